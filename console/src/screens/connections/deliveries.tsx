import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleSlash, RefreshCw, RotateCw } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Webhook } from './webhooks.tsx';

type Delivery = Reply<'listWebhookDeliveries'>['items'][number];

const looks = {
  queued: { meaning: 'refused', icon: CircleDashed },
  delivered: { meaning: 'answered', icon: CircleCheck },
  retrying: { meaning: 'waiting', icon: RotateCw },
  dead: { meaning: 'failed', icon: CircleSlash },
} as const;

/** What an address was told, newest first, and what it answered. */
export function Deliveries(props: { hook: Webhook; host: string; open: boolean; onClose: () => void }) {
  const t = useTexts();
  const { hook, open } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && props.onClose()}
      title={t.connections.logTitle(props.host)}
    >
      {open ? <Log id={hook.id} /> : null}
    </Dialog>
  );
}

function Log({ id }: { id: string }) {
  const t = useTexts();
  const told = useQuery({
    ...apiQuery('listWebhookDeliveries', { params: { id }, query: { limit: 50 } }),
    // Nobody tells the screen of an attempt; while one is under way it is looked at anew.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ state: now }) => now === 'queued') ? 2000 : false,
  });
  const items = told.data?.items ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Button icon={RefreshCw} className="self-start" onClick={() => void told.refetch()}>
        {t.connections.logRefresh}
      </Button>
      <ProblemNote error={told.error} />
      {told.isPending ? <Skeleton rows={3} /> : null}
      {told.isSuccess && items.length === 0 ? <p className="text-muted">{t.connections.logEmpty}</p> : null}
      <ul className="divide-y divide-border">
        {items.map((delivery) => (
          <DeliveryLine key={delivery.id} hookId={id} delivery={delivery} />
        ))}
      </ul>
    </div>
  );
}

function DeliveryLine({ hookId, delivery }: { hookId: string; delivery: Delivery }) {
  const t = useTexts();
  const names: Record<string, string> = t.connections.events;
  const last = delivery.attempts.at(-1);
  const resend = async () => {
    try {
      await call('resendWebhookDelivery', { params: { id: hookId, delivery_id: delivery.id } });
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listWebhookDeliveries');
  };
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span>{names[delivery.type] ?? delivery.type}</span>
          <Badge {...looks[delivery.state]}>{t.connections.deliveryStates[delivery.state]}</Badge>
        </p>
        <p className="text-2 [overflow-wrap:anywhere] text-muted">
          {last ? (
            <>
              <Ago at={last.at} /> · {last.status ?? ''} {last.error ?? ''} · {last.ms} ms ·{' '}
              {t.connections.tries(delivery.attempts.length)}
            </>
          ) : null}
        </p>
        <details className="mt-1 text-2">
          <summary className="w-fit cursor-pointer text-muted">{t.connections.sent}</summary>
          <pre className="mt-1 max-h-48 overflow-auto rounded-control bg-raised p-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
            {indented(delivery.body)}
          </pre>
        </details>
      </div>
      {delivery.state === 'dead' || delivery.state === 'delivered' ? (
        <Button look="quiet" onClick={() => void resend()}>
          {t.connections.resend}
        </Button>
      ) : null}
    </li>
  );
}

/** JSON over several lines; what is none stays what it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
