import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { callTeam } from '../announce/call-team.ts';
import { tellHandOver } from '../announce/tell-hand-over.ts';
import { type InboxRow, readInboxRow } from '../inbox/inbox-row.ts';
import { holdConversation, requireNotClosed } from '../messages/access.ts';
import { backToBob, nobodys, takenOver, waitingAgain } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { applyChange, type Change } from './apply-change.ts';
import { watchSilence } from './auto-release.ts';
import { requireColleague, requireStillSpeaker } from './require-speaker.ts';

/** What is the same for every change that staff make to a conversation. */
async function change(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  action: string,
  decide: (row: ConversationRow, tx: BusinessTx) => Promise<Change> | Change,
  /** Runs before the conversation is held. */
  check?: (tx: BusinessTx) => Promise<void>,
): Promise<InboxRow> {
  return db.transaction(async (tx) => {
    await check?.(tx);
    const row = await holdConversation(tx, id);
    const values = await decide(row, tx);
    await applyChange(services, tx, row, values);
    const detail = tellHandOver(tx, caller, row, values);
    const entry = { actor: actorOf(caller), action, target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, services.now(), entry);
    return readInboxRow(tx, id, caller.userId);
  });
}

/**
 * Speaks instead of the assistant, or instead of a colleague, whom the reply names.
 * @param seen who the caller believes holds it; nothing is checked without. Throws 404, 409 when closed or
 * when somebody else holds it than was seen.
 */
export async function takeOver(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  seen: string | null | undefined,
): Promise<InboxRow & { taken_from: InboxRow['assignee'] }> {
  let from: InboxRow['assignee'] = null;
  const row = await change(
    services,
    caller,
    db,
    id,
    'conversation.taken_over',
    async (row, tx) => {
      requireNotClosed(row);
      const { assignee } = await readInboxRow(tx, id);
      from = row.status === 'with_staff' && assignee?.id !== caller.userId ? assignee : null;
      requireSeen(from, seen);
      const business = await services.profiles.find(tx.businessId);
      await watchSilence(tx, services.now(), id, business?.settings.auto_release_minutes ?? 0);
      return takenOver(row, caller, services.now());
    },
    (tx) => requireStillSpeaker(tx, caller),
  );
  return { ...row, taken_from: from };
}

/** Of two who take over at once, the second does not silently end what the first began. */
function requireSeen(speaks: InboxRow['assignee'], seen: string | null | undefined): void {
  if (seen === undefined || speaks === null || speaks.id === seen) return;
  throw new ApiError(
    'conflict',
    `${speaks.name} is speaking with this visitor now. To take over all the same, send {"from": "${speaks.id}"}.`,
  );
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
    return backToBob(row);
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
    snoozed_until: null,
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
    row.status === 'closed' ? backToBob(row) : {},
  );
}

/**
 * Gives the conversation to a colleague of the same business who may speak with visitors, or to nobody: then
 * a visitor with whom somebody spoke waits again. Throws 404, 422.
 */
export function assign(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  userId: string | null,
): Promise<InboxRow> {
  let holder: Change = nobodys;
  return change(
    services,
    caller,
    db,
    id,
    'conversation.assigned',
    async (row, tx) => {
      if (userId !== null || row.status !== 'with_staff') return holder;
      const now = services.now();
      const business = await services.profiles.find(tx.businessId);
      if (business) await callTeam(tx, now, business.settings, { ...row, waiting_since: null });
      return waitingAgain(row, now);
    },
    async (tx) => {
      if (userId !== null) holder = await requireColleague(tx, userId);
    },
  );
}
