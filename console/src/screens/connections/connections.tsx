import { useQuery } from '@tanstack/react-query';
import { Cable, Plus } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { MakeKey } from './make-key.tsx';
import { ServiceKeyRow } from './service-key-row.tsx';
import { useRounds } from './use-rounds.ts';
import { Webhooks } from './webhooks.tsx';

export type ServiceKey = Reply<'listServiceKeys'>['items'][number];

/** The business's other programs, and what they may here. */
export function Connections() {
  const t = useTexts();
  return (
    <Guard permission="webhooks.manage">
      <Page title={t.connections.title} lead={t.connections.lead}>
        <ServiceKeys />
        <Webhooks />
      </Page>
    </Guard>
  );
}

function ServiceKeys() {
  const t = useTexts();
  const adding = useRounds();
  const keys = useQuery(apiQuery('listServiceKeys', { query: { limit: 200 } }));
  const items = keys.data?.items ?? [];
  return (
    <Section
      title={t.connections.keys}
      lead={t.connections.keysLead}
      action={
        <Button icon={Plus} onClick={adding.open}>
          {t.connections.add}
        </Button>
      }
    >
      <ProblemNote error={keys.error} retry={() => void keys.refetch()} />
      {keys.isPending ? <Skeleton rows={2} tall /> : null}
      <ul className="-my-3 divide-y divide-border empty:hidden">
        {items.map((key) => (
          <ServiceKeyRow key={key.id} serviceKey={key} />
        ))}
      </ul>
      {keys.isSuccess && items.length === 0 ? (
        <EmptyState icon={Cable} title={t.connections.emptyTitle} text={t.connections.emptyText} />
      ) : null}
      <MakeKey key={adding.round} {...adding.dialog} />
    </Section>
  );
}
