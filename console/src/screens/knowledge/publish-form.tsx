import { CircleX, Rocket } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { usePublish } from './use-publish.tsx';

type FailedTest = Reply<'publish'>['tests']['results'][number];

/** A note and the button; when a test stands in the way, which one, and the way past it. */
export function PublishForm(props: { count: number; onPublished: (release: Reply<'publish'>) => void }) {
  const t = useTexts();
  const may = useMay();
  const [note, setNote] = useState('');
  const { publish, error, shown } = usePublish(async (release) => {
    props.onPublished(release);
    await refresh('draftChanges', 'listReleases', 'listDocuments', 'previewReply', 'setupState');
    void refresh('listApprovals');
  });
  const send = (force: boolean) =>
    publish.mutate({ ...(note.trim() ? { note: note.trim() } : {}), ...(force ? { force } : {}) });
  const refusal = error instanceof ApiError ? error.problem : null;
  const blocked = refusal?.code === 'release_blocked';
  if (!may('knowledge.publish')) return <p className="text-muted">{t.knowledge.cannotPublish}</p>;
  return (
    <div className="sticky bottom-4 flex flex-col gap-3 rounded-card border border-border bg-surface p-4 shadow-float">
      {/* The server lists the tests that failed with a blocked release. */}
      {blocked ? <Blocked tests={refusal.tests as FailedTest[] | undefined} /> : null}
      {blocked ? null : <ProblemNote error={error} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            label={blocked ? t.knowledge.forceNote : t.knowledge.note}
            optional={!blocked}
            placeholder={t.knowledge.noteHint}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        {blocked ? (
          <Button
            look="danger"
            disabled={note.trim() === ''}
            busy={publish.isPending}
            onClick={() => send(true)}
          >
            {t.knowledge.force}
          </Button>
        ) : null}
        <Button look="primary" icon={Rocket} busy={publish.isPending} onClick={() => send(false)}>
          {blocked ? t.common.tryAgain : t.knowledge.publishNow(props.count)}
        </Button>
      </div>
      {shown}
    </div>
  );
}

function Blocked({ tests = [] }: { tests?: FailedTest[] | undefined }) {
  const t = useTexts();
  return (
    <div role="alert">
      <h2 className="flex items-center gap-2 font-semibold text-failed">
        <CircleX size={18} aria-hidden />
        {t.knowledge.blockedTitle}
      </h2>
      <p className="text-2 text-muted">{t.knowledge.blockedText}</p>
      <ul className="mt-2 flex max-h-48 flex-col gap-1 overflow-y-auto">
        {tests.map((test) => (
          <li key={test.test_id}>
            <span className="font-medium">{test.question}</span>{' '}
            <span className="text-2 text-muted">
              {t.knowledge.blockedLine(t.knowledge.expects[test.expect], t.common.outcomes[test.got])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
