import type { Insertable, Selectable } from 'kysely';
import { sha256 } from '../../kernel/ids.ts';
import { insertRows } from '../../platform/db/by-shape.ts';
import type { ConversationsTable, ReceiptsTable } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { macOf, type Recorder, type RecordKey } from '../seal/record-key.ts';
import { messageMac, type Vouched } from './message-mac.ts';

/** A message that a receipt vouches for. */
export type VouchedMessage = Pick<Vouched, 'id' | 'seq' | 'text' | 'created_at'> & {
  role: 'visitor' | 'assistant';
  outcome?: string | undefined;
  citations?: readonly unknown[] | undefined;
  suggestions?: readonly unknown[] | undefined;
};

/** A receipt's content as it is stored: JSON, and apart from its row so that it can be erased. */
export interface NewReceipt {
  id: string;
  /** What was asked; null when it was erased since. */
  asked: VouchedMessage | null;
  /** Null when Bob kept silent. */
  reply: VouchedMessage | null;
  body: string;
}

/**
 * Appends a receipt, sealed, in the transaction of the reply it explains. The caller holds the conversation
 * and stores the new `last_receipt` with it. @param now ms
 */
export async function appendReceipt(
  { recordKey }: Recorder,
  tx: BusinessTx,
  now: number,
  conversation: Pick<Selectable<ConversationsTable>, 'id' | 'last_receipt'>,
  { id, asked, reply, body }: NewReceipt,
): Promise<void> {
  const { businessId: business_id } = tx;
  const vouch = (message: VouchedMessage | null) =>
    message && messageMac(recordKey, vouched(business_id, conversation.id, message));
  const row = {
    business_id,
    number: conversation.last_receipt + 1,
    id,
    conversation_id: conversation.id,
    message_id: reply?.id ?? null,
    body_hash: bodyMac(recordKey, business_id, id, body),
    asked_id: asked?.id ?? null,
    asked_mac: vouch(asked),
    reply_mac: vouch(reply),
    created_at: now,
    previous_hash: '',
  };
  const sealed = { hash: receiptMac(recordKey, row), key_id: recordKey.id };
  await insertRows(tx, 'receipt_bodies', [{ receipt_id: id, body }]);
  await insertRows(tx, 'receipts', [{ ...row, ...sealed }]);
}

/** As it will be read from its row: what is empty is not stored. */
function vouched(business_id: string, conversation_id: string, message: VouchedMessage): Vouched {
  const { outcome = null, citations = null, suggestions: offered = [], ...said } = message;
  const suggestions = offered.length > 0 ? offered : null;
  return { ...said, business_id, conversation_id, outcome, citations, suggestions };
}

/** The MAC of what a receipt says; it stays when that is erased. */
export function bodyMac(key: RecordKey, businessId: string, receiptId: string, body: string): string {
  return macOf(key, 'body', [businessId, receiptId, sha256(body)]);
}

type ReceiptContent = Omit<Insertable<ReceiptsTable>, 'hash' | 'key_id' | 'link'>;

/** The MAC of a receipt's row, as the verifier makes it again. */
export function receiptMac(key: RecordKey, row: ReceiptContent): string {
  const { business_id, number, id, conversation_id, message_id, body_hash } = row;
  const { asked_id, asked_mac, reply_mac, created_at, previous_hash } = row;
  const messages = [asked_id, asked_mac, message_id, reply_mac];
  return macOf(key, 'receipt', [
    business_id,
    conversation_id,
    number,
    id,
    body_hash,
    ...messages,
    created_at,
    previous_hash,
  ]);
}
