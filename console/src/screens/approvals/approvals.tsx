import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { type Approval, approvalTitle } from './approval-title.ts';

/** What waits for another person before visitors are told, and what came of the last ones. */
export function Approvals() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.approvals.title} lead={t.approvals.lead}>
        <KnowledgeViews />
        <Lists />
      </Page>
    </Guard>
  );
}

function Lists() {
  const t = useTexts();
  const list = useQuery(apiQuery('listApprovals', { query: { limit: 30 } }));
  if (list.isPending) return <Skeleton rows={3} tall />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  const waiting = list.data.items.filter(({ state }) => state === 'waiting');
  const decided = list.data.items.filter(({ state }) => state !== 'waiting');
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t.approvals.empty} text={t.approvals.emptyText} />
      ) : (
        waiting.map((approval) => <ApprovalCard key={approval.id} approval={approval} />)
      )}
      {decided.length > 0 ? <Decided items={decided} /> : null}
    </>
  );
}

function Decided({ items }: { items: readonly Approval[] }) {
  const t = useTexts();
  return (
    <Section title={t.approvals.decided}>
      <ul className="-my-2 divide-y divide-border">
        {items.map((each) => (
          <li key={each.id} className="py-2">
            <p className="[overflow-wrap:anywhere]">
              <span className="font-medium">{approvalTitle(t, each)}</span>
              {each.state === 'approved' || each.state === 'rejected'
                ? `: ${t.approvals.states[each.state]}`
                : ''}
            </p>
            <p className="text-2 text-muted [overflow-wrap:anywhere]">
              {each.made_by} → {each.decided_by} · {each.decided_at ? <Ago at={each.decided_at} /> : null}
              {each.decided_note ? ` · ${each.decided_note}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
