import type { LoginCaller } from '../../kernel/caller.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { Change } from '../staff/apply-change.ts';

/** Nobody's: neither held by a person nor meant for one. */
export const nobodys = { assignee_id: null, assignee_name: null } as const;

/**
 * What takes the turn from the assistant: the fence grows, so a reply under way cannot be written any more.
 * @param now milliseconds
 */
export function takenOver(
  row: ConversationRow,
  { userId, name }: Pick<LoginCaller, 'userId' | 'name'>,
  now: number,
): Change {
  return {
    status: 'with_staff',
    assignee_id: userId,
    assignee_name: name,
    fence: row.fence + 1,
    had_staff: 1,
    draft: null,
    waiting_since: null,
    snoozed_until: null,
    staff_spoke_at: now,
  };
}

/** What gives the turn back to the assistant. */
export function backToBob(row: ConversationRow): Change {
  return { status: 'open', waiting_since: null, ...nobodys, fence: row.fence + 1 };
}

/** What a conversation becomes when whoever held it lets go and nobody takes his place. @param now milliseconds */
export function waitingAgain(row: ConversationRow, now: number): Change {
  return { status: 'waiting', waiting_since: now, ...nobodys, fence: row.fence + 1 };
}
