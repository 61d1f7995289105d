import { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import type { BusinessTx } from '../db/store.ts';
import { ApiError } from '../errors.ts';
import { findVisitor, issueToken, SECRET_LENGTH } from './open-session.ts';

/** How long a first try may be under way before a retry takes over: longer than any model may take. */
const IN_FLIGHT_MS = 30_000;

/** What became of an earlier message with the same client_message_id. */
export type Retry =
  | { kind: 'none' }
  | { kind: 'answered'; reply: ChatReply }
  /** Accepted, but its node ended before it was answered. */
  | { kind: 'unanswered'; messageId: string; seq: number; conversationId: string };

export interface RetryClaim {
  token: string | null;
  sessionId: string | null;
  clientMessageId: string;
  message: string;
}

/**
 * Looks for the first try of a message. Throws 422 when the id was used for another message, and 409
 * while the first try is still running. @param now milliseconds @param answering ids in work on this node
 */
export async function findRetry(
  tx: BusinessTx,
  now: number,
  claim: RetryClaim,
  answering: ReadonlySet<string>,
): Promise<Retry> {
  const visitorId = await findVisitor(tx, claim.token);
  const rows = await tx.q
    .selectFrom('messages')
    .innerJoin('conversations', (join) =>
      join
        .onRef('conversations.business_id', '=', 'messages.business_id')
        .onRef('conversations.id', '=', 'messages.conversation_id'),
    )
    .select([
      'messages.id',
      'messages.seq',
      'messages.text',
      'messages.result',
      'messages.created_at',
      'messages.conversation_id',
      'conversations.alias',
      'conversations.visitor_id',
      'conversations.channel',
    ])
    .where('messages.business_id', '=', tx.businessId)
    .where('messages.client_message_id', '=', claim.clientMessageId)
    .where('messages.role', '=', 'visitor')
    .limit(50)
    .execute();
  const first = rows.find((row) => belongs(row, visitorId, claim));
  if (!first) return { kind: 'none' };
  if (first.text !== claim.message) {
    throw new ApiError(
      'client_message_id_reused',
      'This client_message_id was sent with another message. Make a new one for each message.',
    );
  }
  if (first.result) {
    const reply = ChatReply.parse({ ...JSON.parse(first.result), conversation_id: first.conversation_id });
    // The first reply was lost with its token, so the visitor gets another one.
    const tokenless = visitorId === null && first.channel !== 'console';
    const visitor_token = tokenless ? await issueToken(tx, now, first.visitor_id) : null;
    return { kind: 'answered', reply: { ...reply, visitor_token } };
  }
  if (answering.has(first.id) || now - first.created_at < IN_FLIGHT_MS) {
    throw new ApiError(
      'duplicate_in_flight',
      'The first try of this message is still being answered. Try again in a moment.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  }
  return { kind: 'unanswered', messageId: first.id, seq: first.seq, conversationId: first.conversation_id };
}

/** A first try is the caller's if he shows its visitor, its secret session, or an id nobody could guess. */
function belongs(
  row: { conversation_id: string; alias: string | null; visitor_id: string },
  visitorId: string | null,
  { sessionId, clientMessageId }: RetryClaim,
): boolean {
  const sameSession = sessionId === row.conversation_id || (sessionId !== null && sessionId === row.alias);
  if (visitorId) return row.visitor_id === visitorId && (sessionId === null || sameSession);
  if (sessionId !== null && sessionId.length >= SECRET_LENGTH) return sessionId === row.conversation_id;
  const unguessable = clientMessageId.length >= SECRET_LENGTH;
  return unguessable && (sessionId === null || sameSession);
}
