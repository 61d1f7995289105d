import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { ChainLinksTable } from '../../../platform/db/schema.ts';
import type { BusinessQueries } from '../../../platform/db/store.ts';
import { contentOf, GENESIS, type Joined, linkMac } from '../../seal/link.ts';
import { canCheck, type View } from './view.ts';

/** Links read at once; each holds some hundred records. */
const AT_ONCE = 20;

type Link = Selectable<ChainLinksTable>;
type Held = Joined & { link: number };

/** Links that follow each other and were made with one key. */
export interface Segment {
  key_id: string;
  from: number;
  to: number;
  /** Its key is that of now: the MACs were made again. */
  checked: boolean;
}

/**
 * Walks a business's chain: each link follows the one before and holds the records it was made of.
 * @param named hashes of links that were there when audit records were written, with their numbers; emptied
 */
export async function walkLinks(
  view: View,
  named: Map<string, number>,
): Promise<{ links: number; segments: Segment[] }> {
  const segments: Segment[] = [];
  const sealed = new Set<string>();
  let last = { number: 0, hash: GENESIS };
  for (;;) {
    const links = await readLinks(view, last.number);
    const held = Map.groupBy(await readHeld(view, links), ({ link }) => link);
    for (const link of links) {
      if (link.number !== last.number + 1) view.found('link_missing', `${last.number + 1}`);
      const records = held.get(link.number) ?? [];
      if (!holds(view, link, last.hash, records)) view.found('link_changed', `${link.number}`);
      const first = extend(view, segments, link);
      for (const record of records) checkKey(view, link, record, { first, sealed });
      for (const { kind, key_id } of records) if (key_id !== '') sealed.add(kind);
      named.delete(link.hash);
      last = link;
    }
    if (links.length < AT_ONCE) break;
    await setImmediate();
  }
  for (const number of named.values()) view.found('link_missing', `before audit ${number}`);
  return { links: last.number, segments };
}

function holds(view: View, link: Link, previous: string, records: readonly Held[]): boolean {
  return (
    link.previous_hash === previous &&
    link.records === records.length &&
    link.content === contentOf(records) &&
    (!canCheck(view, link) || link.hash === linkMac(view.key, link))
  );
}

/** Adds a link to its segment; returns whether it begins one. Keys follow each other as the installation had them. */
function extend(view: View, segments: Segment[], { number, key_id }: Link): boolean {
  const current = segments.at(-1);
  if (current?.key_id === key_id) {
    current.to = number;
    return false;
  }
  const turn = segments.reduce((at, { key_id }) => Math.max(at, view.keys.indexOf(key_id, at + 1)), -1);
  if (!view.keys.includes(key_id, turn + 1)) view.found('foreign_key', `${number}`);
  segments.push({ key_id, from: number, to: number, checked: key_id === view.key.id });
  return true;
}

/** A record has the key of its link; when the key changed, those that were waiting have the one of before. */
function checkKey(
  view: View,
  link: Link,
  { kind, id, key_id }: Held,
  { first, sealed }: { first: boolean; sealed: ReadonlySet<string> },
): void {
  if (key_id === link.key_id) return;
  if (key_id === '' ? sealed.has(kind) : !first || !view.keys.includes(key_id)) {
    view.found(key_id === '' ? 'unsealed' : 'foreign_key', `${link.number}/${id}`);
  }
}

function readLinks({ db }: View, after: number): Promise<Link[]> {
  return db.read(({ q }) =>
    q
      .selectFrom('chain_links')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute(),
  );
}

/** The records that say they are held by these links, or by one that is missing among them. */
async function readHeld({ db }: View, links: readonly Link[]): Promise<Held[]> {
  const [first, last] = [links.at(0)?.number, links.at(-1)?.number];
  if (first === undefined || last === undefined) return [];
  return db.read(async ({ q }) => {
    const audit = await heldIn(q, 'audit', first, last);
    const receipts = await heldIn(q, 'receipts', first, last);
    const erasures = await heldIn(q, 'erasures', first, last);
    return [
      ...audit.map((row) => ({ ...row, kind: 'audit' as const })),
      ...receipts.map((row) => ({ ...row, kind: 'receipt' as const })),
      ...erasures.map((row) => ({ ...row, kind: 'erasure' as const })),
    ];
  });
}

async function heldIn(
  q: BusinessQueries,
  table: 'audit' | 'receipts' | 'erasures',
  first: number,
  last: number,
) {
  const rows = await q
    // The columns that are read are the same in all three tables.
    .selectFrom(table as 'receipts')
    .select(['id', 'key_id', 'hash', 'link'])
    .where('link', '>=', first)
    .where('link', '<=', last)
    .execute();
  return rows.map((row) => ({ ...row, link: Number(row.link) }));
}
