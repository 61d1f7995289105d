import { newId } from '../../kernel/ids.ts';
import type { ErasuresTable } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { macOf, type Recorder, type RecordKey } from '../seal/record-key.ts';

/** What an erasure took of a conversation, or of a whole business. */
export type Took = Pick<ErasuresTable, 'conversation_id' | 'messages' | 'receipts'>;

/** Records what an erasure takes, in its transaction: what is missing without such a record was removed. @param now ms */
export async function appendErasures(
  { recordKey }: Recorder,
  tx: BusinessTx,
  now: number,
  erased: readonly Took[],
): Promise<void> {
  if (erased.length === 0) return;
  const rows = erased.map((took) => {
    const row = { business_id: tx.businessId, id: newId(now), ...took, created_at: now };
    return { ...row, key_id: recordKey.id, hash: erasureMac(recordKey, row) };
  });
  await tx.q.insertInto('erasures').values(rows).execute();
}

/** The MAC of an erasure, as the verifier makes it again. */
export function erasureMac(key: RecordKey, row: Omit<ErasuresTable, 'key_id' | 'hash' | 'link'>): string {
  const { business_id, id, conversation_id, messages, receipts, created_at } = row;
  return macOf(key, 'erasure', [business_id, id, conversation_id, messages, receipts, created_at]);
}
