import type { Considered } from '../../answering/answer-from.ts';
import { answerWithModel } from '../../answering/answer-with-model.ts';
import { applyBusinessRules } from '../../answering/deciding/business-rules.ts';
import type { Situation } from '../../answering/reading/situation.ts';
import { countModel } from '../../businesses/usage.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { ChatModel } from '../../platform/models/model-request.ts';
import { holdConversation } from '../messages/access.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { desk } from './answer-now.ts';
import { heldByStaff } from './held-by-staff.ts';
import { type Asked, type RecordedReply, record } from './record.ts';
import { replyTo } from './stored-reply.ts';
import { watchTurn } from './watch-turn.ts';
import { withTimes } from './with-times.ts';

/** A stored message that a model helps to answer. */
export interface Pending {
  conversation: Pick<ConversationRow, 'id' | 'fence'>;
  asked: Asked;
  considered: Considered;
  situation: Situation;
}

/**
 * Answers a stored message with a model's help, while no transaction is open, and records the reply; where staff took the turn
 * meanwhile, the reply is dropped; and where another node answered it, taking this one for dead, that reply stands.
 */
export async function answerWithHelp(
  services: Services,
  db: BusinessDb,
  { conversation: { id, fence }, asked, considered, situation }: Pending,
  model: ChatModel,
): Promise<RecordedReply> {
  const { over, stop } = watchTurn(services, db, { conversationId: id, fence });
  try {
    const written = await answerWithModel(considered, situation, { model, signal: over });
    const reply = applyBusinessRules(written, situation, desk(services));
    return await db.transaction(async (tx) => {
      const row = await holdConversation(tx, id);
      if (reply.model) await countModel(tx, services.now(), reply.model);
      const earlier = asked.client && (await replyTo(tx, id, asked.id));
      if (earlier) return earlier;
      // Staff took the turn, or closed the conversation, while the model chose: its reply is dropped.
      const current =
        row.fence === fence ? await withTimes(services, tx, reply, situation) : heldByStaff(reply.model);
      tx.afterCommit(() => services.metrics.message(current.outcome));
      return record(services, tx, services.now(), row, asked, current, situation);
    });
  } finally {
    stop();
  }
}
