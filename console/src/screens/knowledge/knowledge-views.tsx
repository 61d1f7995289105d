import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';

const views = [
  ['answers', '/knowledge'],
  ['website', '/knowledge/website'],
  ['health', '/knowledge/health'],
  ['proposals', '/knowledge/proposals'],
  ['gaps', '/knowledge/gaps'],
  ['tests', '/knowledge/tests'],
  ['publish', '/knowledge/publish'],
  ['releases', '/knowledge/releases'],
  ['approvals', '/knowledge/approvals'],
] as const;

/** How many changes wait in the draft. */
export function useDraftCount(): number {
  const { data } = useQuery(apiQuery('draftChanges', {}));
  return data ? data.added + data.changed + data.removed : 0;
}

/** How many changes wait for another person. */
function useWaitingCount(): number {
  const { data } = useQuery(apiQuery('listApprovals', { query: { state: 'waiting' } }));
  return data?.items.length ?? 0;
}

/** The parts of knowledge, beside each other under the title. */
export function KnowledgeViews() {
  const t = useTexts();
  const counts: Partial<Record<string, number>> = { publish: useDraftCount(), approvals: useWaitingCount() };
  const { pathname } = useLocation();
  // Most businesses have nothing that waits, ever.
  const shown = views.filter(
    ([name, to]) => name !== 'approvals' || counts.approvals || pathname.endsWith(to),
  );
  return (
    <nav
      aria-label={t.knowledge.viewsLabel}
      className="-mt-2 mb-4 flex gap-1 overflow-x-auto border-b border-border"
    >
      {shown.map(([name, to]) => (
        <Link
          key={name}
          to={to}
          activeOptions={{ exact: to !== '/knowledge/website', includeSearch: false }}
          className="-mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent px-3 whitespace-nowrap text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-text max-sm:h-11"
        >
          {t.knowledge.views[name]}
          {counts[name] ? (
            <span className="rounded-full px-1.5 text-1 text-accent-text tint-[var(--accent)]">
              {counts[name]}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
