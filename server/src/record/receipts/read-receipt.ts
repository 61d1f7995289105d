import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import type { ReceiptBody } from './receipt-body.ts';

/** The whole story of one reply. Throws 404 when there is no such receipt here, or its content was erased. */
export async function readReceipt({ q }: BusinessRead, id: string): Promise<Receipt> {
  const row = await q
    .selectFrom('receipts')
    .leftJoin('receipt_bodies', 'receipt_bodies.receipt_id', 'receipts.id')
    .selectAll('receipts')
    .select('receipt_bodies.body')
    .where('receipts.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  if (row.body === null) {
    throw new ApiError(
      'not_found',
      'What this receipt said was erased with its conversation. Its place in the chain is kept, so the record can still be verified.',
    );
  }
  // Written by receiptBody, and hashed since.
  const body = JSON.parse(row.body) as ReceiptBody;
  return {
    id: row.id,
    number: row.number,
    session_id: row.conversation_id,
    conversation_id: row.conversation_id,
    message_id: row.message_id,
    created_at: new Date(row.created_at).toISOString(),
    ...body,
    hash: row.hash,
    previous_hash: row.previous_hash,
    link: row.link,
  };
}
