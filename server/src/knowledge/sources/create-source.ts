import type { createSource as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import { ApiError, invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { presentSource } from './present.ts';
import { pageAddress } from './web/address.ts';

/** Each is read page by page, one after the other. */
const MOST_SOURCES = 20;

/** Adds a site; nothing is read yet. Throws 409 when it is there already, 422 when the address is none of a page. */
export async function createSource(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  input: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const now = services.now();
  const url = pageAddress(input.url, input.url, { origin: new URL(input.url).origin });
  if (url === null) throw invalid('/url', 'is not the address of a page. Type it as the browser shows it');
  const row = {
    id: newId(now),
    kind: input.kind,
    url,
    include: JSON.stringify(input.include),
    exclude: JSON.stringify(input.exclude),
    max_pages: input.max_pages,
    every_hours: input.every_hours,
    run_id: null,
    last_run_id: null,
    next_run_at: null,
    offered: null,
    created_at: now,
  };
  try {
    return await db.transaction(async (tx) => {
      const all = await tx.q.selectFrom('sources').select('id').execute();
      if (all.length >= MOST_SOURCES) {
        throw new ApiError('conflict', `There are ${MOST_SOURCES} sites already. Remove one first.`);
      }
      await tx.q.insertInto('sources').values(row).execute();
      await appendAudit(services, tx.q, tx.businessId, now, {
        actor,
        action: 'source.created',
        target: row.id,
        detail: { url },
      });
      return presentSource(tx, { business_id: tx.businessId, ...row });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ApiError('conflict', 'This site is there already. Start a run of it to read it again.');
  }
}
