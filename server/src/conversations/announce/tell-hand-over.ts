import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { Change } from '../staff/apply-change.ts';

/** From whom a conversation goes to whom, by ids of users; null is nobody. */
interface HandOver {
  from: string | null;
  to: string | null;
}

/** Tells whoever loses or gets a conversation by somebody else's doing; returns what the record says of it. */
export function tellHandOver(
  tx: BusinessTx,
  { userId: id, name }: LoginCaller,
  row: ConversationRow,
  change: Change,
): Partial<HandOver> {
  const handed = handOver(row, change, id);
  if (!handed) return {};
  tx.emit({ kind: 'handed', conversation_id: row.id, ...handed, by: { id, name } });
  return handed;
}

/** From whom to whom a change hands a conversation; null when it concerns nobody but the one who makes it. */
function handOver(row: ConversationRow, change: Change, by: string): HandOver | null {
  const closed = (change.status ?? row.status) === 'closed';
  const after = change.assignee_id === undefined ? row.assignee_id : change.assignee_id;
  const from = row.status === 'closed' ? null : row.assignee_id;
  const to = closed ? null : after;
  if (from === to || [from, to].every((id) => id === null || id === by)) return null;
  return { from, to };
}
