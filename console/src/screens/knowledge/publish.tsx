import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Hourglass, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Doubts } from '../knowledge-health/doubts.tsx';
import { Conflicts } from '../sources/conflicts.tsx';
import { ChangeList } from './change-list.tsx';
import { KnowledgeViews } from './knowledge-views.tsx';
import { PublishForm } from './publish-form.tsx';
import { Replay } from './replay.tsx';

/** What a publish would change, for visitors and in the texts, and the step itself. */
export function Publish() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.knowledge.publishTitle} lead={t.knowledge.publishLead}>
        <KnowledgeViews />
        <Review />
      </Page>
    </Guard>
  );
}

function Review() {
  const t = useTexts();
  const [published, setPublished] = useState<Reply<'publish'> | null>(null);
  const changes = useQuery(apiQuery('draftChanges', {}));
  if (changes.isPending) return <Skeleton rows={4} tall />;
  if (changes.error) return <ProblemNote error={changes.error} retry={() => void changes.refetch()} />;
  const { added, changed, removed, items } = changes.data;
  const count = added + changed + removed;
  if (published?.state === 'awaiting_approval') {
    return (
      <EmptyState icon={Hourglass} title={t.approvals.waits(published.number)} text={t.approvals.waitsText}>
        <Link to="/knowledge/approvals" className={buttonClass('primary')}>
          {t.approvals.see}
        </Link>
      </EmptyState>
    );
  }
  if (count === 0) {
    return published ? (
      <EmptyState
        icon={CircleCheck}
        title={t.knowledge.publishedAs(published.number)}
        text={t.knowledge.publishedText}
      />
    ) : (
      <EmptyState
        icon={PackageCheck}
        title={t.knowledge.nothingToPublish}
        text={t.knowledge.nothingToPublishText}
      />
    );
  }
  return (
    <>
      <Conflicts />
      <Doubts />
      <Replay version={items.map(({ document_id, change }) => `${document_id} ${change}`).join()} />
      <Section title={t.knowledge.changesTitle}>
        <ChangeList items={items} count={count} />
      </Section>
      <PublishForm count={count} onPublished={setPublished} />
    </>
  );
}
