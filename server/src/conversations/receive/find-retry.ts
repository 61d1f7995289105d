import { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { z } from 'zod';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { RecordedReply } from '../answer-turn/record.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import type { KnownSession } from '../sessions/open-session.ts';

/** How long a first try may be under way before a retry takes over: longer than any model may take. */
const IN_FLIGHT_MS = 30_000;
/** How long the same request proves that it is the first one's. */
const PROOF_MS = 15 * 60_000;

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

export interface RetryClaim {
  known: KnownSession;
  sessionId: string | null;
  client: ClientMessage;
  message: string;
}

/** A stored reply; what older versions kept with it is left out. */
const Recorded = z.object(ChatReply.omit({ session_id: true, visitor_token: true }).shape);

/**
 * Looks for the first try of a message: in the conversation that was opened, else among the visitor's own,
 * else one that started a visitor and that this request proves to be its own. Throws 422 when the id was
 * used for another message, and 409 while the first try is still running.
 * @param now milliseconds @param answering ids in work on this node
 */
export async function findRetry(
  tx: BusinessTx,
  now: number,
  claim: RetryClaim,
  answering: ReadonlySet<string>,
): Promise<Retry> {
  const { known } = claim;
  // Whoever shows no token may get his back, so the proof comes before the handle alone.
  const mayProve = !known.visitorId && claim.client.isSecret;
  const [own, proven] = await Promise.all([
    known.conversation || known.visitorId ? findFirst(tx, ofVisitor(claim)) : undefined,
    mayProve ? findFirst(tx, ofProof(claim, now)) : undefined,
  ]);
  const first = proven ?? own;
  if (!first) return { kind: 'none' };
  if (first.text !== claim.message) {
    throw new ApiError(
      'client_message_id_reused',
      'This client_message_id was sent with another message. Make a new one for each message.',
    );
  }
  const found = { conversationId: first.conversation_id, isProven: proven !== undefined };
  if (first.result) {
    // What was stored before there were forms has none.
    const stored = { form: null, ...JSON.parse(first.result), conversation_id: first.conversation_id };
    return { kind: 'answered', reply: Recorded.parse(stored), ...found };
  }
  if (answering.has(first.id) || now - first.created_at < IN_FLIGHT_MS) {
    throw new ApiError(
      'duplicate_in_flight',
      'The first try of this message is still being answered. Try again in a moment.',
      { headers: { 'retry-after': '1' } },
    );
  }
  const { id: messageId, seq, created_at: createdAt } = first;
  return { kind: 'unanswered', messageId, seq, createdAt, ...found };
}

type Filter = (query: ReturnType<typeof visitorMessages>) => ReturnType<typeof visitorMessages>;

/** In the opened conversation; or, where none was opened, in any of the visitor's that this very request began. */
function ofVisitor({ known, sessionId, client }: RetryClaim): Filter {
  const { conversation, visitorId } = known;
  return (query) => {
    const sent = query.where('messages.client_message_id', '=', client.hash);
    if (conversation) return sent.where('messages.conversation_id', '=', conversation.id);
    const of = sent.where('conversations.visitor_id', '=', visitorId);
    return sessionId === null ? of : of.where('messages.sent_as', '=', client.sentAs);
  };
}

/** The request that began a visitor who is still anonymous, if this is the same one. */
function ofProof({ client }: RetryClaim, now: number): Filter {
  return (query) =>
    query
      .where('messages.client_message_id', '=', client.hash)
      .where('messages.sent_as', '=', client.sentAs)
      .where('messages.gave_token', '=', 1)
      .where('messages.created_at', '>=', now - PROOF_MS)
      .where('visitors.verified', '=', 0);
}

function findFirst(tx: BusinessTx, filter: Filter) {
  return filter(visitorMessages(tx)).executeTakeFirst();
}

function visitorMessages({ q }: BusinessTx) {
  return q
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .innerJoin('visitors', 'visitors.id', 'conversations.visitor_id')
    .select([
      'messages.id',
      'messages.seq',
      'messages.text',
      'messages.result',
      'messages.created_at',
      'messages.conversation_id',
    ])
    .where('messages.role', '=', 'visitor');
}
