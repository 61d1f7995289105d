import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { useLiveEvents } from '../../api/live.ts';
import { apiQuery, queryClient, refresh } from '../../api/query.ts';
import { useCatchUp } from '../../api/use-catch-up.ts';
import { useSession } from '../../session/session.ts';
import { mergeMessage } from './merge-message.ts';

export type Detail = Reply<'getConversation'>;

const optionsOf = (id: string) => apiQuery('getConversation', { params: { id } });

/** One conversation with what live events say about it. */
export function useConversation(id: string) {
  const query = useQuery({ ...optionsOf(id), staleTime: 60_000 });
  const { user } = useSession();
  const [typing, setTyping] = useTyping(id);
  const [colleague, setColleague] = useTyping(id);
  useCatchUp('getConversation');
  useLiveEvents({
    conversation: (row) => {
      if (row.id !== id) return;
      mergeRow(row);
      // A waiting draft is part of the conversation only, not of its row.
      void queryClient.invalidateQueries({ queryKey: optionsOf(id).queryKey });
    },
    message: ({ conversation_id, ...message }) => {
      if (conversation_id !== id) return;
      mergeIn(id, message);
      if (message.role === 'visitor') setTyping(null);
      if (message.role === 'staff') setColleague(null);
    },
    note: ({ conversation_id, ...note }) => {
      if (conversation_id !== id) return;
      change(id, (detail) => ({
        ...detail,
        notes: [...detail.notes.filter((other) => other.id !== note.id), note],
      }));
    },
    typing: ({ conversation_id, by, name }) => {
      if (conversation_id !== id) return;
      if (by === 'visitor') setTyping('visitor');
      else if (by === 'staff' && name !== user.name) setColleague(name);
    },
    reset: () => void refresh('getConversation'),
  });
  return { ...query, typing: typing !== null, colleague };
}

/** Shows a message in its conversation. */
export function mergeIn(id: string, message: HistoryMessage): void {
  change(id, (detail) => ({ ...detail, messages: mergeMessage(detail.messages, message) }));
}

/** Shows where the conversation stands now. */
export function mergeRow(row: ConversationRow): void {
  change(row.id, (detail) => ({ ...detail, ...row }));
}

function change(id: string, next: (detail: Detail) => Detail): void {
  queryClient.setQueryData(optionsOf(id).queryKey, (detail) => detail && next(detail));
}

/** People say now and then that they type; after this silence they have stopped. */
const typingLasts = 6000;

/** Who is typing, until they stop. */
function useTyping(id: string): [string | null, (name: string | null) => void] {
  const [now, setNow] = useState<{ id: string; name: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (name: string | null) => {
    clearTimeout(timer.current);
    setNow(name === null ? null : { id, name });
    if (name !== null) timer.current = setTimeout(() => setNow(null), typingLasts);
  };
  return [now?.id === id ? now.name : null, set];
}
