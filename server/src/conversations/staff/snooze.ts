import type { LoginCaller } from '../../kernel/caller.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { InboxRow } from '../inbox/inbox-row.ts';
import { requireNotClosed } from '../messages/access.ts';
import type { Services } from '../services.ts';
import { markConversation } from './mark-conversation.ts';

const YEAR = 366 * 86_400_000;

/**
 * Takes a conversation out of the list until a moment, or until its visitor writes; null brings it back now.
 * Throws 404, 409 when closed, 422 for a moment that is past or further away than a year.
 */
export function snooze(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  until: string | null,
): Promise<InboxRow> {
  const now = services.now();
  const at = until === null ? null : Date.parse(until);
  if (at !== null && at <= now) throw invalid('/until', 'is past. Choose a later moment');
  if (at !== null && at > now + YEAR)
    throw invalid('/until', 'is more than a year away. Choose an earlier moment');
  const action = at === null ? 'conversation.woken' : 'conversation.snoozed';
  return markConversation(services, caller, db, id, action, async (row, tx) => {
    requireNotClosed(row);
    if (at !== null) await enqueue(tx, now, 'wake_conversation', { conversation_id: id, until: at }, at);
    return { snoozed_until: at };
  });
}
