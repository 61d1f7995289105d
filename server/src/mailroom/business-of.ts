import type { Profile } from '../businesses/profile.ts';
import { businessOfInbox } from './inbox-address.ts';
import type { Services } from './services.ts';

/**
 * Whose a mail is: by the reply address it names, by the business's own address, or the only business there is; null for nobody's.
 * What names a business is never another's, also while that one is suspended or once it is gone.
 */
export async function businessOf(
  { profiles }: Services,
  claimed: string | null,
  to: readonly string[],
): Promise<Profile | null> {
  const named = [claimed, ...to.map(businessOfInbox)].filter((id) => id !== null);
  for (const id of named) {
    const business = await profiles.find(id);
    if (business) return business;
  }
  if (named.length > 0) return null;
  const id = await profiles.defaultBusinessId();
  return id === null ? null : profiles.find(id);
}
