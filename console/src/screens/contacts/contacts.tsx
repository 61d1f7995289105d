import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BookUser, ListChecks, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { call } from '../../api/call.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ChooseRow } from '../../ui/choose-row.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { useChosen } from '../../ui/use-chosen.ts';
import { Face } from '../inbox/face.tsx';

const ManyContacts = lazy(() =>
  import('./many-contacts.tsx').then((module) => ({ default: module.ManyContacts })),
);

/** Everybody who has said who he is, over all conversations and channels. */
export function Contacts() {
  return (
    <Guard permission="chat.read">
      <People />
    </Guard>
  );
}

function People() {
  const t = useTexts();
  const navigate = useNavigate();
  const may = useMay();
  const { q = '' }: { q?: string } = useSearch({ strict: false });
  const list = useInfiniteQuery({
    queryKey: ['listContacts', actingBusiness(), 'pages', q],
    queryFn: ({ pageParam, signal }) =>
      call('listContacts', { query: { q: q || undefined, limit: 50, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: (before) => before,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const choosing = useChosen(items);
  return (
    <Page
      title={t.contacts.title}
      lead={t.contacts.lead}
      action={
        <Link to="/blocked" className="text-2 text-accent-text hover:underline">
          {t.senders.title}
        </Link>
      }
    >
      {choosing.rows ? (
        <Suspense>
          <ManyContacts choosing={choosing} items={items} />
        </Suspense>
      ) : (
        <div className="mb-4 flex items-center gap-2">
          <div className="min-w-0 flex-1 max-w-md">
            <SearchField
              label={t.contacts.search}
              value={q}
              onSearch={(words) =>
                void navigate({ to: '/contacts', search: words ? { q: words } : {}, replace: true })
              }
            />
          </div>
          {may('chat.manage') && items.length > 0 ? (
            <IconButton label={t.inbox.select} icon={ListChecks} onClick={() => choosing.set([])} />
          ) : null}
        </div>
      )}
      <ProblemNote error={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <Skeleton rows={5} tall /> : null}
      {items.length > 0 ? (
        <ul
          aria-label={t.contacts.title}
          className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface"
        >
          {items.map((contact) => (
            <li key={contact.id}>
              <Line
                contact={contact}
                chosen={choosing.rows && choosing.has(contact.id)}
                held={choosing.held}
                onChoose={(more) => (more ? choosing.upTo(contact.id) : choosing.toggle(contact.id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {list.hasNextPage ? (
        <Button className="mt-3" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.contacts.more}
        </Button>
      ) : null}
      {list.isSuccess && items.length === 0 ? (
        <EmptyState
          icon={q ? Search : BookUser}
          title={q ? t.contacts.nothing : t.contacts.empty}
          text={q ? t.contacts.nothingText : t.contacts.emptyText}
        />
      ) : null}
    </Page>
  );
}

/** A person in the list, who opens, or while people are chosen is chosen. */
function Line(props: {
  contact: Contact;
  chosen: boolean | null;
  /** Something is being done with those that are chosen. */
  held: boolean;
  onChoose: (more: boolean) => void;
}) {
  const { contact, chosen, onChoose } = props;
  const look = `flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2 ${chosen ? 'tint-[var(--accent)]' : 'hover:bg-raised'}`;
  if (chosen !== null) {
    return (
      <ChooseRow on={chosen} held={props.held} onChoose={onChoose} className={look}>
        <Words contact={contact} />
      </ChooseRow>
    );
  }
  const { id, name, email } = contact;
  return (
    <Link to="/contacts/$id" params={{ id }} className={look}>
      <Face visitor={{ id, name, email }} />
      <Words contact={contact} />
    </Link>
  );
}

function Words({ contact }: { contact: Contact }) {
  const t = useTexts();
  const { name, email, phone } = contact;
  return (
    <>
      <span className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[2fr_3fr_2fr]">
        <span className="truncate font-medium">{name ?? email ?? phone ?? t.inbox.visitor}</span>
        <span className="truncate text-2 text-muted">{email}</span>
        <span className="truncate text-2 text-muted">{phone}</span>
      </span>
      <span className="text-1 whitespace-nowrap text-muted">
        <Ago at={contact.updated_at} />
      </span>
    </>
  );
}
