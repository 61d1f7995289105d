import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChangeList } from '../knowledge/change-list.tsx';

/** How a release differs from what visitors see. */
export function ReleaseChanges({ release }: { release: string }) {
  const t = useTexts();
  const changes = useQuery(apiQuery('draftChanges', { query: { release } }));
  if (changes.isPending) return <Skeleton rows={2} />;
  if (changes.error) return <ProblemNote error={changes.error} />;
  const { added, changed, removed, items } = changes.data;
  const count = added + changed + removed;
  return count === 0 ? (
    <p className="text-muted">{t.approvals.noChange}</p>
  ) : (
    <ChangeList items={items} count={count} />
  );
}
