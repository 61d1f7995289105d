import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { AuditTable } from '../../../platform/db/schema.ts';
import { PLATFORM } from '../../../platform/db/store.ts';
import { auditMac } from '../../audit/append.ts';
import { GENESIS } from '../../seal/link.ts';
import { NO_END, SEALED_BEFORE, SealedBefore } from '../seal-before.ts';
import { followsOld, isSealed, oldAuditHash, readOldHead } from './old-chains.ts';
import { BATCH, canCheck, type View } from './view.ts';

/** What an audit holds, and what it says of the rest of the record. */
export interface WalkedAudit {
  records: number;
  /** Where the records from before MACs ended, by a record that seals it; null without one. */
  before: SealedBefore | null;
  /** The links that were there when records were written, by hash, with the first such record's number. */
  named: Map<string, number>;
}

/** Walks a business's audit by its numbers. */
export async function walkAudit(view: View): Promise<WalkedAudit> {
  // What is added while this runs is left for the next time.
  const counted = await readOldHead(view, 'audit');
  let records = 0;
  let number = 0;
  let sealed = false;
  let before: SealedBefore | null = null;
  let end = NO_END;
  const named = new Map<string, number>();
  for (;;) {
    const rows = await readAudit(view, number);
    for (const row of rows) {
      for (let gap = number + 1; gap < row.number && gap < number + BATCH; gap++) {
        view.found('record_missing', `${gap}`);
      }
      if (row.key_id !== '') sealed = true;
      else if (sealed) view.found('unsealed', `${row.number}`);
      if (!holds(view, row, end.hash)) view.found('record_changed', `${row.number}`);
      if (row.key_id === '') end = { number: row.number, hash: row.hash };
      else if (row.previous_hash !== GENESIS && !named.has(row.previous_hash)) {
        named.set(row.previous_hash, row.number);
      }
      if (row.key_id !== '' && row.action === SEALED_BEFORE) before ??= sealedBefore(row);
      number = row.number;
      records += 1;
    }
    if (rows.length < BATCH) break;
    await setImmediate();
  }
  // Everything that has a record began with one.
  if (records === 0 && view.db.businessId !== PLATFORM) view.found('record_missing', '1');
  const recount = await readOldHead(view, 'audit');
  if (number < counted.number || number > recount.number || end.hash !== recount.hash) {
    view.found('record_missing', `${Math.min(number, recount.number) + 1}`);
  }
  if (!isSealed(end, before?.audit)) view.found('unsealed', '1');
  return { records, before, named };
}

function sealedBefore({ detail }: Selectable<AuditTable>): SealedBefore | null {
  try {
    return SealedBefore.parse(JSON.parse(detail));
  } catch {
    return null;
  }
}

function holds(view: View, row: Selectable<AuditTable>, previous: string): boolean {
  if (row.key_id === '') return followsOld(row, previous, oldAuditHash(row));
  return !canCheck(view, row) || row.hash === auditMac(view.key, row);
}

function readAudit({ db }: View, after: number) {
  return db.read(({ q }) =>
    q.selectFrom('audit').selectAll().where('number', '>', after).orderBy('number').limit(BATCH).execute(),
  );
}
