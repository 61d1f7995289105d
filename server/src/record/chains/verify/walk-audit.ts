import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { AuditTable } from '../../../platform/db/schema.ts';
import { PLATFORM } from '../../../platform/db/store.ts';
import { auditMac } from '../../audit/append.ts';
import { GENESIS } from '../../seal/link.ts';
import { followsOld, oldAuditHash, readOldHead } from './old-chains.ts';
import { BATCH, canCheck, type View } from './view.ts';

/** Walks a business's audit by its numbers; returns how many records are there. */
export async function walkAudit(view: View): Promise<number> {
  // What is added while this runs is left for the next time.
  const counted = await readOldHead(view, 'audit');
  let records = 0;
  let number = 0;
  let sealed = false;
  let previous = GENESIS;
  for (;;) {
    const rows = await readAudit(view, number);
    for (const row of rows) {
      for (let gap = number + 1; gap < row.number && gap < number + BATCH; gap++) {
        view.found('record_missing', `${gap}`);
      }
      if (row.key_id !== '') sealed = true;
      else if (sealed) view.found('unsealed', `${row.number}`);
      if (!holds(view, row, previous)) view.found('record_changed', `${row.number}`);
      if (row.key_id === '') previous = row.hash;
      number = row.number;
      records += 1;
    }
    if (rows.length < BATCH) break;
    await setImmediate();
  }
  // Everything that has a record began with one.
  if (records === 0 && view.db.businessId !== PLATFORM) view.found('record_missing', '1');
  const recount = await readOldHead(view, 'audit');
  if (number < counted.number || number > recount.number || previous !== recount.hash) {
    view.found('record_missing', `${Math.min(number, recount.number) + 1}`);
  }
  return records;
}

function holds(view: View, row: Selectable<AuditTable>, previous: string): boolean {
  if (row.key_id === '') return followsOld(row, previous, oldAuditHash(row));
  return !canCheck(view, row) || row.hash === auditMac(view.key, row);
}

function readAudit({ db }: View, after: number) {
  return db.read(({ q }) =>
    q
      .selectFrom('audit')
      .selectAll()
      .where('business_id', '=', db.businessId)
      .where('number', '>', after)
      .orderBy('number')
      .limit(BATCH)
      .execute(),
  );
}
