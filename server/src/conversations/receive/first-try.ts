import type { BusinessRead } from '../../platform/db/store.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import type { KnownSession } from '../sessions/open-session.ts';

/** How long the same request proves that it is the first one's. */
const PROOF_MS = 15 * 60_000;

/** What a message shows that may have been sent before. */
export interface RetryClaim {
  known: KnownSession;
  sessionId: string | null;
  client: ClientMessage;
  message: string;
}

/** The first try of a message, if there was one, and whether this request proved to be its own. @param now milliseconds */
export async function firstTry(read: BusinessRead, now: number, claim: RetryClaim) {
  const { known } = claim;
  // Whoever shows no token may get his back, so the proof comes before the handle alone.
  const mayProve = !known.visitorId && claim.client.isSecret;
  const [own, proven] = await Promise.all([
    known.conversation || known.visitorId ? findOne(read, ofVisitor(claim)) : undefined,
    mayProve ? findOne(read, ofProof(claim, now)) : undefined,
  ]);
  return { first: proven ?? own, isProven: proven !== undefined };
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

function findOne(read: BusinessRead, filter: Filter) {
  return filter(visitorMessages(read)).executeTakeFirst();
}

function visitorMessages({ q }: BusinessRead) {
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
