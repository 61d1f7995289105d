import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { type InboxRow, readInboxRow } from '../inbox/inbox-row.ts';
import { holdConversation } from '../messages/access.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { Change } from './apply-change.ts';

/** Notes something on a conversation for the team; it stays at its place in the list, as nothing was said. Throws 404. */
export function markConversation(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  action: string,
  decide: (row: ConversationRow, tx: BusinessTx) => Promise<Change> | Change,
): Promise<InboxRow> {
  return db.transaction(async (tx) => {
    const row = await holdConversation(tx, id);
    const values = await decide(row, tx);
    await tx.q.updateTable('conversations').set(values).where('id', '=', id).execute();
    tx.emit({ kind: 'conversation', conversation_id: id });
    const entry = { actor: actorOf(caller), action, target: id };
    await appendAudit(services, tx.q, tx.businessId, services.now(), entry);
    return readInboxRow(tx, id, caller.userId);
  });
}
