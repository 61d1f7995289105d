import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileText, ListChecks, MailCheck, MessageSquarePlus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { actingBusiness } from '../../api/acting.ts';
import { addressOf, call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChooseCard, ManyBar } from '../../ui/many-bar.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Choosing, useChosen } from '../../ui/use-chosen.ts';
import { useEach } from '../../ui/use-each.ts';
import { fileSize } from '../inbox/file-size.ts';

type Mail = Reply<'listUnassignedMail'>['items'][number];
const writers = ['people', 'programs', 'blocked'] as const;

/** Mails that came in and belong to no conversation: to begin one with, or to put away. */
export function Unassigned() {
  const t = useTexts();
  const [writer, setWriter] = useState<(typeof writers)[number]>('people');
  return (
    <Guard permission="chat.read">
      <Page title={t.mail.title} lead={t.mail.lead}>
        <Tabs
          label={t.mail.title}
          value={writer}
          onChange={setWriter}
          tabs={writers.map((value) => ({
            value,
            label: t.mail.writers[value],
            content: <List writer={value} />,
          }))}
        />
      </Page>
    </Guard>
  );
}

function List({ writer }: { writer: (typeof writers)[number] }) {
  const t = useTexts();
  const list = useInfiniteQuery({
    queryKey: ['listUnassignedMail', actingBusiness(), 'pages', writer],
    queryFn: ({ pageParam, signal }) =>
      call('listUnassignedMail', { query: { limit: 50, written_by: writer, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const may = useMay();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const choosing = useChosen(items);
  if (list.isPending) return <Skeleton rows={3} tall />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  if (items.length === 0) {
    return <EmptyState icon={MailCheck} title={t.mail.empty} text={t.mail.emptyText} />;
  }
  return (
    <>
      {!may('chat.manage') ? null : choosing.rows ? (
        <ManyMails choosing={choosing} items={items} />
      ) : (
        <div className="mb-3 flex justify-end">
          <Button look="quiet" icon={ListChecks} onClick={() => choosing.set([])}>
            {t.inbox.select}
          </Button>
        </div>
      )}
      {items.map((mail) => (
        <Card
          key={mail.id}
          mail={mail}
          choose={
            choosing.rows ? (
              <ChooseCard
                name={nameOf(mail, t)}
                on={choosing.has(mail.id)}
                disabled={choosing.held}
                onToggle={() => choosing.toggle(mail.id)}
              />
            ) : null
          }
        />
      ))}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.mail.more}
        </Button>
      ) : null}
    </>
  );
}

const nameOf = (mail: Mail, t: Texts): string =>
  mail.subject || mail.from_name || mail.from || t.mail.noSubject;

/** Puts away all mails that are chosen; what they say is gone then, so it is asked. */
function ManyMails(props: { choosing: Choosing<Mail>; items: readonly Mail[] }) {
  const t = useTexts();
  const { choosing, items } = props;
  const [asking, setAsking] = useState(false);
  const { run, left, progress } = useEach(choosing, (mail) => nameOf(mail, t));
  const count = choosing.rows?.length ?? 0;
  const putAway = () => {
    void run({
      act: ({ id }) => call('dismissUnassignedMail', { params: { id } }),
      said: t.mail.dismissedMany,
      after: () => refresh('listUnassignedMail'),
    });
  };
  return (
    <ManyBar choosing={choosing} items={items} left={left} progress={progress} className="mb-3">
      <div>
        <Button icon={Trash2} disabled={count === 0 || progress !== null} onClick={() => setAsking(true)}>
          {t.mail.dismiss}
        </Button>
      </div>
      <AskFirst
        open={asking}
        onClose={() => setAsking(false)}
        title={t.mail.dismissTitle(count)}
        description={t.mail.dismissText}
        action={t.mail.dismiss}
        icon={Trash2}
        onAgree={putAway}
      />
    </ManyBar>
  );
}

/** What came along: to be saved, or, where only the names were kept, those. */
function Files({ mail }: { mail: Mail }) {
  const t = useTexts();
  const kept = mail.files.flatMap(({ id, ...file }) => (id === null ? [] : [{ ...file, id }]));
  const named = mail.files.filter(({ id }) => id === null).map(({ name }) => name);
  return (
    <>
      {kept.length > 0 ? (
        <ul aria-label={t.mail.files} className="flex flex-wrap gap-2">
          {kept.map(({ id, name, size }) => (
            <li key={id}>
              <a
                href={addressOf('getUnassignedFile', { params: { id: mail.id, file_id: id } })}
                download={name}
                title={t.inbox.saveFile}
                className="flex max-w-72 items-center gap-2 rounded-card border border-border bg-surface px-3 py-2 text-2 hover:bg-raised max-sm:min-h-11"
              >
                <FileText size={16} aria-hidden className="shrink-0 text-muted" />
                <span className="min-w-0 truncate font-medium">{name}</span>
                <span className="shrink-0 text-muted">{fileSize(size)}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {named.length > 0 ? <p className="text-2 text-muted">{t.mail.notKept(named.join(', '))}</p> : null}
    </>
  );
}

function Card({ mail, choose }: { mail: Mail; choose: ReactNode }) {
  const t = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const params = { id: mail.id };
  const open = useMutation({
    mutationFn: () => call('openUnassignedMail', { params, body: {} }),
    onSuccess: async ({ conversation_id }) => {
      void refresh('listUnassignedMail', 'listConversations');
      await navigate({ to: '/inbox', search: { c: conversation_id } });
    },
  });
  const dismiss = useMutation({
    mutationFn: () => call('dismissUnassignedMail', { params }),
    onSuccess: async () => {
      toast.say(t.mail.dismissed);
      await refresh('listUnassignedMail');
    },
  });
  return (
    <Section
      title={mail.subject || t.mail.noSubject}
      lead={
        <span className="[overflow-wrap:anywhere]">
          {mail.from_name ? `${mail.from_name} · ` : ''}
          {mail.from || t.mail.noSender} · <Ago at={mail.received_at} />
        </span>
      }
    >
      {choose}
      <p className="text-muted">{t.mail.why[mail.why]}</p>
      <p className="max-h-80 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-wrap">{mail.text}</p>
      {mail.quoted ? (
        <details>
          <summary className="cursor-pointer text-2 text-muted">{t.inbox.showQuoted}</summary>
          <p className="mt-2 text-2 text-muted [overflow-wrap:anywhere] whitespace-pre-wrap">{mail.quoted}</p>
        </details>
      ) : null}
      <Files mail={mail} />
      <ProblemNote error={open.error ?? dismiss.error} />
      {may('chat.manage') ? (
        <Actions>
          <Button icon={Trash2} busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
            {t.mail.dismiss}
          </Button>
          {mail.from ? (
            <Button
              look="primary"
              icon={MessageSquarePlus}
              busy={open.isPending}
              onClick={() => open.mutate()}
            >
              {t.mail.open}
            </Button>
          ) : null}
        </Actions>
      ) : null}
    </Section>
  );
}
