import type { Selectable } from 'kysely';
import { sha256 } from '../../../kernel/ids.ts';
import type { AuditTable, ReceiptsTable } from '../../../platform/db/schema.ts';
import { GENESIS } from '../../seal/link.ts';
import { BATCH, type View } from './view.ts';

type AuditRow = Selectable<AuditTable>;
type ReceiptRow = Selectable<ReceiptsTable>;

/** How a record from before MACs follows the one before: hash = SHA-256(number, previous hash, hash of the content). */
export function followsOld(row: AuditRow | ReceiptRow, previous: string, content: string): boolean {
  return row.previous_hash === previous && row.hash === sha256(`${row.number}:${previous}:${content}`);
}

/** The hash of what an audit record from before MACs says. */
export function oldAuditHash(row: AuditRow): string {
  const { id, action, actor_id, actor_kind, actor_name, target, detail, created_at } = row;
  return sha256(JSON.stringify([id, action, actor_id, actor_kind, actor_name, target, detail, created_at]));
}

function oldReceiptHash(row: ReceiptRow, body: string | null): string {
  const { id, conversation_id, message_id, created_at } = row;
  const body_hash = body === null ? row.body_hash : sha256(body);
  return sha256(JSON.stringify([id, conversation_id, message_id, body_hash, created_at]));
}

/** Walks the receipts from before MACs, which were numbered in their business; returns how many hold. */
export async function walkOldReceipts(view: View): Promise<number> {
  const head = await readOldHead(view, 'receipts');
  let number = 0;
  let previous = GENESIS;
  for (;;) {
    const rows = await readOldReceipts(view, number);
    for (const { body, ...row } of rows) {
      if (row.number !== number + 1 || !followsOld(row, previous, oldReceiptHash(row, body))) {
        view.found('receipt_changed', `${number + 1}`);
        return number;
      }
      number = row.number;
      previous = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  if (head.number !== number || head.hash !== previous) view.found('receipt_missing', `${number + 1}`);
  return number;
}

/** The end of a chain from before MACs, by its own account. */
export async function readOldHead(
  { db }: View,
  chain: 'audit' | 'receipts',
): Promise<{ number: number; hash: string }> {
  const head = await db.read(({ q }) =>
    q
      .selectFrom('chains')
      .select(['number', 'hash'])
      .where('business_id', '=', db.businessId)
      .where('chain', '=', chain)
      .executeTakeFirst(),
  );
  return head ?? { number: 0, hash: GENESIS };
}

/** An erased body leaves its hash behind; one that is there must still have it. */
function readOldReceipts({ db }: View, after: number) {
  return db.read(({ q }) =>
    q
      .selectFrom('receipts')
      .leftJoin('receipt_bodies', (join) =>
        join
          .onRef('receipt_bodies.business_id', '=', 'receipts.business_id')
          .onRef('receipt_bodies.receipt_id', '=', 'receipts.id'),
      )
      .selectAll('receipts')
      .select('body')
      .where('receipts.business_id', '=', db.businessId)
      .where('key_id', '=', '')
      .where('number', '>', after)
      .orderBy('number')
      .limit(BATCH)
      .execute(),
  );
}
