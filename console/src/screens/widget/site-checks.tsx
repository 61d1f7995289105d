import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  ExternalLink,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { WidgetKey } from './keys.tsx';
import { lastSeen } from './last-seen.ts';

/** A site that was not heard of for so long may have lost its code. */
const QUIET_MS = 7 * 86_400_000;

/** What arrived from each site of a key, what was refused and why, and the one thing to do about it. */
export function SiteChecks({ widgetKey: key }: { widgetKey: WidgetKey }) {
  return (
    <ul className="mt-1.5 flex flex-col gap-1">
      {key.allowed_origins.map((origin) => (
        <ListedSite key={origin} origin={origin} seen={lastSeen(origin, key.seen_origins)} />
      ))}
      {key.refused_origins.map((refused) => (
        <RefusedSite key={refused.origin} widgetKey={key} refused={refused} />
      ))}
    </ul>
  );
}

function ListedSite(props: { origin: string; seen: WidgetKey['seen_origins'][number] | undefined }) {
  const t = useTexts();
  const { origin, seen } = props;
  const canOpen = !origin.includes('*');
  const open = canOpen ? <OpenSite origin={origin} /> : null;
  if (!seen) {
    return (
      <Site origin={origin} icon={CircleDashed} tone="text-muted" word={t.widget.check.nothing} action={open}>
        {canOpen ? t.widget.check.nothingHint : t.widget.check.nothingWild}
      </Site>
    );
  }
  const isQuiet = Date.now() - Date.parse(seen.at) > QUIET_MS;
  return (
    <Site
      origin={origin}
      icon={isQuiet ? TriangleAlert : CircleCheck}
      tone={isQuiet ? 'text-waiting' : 'text-answered'}
      word={isQuiet ? t.widget.check.quiet : t.widget.check.works}
      action={isQuiet ? open : null}
    >
      {t.widget.check.called} <Ago at={seen.at} /> {t.widget.check.forms[seen.form]}
      {origin === seen.origin ? '' : ` (${seen.origin})`}.{isQuiet ? ` ${t.widget.check.quietHint}` : ''}
    </Site>
  );
}

/** A page that asked with this key and is not on its list; one click allows what lies on a domain that is. */
function RefusedSite(props: { widgetKey: WidgetKey; refused: WidgetKey['refused_origins'][number] }) {
  const t = useTexts();
  const { widgetKey: key, refused } = props;
  const { origin, at, related, why } = refused;
  const [busy, setBusy] = useState(false);
  const allow = async () => {
    setBusy(true);
    try {
      const allowed_origins = [...key.allowed_origins, origin];
      await call('updateWidgetKey', { params: { id: key.id }, body: { allowed_origins } });
      toast.say(t.widget.allowed(origin));
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listWidgetKeys');
    setBusy(false);
  };
  const action = related ? (
    <Button aria-label={t.widget.allowSite(origin)} busy={busy} onClick={() => void allow()}>
      {t.widget.allow}
    </Button>
  ) : null;
  const name = why === 'no_origin' ? t.widget.check.noOrigin : origin;
  return (
    <Site origin={name} icon={CircleSlash} tone="text-failed" word={t.widget.check.refused} action={action}>
      <Ago at={at} />. {t.widget.check.why[why]}
    </Site>
  );
}

function Site(props: {
  origin: string;
  icon: LucideIcon;
  tone: string;
  word: string;
  action: ReactNode;
  children: ReactNode;
}) {
  const Icon = props.icon;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-raised px-3 py-2 text-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium break-all">{props.origin}</span>
          <span className={`flex items-center gap-1 ${props.tone}`}>
            <Icon size={14} aria-hidden />
            {props.word}
          </span>
        </p>
        <p className="text-pretty text-muted">{props.children}</p>
      </div>
      {props.action}
    </li>
  );
}

function OpenSite({ origin }: { origin: string }) {
  const t = useTexts();
  return (
    <a
      href={origin}
      target="_blank"
      rel="noopener"
      aria-label={t.widget.check.openSite(origin)}
      className="inline-flex min-h-9 items-center gap-1 text-accent-text underline max-sm:min-h-11"
    >
      <ExternalLink size={14} aria-hidden />
      {t.widget.check.open}
    </a>
  );
}
