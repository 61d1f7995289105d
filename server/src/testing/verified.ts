import type { Anchor } from '../record/chains/anchor.ts';
import { readAgainst, type Verification, verifyRecord } from '../record/chains/verify/verify-record.ts';
import type { Services } from '../services.ts';

/** Verifies a business's record, also against an anchor. */
export async function verified(
  { store, recordKey }: Services,
  businessId: string,
  anchor?: Anchor,
): Promise<Verification> {
  const against = await store.platform.read((q) => readAgainst(q, recordKey));
  return verifyRecord(store.forBusiness(businessId), { ...against, anchor });
}
