import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { apiQuery } from '../../api/query.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';

type Part = keyof Texts['knowledge']['views'];

/** What stands beside each other under the title, and the parts of each, which stand under it. */
const views: readonly (readonly (readonly [Part, NonNullable<LinkProps['to']>])[])[] = [
  [['answers', '/knowledge']],
  [['website', '/knowledge/website']],
  [['actions', '/knowledge/actions']],
  [
    ['health', '/knowledge/health'],
    ['gaps', '/knowledge/gaps'],
    ['proposals', '/knowledge/proposals'],
  ],
  [
    ['publish', '/knowledge/publish'],
    ['tests', '/knowledge/tests'],
    ['releases', '/knowledge/releases'],
    ['approvals', '/knowledge/approvals'],
  ],
];

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

/** The parts of knowledge under its title; what belongs together stands under one of them. */
export function KnowledgeViews() {
  const t = useTexts();
  const { pathname } = useLocation();
  const counts: Partial<Record<Part, number>> = { publish: useDraftCount(), approvals: useWaitingCount() };
  const here = views.find((parts) => parts.some(([, to]) => pathname.endsWith(to))) ?? views[1];
  const current = useRef<HTMLAnchorElement>(null);
  const width = `${pathname} ${counts.publish} ${counts.approvals}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a count that arrives widens the row
  useEffect(() => show(current.current), [width]);
  // Most businesses have nothing that waits, ever.
  const within = here?.filter(
    ([name, to]) => name !== 'approvals' || counts.approvals || pathname.endsWith(to),
  );
  return (
    <nav aria-label={t.knowledge.viewsLabel} className="-mt-2 mb-4">
      <div className="flex gap-1 overflow-x-auto max-sm:gap-0 border-b border-border">
        {views.map((parts) => {
          const [first] = parts;
          if (!first) return null;
          const [name, to] = first;
          const count = parts.reduce((sum, [part]) => sum + (counts[part] ?? 0), 0);
          return (
            <Link
              key={name}
              to={to}
              activeOptions={exact}
              data-here={parts === here || undefined}
              ref={parts === here ? current : null}
              className="-mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent px-3 whitespace-nowrap text-muted hover:text-text data-here:border-accent data-here:font-medium data-here:text-text max-sm:h-11 max-sm:px-2 max-sm:text-2"
            >
              {t.knowledge.views[name]}
              <Count count={count} />
            </Link>
          );
        })}
      </div>
      {within && within.length > 1 ? (
        <div className="mt-2 flex flex-wrap gap-1">
          {within.map(([name, to], at) => (
            <Link
              key={name}
              to={to}
              activeOptions={exact}
              className="flex h-8 items-center gap-1.5 rounded-full px-3 text-2 whitespace-nowrap text-muted hover:bg-raised hover:text-text aria-[current=page]:bg-raised aria-[current=page]:font-medium aria-[current=page]:text-text max-sm:h-11"
            >
              {at === 0
                ? t.knowledge.overviews[name === 'publish' ? 'publish' : 'health']
                : t.knowledge.views[name]}
              <Count count={counts[name]} />
            </Link>
          ))}
        </div>
      ) : null}
    </nav>
  );
}

/** On a phone the row is wider than the screen: the part one is in is moved into sight, the page stays where it is. */
function show(link: HTMLElement | null): void {
  const row = link?.parentElement;
  if (!row) return;
  const beyond = link.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (beyond > 0) row.scrollLeft += beyond;
}

const exact = { exact: true, includeSearch: false };

function Count({ count }: { count: number | undefined }) {
  return count ? (
    <span className="rounded-full px-1.5 text-1 text-accent-text tint-[var(--accent)]">{count}</span>
  ) : null;
}
