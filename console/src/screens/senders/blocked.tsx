import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ban, ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { ReasonField } from './reason-field.tsx';
import { useBlock } from './use-block.ts';

type Sender = Reply<'listBlockedSenders'>['items'][number];

/** Senders whose messages reach nobody, each let through again with one click. */
export function Blocked() {
  const t = useTexts();
  return (
    <Guard permission="chat.read">
      <Page title={t.senders.title} lead={t.senders.lead}>
        <p className="mb-4 flex flex-wrap gap-x-4 gap-y-2">
          <Link to="/inbox" search={{ blocked: 'true' }} className="text-accent-text hover:underline">
            {t.senders.show}
          </Link>
          <Link to="/mail" className="text-accent-text hover:underline">
            {t.senders.mail}
          </Link>
        </p>
        <Senders />
      </Page>
    </Guard>
  );
}

function Senders() {
  const t = useTexts();
  const may = useMay();
  const list = useQuery(apiQuery('listBlockedSenders', {}));
  const { block, unblock } = useBlock();
  if (list.isPending) return <Skeleton rows={3} tall />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  const { items } = list.data;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t.senders.empty} text={t.senders.emptyText} />
      ) : (
        <ul
          aria-label={t.senders.title}
          className="mb-6 divide-y divide-border overflow-hidden rounded-card border border-border bg-surface"
        >
          {items.map((sender) => (
            <li key={sender.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
              <Ban size={18} aria-hidden className="shrink-0 text-failed" />
              <Line sender={sender} />
              {may('chat.manage') ? (
                <Button
                  busy={unblock.isPending && unblock.variables === sender.id}
                  onClick={() => unblock.mutate(sender.id)}
                >
                  {t.senders.unblock}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may('chat.manage') ? <BlockAddress block={block} /> : null}
    </>
  );
}

function Line({ sender }: { sender: Sender }) {
  const t = useTexts();
  const { visitor, email, reason } = sender;
  const address = email === '' ? t.senders.erasedAddress : email;
  return (
    <span className="min-w-0 flex-1 basis-56">
      <span className="block font-medium [overflow-wrap:anywhere]">
        {[visitor && (visitor.name ?? t.inbox.visitor), address].filter(Boolean).join(' · ')}
      </span>
      <span className="block text-2 text-muted [overflow-wrap:anywhere]">
        {reason ? `${reason} · ` : ''}
        {t.senders.by(sender.blocked_by)} · <Ago at={sender.created_at} />
      </span>
    </span>
  );
}

function BlockAddress({ block }: { block: ReturnType<typeof useBlock>['block'] }) {
  const t = useTexts();
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const body = { email: email.trim(), reason };
    const empty = () => {
      setEmail('');
      setReason('');
    };
    block.mutate({ name: body.email, body }, { onSuccess: empty });
  };
  return (
    <Section title={t.senders.blockAnAddress}>
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        <TextField
          label={t.senders.address}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <ReasonField value={reason} onChange={setReason} />
        <ProblemNote error={block.error} />
        <div>
          <Button type="submit" icon={Ban} busy={block.isPending} disabled={email.trim() === ''}>
            {t.senders.block}
          </Button>
        </div>
      </form>
    </Section>
  );
}
