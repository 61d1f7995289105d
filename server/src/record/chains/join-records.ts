import type { BusinessDb, BusinessTx, Store } from '../../platform/db/store.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import { contentOf, GENESIS, type Joined, linkMac } from '../seal/link.ts';
import { newestLink } from '../seal/newest-link.ts';
import type { Recorder } from '../seal/record-key.ts';

/** What joins records to chains. */
export interface Joiner extends Recorder {
  store: Store;
  now: () => number;
}

/** Records of each kind that one link holds at most, so that nobody's message waits long behind it. */
const AT_ONCE = 250;

const kinds = [
  ['audit', 'audit'],
  ['receipts', 'receipt'],
  ['erasures', 'erasure'],
] as const;

/** Joins what was committed since to a business's chain, whichever node wrote it. */
export async function joinRecords(joiner: Joiner, businessId: string): Promise<void> {
  const db = joiner.store.forBusiness(businessId);
  while ((await joinSome(joiner, db)) >= AT_ONCE);
}

/** Joins what any business has that is not joined yet. */
export async function joinAllRecords(joiner: Joiner): Promise<void> {
  const businesses = await joiner.store.platform.read((q) =>
    q.selectFrom('businesses').select('id').execute(),
  );
  for (const { id } of [{ id: PLATFORM }, ...businesses]) await joinRecords(joiner, id);
}

/** Adds a link, if there is anything for it to hold; returns how many records it holds. */
function joinSome({ recordKey, now }: Joiner, db: BusinessDb): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.advisoryLock('chain');
    const { q, businessId: business_id } = tx;
    const head = await newestLink(q, business_id);
    const number = (head?.number ?? 0) + 1;
    const joined: Joined[] = [];
    for (const [table, kind] of kinds) {
      const rows = await fillIn(tx, table, number);
      joined.push(...rows.map((row) => ({ ...row, kind })));
    }
    if (joined.length === 0) return 0;
    const link = {
      business_id,
      number,
      records: joined.length,
      content: contentOf(joined),
      previous_hash: head?.hash ?? GENESIS,
      key_id: recordKey.id,
      created_at: now(),
    };
    await q
      .insertInto('chain_links')
      .values({ ...link, hash: linkMac(recordKey, link) })
      .execute();
    return joined.length;
  });
}

/** Says in rows that have no link yet which one holds them; those from before MACs come first. */
function fillIn({ q }: BusinessTx, table: (typeof kinds)[number][0], link: number) {
  // The columns that are used are the same in all three tables.
  return q
    .updateTable(table as 'receipts')
    .set({ link })
    .where('link', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom(table as 'receipts')
        .select('id')
        .where('link', 'is', null)
        .orderBy('key_id')
        .limit(AT_ONCE),
    )
    .returning(['id', 'key_id', 'hash'])
    .execute();
}
