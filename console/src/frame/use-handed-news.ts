import { type LiveEvents, useLiveEvents } from '../api/live.ts';
import { visitorName } from '../screens/inbox/visitor-name.ts';
import { useSession } from '../session/session.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';
import { toast } from '../ui/toast.tsx';

/** Tells the person, on whatever screen, that a colleague took, gave or ended a conversation of theirs. */
export function useHandedNews(): void {
  const t = useTexts();
  const { user } = useSession();
  useLiveEvents({
    handed: (news) => {
      const text = news.by.id === user.id ? null : textFor(news, user.id, t);
      if (text) toast.say(text);
    },
  });
}

function textFor(news: LiveEvents['handed'], me: string, t: Texts): string | null {
  const { from, to, status, by } = news;
  const visitor = visitorName(news.visitor, t);
  if (to === me) return t.frame.givenToYou(by.name, visitor);
  if (from !== me) return null;
  if (to !== null) return t.frame.takenFromYou(by.name, visitor);
  if (status === 'closed') return t.frame.closedForYou(by.name, visitor);
  return status === 'open' ? t.frame.releasedForYou(by.name, visitor) : t.frame.unassigned(by.name, visitor);
}
