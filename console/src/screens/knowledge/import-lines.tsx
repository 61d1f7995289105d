import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { upload } from '../../api/upload.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { checkLines, type LineProblem, refusedLines } from './check-lines.ts';
import { LineProblems } from './line-problems.tsx';

/** What the server takes at once. */
const largest = 20 * 1024 * 1024;

type Stage =
  | { kind: 'checking'; done: number; all: number }
  | { kind: 'storing'; documents: number; done?: number; all?: number };
type Done = { kind: 'done'; created: number; updated: number; unchanged: number };
type Outcome = Done | { kind: 'lines'; problems: LineProblem[] } | { kind: 'empty' } | { kind: 'too_large' };

/** A file of JSON lines: looked through here, then taken in as a whole or not at all. */
export function ImportLines() {
  const t = useTexts();
  const [stage, setStage] = useState<Stage | null>(null);
  const stop = useRef(new AbortController());
  const take = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      return takeFile(file, stop.current.signal, setStage);
    },
    onSuccess: (outcome) =>
      outcome.kind === 'done'
        ? refresh('listDocuments', 'draftChanges', 'setupState', 'previewReply')
        : undefined,
    onSettled: () => setStage(null),
  });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) take.mutate(file);
  };
  return (
    <div className="flex flex-col gap-3">
      <label
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        className="flex flex-col items-center gap-1 rounded-card border border-dashed border-control p-6 text-center hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
      >
        <FileUp size={24} aria-hidden className="text-muted" />
        <span className="font-medium">{t.knowledge.importChoose}</span>
        <span className="text-2 text-muted">{t.knowledge.importDrop}</span>
        <input
          type="file"
          accept=".ndjson,.jsonl,application/x-ndjson"
          className="sr-only"
          disabled={take.isPending}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) take.mutate(file);
            target.value = '';
          }}
        />
      </label>
      {stage ? <Progress stage={stage} onStop={() => stop.current.abort()} /> : null}
      <ProblemNote error={stop.current.signal.aborted ? null : take.error} />
      {take.data && !take.isPending ? <Shown outcome={take.data} /> : null}
    </div>
  );
}

async function takeFile(file: File, signal: AbortSignal, onStage: (stage: Stage) => void): Promise<Outcome> {
  if (file.size > largest) return { kind: 'too_large' };
  const text = await file.text();
  const { documents, problems } = await checkLines(text, (done, all) =>
    onStage({ kind: 'checking', done, all }),
  );
  signal.throwIfAborted();
  if (problems.length > 0) return { kind: 'lines', problems };
  if (documents === 0) return { kind: 'empty' };
  onStage({ kind: 'storing', documents });
  // Once all has been sent, nobody knows how long storing takes.
  const onSent = (share: number) =>
    onStage({ kind: 'storing', documents, ...(share < 1 ? { done: share, all: 1 } : {}) });
  try {
    return { kind: 'done', ...(await upload('importKnowledge', { raw: text }, { signal, onSent })) };
  } catch (error) {
    const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    if (!errors.some(({ pointer }) => pointer.startsWith('/lines/'))) throw error;
    return { kind: 'lines', problems: refusedLines(errors) };
  }
}

function Progress({ stage, onStop }: { stage: Stage; onStop: () => void }) {
  const t = useTexts();
  const text =
    stage.kind === 'checking'
      ? t.knowledge.importChecking(stage.done, stage.all)
      : t.knowledge.importStoring(stage.documents);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="min-w-0 flex-1 text-2 text-muted">
        {text}
      </p>
      <Button look="quiet" onClick={onStop}>
        {t.knowledge.publishStop}
      </Button>
      <div className="basis-full">
        <ProgressBar label={text} done={stage.done} all={stage.all} />
      </div>
    </div>
  );
}

function Shown({ outcome }: { outcome: Outcome }) {
  const t = useTexts();
  if (outcome.kind === 'lines') return <LineProblems problems={outcome.problems} />;
  if (outcome.kind !== 'done') {
    return (
      <p role="alert" className="text-failed">
        {outcome.kind === 'empty' ? t.knowledge.importEmpty : t.knowledge.importTooLarge}
      </p>
    );
  }
  return (
    <p role="status" className="flex flex-wrap items-center gap-2">
      <CircleCheck size={18} aria-hidden className="text-answered" />
      {t.knowledge.importDone(outcome.created, outcome.updated, outcome.unchanged)}
      <Link to="/knowledge" className="text-accent-text underline">
        {t.knowledge.importShow}
      </Link>
    </p>
  );
}
