import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Profile } from '../../businesses/profile.ts';

/** What a blocked sender is told: that his message is not passed on, to nobody's attention. */
export function blockedText({ name, settings, persona }: Profile, language: string | null): string {
  const names = { business: name, persona: persona?.name ?? 'Bob' };
  return standardReply('blocked', language ?? settings.language, names);
}
