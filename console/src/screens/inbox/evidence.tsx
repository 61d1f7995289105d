import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleHelp, Wrench, X } from 'lucide-react';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { apiQuery } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts, withTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { ReceiptCore } from '../receipt/receipt-core.tsx';
import { Earlier, Person } from './person.tsx';
import type { Detail } from './use-conversation.ts';

const Mails = lazy(() =>
  withTexts(import('../senders/mails.tsx'), 'desk').then((module) => ({ default: module.Mails })),
);

/** The right pane: who the visitor is, what colleagues noted, and, one click away, why Bob said it. Floats where there is no room. */
export function Evidence(props: {
  detail: Detail;
  message: HistoryMessage | undefined;
  /** Somebody wants to know why this very message was said. */
  asked: boolean;
  onAsk: () => void;
  shown: boolean;
  onHide: () => void;
  onFix: (messageId: string) => void;
}) {
  const t = useTexts();
  const { detail, shown, onHide } = props;
  const why = (
    <Block title={t.inbox.whyThis}>
      <WhyBlock {...props} />
    </Block>
  );
  const pane = useRef<HTMLElement>(null);
  // Where the pane floats, the keyboard goes with it, and Escape closes it before it leaves the conversation.
  useEffect(() => {
    if (shown) pane.current?.querySelector('button')?.focus();
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    onHide();
  };
  return (
    <aside
      ref={pane}
      onKeyDown={onKeyDown}
      aria-label={t.inbox.evidence}
      className={`w-full shrink-0 flex-col overflow-y-auto border-l border-border bg-paper max-[1199px]:fixed max-[1199px]:inset-y-0 max-[1199px]:right-0 max-[1199px]:z-30 max-[1199px]:shadow-float sm:w-92 min-[1200px]:flex ${shown ? 'flex' : 'hidden'}`}
    >
      <div className="flex items-center justify-between pt-2 pr-2 pl-4 min-[1200px]:hidden">
        <p className="text-4 font-semibold">{t.inbox.evidence}</p>
        <IconButton label={t.inbox.hideEvidence} icon={X} onClick={onHide} />
      </div>
      {props.asked ? why : null}
      <Block title={t.inbox.visitorDetails}>
        <Person detail={detail} />
      </Block>
      {detail.earlier.length > 0 ? (
        <Block title={t.inbox.earlier}>
          <Earlier detail={detail} />
        </Block>
      ) : null}
      {detail.mails.length > 0 ? (
        <Suspense>
          <Mails mails={detail.mails} />
        </Suspense>
      ) : null}
      <Block title={t.inbox.notes}>
        <Notes notes={detail.notes} />
      </Block>
      {props.asked ? null : why}
    </aside>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-border p-4 last:border-0">
      <h2 className="mb-3 text-2 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

function WhyBlock(props: {
  message: HistoryMessage | undefined;
  asked: boolean;
  onAsk: () => void;
  onFix: (messageId: string) => void;
}) {
  const t = useTexts();
  const { message } = props;
  if (!message?.receipt_id) return <p className="text-2 text-muted">{t.inbox.noReceipt}</p>;
  if (!props.asked) {
    return (
      <Button icon={CircleHelp} onClick={props.onAsk}>
        {t.inbox.showWhy}
      </Button>
    );
  }
  return <Why id={message.receipt_id} onFix={() => props.onFix(message.message_id)} />;
}

function Why({ id, onFix }: { id: string; onFix: () => void }) {
  const t = useTexts();
  const may = useMay();
  const receipt = useQuery({
    ...apiQuery('getReceipt', { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (receipt.isPending) return <Skeleton rows={3} tall />;
  if (receipt.error) return <ProblemNote error={receipt.error} retry={() => void receipt.refetch()} />;
  return (
    <>
      <ReceiptCore receipt={receipt.data} short />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {may('knowledge.edit') || may('chat.manage') ? (
          <Button icon={Wrench} onClick={onFix}>
            {may('knowledge.edit') ? t.inbox.fix : t.inbox.propose}
          </Button>
        ) : null}
        <Link to="/receipts/$id" params={{ id }} className="text-2 text-accent-text hover:underline">
          {t.inbox.openReceipt}
        </Link>
      </div>
    </>
  );
}

function Notes({ notes }: { notes: Detail['notes'] }) {
  const t = useTexts();
  if (notes.length === 0) return <p className="text-2 text-muted">{t.inbox.noNotes}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {notes.map((note) => (
        <li key={note.id} className="rounded-card p-3 text-2 tint-[var(--waiting)]">
          <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{note.text}</p>
          <p className="mt-1 text-1 text-muted">
            {note.author} · <Ago at={note.created_at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
