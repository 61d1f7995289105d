import type { SelectQueryBuilder } from 'kysely';
import { writeEvents } from '../../bookings/calendar-events.ts';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { businessTables, type Table } from '../../platform/db/tables.ts';

/** The columns by which rows are a conversation's or a visitor's. */
export type Tie = 'conversation_id' | 'visitor_id';

/** Tables whose rows stay when what they are tied to goes, and why. */
const KEPT: Partial<Record<Table['name'], string>> = {
  receipts: 'links without content',
  erasures: 'what was erased, by counts',
};

/** The tables whose rows go with a conversation or a visitor, those that point at others first. */
export function tiedTables(tie: Tie, tables: readonly Table[] = businessTables()): Table['name'][] {
  return tables
    .filter(({ name, columns }) => columns.includes(tie) && !(name in KEPT))
    .map(({ name }) => name);
}

/** Ids of conversations or visitors, or the query that finds them. */
type Ids = readonly string[] | SelectQueryBuilder<BusinessSchema, 'conversations', { id: string }>;

/**
 * Erases whatever is tied to these conversations or visitors, in any table, and has the events of their bookings follow in the calendars
 * that they were written into; their own rows are the caller's. @param now milliseconds
 */
export async function eraseTied(
  tx: BusinessTx,
  now: number,
  tie: Tie,
  ids: Ids,
  tables: readonly Table[] = businessTables(),
): Promise<void> {
  if (Array.isArray(ids) && ids.length === 0) return;
  const { q } = tx;
  const booked = await q.selectFrom('bookings').select('id').where(tie, 'in', ids).execute();
  await writeEvents(
    tx,
    now,
    booked.map(({ id }) => id),
  );
  for (const table of tiedTables(tie, tables)) {
    // Each has the column, which Kysely cannot follow through a variable.
    const [from, column] = [table as 'messages', tie as 'conversation_id'];
    await q.deleteFrom(from).where(column, 'in', ids).execute();
  }
}
