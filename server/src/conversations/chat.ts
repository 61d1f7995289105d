import type { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { type Considered, consider, finish } from '../answering/answer-from.ts';
import { answerWithModel } from '../answering/answer-with-model.ts';
import { houseRules, isSupervised } from '../answering/house-rules.ts';
import { type QueryVector, queryVector } from '../answering/query-vector.ts';
import { type Asked, record, visitorMessage } from '../answering/record.ts';
import type { ModelUse, Reply } from '../answering/reply.ts';
import type { LoadedRelease, Situation } from '../answering/situation.ts';
import type { Profile } from '../businesses/profile.ts';
import { countUsage, requireQuota } from '../businesses/usage.ts';
import type { BusinessTx } from '../db/store.ts';
import { isUniqueViolation } from '../db/unique-violation.ts';
import { ApiError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { holdConversation } from './access.ts';
import { findRetry, type Retry } from './find-retry.ts';
import { type ConversationRow, type OpenedSession, openSession } from './open-session.ts';
import { postMessages } from './post-messages.ts';
import { watchTurn } from './watch-turn.ts';

/** One message of a visitor, whichever path it came on. */
export interface Turn {
  business: Profile;
  message: string;
  clientMessageId: string | null;
  /** Who comes with what; path 3 names the conversation itself. */
  session:
    | { kind: 'visitor'; token: string | null; sessionId: string | null; channel: 'page' | 'widget' }
    | { kind: 'console'; conversationId: string };
}

/** Where a message was stored; a new visitor is given his token with it. */
export type Accepted = Pick<
  ChatReply,
  'session_id' | 'conversation_id' | 'message_id' | 'seq' | 'visitor_token'
>;

/** Told while a reply is made; streams are written from it. */
export interface Watcher {
  accepted(ids: Accepted): void;
  sentence(text: string): void;
}

/** Longest conversation, in messages; a new one starts with a clean page. */
const MAX_MESSAGES = 2000;
/** Earlier messages of the visitor that help to understand this one. */
const EARLIER = 2;

/** What is looked up, and the message's vector where it has use for one. */
interface Knowledge {
  release: LoadedRelease | null;
  vector: QueryVector | null;
}

/** What the first transaction came to: a recorded reply, or a stored message that a model helps to answer. */
type Received =
  | { kind: 'done'; reply: ChatReply }
  | {
      kind: 'pending';
      conversationId: string;
      fence: number;
      asked: Asked & { seq: number };
      considered: Considered;
      situation: Situation;
      newToken: string | null;
    };

/**
 * The one pipeline behind all three chat paths: stores the message, decides, writes and records the
 * reply with its receipt. Without a model that is one transaction, since nothing waits for anybody;
 * with one, the message is stored first and no transaction is open while the model is asked. An embedding model is asked before
 * anything is stored, for 300 ms at most.
 * Throws ApiError.
 */
export async function chat(
  services: Services,
  turn: Turn,
  watcher: Watcher | null = null,
  signal?: AbortSignal,
): Promise<ChatReply> {
  const { business } = turn;
  const db = services.store.forBusiness(business.id);
  const release = business.active_release_id
    ? await services.releases.get(business.id, business.active_release_id)
    : null;
  const model = services.models.writerFor(business);
  const vector = await queryVector(services.models.embedder, release, business, turn.message, signal);
  const knowledge = { release, vector };
  const accept = () => db.transaction((tx) => receive(services, tx, turn, knowledge, model !== null));
  const received = await accept().catch((error: unknown) => {
    // The same message or session came in at the same moment, through another connection: now it is there.
    if (isUniqueViolation(error)) return accept();
    throw error;
  });
  if (received.kind === 'done' || !model) {
    if (received.kind !== 'done') throw new Error('only a model leaves a message pending');
    announce(received.reply, watcher);
    return received.reply;
  }
  const { conversationId, fence, asked, considered, situation, newToken } = received;
  watcher?.accepted({
    session_id: conversationId,
    conversation_id: conversationId,
    message_id: asked.id,
    seq: asked.seq,
    visitor_token: newToken,
  });
  services.answering.add(asked.id);
  const { over, stop } = watchTurn(services, db, { conversationId, fence });
  let heard = false;
  try {
    // What a person has yet to approve is not shown while it is written.
    const quiet = isSupervised(considered, situation);
    const written = await answerWithModel(considered, situation, {
      model,
      signal: signal ? AbortSignal.any([signal, over]) : over,
      onSentence: (text) => {
        if (quiet || over.aborted) return;
        heard = true;
        watcher?.sentence(text);
      },
    });
    const reply = houseRules(written, situation, desk(services));
    const result = await db.transaction(async (tx) => {
      const row = await holdConversation(tx, conversationId);
      // Staff took the turn, or closed the conversation, while the model wrote: its reply is dropped.
      const current = row.fence === fence ? reply : heldByStaff(reply.model);
      tx.afterCommit(() => services.metrics.message(current.outcome));
      if (reply.model) await countUsage(tx, services.now(), 'model_calls');
      return record(tx, services.now(), row, asked, current, situation);
    });
    if (result.reply !== null && !heard) announceText(result.reply, watcher);
    return { ...result, visitor_token: newToken };
  } finally {
    stop();
    services.answering.delete(asked.id);
  }
}

async function receive(
  services: Services,
  tx: BusinessTx,
  turn: Turn,
  knowledge: Knowledge,
  hasModel: boolean,
): Promise<Received> {
  const now = services.now();
  const retry = await retryOf(services, tx, now, turn);
  if (retry.kind === 'answered') return { kind: 'done', reply: retry.reply };
  await requireQuota(tx, now, turn.business.settings.daily_message_quota);
  const { conversation, newToken } = await sessionOf(tx, now, turn);
  const again = retry.kind === 'unanswered';
  const asked: Asked = {
    id: again ? retry.messageId : newId(now),
    text: turn.message,
    clientMessageId: turn.clientMessageId,
    seq: again ? retry.seq : null,
  };
  requireOpen(conversation);
  const situation = await gather(tx, turn, conversation, knowledge);
  const considered = conversation.status === 'with_staff' ? null : consider(situation);
  if (considered && hasModel && wantsModel(considered)) {
    const [seq = conversation.last_seq] =
      asked.seq === null ? await postMessages(tx, now, conversation, [visitorMessage(asked)]) : [asked.seq];
    const { id: conversationId, fence } = conversation;
    return {
      kind: 'pending',
      conversationId,
      fence,
      asked: { ...asked, seq },
      considered,
      situation,
      newToken,
    };
  }
  const reply = considered
    ? houseRules(finish(considered, situation), situation, desk(services))
    : heldByStaff(null);
  const result = await record(tx, now, conversation, asked, reply, situation);
  tx.afterCommit(() => services.metrics.message(reply.outcome));
  return { kind: 'done', reply: { ...result, visitor_token: newToken } };
}

/** A model phrases answers and looks at grey evidence; a clear refusal, or an attempt to instruct, never reaches one. */
function wantsModel({ decision, reading }: Considered): boolean {
  if (reading.kind !== 'question') return false;
  return (
    decision.kind === 'answer' || decision.kind === 'suggest' || (decision.kind === 'refuse' && decision.grey)
  );
}

/** No row that a retry would have to wait for: two of a first message must not make two conversations. */
function startsConversation({ clientMessageId, session }: Turn): boolean {
  if (clientMessageId === null || session.kind === 'console') return false;
  return session.sessionId === null || session.token === null;
}

async function retryOf(services: Services, tx: BusinessTx, now: number, turn: Turn): Promise<Retry> {
  const { session, clientMessageId } = turn;
  if (clientMessageId === null) return { kind: 'none' };
  const claim = {
    token: session.kind === 'visitor' ? session.token : null,
    sessionId: session.kind === 'visitor' ? session.sessionId : session.conversationId,
    clientMessageId,
    message: turn.message,
  };
  const found = await findRetry(tx, now, claim, services.answering);
  if (found.kind !== 'none' || !startsConversation(turn) || !(await tx.alone(clientMessageId))) return found;
  return findRetry(tx, now, claim, services.answering);
}

async function sessionOf(tx: BusinessTx, now: number, { session }: Turn): Promise<OpenedSession> {
  if (session.kind === 'visitor') return openSession(tx, now, session);
  const conversation = await tx
    .locked(
      tx.q
        .selectFrom('conversations')
        .selectAll()
        .where('business_id', '=', tx.businessId)
        .where('id', '=', session.conversationId)
        .where('channel', '=', 'console'),
    )
    .executeTakeFirst();
  if (!conversation) throw sessionNotFound();
  return { conversation, newToken: null };
}

/** The same words for an unknown session and for another business's. */
export function sessionNotFound(): ApiError {
  return new ApiError(
    'session_not_found',
    'There is no such session. Start one with POST /api/chat/session and use its session_id.',
  );
}

function requireOpen(conversation: ConversationRow): void {
  if (conversation.status === 'closed') {
    throw new ApiError(
      'conversation_closed',
      'This conversation is closed. Leave out session_id to start a new one.',
    );
  }
  if (conversation.last_seq >= MAX_MESSAGES) {
    throw new ApiError(
      'conversation_closed',
      'This conversation is full. Leave out session_id to start a new one.',
    );
  }
}

/** Step one: all that the decision may depend on. */
async function gather(
  tx: BusinessTx,
  turn: Turn,
  conversation: ConversationRow,
  knowledge: Knowledge,
): Promise<Situation> {
  const previous = conversation.last_seq === 0 ? [] : await earlierTurns(tx, conversation.id);
  return {
    business: turn.business,
    ...knowledge,
    query: { message: turn.message, previous },
    refusals: conversation.refusals,
    personOffered: conversation.last_outcome === 'refused',
  };
}

async function earlierTurns(tx: BusinessTx, conversationId: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('messages')
    .select('text')
    .where('business_id', '=', tx.businessId)
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'visitor')
    .orderBy('seq', 'desc')
    .limit(EARLIER)
    .execute();
  return rows.map(({ text }) => text).reverse();
}

function heldByStaff(model: ModelUse | null): Reply {
  return {
    outcome: 'with_staff',
    text: null,
    confidence: null,
    threshold: null,
    rule: 'staff_hold',
    reason: 'Bob kept silent because a person is speaking with this visitor.',
    citations: [],
    suggestions: [],
    reading: 'question',
    candidates: [],
    decision: 'hold',
    model,
    degraded: false,
    timings: {},
  };
}

/** What else the words to a visitor depend on. */
function desk({ now, mail }: Services): { now: number; mail: boolean } {
  return { now: now(), mail: mail.ready };
}

/** Tells a watching stream what was stored: the message's numbers, then checked text sentence by sentence. */
function announce(reply: ChatReply, watcher: Watcher | null): void {
  if (!watcher) return;
  const { session_id, conversation_id, visitor_token } = reply;
  const seq = reply.reply === null ? reply.seq : reply.seq - 1;
  watcher.accepted({ session_id, conversation_id, message_id: reply.in_reply_to, seq, visitor_token });
  announceText(reply.reply ?? '', watcher);
}

function announceText(text: string, watcher: Watcher | null): void {
  for (const sentence of text.split(/(?<=[.!?]\s)(?!\[)/)) if (sentence !== '') watcher?.sentence(sentence);
}
