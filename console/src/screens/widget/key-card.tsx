import { Ellipsis, Pencil, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import type { WidgetKey } from './keys.tsx';
import { SiteChecks } from './site-checks.tsx';

/** One key, with what arrived from each of its sites and what was refused. */
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
        <SiteChecks widgetKey={key} />
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
