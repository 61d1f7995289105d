import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { MakeWebhook } from './make-webhook.tsx';
import { useRounds } from './use-rounds.ts';
import { WebhookRow } from './webhook-row.tsx';

export type Webhook = Reply<'listWebhooks'>['items'][number];

/** Addresses that are told what happens. */
export function Webhooks() {
  const t = useTexts();
  const adding = useRounds();
  const hooks = useQuery(apiQuery('listWebhooks', { query: { limit: 200 } }));
  const items = hooks.data?.items ?? [];
  return (
    <Section
      title={t.connections.hooks}
      lead={t.connections.hooksLead}
      action={
        <Button icon={Plus} onClick={adding.open}>
          {t.connections.addHook}
        </Button>
      }
    >
      <ProblemNote error={hooks.error} retry={() => void hooks.refetch()} />
      {hooks.isPending ? <Skeleton rows={2} tall /> : null}
      <ul className="-my-3 divide-y divide-border empty:hidden">
        {items.map((hook) => (
          <WebhookRow key={hook.id} hook={hook} />
        ))}
      </ul>
      {hooks.isSuccess && items.length === 0 ? (
        <EmptyState
          icon={WebhookIcon}
          title={t.connections.hooksEmptyTitle}
          text={t.connections.hooksEmptyText}
        />
      ) : null}
      <MakeWebhook key={adding.round} {...adding.dialog} />
    </Section>
  );
}
