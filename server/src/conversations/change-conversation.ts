import type { Updateable } from 'kysely';
import { actorOf, appendAudit } from '../audit/append.ts';
import type { ConversationsTable } from '../db/schema.ts';
import type { BusinessDb, BusinessTx } from '../db/store.ts';
import { invalid } from '../errors.ts';
import type { LoginCaller } from '../http/caller.ts';
import type { Services } from '../services.ts';
import { holdConversation, requireNotClosed } from './access.ts';
import { watchSilence } from './auto-release.ts';
import type { ConversationRow } from './open-session.ts';
import { type InboxRow, readInboxRow } from './read-inbox.ts';

type Change = Updateable<ConversationsTable>;

/** What is the same for every change that staff make to a conversation. */
async function change(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  action: string,
  decide: (row: ConversationRow, tx: BusinessTx) => Promise<Change> | Change,
): Promise<InboxRow> {
  return db.transaction(async (tx) => {
    const row = await holdConversation(tx, id);
    await applyChange(services, tx, row, await decide(row, tx));
    await appendAudit(tx.q, tx.businessId, services.now(), { actor: actorOf(caller), action, target: id });
    return readInboxRow(tx, id);
  });
}

/** Writes a change of a conversation that the caller holds, and tells everyone who watches. */
export async function applyChange(
  services: Services,
  tx: BusinessTx,
  row: ConversationRow,
  values: Change,
): Promise<void> {
  await tx.q
    .updateTable('conversations')
    .set({ ...values, updated_at: services.now() })
    .where('business_id', '=', tx.businessId)
    .where('id', '=', row.id)
    .execute();
  tx.emit({ kind: 'conversation', conversation_id: row.id });
}

/** What takes the turn from the assistant: the fence grows, so a reply under way cannot be written any more. */
export function takenOver(row: ConversationRow, userId: string, now: number): Change {
  return {
    status: 'with_staff',
    assignee_id: userId,
    fence: row.fence + 1,
    had_staff: 1,
    draft: null,
    waiting_since: null,
    staff_spoke_at: now,
  };
}

/** Speaks instead of the assistant. Throws 404, 409 when closed. */
export function takeOver(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<InboxRow> {
  return change(services, caller, db, id, 'conversation.taken_over', async (row, tx) => {
    requireNotClosed(row);
    const business = await services.profiles.find(tx.businessId);
    await watchSilence(tx, services.now(), id, business?.settings.auto_release_minutes ?? 0);
    return takenOver(row, caller.userId, services.now());
  });
}

/** Gives the conversation back to the assistant. Throws 404, 409 when closed. */
export function giveBack(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<InboxRow> {
  return change(services, caller, db, id, 'conversation.released', (row) => {
    requireNotClosed(row);
    return { status: 'open', assignee_id: null, fence: row.fence + 1, waiting_since: null };
  });
}

/** Closes a conversation; the visitor starts a new one with the next message. Throws 404. */
export function close(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<InboxRow> {
  return change(services, caller, db, id, 'conversation.closed', (row) => ({
    status: 'closed',
    fence: row.fence + 1,
    draft: null,
    waiting_since: null,
  }));
}

/** Opens a closed conversation again. Throws 404. */
export function reopen(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<InboxRow> {
  return change(services, caller, db, id, 'conversation.reopened', (row) =>
    row.status === 'closed' ? { status: 'open', fence: row.fence + 1 } : {},
  );
}

/** Gives the conversation to a colleague of the same business, or to nobody. Throws 404, 422. */
export function assign(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  userId: string | null,
): Promise<InboxRow> {
  return change(services, caller, db, id, 'conversation.assigned', async (_row, tx) => {
    if (userId === null) return { assignee_id: null };
    const colleague = await tx.q
      .selectFrom('users')
      .select('id')
      .where('business_id', '=', tx.businessId)
      .where('id', '=', userId)
      .where('status', '=', 'active')
      .executeTakeFirst();
    if (!colleague) throw invalid('/user_id', 'is not an active member of this business');
    return { assignee_id: userId };
  });
}
