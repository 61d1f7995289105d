import { nextLink } from '../audit/append.ts';
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
  const body_hash = sha256(receipt.body);
  await tx.q
    .insertInto('receipt_bodies')
    .values({ business_id, receipt_id: receipt.id, body: receipt.body })
    .execute();
  // The chain's head is locked from here to the commit, so it comes last.
  const link = await nextLink(tx.q, business_id, 'receipts', body_hash);
  await tx.q
    .insertInto('receipts')
    .values({
      business_id,
      number: link.number,
      id: receipt.id,
      conversation_id: receipt.conversation_id,
      message_id: receipt.message_id,
      body_hash,
      previous_hash: link.previous,
      hash: link.hash,
      created_at: now,
    })
    .execute();
}
