import { z } from 'zod';
import { type BusinessTx, PLATFORM, type Queries } from '../../platform/db/store.ts';
import { appendAudit, systemActor } from '../audit/append.ts';
import { GENESIS } from '../seal/link.ts';
import type { Joiner } from './join-records.ts';

/** What an audit calls the record that vouches for those from before MACs. */
export const SEALED_BEFORE = 'record.sealed';

/** Number and hash of the last record from before MACs. */
const End = z.object({ number: z.int(), hash: z.string() });
/** The ends of both old chains. */
export const SealedBefore = z.object({ audit: End, receipts: End });
export type SealedBefore = z.infer<typeof SealedBefore>;

/** Of a chain without a record from before MACs. */
export const NO_END = { number: 0, hash: GENESIS };

/**
 * Seals where each business's records from before MACs end, once, at the first start of this version: no others
 * hold from then on. The platform comes last, so that a start that was cut off is finished by the next.
 */
export async function sealRecordsFromBefore(joiner: Joiner): Promise<void> {
  const { store } = joiner;
  const left = await store.platform.read(async (q) =>
    (await isBefore(q, PLATFORM)) ? q.selectFrom('businesses').select('id').execute() : null,
  );
  if (!left) return;
  for (const { id } of [...left, { id: PLATFORM }]) {
    await store.forBusiness(id).transaction((tx) => sealBefore(joiner, tx));
  }
}

/** Seals where one business's records from before MACs end, unless that was done, or there are none. */
export async function sealBefore(joiner: Joiner, tx: BusinessTx): Promise<void> {
  const { q, businessId } = tx;
  await tx.advisoryLock('before');
  if (!(await isBefore(q, businessId))) return;
  const detail: SealedBefore = {
    audit: (await oldEnd(q, businessId, 'audit')) ?? NO_END,
    receipts: (await oldEnd(q, businessId, 'receipts')) ?? NO_END,
  };
  const entry = { actor: systemActor, action: SEALED_BEFORE, detail };
  await appendAudit(joiner, q, businessId, joiner.now(), entry);
}

/** Whether a business's records begin before MACs, and nothing seals those yet. */
async function isBefore(q: Queries, businessId: string): Promise<boolean> {
  const ofBusiness = q.selectFrom('audit').select('key_id').where('business_id', '=', businessId);
  const first = await ofBusiness.orderBy('number').limit(1).executeTakeFirst();
  if (first?.key_id !== '') return false;
  const sealed = ofBusiness.where('action', '=', SEALED_BEFORE).where('key_id', '<>', '');
  return (await sealed.limit(1).executeTakeFirst()) === undefined;
}

function oldEnd(q: Queries, businessId: string, table: 'audit' | 'receipts') {
  return (
    q
      // The columns that are read are the same in both tables.
      .selectFrom(table as 'audit')
      .select(['number', 'hash'])
      .where('business_id', '=', businessId)
      .where('key_id', '=', '')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  );
}
