import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Rocket } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { ApiError } from '../../api/problem.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge } from '../../ui/badge.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';

/** What Bob answered until now and what the draft answers, side by side, and the step to publishing. */
export function FixOutcome(props: { question: string; previous: readonly string[]; onClose: () => void }) {
  const t = useTexts();
  const may = useMay();
  const publish = useMutation({
    mutationFn: () => call('publish', { body: {} }),
    onSuccess: async ({ number, state }) => {
      toast.say(state === 'awaiting_approval' ? t.fix.waits(number) : t.fix.published(number));
      props.onClose();
      await refresh('draftChanges', 'listReleases', 'listDocuments', 'previewReply');
    },
  });
  const blocked = publish.error instanceof ApiError && publish.error.code === 'release_blocked';
  const later = () => {
    toast.say(t.fix.kept);
    props.onClose();
  };
  return (
    <div className="flex flex-col gap-4">
      <p>{t.fix.saved}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Outcome {...props} title={t.fix.before} release="active" />
        <Outcome {...props} title={t.fix.after} release="draft" />
      </div>
      {blocked ? (
        <p role="alert" className="text-failed">
          {t.fix.blocked}
        </p>
      ) : (
        <ProblemNote error={publish.error} />
      )}
      <Actions>
        <Button onClick={later}>{t.fix.later}</Button>
        {blocked ? (
          <Link to="/knowledge/publish" className={buttonClass('primary')}>
            {t.fix.toPublish}
          </Link>
        ) : may('knowledge.publish') ? (
          <Button look="primary" icon={Rocket} busy={publish.isPending} onClick={() => publish.mutate()}>
            {t.fix.publish}
          </Button>
        ) : null}
      </Actions>
    </div>
  );
}

function Outcome(props: {
  title: string;
  question: string;
  previous: readonly string[];
  release: 'draft' | 'active';
}) {
  const t = useTexts();
  const { question, previous, release } = props;
  const reply = useQuery(
    apiQuery('previewReply', { body: { message: question, previous: [...previous], release } }),
  );
  return (
    <section aria-label={props.title} className="rounded-card border border-border p-3">
      <h3 className="mb-2 text-2 font-medium text-muted">{props.title}</h3>
      {reply.isPending ? <Skeleton rows={2} /> : null}
      <ProblemNote error={reply.error} />
      {reply.data ? <Shown reply={reply.data} none={t.fix.noReply} /> : null}
    </section>
  );
}

function Shown({ reply, none }: { reply: Reply<'previewReply'>; none: string }) {
  return (
    <>
      <OutcomeBadge outcome={reply.outcome} />
      <p className="mt-2 line-clamp-[12] whitespace-pre-wrap">{reply.reply ?? none}</p>
    </>
  );
}
