import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { AlarmClock, Clock, MailX, PenLine, Siren } from 'lucide-react';
import { memo } from 'react';
import { useKeptWords } from '../../session/kept-words.ts';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge, OutcomeBadge, StatusBadge } from '../../ui/badge.tsx';
import { Tick } from '../../ui/tick.tsx';
import { Ago } from '../../ui/time.tsx';
import { Face } from './face.tsx';
import { LabelMarks } from './label-marks.tsx';
import { visitorName } from './visitor-name.ts';

interface Props {
  row: ConversationRow;
  current: boolean;
  /** @param more the key for several at once is held */
  onOpen: (more: boolean) => void;
  /** Whether it is chosen; null while nobody chooses. */
  chosen: boolean | null;
}

/** A conversation in the list: who, what it is about, the last words and whose they are, how it stands. */
export const ConversationItem = memo(
  Item,
  (a, b) => a.row === b.row && a.current === b.current && a.chosen === b.chosen,
);

function Item({ row, current, onOpen, chosen }: Props) {
  const t = useTexts();
  const isNew = row.unread > 0 && row.status !== 'closed';
  return (
    <button
      type="button"
      onClick={(event) => onOpen(event.shiftKey)}
      aria-current={current || undefined}
      aria-pressed={chosen ?? undefined}
      className={`flex h-[108px] w-full gap-3 border-b border-border px-4 py-3 text-left -outline-offset-2 ${chosen ? 'tint-[var(--accent)]' : current ? 'bg-raised shadow-[inset_3px_0_var(--accent)]' : 'hover:bg-raised'}`}
    >
      {chosen === null ? <Face visitor={row.visitor} language={row.language} /> : <Tick on={chosen} />}
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex w-full items-baseline gap-2">
          <span className={`min-w-0 flex-1 truncate ${isNew ? 'font-semibold' : 'font-medium'}`}>
            {visitorName(row.visitor, t)}
          </span>
          <span className="text-1 text-muted">
            <Ago at={row.updated_at} />
          </span>
        </span>
        <span className={`w-full shrink-0 truncate text-2 ${isNew ? 'font-medium' : ''}`}>
          {row.first_message ?? row.last_message}
        </span>
        <LastWords row={row} isNew={isNew} />
        <Standing row={row} />
      </span>
    </button>
  );
}

function LastWords({ row, isNew }: { row: ConversationRow; isNew: boolean }) {
  const t = useTexts();
  const { user } = useSession();
  const own = row.last_by === 'staff' && row.assignee?.id === user.id;
  const said = row.last_message === row.first_message ? '' : (row.last_message ?? '');
  return (
    <span className="flex w-full items-center gap-2">
      <span className="min-w-0 flex-1 truncate text-2 text-muted">
        {said === '' || row.last_by === null ? null : own ? t.inbox.youSaid : t.inbox.saidBy[row.last_by]}
        {said}
      </span>
      {isNew ? (
        <span
          title={t.inbox.unread(row.unread)}
          className="flex h-4.5 min-w-4.5 shrink-0 items-center justify-center rounded-full bg-accent px-1 text-1 font-semibold text-on-accent"
        >
          {row.unread > 99 ? '99+' : row.unread}
          <span className="sr-only"> {t.inbox.unread(row.unread)}</span>
        </span>
      ) : null}
    </span>
  );
}

function Standing({ row }: { row: ConversationRow }) {
  const t = useTexts();
  const missed = row.delivery !== null && row.delivery !== 'seen' && row.delivery !== 'mailed';
  return (
    <span className="mt-0.5 flex w-full items-center gap-1.5 overflow-hidden">
      {row.urgent && row.status !== 'closed' ? (
        <Badge meaning="failed" icon={Siren}>
          {t.inbox.urgent}
        </Badge>
      ) : null}
      {row.status === 'open' && row.last_outcome ? (
        <OutcomeBadge outcome={row.last_outcome} />
      ) : (
        <StatusBadge status={row.status} />
      )}
      {row.waiting_since ? (
        <span className="flex items-center gap-1 text-1 text-waiting">
          <Clock size={12} aria-hidden />
          <Ago at={row.waiting_since} />
        </span>
      ) : null}
      {missed ? (
        <span className="flex shrink-0 items-center gap-1 text-1 text-waiting">
          <MailX size={12} aria-hidden />
          {t.inbox.notDelivered}
        </span>
      ) : null}
      {row.snoozed_until ? (
        <span className="flex shrink-0 items-center gap-1 text-1 text-muted">
          <AlarmClock size={12} role="img" aria-label={t.inbox.snoozedUntil} />
          <Ago at={row.snoozed_until} />
        </span>
      ) : null}
      <Unsent id={row.id} />
      <LabelMarks ids={row.labels} />
      {row.assignee ? <span className="ml-auto truncate text-1 text-muted">{row.assignee.name}</span> : null}
    </span>
  );
}

/** Says that an answer was begun here and not sent. */
function Unsent({ id }: { id: string }) {
  const t = useTexts();
  const { user } = useSession();
  const [reply] = useKeptWords(`${user.id}/${id}/reply`);
  const [failed] = useKeptWords(`${user.id}/${id}/unsent`);
  if (!reply && !failed) return null;
  return (
    <span className="flex shrink-0 items-center gap-1 text-1 text-accent-text" title={t.inbox.unsent}>
      <PenLine size={12} aria-hidden />
      <span className="sr-only">{t.inbox.unsent}</span>
    </span>
  );
}
