import { nextLink } from '../audit/append.ts';
import { insertRows } from '../db/by-shape.ts';
import type { ReceiptsTable } from '../db/schema.ts';
import type { BusinessTx } from '../db/store.ts';
import { sha256 } from '../ids.ts';

/** A receipt's content as it is stored: JSON, hashed, and apart from its link so that it can be erased. */
export interface NewReceipt {
  id: string;
  conversation_id: string;
  message_id: string | null;
  body: string;
}

/** Appends a receipt to the business's chain, in the transaction of the reply it explains. @param now ms */
export async function appendReceipt(tx: BusinessTx, now: number, receipt: NewReceipt): Promise<void> {
  const { businessId: business_id } = tx;
  const row = {
    id: receipt.id,
    conversation_id: receipt.conversation_id,
    message_id: receipt.message_id,
    body_hash: sha256(receipt.body),
    created_at: now,
  };
  await insertRows(tx.q, 'receipt_bodies', [{ business_id, receipt_id: receipt.id, body: receipt.body }]);
  // The chain's head is locked from here to the commit, so it comes last.
  const link = await nextLink(tx.q, business_id, 'receipts', receiptHash(row));
  await insertRows(tx.q, 'receipts', [
    { ...row, business_id, number: link.number, previous_hash: link.previous, hash: link.hash },
  ]);
}

/** The hash of what a receipt's row says, its content by hash only, as the verifier recomputes it. */
export function receiptHash(
  row: Omit<ReceiptsTable, 'business_id' | 'number' | 'previous_hash' | 'hash'>,
): string {
  const { id, conversation_id, message_id, body_hash, created_at } = row;
  return sha256(JSON.stringify([id, conversation_id, message_id, body_hash, created_at]));
}
