import { channelOf } from '../../channels/channels.ts';
import type { RecordedReply } from '../../conversations/answer-turn/record.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import { backToBob } from '../../conversations/messages/whose-turn.ts';
import type { Services } from '../../conversations/services.ts';
import type { ConversationRow } from '../../conversations/sessions/open-session.ts';
import { applyChange } from '../../conversations/staff/apply-change.ts';
import type { BusinessTx } from '../../platform/db/store.ts';

/** Who waited for a person's approval has his answer, by mail if he left; nobody else need wait for a person then. */
export async function afterApproval(
  services: Services,
  tx: BusinessTx,
  now: number,
  before: ConversationRow,
  { outcome, seq }: RecordedReply,
): Promise<void> {
  await channelOf(before).deliver(tx, now, before, seq);
  if (before.status !== 'waiting' || outcome !== 'answered') return;
  const row = await holdConversation(tx, before.id);
  if (row.escalation === null) await applyChange(services, tx, row, backToBob(row));
}
