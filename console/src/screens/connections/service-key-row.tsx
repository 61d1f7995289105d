import { CircleCheck, CircleSlash, Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useSession } from '../../session/session.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { ServiceKey } from './connections.tsx';
import { RotateKey } from './rotate-key.tsx';
import { useRounds } from './use-rounds.ts';

/** One key: what it may, who made it, when it last called. */
export function ServiceKeyRow({ serviceKey: key }: { serviceKey: ServiceKey }) {
  const t = useTexts();
  const { user } = useSession();
  const [hidden, setHidden] = useState(false);
  const rotating = useRounds();
  const revoke = useRevoke(key, setHidden);
  if (hidden) return null;
  const works = key.state === 'active';
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 break-words">{key.name}</span>
          <Badge meaning={works ? 'answered' : 'refused'} icon={works ? CircleCheck : CircleSlash}>
            {t.connections.states[key.state]}
          </Badge>
        </p>
        <ul className="mt-1 list-disc pl-5 text-2">
          {key.permissions.map((each) => (
            <li key={each}>{(t.connections.mayHints as Record<string, string>)[each] ?? each}</li>
          ))}
        </ul>
        <Facts serviceKey={key} />
      </div>
      <Menu
        label={t.connections.more(key.name)}
        triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised max-sm:size-11"
        trigger={<Ellipsis size={18} aria-hidden />}
        groups={[
          {
            items: [
              {
                label: t.connections.rotate,
                icon: RefreshCw,
                disabled: key.created_by?.id !== user.id,
                run: rotating.open,
              },
              { label: t.connections.revoke, icon: Trash2, danger: true, run: revoke },
            ],
          },
        ]}
      />
      <RotateKey key={rotating.round} serviceKey={key} {...rotating.dialog} />
    </li>
  );
}

function Facts({ serviceKey: key }: { serviceKey: ServiceKey }) {
  const { texts: t, language } = useSpeech();
  const by = key.created_by ? t.connections.by(key.created_by.name) : t.connections.byNobody;
  return (
    <p className="mt-1.5 text-2 text-muted">
      {t.connections.ending(key.hint)} · {by} ·{' '}
      {key.last_used_at ? (
        <>
          {t.connections.lastUsed} <Ago at={key.last_used_at} />{' '}
          {key.last_address ? t.connections.from(key.last_address) : null}
        </>
      ) : (
        t.connections.neverUsed
      )}
      {key.expires_at
        ? ` · ${t.connections.until} ${new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(key.expires_at))}`
        : null}
      {key.replaced_until ? (
        <span className="block">
          {t.connections.beforeUntil(
            new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
              new Date(key.replaced_until),
            ),
          )}
        </span>
      ) : null}
    </p>
  );
}

function useRevoke(key: ServiceKey, setHidden: (hidden: boolean) => void) {
  const t = useTexts();
  const commit = async () => {
    try {
      await call('deleteServiceKey', { params: { id: key.id } });
    } catch (error) {
      toast.failed(error);
      setHidden(false);
    }
    await refresh('listServiceKeys');
  };
  return () => {
    setHidden(true);
    toast.undoable(
      t.connections.revoked(key.name),
      () => void commit(),
      () => setHidden(false),
    );
  };
}
