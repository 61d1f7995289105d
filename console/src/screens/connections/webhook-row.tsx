import {
  CircleCheck,
  CirclePause,
  CircleSlash,
  Ellipsis,
  KeyRound,
  List,
  Pause,
  Play,
  Send,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { Deliveries } from './deliveries.tsx';
import { HookSecret } from './make-webhook.tsx';
import type { Webhook } from './webhooks.tsx';

const looks = {
  on: { meaning: 'answered', icon: CircleCheck },
  paused: { meaning: 'waiting', icon: CirclePause },
  off: { meaning: 'failed', icon: CircleSlash },
} as const;

/** One address: whether it is told, what, and how that went last. */
export function WebhookRow({ hook }: { hook: Webhook }) {
  const t = useTexts();
  const [hidden, setHidden] = useState(false);
  const [log, setLog] = useState(false);
  const [secret, setSecret] = useState({ open: false, text: '' });
  const { setState, ping, rotate, remove } = useHookActions(hook, {
    setHidden,
    onSecret: (text) => setSecret({ open: true, text }),
    onPinged: () => setLog(true),
  });
  if (hidden) return null;
  const host = hostOf(hook);
  const names: Record<string, string> = t.connections.events;
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 break-all">{hook.url}</span>
          <Badge {...looks[hook.state]}>{t.connections.hookStates[hook.state]}</Badge>
        </p>
        <p className="text-2">
          {hook.format === 'standard' ? null : `${t.connections.formats[hook.format]}: `}
          {hook.events.map((each) => names[each] ?? each).join(' · ')}
        </p>
        {hook.off_reason ? (
          <p className="text-2 text-failed">{t.connections.offReasons[hook.off_reason]}</p>
        ) : null}
        <p className="text-2 text-muted">
          {hook.last_delivery ? (
            <>
              {t.connections.told} <Ago at={hook.last_delivery.at} />
            </>
          ) : (
            t.connections.neverTold
          )}
        </p>
      </div>
      <Menu
        label={t.connections.more(host)}
        triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised max-sm:size-11"
        trigger={<Ellipsis size={18} aria-hidden />}
        groups={[
          {
            items: [
              {
                label: t.connections.ping,
                icon: Send,
                disabled: hook.state !== 'on',
                run: () => void ping(),
              },
              { label: t.connections.log, icon: List, run: () => setLog(true) },
              hook.state === 'on'
                ? { label: t.connections.pause, icon: Pause, run: () => void setState('paused') }
                : { label: t.connections.goOn, icon: Play, run: () => void setState('on') },
              { label: t.connections.newSecret, icon: KeyRound, run: () => void rotate() },
              { label: t.connections.remove, icon: Trash2, danger: true, run: remove },
            ],
          },
        ]}
      />
      <Deliveries hook={hook} host={host} open={log} onClose={() => setLog(false)} />
      <Dialog
        open={secret.open}
        onOpenChange={(open) => !open && setSecret({ ...secret, open: false })}
        title={t.connections.hookMade}
        description={t.connections.hookMadeText}
      >
        <HookSecret secret={secret.text} onTaken={() => setSecret({ ...secret, open: false })} />
      </Dialog>
    </li>
  );
}

function hostOf({ url }: Webhook): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function useHookActions(
  hook: Webhook,
  on: { setHidden: (hidden: boolean) => void; onSecret: (secret: string) => void; onPinged: () => void },
) {
  const t = useTexts();
  const params = { id: hook.id };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listWebhooks', 'listWebhookDeliveries');
  };
  const commit = () =>
    attempt(() =>
      call('deleteWebhook', { params }).catch((error: unknown) => {
        on.setHidden(false);
        throw error;
      }),
    );
  return {
    setState: (state: 'on' | 'paused') => attempt(() => call('updateWebhook', { params, body: { state } })),
    ping: () =>
      attempt(async () => {
        await call('pingWebhook', { params });
        toast.say(t.connections.pinged);
        on.onPinged();
      }),
    rotate: () => attempt(async () => on.onSecret((await call('rotateWebhook', { params })).secret)),
    remove: () => {
      on.setHidden(true);
      toast.undoable(
        t.connections.removed(hostOf(hook)),
        () => void commit(),
        () => on.setHidden(false),
      );
    },
  };
}
