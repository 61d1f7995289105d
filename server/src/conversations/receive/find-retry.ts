import { ApiError } from '../../kernel/errors.ts';
import type { Hold } from '../../platform/db/holds.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { RecordedReply } from '../answer-turn/record.ts';
import { storedReply } from '../answer-turn/stored-reply.ts';
import { firstTry, type RetryClaim } from './first-try.ts';

/**
 * How long a first try may be under way before a retry takes over though its node seems to live, or nobody can tell: longer than
 * any model may take.
 */
const IN_FLIGHT_MS = 30_000;

/** What became of an earlier message with the same client_message_id, and whether the retry proved itself. */
export type Retry =
  | { kind: 'none' }
  | { kind: 'answered'; reply: RecordedReply; conversationId: string; isProven: boolean }
  /** Accepted, but its node ended before it was answered. */
  | {
      kind: 'unanswered';
      messageId: string;
      seq: number;
      createdAt: number;
      conversationId: string;
      isProven: boolean;
    };

/**
 * Looks for the first try of a message: in the conversation that was opened, else among the visitor's own,
 * else one that started a visitor and that this request proves to be its own. Throws 422 when the id was
 * used for another message, and 409 while the first try is still running.
 * @param now milliseconds @param hold takes over what a node that died was answering
 */
export async function findRetry(tx: BusinessTx, now: number, claim: RetryClaim, hold: Hold): Promise<Retry> {
  const { first, isProven } = await firstTry(tx, now, claim);
  if (!first) return { kind: 'none' };
  if (first.text !== claim.message) {
    throw new ApiError(
      'client_message_id_reused',
      'This client_message_id was sent with another message. Make a new one for each message.',
    );
  }
  const found = { conversationId: first.conversation_id, isProven };
  if (first.result) {
    return { kind: 'answered', reply: storedReply(first.result, first.conversation_id), ...found };
  }
  const whose = await hold.takeOver(first.id);
  const isLate = now - first.created_at >= IN_FLIGHT_MS;
  if (whose === 'here' || (whose !== 'ours' && !isLate)) {
    throw new ApiError(
      'duplicate_in_flight',
      'The first try of this message is still being answered. Try again in a moment.',
      { headers: { 'retry-after': '1' } },
    );
  }
  // Late: this node is at it from now on, whoever else is.
  await hold.begin(first.id);
  const { id: messageId, seq, created_at: createdAt } = first;
  return { kind: 'unanswered', messageId, seq, createdAt, ...found };
}
