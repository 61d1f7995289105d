import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';

const views = [
  ['answers', '/knowledge'],
  ['website', '/knowledge/website'],
  ['gaps', '/knowledge/gaps'],
  ['tests', '/knowledge/tests'],
  ['publish', '/knowledge/publish'],
  ['releases', '/knowledge/releases'],
] as const;

/** How many changes wait in the draft. */
export function useDraftCount(): number {
  const { data } = useQuery(apiQuery('draftChanges', {}));
  return data ? data.added + data.changed + data.removed : 0;
}

/** The parts of knowledge, beside each other under the title. */
export function KnowledgeViews() {
  const t = useTexts();
  const changes = useDraftCount();
  return (
    <nav
      aria-label={t.knowledge.viewsLabel}
      className="-mt-2 mb-4 flex gap-1 overflow-x-auto border-b border-border"
    >
      {views.map(([name, to]) => (
        <Link
          key={name}
          to={to}
          activeOptions={{ exact: to !== '/knowledge/website', includeSearch: false }}
          className="-mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent px-3 whitespace-nowrap text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-text max-sm:h-11"
        >
          {t.knowledge.views[name]}
          {name === 'publish' && changes > 0 ? (
            <span className="rounded-full px-1.5 text-1 text-accent-text tint-[var(--accent)]">
              {changes}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
