import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';

/** What visitors had done, the latest first, each with the conversation it belongs to. */
export function RunList() {
  const t = useTexts();
  const may = useMay();
  const list = useQuery({
    ...apiQuery('listActionRuns', { query: { limit: 20 } }),
    enabled: may('chat.manage'),
  });
  if (!may('chat.manage')) return null;
  if (list.isPending) return <Skeleton rows={3} />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <p className="text-muted">{t.actions.noRuns}</p>;
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface">
      {list.data.items.map((run) => (
        <li key={run.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 p-3">
          <Link
            to="/inbox"
            search={{ c: run.conversation_id }}
            className="font-medium text-accent-text hover:underline [overflow-wrap:anywhere]"
          >
            {run.title}
          </Link>
          <span>{t.actions.runStates[run.state]}</span>
          <span className="ml-auto text-2 text-muted">
            <Ago at={run.created_at} />
          </span>
          <span className="basis-full text-2 text-muted [overflow-wrap:anywhere]">
            {run.problem ?? run.values.map(({ label, value }) => `${label}: ${value}`).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
