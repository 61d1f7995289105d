import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { formatCount, formatSpan } from '../../texts/format.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const every = 10_000;

/** Whether store, jobs, model and live events work, and what this node carries. */
export function Health() {
  const t = useTexts();
  return (
    <Guard permission="businesses.manage" platform>
      <Page title={t.platform.healthTitle} lead={t.platform.healthLead}>
        <Checks />
        <Node />
      </Page>
    </Guard>
  );
}

function Checks() {
  const t = useTexts();
  const health = useQuery({ ...apiQuery('health', { query: { deep: '1' } }), refetchInterval: every });
  if (health.isPending) return <Skeleton rows={3} />;
  if (!health.data) return <ProblemNote error={health.error} retry={() => void health.refetch()} />;
  const ok = health.data.status === 'ok';
  return (
    <Section title={ok ? t.platform.allWell : t.platform.degraded}>
      <ul className="-my-2 divide-y divide-border">
        {Object.entries(health.data.checks ?? {}).map(([name, check]) => (
          <li
            key={name}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 py-3 sm:grid-cols-[9rem_1fr_auto]"
          >
            <span className="font-medium">{t.platform.checks[name] ?? name}</span>
            <span className="min-w-0 text-muted max-sm:col-span-2 max-sm:row-start-2">{check.detail}</span>
            {check.ok ? (
              <Badge meaning="answered" icon={CircleCheck}>
                {t.platform.ok}
              </Badge>
            ) : (
              <Badge meaning="failed" icon={TriangleAlert}>
                {t.platform.failing}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Node() {
  const t = useTexts();
  const usage = useQuery({ ...apiQuery('platformUsage', {}), refetchInterval: every });
  if (usage.isPending) return <Skeleton rows={3} />;
  if (!usage.data) return <ProblemNote error={usage.error} retry={() => void usage.refetch()} />;
  return (
    <Section title={t.platform.node}>
      <NodeFigures node={usage.data.node} />
    </Section>
  );
}

function NodeFigures({ node }: { node: Reply<'platformUsage'>['node'] }) {
  const { texts: t, language } = useSpeech();
  const count = (value: number) => formatCount(value, language);
  const figures = [
    [t.platform.store, t.platform.stores[node.store]],
    [t.platform.version, node.version],
    [t.platform.uptime, formatSpan(node.uptime_s * 1000, language)],
    [t.platform.memory, `${count(Math.round(node.rss_mb))} MB`],
    [t.platform.streams, count(node.streams)],
    [t.platform.jobsWaiting, count(node.jobs_waiting)],
    [t.platform.jobsFailed, count(node.jobs_failed)],
    [t.platform.model, node.model ?? t.platform.noModel],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      {figures.map(([term, value]) => (
        <div key={term}>
          <dt className="text-2 text-muted">{term}</dt>
          <dd className="mt-0.5 text-4 font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
