import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { Doubts } from './doubts.tsx';

type Health = Reply<'knowledgeHealth'>;
type Counter = Exclude<keyof Health, 'documents' | 'thin_ways'>;

/** Each counter with the list behind it, the ones that cost visitors most first. */
const counters: readonly (readonly [Counter, LinkProps])[] = [
  ['unanswered', { to: '/knowledge/gaps' }],
  ['thumbs_down', { to: '/knowledge/proposals' }],
  ['contradictory', { to: '/knowledge/health', hash: 'doubts' }],
  ['due', { to: '/knowledge', search: { check: 'due' } }],
  ['thin', { to: '/knowledge', search: { check: 'thin' } }],
  ['never_used', { to: '/knowledge', search: { check: 'unused' } }],
  ['proposals', { to: '/knowledge/proposals' }],
];
/** Counts that are a share of all documents. */
const shares: readonly Counter[] = ['due', 'thin', 'never_used'];

/** How true and complete the knowledge is, on one screen. */
export function KnowledgeHealth() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.health.title} lead={t.health.lead}>
        <KnowledgeViews />
        <Counters />
        <div id="doubts">
          <Doubts />
        </div>
      </Page>
    </Guard>
  );
}

function Counters() {
  const query = useQuery(apiQuery('knowledgeHealth', {}));
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  return (
    <ul className="mb-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {counters.map(([name, link]) => (
        <li key={name} className={name === 'proposals' ? 'col-span-full' : ''}>
          <CounterCard name={name} link={link} health={query.data} />
        </li>
      ))}
    </ul>
  );
}

/** What a count means; for entries of one wording, what that costs. */
function hintOf(name: Counter, health: Health | undefined, t: Texts): string {
  const { asked, answered } = health?.thin_ways ?? { asked: 0, answered: 0 };
  return name === 'thin' && asked > 0 ? t.health.thinCosts(asked, answered) : t.health.hints[name];
}

/** What a count is of stands at once, so that nothing moves when the number comes. */
function CounterCard({ name, link, health }: { name: Counter; link: LinkProps; health?: Health }) {
  const t = useTexts();
  const count = health?.[name];
  return (
    <Link
      {...link}
      className="flex h-full flex-col gap-1 rounded-card border border-border bg-surface p-4 hover:bg-raised"
    >
      <span className={`text-6 font-semibold ${count === 0 ? 'text-answered' : ''}`}>{count ?? '…'}</span>
      <span className="font-medium">{t.health.counters[name]}</span>
      <span className="text-2 text-pretty text-muted">{hintOf(name, health, t)}</span>
      {shares.includes(name) && health && health.documents > 0 ? (
        <span aria-hidden className="mt-auto h-1.5 w-full overflow-hidden rounded-full bg-raised">
          <span
            className="block h-full rounded-full bg-waiting"
            style={{ width: `${(100 * (count ?? 0)) / health.documents}%` }}
          />
        </span>
      ) : null}
    </Link>
  );
}
