import type { Selectable } from 'kysely';
import { sha256 } from '../../../kernel/ids.ts';
import type { AuditTable, ReceiptsTable } from '../../../platform/db/schema.ts';
import { GENESIS } from '../../seal/link.ts';
import { NO_END, type SealedBefore } from '../seal-before.ts';
import { BATCH, type View } from './view.ts';

type AuditRow = Selectable<AuditTable>;
type ReceiptRow = Selectable<ReceiptsTable>;
type End = SealedBefore['audit'];

/** How a record from before MACs follows the one before: hash = SHA-256(number, previous hash, hash of the content). */
export function followsOld(row: AuditRow | ReceiptRow, previous: string, content: string): boolean {
  return row.previous_hash === previous && row.hash === sha256(`${row.number}:${previous}:${content}`);
}

/** The hash of what an audit record from before MACs says. */
export function oldAuditHash(row: AuditRow): string {
  const { id, action, actor_id, actor_kind, actor_name, target, detail, created_at } = row;
  return sha256(JSON.stringify([id, action, actor_id, actor_kind, actor_name, target, detail, created_at]));
}

/** Whether the records from before MACs end where it was sealed that they do, and not later. */
export function isSealed(end: End, sealed: End = NO_END): boolean {
  return end.number === sealed.number && end.hash === sealed.hash;
}

function oldReceiptHash(row: ReceiptRow): string {
  const { id, conversation_id, message_id, body_hash, created_at } = row;
  return sha256(JSON.stringify([id, conversation_id, message_id, body_hash, created_at]));
}

/** Whether an old receipt says what it said; what was not known then has no place in it. */
function holds(row: ReceiptRow, body: string | null): boolean {
  const { asked_id, asked_mac, reply_mac, body_hash } = row;
  const isOld = asked_id === null && asked_mac === null && reply_mac === null;
  return isOld && (body === null || body_hash === sha256(body));
}

/**
 * Walks the receipts from before MACs, which were numbered in their business; returns how many hold.
 * @param before where they ended, by a record that seals it
 */
export async function walkOldReceipts(view: View, before: SealedBefore | null): Promise<number> {
  const head = await readOldHead(view, 'receipts');
  let number = 0;
  let previous = GENESIS;
  for (;;) {
    const rows = await readOldReceipts(view, number);
    for (const { body, ...row } of rows) {
      const follows = row.number === number + 1 && followsOld(row, previous, oldReceiptHash(row));
      if (!follows || !holds(row, body)) {
        view.found('receipt_changed', `${number + 1}`);
        return number;
      }
      number = row.number;
      previous = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  if (head.number !== number || head.hash !== previous) view.found('receipt_missing', `${number + 1}`);
  if (!isSealed({ number, hash: previous }, before?.receipts)) view.found('unsealed', `${number}`);
  return number;
}

/** The end of a chain from before MACs, by its own account. */
export async function readOldHead(
  { db }: View,
  chain: 'audit' | 'receipts',
): Promise<{ number: number; hash: string }> {
  const head = await db.read(({ q }) =>
    q.selectFrom('chains').select(['number', 'hash']).where('chain', '=', chain).executeTakeFirst(),
  );
  return head ?? NO_END;
}

/** An erased body leaves its hash behind; one that is there must still have it. */
function readOldReceipts({ db }: View, after: number) {
  return db.read(({ q }) =>
    q
      .selectFrom('receipts')
      .leftJoin('receipt_bodies', 'receipt_bodies.receipt_id', 'receipts.id')
      .selectAll('receipts')
      .select('body')
      .where('key_id', '=', '')
      .where('number', '>', after)
      .orderBy('number')
      .limit(BATCH)
      .execute(),
  );
}
