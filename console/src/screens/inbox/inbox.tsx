import { useNavigate, useSearch } from '@tanstack/react-router';
import { Hourglass, Inbox as InboxIcon } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCommands } from '../../frame/commands.ts';
import { Guard } from '../../frame/guard.tsx';
import { useChooseKeys } from '../../frame/use-choose-keys.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTitle } from '../../ui/page.tsx';
import { useChosen } from '../../ui/use-chosen.ts';
import { ConversationList } from './conversation-list.tsx';
import type { InboxSearch } from './search.ts';
import { useConversations } from './use-conversations.ts';

// The list is there first; what is needed to read and write comes at the same time without holding it up.
const loading = import('./conversation.tsx');
const Conversation = lazy(() => loading.then((module) => ({ default: module.Conversation })));

/** Everything visitors write, live: the list, the conversation, and the evidence beside it. */
export function Inbox() {
  return (
    <Guard permission="chat.read">
      <Panes />
    </Guard>
  );
}

function Panes() {
  const t = useTexts();
  useTitle(t.inbox.title);
  const search: InboxSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const may = useMay();
  const { status, assignee, q, label, snoozed, blocked } = search;
  const filter = useMemo(
    () => ({ status, assignee, q, label, snoozed, blocked }),
    [status, assignee, q, label, snoozed, blocked],
  );
  const [reading, setReading] = useState(false);
  const list = useConversations(filter, reading);
  const choosing = useChosen(list.items);
  const [marked, setMarked] = useState<string | undefined>(undefined);
  const current = marked ?? search.c;
  const open = (c: string | undefined) => {
    setMarked(undefined);
    void navigate({
      to: '/inbox',
      search: (before) => ({ ...before, c }),
      replace: c !== undefined && search.c !== undefined,
    });
  };
  const move = (step: 1 | -1) => {
    const at = list.items.findIndex(({ id }) => id === current);
    const row = list.items[at < 0 ? 0 : Math.min(Math.max(at + step, 0), list.items.length - 1)];
    if (row) setMarked(row.id);
    return row?.id;
  };
  // The list begins with who needs a person most.
  const next = list.items.find(({ status }) => status === 'waiting');
  useChooseKeys(choosing, current, move, may('chat.manage'));
  useCommands([
    { id: 'next', title: t.inbox.next, group: 'do', keys: 'j', keysOnly: true, run: () => move(1) },
    { id: 'previous', title: t.inbox.previous, group: 'do', keys: 'k', keysOnly: true, run: () => move(-1) },
    ...(marked
      ? [
          {
            id: 'open',
            title: t.inbox.open,
            group: 'do' as const,
            keys: 'Enter',
            keysOnly: true,
            run: () => open(marked),
          },
        ]
      : []),
    ...(search.c && !choosing.rows
      ? [
          {
            id: 'leave',
            title: t.inbox.leave,
            group: 'do' as const,
            keys: 'Escape',
            keysOnly: true,
            run: () => open(undefined),
          },
        ]
      : []),
  ]);
  return (
    <div className="flex h-full">
      <div
        className={`flex w-full min-w-0 flex-col border-border md:w-80 md:shrink-0 md:border-r xl:w-92 ${search.c ? 'max-md:hidden' : ''}`}
      >
        <ConversationList
          list={list}
          search={search}
          current={current}
          onOpen={open}
          onReading={setReading}
          choosing={choosing}
        />
      </div>
      {search.c ? (
        <Suspense fallback={<div className="flex-1" />}>
          <Conversation
            key={search.c}
            id={search.c}
            choosing={choosing.rows !== null}
            onLeave={() => open(undefined)}
          />
        </Suspense>
      ) : (
        <div className="flex flex-1 items-center justify-center max-md:hidden">
          {next ? (
            <EmptyState
              icon={Hourglass}
              title={t.inbox.nextTitle(next.visitor.name)}
              text={next.first_message ?? next.last_message ?? ''}
            >
              <Button look="primary" onClick={() => open(next.id)}>
                {t.inbox.nextOpen}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState icon={InboxIcon} title={t.inbox.pickTitle} text={t.inbox.pickText} />
          )}
        </div>
      )}
    </div>
  );
}
