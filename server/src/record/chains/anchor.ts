import { z } from 'zod';
import { StartError } from '../../kernel/errors.ts';
import type { Queries } from '../../platform/db/store.ts';

/** The newest link of every chain at a moment: whoever keeps it elsewhere notices when one is cut or made anew. */
export type Anchor = z.infer<typeof Anchor>;

const Anchor = z.object({
  created_at: z.iso.datetime(),
  /** By business: number and hash of its newest link. */
  chains: z.record(z.string(), z.tuple([z.int().min(1), z.string()])),
});

/** The anchor of now. @param q platform-wide @param now ms */
export async function makeAnchor(q: Queries, now: number): Promise<Anchor> {
  const rows = await q
    .selectFrom('chain_links')
    .select(['business_id', 'number', 'hash'])
    .where('number', '=', (eb) =>
      eb
        .selectFrom('chain_links as newer')
        .select((max) => max.fn.max('newer.number').as('number'))
        .whereRef('newer.business_id', '=', 'chain_links.business_id'),
    )
    .orderBy('business_id')
    .execute();
  const chains = rows.map(({ business_id, number, hash }): [string, [number, string]] => [
    business_id,
    [number, hash],
  ]);
  return { created_at: new Date(now).toISOString(), chains: Object.fromEntries(chains) };
}

/** Reads an anchor: a file that `--anchor` wrote, or a line of the log. Throws StartError. */
export function readAnchor(text: string): Anchor {
  const refused = new StartError(
    'This is no anchor. Give a file that npm run verify-audit -- --anchor wrote, or the line of the log that holds one.',
  );
  try {
    const json = JSON.parse(text);
    return Anchor.parse(json.anchor ?? json);
  } catch {
    throw refused;
  }
}
