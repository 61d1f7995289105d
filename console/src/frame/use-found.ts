import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen, MessageCircle, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { apiQuery } from '../api/query.ts';
import { visitorName } from '../screens/inbox/visitor-name.ts';
import { useMay, useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.tsx';
import { useActing } from './acting.ts';
import type { Command } from './commands.ts';

/** Milliseconds without a key after which what was typed is looked for. */
const pause = 150;
const most = 6;

/** Conversations, people and answers that hold what was typed, as lines of the palette. */
export function useFound(text: string): Command[] {
  const t = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const { user } = useSession();
  const acting = useActing();
  const q = usePaused(text.trim());
  const inBusiness = (user.role !== 'admin' || acting !== null) && q.length > 1;
  const conversations = useQuery({
    ...apiQuery('listConversations', { query: { q, limit: most } }),
    enabled: inBusiness && may('chat.read'),
    placeholderData: keepPreviousData,
  });
  const people = useQuery({
    ...apiQuery('listContacts', { query: { q, limit: most } }),
    enabled: inBusiness && may('chat.read'),
    placeholderData: keepPreviousData,
  });
  const answers = useQuery({
    ...apiQuery('listDocuments', { query: { q, limit: most } }),
    enabled: inBusiness && may('knowledge.edit'),
    placeholderData: keepPreviousData,
  });
  if (q.length < 2) return [];
  return [
    ...(conversations.data?.items ?? []).map((row) => ({
      id: `conversation-${row.id}`,
      title: `${visitorName(row.visitor, t)}: ${row.first_message ?? ''}`,
      group: 'conversation' as const,
      icon: MessageCircle,
      run: () => void navigate({ to: '/inbox', search: { c: row.id } }),
    })),
    ...(people.data?.items ?? []).map(({ id, name, email, phone }) => {
      const called = name ?? email ?? phone ?? '';
      return {
        id: `person-${id}`,
        title: [called, email ?? phone]
          .filter((each, at, all) => each && all.indexOf(each) === at)
          .join(' · '),
        group: 'person' as const,
        icon: UserRound,
        run: () => void navigate({ to: '/contacts/$id', params: { id } }),
      };
    }),
    ...(answers.data?.items ?? []).map((document) => ({
      id: `answer-${document.id}`,
      title: document.question ?? document.title ?? '',
      group: 'answer' as const,
      icon: BookOpen,
      run: () => void navigate({ to: '/knowledge/$id', params: { id: document.id } }),
    })),
  ];
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
