import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { useEffect, useState } from 'react';
import { useLiveEvents } from '../../api/live.ts';
import { visitorName } from '../../screens/inbox/visitor-name.ts';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { countInTitle, newsInTitle } from '../../ui/tab-title.ts';
import { useWaitingCount } from '../waiting.ts';
import { wantsSound } from './alert-choice.ts';
import { createAttention, type Reason } from './needs-me.ts';

const storageKey = 'askbob.alerted';

/** Brings every message that needs this person to notice, whatever screen is open: in the tab's title, and by a sound for who wants one. */
export function useAlerts(): void {
  const t = useTexts();
  const { user } = useSession();
  const waiting = useWaitingCount();
  const [attention] = useState(() => createAttention(user.id));
  const alert = (row: ConversationRow, reason: Reason) => {
    newsInTitle(t.frame.alerts[reason](visitorName(row.visitor, t)));
    if (wantsSound()) void ring(`${row.id}:${row.last_seq}`);
  };
  useLiveEvents({
    message: ({ conversation_id, role }) => attention.message(conversation_id, role),
    conversation: (row) => {
      const reason = attention.row(row);
      if (reason) alert(row, reason);
    },
  });
  useEffect(() => {
    countInTitle(waiting);
    // The mark on the installed app; not every browser has one.
    void navigator.setAppBadge?.(waiting).catch(() => undefined);
  }, [waiting]);
}

/** Plays the sound in one tab of the browser: the one that is looked at, else whichever is first. */
async function ring(what: string): Promise<void> {
  if (document.hidden) await new Promise((resolve) => setTimeout(resolve, 250));
  if (localStorage.getItem(storageKey) === what) return;
  localStorage.setItem(storageKey, what);
  const { chime } = await import('./chime.ts');
  chime();
}
