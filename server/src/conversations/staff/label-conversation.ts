import type { LoginCaller } from '../../kernel/caller.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import type { InboxRow } from '../inbox/inbox-row.ts';
import type { Services } from '../services.ts';
import { labelIds, storedLabels } from '../sessions/label-ids.ts';
import { markConversation } from './mark-conversation.ts';

/** Labels that one conversation may wear. */
const MOST = 20;

/** Puts labels on a conversation and takes others off. Throws 404, and 422 for a label that there is not. */
export function labelConversation(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<InboxRow> {
  return markConversation(services, caller, db, id, 'conversation.labelled', async (row, tx) => {
    await requireLabels(tx, add);
    const worn = [...new Set([...labelIds(row.label_ids), ...add])].filter(
      (label) => !remove.includes(label),
    );
    if (worn.length > MOST) throw invalid('/add', `makes more than ${MOST} labels. Take some off first`);
    return { label_ids: storedLabels(worn) };
  });
}

/** Each is kept until the transaction ends, so that none goes that is just put on. */
async function requireLabels(tx: BusinessTx, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) {
    const known = await tx
      .kept(tx.q.selectFrom('labels').select('id').where('id', '=', id))
      .executeTakeFirst();
    if (!known) throw invalid('/add', 'names a label that there is not. GET /api/labels lists them');
  }
}
