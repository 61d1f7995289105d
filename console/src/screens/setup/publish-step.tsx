import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Rocket, TriangleAlert } from 'lucide-react';
import { ApiError } from '../../api/problem.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { usePublish } from '../knowledge/use-publish.tsx';
import { hasPlaceholder } from './extract.ts';
import { FiveAnswers } from './five-answers.tsx';

/** Publishes the draft as it stands; what blocks it is said in a sentence. */
export function PublishStep() {
  const t = useTexts();
  const may = useMay();
  const changes = useQuery(apiQuery('draftChanges', {}));
  const { publish, error, shown } = usePublish(async (release) => {
    const waits = release.state === 'awaiting_approval';
    toast.say(waits ? t.setup.waits : t.setup.published(release.documents));
    await refresh('setupState', 'draftChanges', 'listReleases', 'listDocuments');
  });
  if (changes.isPending) return <Skeleton rows={1} />;
  const { added = 0, changed = 0, removed = 0 } = changes.data ?? {};
  const count = added + changed + removed;
  const unfilled =
    changes.data?.items.filter(({ after }) => hasPlaceholder(JSON.stringify(after ?? ''))) ?? [];
  const blocked = error instanceof ApiError && error.code === 'release_blocked';
  return (
    <>
      {count === 0 ? <p>{t.setup.nothingToPublish}</p> : <FiveAnswers />}
      {blocked ? (
        <p role="alert" className="text-failed">
          {t.setup.blocked}{' '}
          <Link to="/knowledge/tests" className="underline">
            {t.setup.seeTests}
          </Link>
        </p>
      ) : (
        <ProblemNote error={error ?? changes.error} />
      )}
      {unfilled.length > 0 ? (
        <p className="flex items-start gap-2 text-waiting">
          <TriangleAlert size={18} aria-hidden className="mt-px shrink-0" />
          {t.setup.unfilled(unfilled.length)}
        </p>
      ) : null}
      {publish.data && publish.data.calibration.needs_wordings.length > 0 ? (
        <p className="text-muted">{t.setup.addMoreWordings}</p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          icon={Rocket}
          disabled={count === 0 || !may('knowledge.publish')}
          busy={publish.isPending}
          onClick={() => publish.mutate({})}
        >
          {t.setup.toPublish(count)}
        </Button>
      </div>
      {shown}
    </>
  );
}
