import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { draftsOf, MAX_DRAFTS, storedDrafts } from '../messages/drafts.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { Asked } from './record.ts';

/** Adds a held answer to the drafts of the conversation, with a timer; returns the column's new value. */
export async function keepDraft(
  tx: BusinessTx,
  now: number,
  conversation: ConversationRow,
  held: { asked: Asked; reply: Reply; situation: Situation; receiptId: string },
): Promise<string | null> {
  const drafts = draftsOf(conversation);
  if (drafts.length >= MAX_DRAFTS) return conversation.draft;
  const draft = {
    id: newId(now),
    in_reply_to: held.asked.id,
    text: held.reply.held?.text ?? '',
    citations: held.reply.held?.citations ?? [],
    expires_at: now + held.situation.business.settings.supervised_timeout * 1000,
    receipt_id: held.receiptId,
  };
  const job = { conversation_id: conversation.id, draft_id: draft.id };
  await enqueue(tx, now, 'draft_timeout', job, draft.expires_at);
  return storedDrafts([...drafts, draft]);
}
