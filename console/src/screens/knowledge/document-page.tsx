import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { useTitle } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { Where } from '../setup/where.tsx';
import { AskBob } from './ask-bob.tsx';
import { Competing } from './competing.tsx';
import { HealthDot, StandingBadge } from './document-row.tsx';
import { EntryForm } from './entry-form.tsx';
import { type Document, useHealth } from './health.ts';
import { PageForm } from './page-form.tsx';

/** One answer or page: what it says, and beside it how Bob would use it. */
export function DocumentPage() {
  return (
    <Guard permission="knowledge.edit">
      <Opened />
    </Guard>
  );
}

function Opened() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ ...apiQuery('getDocument', { params: { id } }) });
  if (query.data) return <Editor key={query.data.id} document={query.data} />;
  return (
    <EditorFrame title="">
      {query.error ? (
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={5} tall />
      )}
    </EditorFrame>
  );
}

function Editor({ document }: { document: Document }) {
  const t = useTexts();
  const remove = useRemove(document);
  const { healthOf } = useHealth();
  useTitle(document.question ?? document.title ?? t.knowledge.title);
  return (
    <EditorFrame
      title={t.knowledge.editing[document.kind]}
      aside={
        <>
          <StandingBadge document={document} />
          <HealthDot health={healthOf(document)} />
          <span className="text-2 text-muted max-sm:hidden">
            {t.knowledge.lastChange} <Ago at={document.updated_at} />
          </span>
          <Where source={document.source} />
          <Button look="quiet" icon={Trash2} onClick={remove}>
            {t.knowledge.delete}
          </Button>
        </>
      }
      beside={
        <>
          <AskBob documentId={document.id} first={document.question ?? document.title ?? ''} />
          <Competing id={document.id} />
        </>
      }
    >
      {document.kind === 'entry' ? <EntryForm document={document} /> : <PageForm document={document} />}
    </EditorFrame>
  );
}

/** What an editor stands in: the way back, what can be done with the whole, and room beside it. */
export function EditorFrame(props: {
  title: string;
  aside?: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <div className="mx-auto w-full max-w-7xl p-4 pb-16 sm:p-8">
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to="/knowledge"
          className="flex min-h-9 items-center gap-1.5 text-accent-text hover:underline max-sm:min-h-11"
        >
          <ArrowLeft size={16} aria-hidden />
          {t.knowledge.backToList}
        </Link>
        <h1 className="text-4 font-semibold">{props.title}</h1>
        <div className="ml-auto flex flex-wrap items-center gap-3">{props.aside}</div>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">{props.children}</div>
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-8">{props.beside}</div>
      </div>
    </div>
  );
}

/** Takes a document out at once for the eye; the server hears of it when the time to undo has passed. */
function useRemove(document: Document): () => void {
  const t = useTexts();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/knowledge/$id', params: { id: document.id } });
  const commit = async () => {
    try {
      await call('deleteDocument', { params: { id: document.id } });
      await refresh('listDocuments', 'draftChanges');
    } catch (error) {
      toast.failed(error);
    }
  };
  return () => {
    toast.undoable(t.knowledge.deleted, () => void commit(), back);
    void navigate({ to: '/knowledge' });
  };
}
