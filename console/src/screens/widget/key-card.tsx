import { Ellipsis, Pencil, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { WidgetKey } from './keys.tsx';

/** One key: its sites, when it was last used and from where. */
export function KeyCard({ widgetKey: key, onEdit }: { widgetKey: WidgetKey; onEdit: () => void }) {
  const t = useTexts();
  const [hidden, setHidden] = useState(false);
  const { makeDefault, revoke } = useKeyActions(key, setHidden);
  if (hidden) return null;
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {key.name}
          {key.default ? (
            <Badge meaning="accent" icon={Star}>
              {t.widget.defaultKey}
            </Badge>
          ) : null}
        </p>
        <p className="font-mono text-2 break-all text-muted">{key.key}</p>
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {key.allowed_origins.map((origin) => (
            <li key={origin} className="rounded-[4px] bg-raised px-2 py-0.5 text-2 break-all">
              {origin}
            </li>
          ))}
        </ul>
        <p className="mt-1.5 text-2 text-muted">
          {key.last_used_at ? (
            <>
              {t.widget.lastUsed} <Ago at={key.last_used_at} />{' '}
              {key.last_origin ? t.widget.fromOrigin(key.last_origin) : null}
            </>
          ) : (
            t.widget.neverUsed
          )}
        </p>
        <RefusedSites widgetKey={key} />
      </div>
      <Menu
        label={t.widget.moreOf(key.name)}
        triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised max-sm:size-11"
        trigger={<Ellipsis size={18} aria-hidden />}
        groups={[
          {
            items: [
              { label: t.common.edit, icon: Pencil, run: onEdit },
              {
                label: t.widget.makeDefault,
                icon: Star,
                disabled: key.default,
                run: () => void makeDefault(),
              },
              { label: t.widget.revoke, icon: Trash2, danger: true, run: revoke },
            ],
          },
        ]}
      />
    </li>
  );
}

/** Pages that asked with this key and are not on its list; one click allows what lies on a domain that is. */
function RefusedSites({ widgetKey: key }: { widgetKey: WidgetKey }) {
  const t = useTexts();
  const [busy, setBusy] = useState('');
  const allow = async (origin: string) => {
    setBusy(origin);
    try {
      const allowed_origins = [...key.allowed_origins, origin];
      await call('updateWidgetKey', { params: { id: key.id }, body: { allowed_origins } });
      toast.say(t.widget.allowed(origin));
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listWidgetKeys');
    setBusy('');
  };
  if (key.refused_origins.length === 0) return null;
  return (
    <div className="mt-2 rounded-control bg-raised px-3 py-2 text-2">
      <p className="text-waiting">{t.widget.refusedLead}</p>
      <ul>
        {key.refused_origins.map(({ origin, at, related }) => (
          <li key={origin} className="flex flex-wrap items-center gap-x-2 py-1">
            <span className="break-all">{origin}</span>
            <span className="text-muted">
              <Ago at={at} />
            </span>
            {related ? (
              <Button
                aria-label={t.widget.allowSite(origin)}
                busy={busy === origin}
                onClick={() => void allow(origin)}
              >
                {t.widget.allow}
              </Button>
            ) : (
              <span className="text-muted">{t.widget.refusedStranger}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useKeyActions(key: WidgetKey, setHidden: (hidden: boolean) => void) {
  const t = useTexts();
  const makeDefault = async () => {
    try {
      await call('updateWidgetKey', { params: { id: key.id }, body: { default: true } });
      toast.say(t.widget.nowDefault(key.name));
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listWidgetKeys', 'widgetCode');
  };
  const commit = async () => {
    try {
      await call('deleteWidgetKey', { params: { id: key.id } });
    } catch (error) {
      toast.failed(error);
      setHidden(false);
    }
    await refresh('listWidgetKeys', 'widgetCode', 'setupState');
  };
  const revoke = () => {
    setHidden(true);
    toast.undoable(
      t.widget.revoked(key.name),
      () => void commit(),
      () => setHidden(false),
    );
  };
  return { makeDefault, revoke };
}
