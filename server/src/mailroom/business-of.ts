import { businessOfInbox } from './inbox-address.ts';
import type { Services } from './services.ts';

/** Whose a mail is: by the reply address it names, by the business's own address, or the only business there is; null for nobody's. */
export async function businessOf(
  { profiles }: Services,
  claimed: string | null,
  to: readonly string[],
): Promise<string | null> {
  for (const id of [claimed, ...to.map(businessOfInbox), await profiles.defaultBusinessId()]) {
    const business = id === null ? null : await profiles.find(id);
    if (business?.status === 'active') return business.id;
  }
  return null;
}
