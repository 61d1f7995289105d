import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { checkLines, type LineProblem, refusedLines } from './check-lines.ts';
import { LineProblems } from './line-problems.tsx';

/** What the server takes at once. */
const largest = 20 * 1024 * 1024;

type Stage = { kind: 'checking'; done: number; all: number } | { kind: 'storing'; documents: number };
type Done = { kind: 'done'; created: number; updated: number; unchanged: number };
type Outcome = Done | { kind: 'lines'; problems: LineProblem[] } | { kind: 'empty' } | { kind: 'too_large' };

/** A file of JSON lines: looked through here, then taken in as a whole or not at all. */
export function ImportLines() {
  const t = useTexts();
  const [stage, setStage] = useState<Stage | null>(null);
  const take = useMutation({
    mutationFn: (file: File) => takeFile(file, setStage),
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
      {stage ? <Progress stage={stage} /> : null}
      <ProblemNote error={take.error} />
      {take.data && !take.isPending ? <Shown outcome={take.data} /> : null}
    </div>
  );
}

async function takeFile(file: File, onStage: (stage: Stage) => void): Promise<Outcome> {
  if (file.size > largest) return { kind: 'too_large' };
  const text = await file.text();
  const { documents, problems } = await checkLines(text, (done, all) =>
    onStage({ kind: 'checking', done, all }),
  );
  if (problems.length > 0) return { kind: 'lines', problems };
  if (documents === 0) return { kind: 'empty' };
  onStage({ kind: 'storing', documents });
  try {
    return { kind: 'done', ...(await call('importKnowledge', { raw: text })) };
  } catch (error) {
    const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    if (!errors.some(({ pointer }) => pointer.startsWith('/lines/'))) throw error;
    return { kind: 'lines', problems: refusedLines(errors) };
  }
}

function Progress({ stage }: { stage: Stage }) {
  const t = useTexts();
  const text =
    stage.kind === 'checking'
      ? t.knowledge.importChecking(stage.done, stage.all)
      : t.knowledge.importStoring(stage.documents);
  return (
    <div>
      <p role="status" className="mb-1 text-2 text-muted">
        {text}
      </p>
      <progress
        aria-label={text}
        {...(stage.kind === 'checking' ? { value: stage.done, max: stage.all } : {})}
        className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-raised [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent indeterminate:skeleton-pulse"
      />
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
