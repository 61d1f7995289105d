import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { Clock, MailX } from 'lucide-react';
import { memo } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge, StatusBadge } from '../../ui/badge.tsx';
import { Ago } from '../../ui/time.tsx';
import { visitorName } from './visitor-name.ts';

interface Props {
  row: ConversationRow;
  current: boolean;
  onOpen: () => void;
}

/** A conversation in the list: who, what was said, how it stands, since when it waits. */
export const ConversationItem = memo(Item, (a, b) => a.row === b.row && a.current === b.current);

function Item({ row, current, onOpen }: Props) {
  const t = useTexts();
  const waits = row.status === 'waiting';
  const missed = row.delivery !== null && row.delivery !== 'seen' && row.delivery !== 'mailed';
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={current || undefined}
      className={`flex h-23 w-full flex-col justify-center gap-0.5 border-b border-border px-4 text-left -outline-offset-2 ${current ? 'bg-raised shadow-[inset_3px_0_var(--accent)]' : 'hover:bg-raised'}`}
    >
      <span className="flex w-full items-baseline gap-2">
        <span className={`min-w-0 flex-1 truncate ${waits ? 'font-semibold' : 'font-medium'}`}>
          {visitorName(row.visitor, t)}
        </span>
        <span className="text-1 text-muted">
          <Ago at={row.updated_at} />
        </span>
      </span>
      <span className="w-full truncate text-2 text-muted">{row.first_message ?? row.last_message}</span>
      <span className="mt-1 flex w-full items-center gap-1.5 overflow-hidden">
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
        {row.assignee ? (
          <span className="ml-auto truncate text-1 text-muted">{row.assignee.name}</span>
        ) : null}
      </span>
    </button>
  );
}
