import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import { heldByStaff } from '../answer-turn/held-by-staff.ts';

/** What a blocked sender is told: that his message is not passed on, to nobody's attention. */
export function blockedText({ name, settings, persona }: Profile, language: string | null): string {
  const names = { business: name, persona: persona?.name ?? 'Bob' };
  return standardReply('blocked', language ?? settings.language, names);
}

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
