import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import { blockedText } from '../blocked/blocked-text.ts';
import { heldByStaff } from './held-by-staff.ts';

/** What becomes of a blocked sender's message. It counts as no question, so that no figure or list of gaps shows it. */
export function toBlocked(business: Profile, language: string | null): Reply {
  return {
    ...heldByStaff(null),
    outcome: 'small_talk',
    text: blockedText(business, language),
    rule: 'blocked',
    reason: 'Bob passed this on to nobody because its sender is blocked.',
  };
}
