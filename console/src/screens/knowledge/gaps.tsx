import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartyPopper, PenLine, Plus } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { KnowledgeViews } from './knowledge-views.tsx';

type Gap = Reply<'unanswered'>['items'][number];

/** Wordings handed on to a new answer; more would only repeat themselves. */
const handedOn = 20;

/** What Bob could not answer, as a list to work off. */
export function Gaps() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.knowledge.gapsTitle} lead={t.knowledge.gapsLead}>
        <KnowledgeViews />
        <GapList />
      </Page>
    </Guard>
  );
}

function GapList() {
  const t = useTexts();
  const gaps = useQuery(apiQuery('unanswered', { query: { limit: 100 } }));
  // Pages have no wordings to add to.
  const found = useQuery(apiQuery('listDocuments', { query: { kind: 'page', limit: 200 } }));
  const pages = new Set(found.data?.items.map(({ id }) => id));
  if (gaps.isPending) return <Skeleton rows={5} tall />;
  if (gaps.error) return <ProblemNote error={gaps.error} retry={() => void gaps.refetch()} />;
  if (gaps.data.items.length === 0) {
    return <EmptyState icon={PartyPopper} title={t.knowledge.gapsEmpty} text={t.knowledge.gapsEmptyText} />;
  }
  return (
    <ul className="flex flex-col gap-3">
      {gaps.data.items.map((gap) => (
        <GapCard key={gap.messages[0]?.message_id ?? gap.question} gap={gap} pages={pages} />
      ))}
    </ul>
  );
}

function GapCard({ gap, pages }: { gap: Gap; pages: ReadonlySet<string> }) {
  const t = useTexts();
  const distinct = [...new Set(gap.messages.map(({ text }) => text))];
  const others = distinct.filter((text) => text !== gap.question).slice(0, handedOn);
  const first = gap.messages[0];
  return (
    <li className="rounded-card border border-border bg-surface p-4">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-4 font-medium [overflow-wrap:anywhere]">{gap.question}</h2>
          <p className="flex flex-wrap gap-x-3 text-2 text-muted">
            {t.knowledge.gapAsked(gap.count)}
            <Ago at={gap.last_at} />
            {first ? (
              <Link
                to="/inbox"
                search={{ c: first.conversation_id }}
                className="text-accent-text hover:underline"
              >
                {t.knowledge.gapOpen}
              </Link>
            ) : null}
          </p>
        </div>
        <Link
          to="/knowledge/new"
          search={{
            question: gap.question.slice(0, 500),
            ...(others.length > 0 ? { wordings: others } : {}),
          }}
          className={buttonClass()}
        >
          <PenLine size={16} aria-hidden />
          {t.knowledge.gapWrite}
        </Link>
      </div>
      {others.length > 0 ? (
        <details className="mt-2 text-2">
          <summary className="cursor-pointer text-muted">{t.knowledge.gapAll(distinct.length)}</summary>
          <ul className="mt-1 list-disc pl-5">
            {distinct.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {gap.closest ? (
        <AddToClosest
          closest={gap.closest}
          isPage={pages.has(gap.closest.document_id)}
          wordings={[gap.question, ...others]}
        />
      ) : null}
    </li>
  );
}

function AddToClosest(props: {
  closest: NonNullable<Gap['closest']>;
  isPage: boolean;
  wordings: readonly string[];
}) {
  const { closest, isPage, wordings } = props;
  const t = useTexts();
  const params = { id: closest.document_id };
  const after = () => refresh('unanswered', 'listDocuments', 'getDocument', 'draftChanges');
  const write = async (variants: string[]) => {
    await call('updateDocument', { params, body: { variants } });
    await after();
  };
  const add = useMutation({
    mutationFn: async () => {
      const { variants = [] } = await call('getDocument', { params });
      const known = new Set(variants.map((text) => text.toLowerCase()));
      const fresh = wordings.filter((text) => !known.has(text.toLowerCase()) && text.length <= 500);
      await write([...variants, ...fresh]);
      toast.done(t.knowledge.gapAdded(closest.title), () => void write(variants).catch(toast.failed));
    },
    onError: toast.failed,
  });
  return (
    <p className="mt-1 flex min-h-9 flex-wrap items-center gap-x-2 text-2">
      <span className="text-muted">{t.knowledge.gapClosest}</span>
      <Link to="/knowledge/$id" params={params} className="min-w-0 text-accent-text hover:underline">
        {closest.title}
      </Link>
      {isPage ? null : (
        <Button look="quiet" icon={Plus} busy={add.isPending} onClick={() => add.mutate()}>
          {t.knowledge.gapAdd}
        </Button>
      )}
    </p>
  );
}
