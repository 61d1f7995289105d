import type { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { type Considered, consider, finish } from '../../answering/answer-from.ts';
import { answerWithModel } from '../../answering/answer-with-model.ts';
import { applyBusinessRules, isSupervised } from '../../answering/deciding/business-rules.ts';
import { type QueryVector, queryVector } from '../../answering/reading/query-vector.ts';
import type { LoadedRelease, Situation } from '../../answering/reading/situation.ts';
import type { ModelUse, Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import { countUsage, requireQuota } from '../../businesses/usage.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { type Asked, type RecordedReply, record, visitorMessage } from '../answer-turn/record.ts';
import { watchTurn } from '../answer-turn/watch-turn.ts';
import { holdConversation } from '../messages/access.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import { postMessages } from '../messages/post-messages.ts';
import type { Services } from '../services.ts';
import {
  type ConversationRow,
  goOn,
  type KnownSession,
  type OpenedSession,
  openSession,
  recognise,
  type SessionClaim,
} from '../sessions/open-session.ts';
import { issueToken } from '../sessions/visitor-tokens.ts';
import { findRetry, type Retry } from './find-retry.ts';

/** One message of a visitor, whichever path it came on. */
export interface Turn {
  business: Profile;
  message: string;
  client: ClientMessage | null;
  /** Who comes with what; path 3 names the conversation itself. */
  session: ({ kind: 'visitor' } & SessionClaim) | { kind: 'console'; conversationId: string };
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
type Received = { opened: OpenedSession } & (
  | { kind: 'done'; reply: RecordedReply }
  | { kind: 'pending'; asked: Asked & { seq: number }; considered: Considered; situation: Situation }
);

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
  const { session_id, visitor_token, conversation } = received.opened;
  if (received.kind === 'done' || !model) {
    if (received.kind !== 'done') throw new Error('only a model leaves a message pending');
    const reply = { ...received.reply, session_id, visitor_token };
    announce(reply, watcher);
    return reply;
  }
  const { asked, considered, situation } = received;
  const { id: conversationId, fence } = conversation;
  watcher?.accepted({
    session_id,
    conversation_id: conversationId,
    message_id: asked.id,
    seq: asked.seq,
    visitor_token,
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
    const reply = applyBusinessRules(written, situation, desk(services));
    const result = await db.transaction(async (tx) => {
      const row = await holdConversation(tx, conversationId);
      // Staff took the turn, or closed the conversation, while the model wrote: its reply is dropped.
      const current = row.fence === fence ? reply : heldByStaff(reply.model);
      tx.afterCommit(() => services.metrics.message(current.outcome));
      if (reply.model) await countUsage(tx, services.now(), 'model_calls');
      return record(services, tx, services.now(), row, asked, current, situation);
    });
    if (result.reply !== null && !heard) announceText(result.reply, watcher);
    return { ...result, session_id, visitor_token };
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
  const known = await knownSession(tx, turn);
  const retry = await retryOf(services, tx, now, turn, known);
  if (retry.kind === 'answered') {
    return { kind: 'done', reply: retry.reply, opened: await goOnAgain(tx, now, turn, known, retry) };
  }
  await requireQuota(tx, now, turn.business.settings.daily_message_quota);
  const again = retry.kind === 'unanswered';
  const opened = again ? await goOnAgain(tx, now, turn, known, retry) : await begin(tx, now, turn, known);
  const { conversation } = opened;
  const asked: Asked = {
    id: again ? retry.messageId : newId(now),
    text: turn.message,
    client: turn.client,
    gaveToken: opened.visitor_token !== null,
    seq: again ? retry.seq : null,
  };
  requireOpen(conversation);
  const situation = await gather(tx, turn, conversation, knowledge);
  const considered = conversation.status === 'with_staff' ? null : consider(situation);
  if (considered && hasModel && wantsModel(considered)) {
    const [seq = conversation.last_seq] =
      asked.seq === null ? await postMessages(tx, now, conversation, [visitorMessage(asked)]) : [asked.seq];
    return { kind: 'pending', opened, asked: { ...asked, seq }, considered, situation };
  }
  const reply = considered
    ? applyBusinessRules(finish(considered, situation), situation, desk(services))
    : heldByStaff(null);
  const result = await record(services, tx, now, conversation, asked, reply, situation);
  tx.afterCommit(() => services.metrics.message(reply.outcome));
  return { kind: 'done', opened, reply: result };
}

/** A model phrases answers and looks at grey evidence; a clear refusal, or an attempt to instruct, never reaches one. */
function wantsModel({ decision, reading }: Considered): boolean {
  if (reading.kind !== 'question') return false;
  return (
    decision.kind === 'answer' || decision.kind === 'suggest' || (decision.kind === 'refuse' && decision.grey)
  );
}

/** Whose session it is; on path 3 a conversation of the console by its id. Throws 401, 404. */
async function knownSession(tx: BusinessTx, { session }: Turn): Promise<KnownSession> {
  if (session.kind === 'visitor') return recognise(tx, session);
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
  return { visitorId: null, conversation, byName: true, isFree: false };
}

async function retryOf(
  services: Services,
  tx: BusinessTx,
  now: number,
  { session, client, message }: Turn,
  known: KnownSession,
): Promise<Retry> {
  if (client === null) return { kind: 'none' };
  const claim = { known, sessionId: nameOf(session), client, message };
  const found = await findRetry(tx, now, claim, services.answering);
  // No row is there that a copy would have to wait for: two of a first message must not make two conversations.
  if (found.kind !== 'none' || known.conversation || !(await tx.alone(client.hash))) return found;
  return findRetry(tx, now, claim, services.answering);
}

/** What a retry goes on with: what it was sent with, if that opened the conversation, and a new token if it proved itself. */
async function goOnAgain(
  tx: BusinessTx,
  now: number,
  { session }: Turn,
  { byName, conversation }: KnownSession,
  { conversationId, isProven }: Exclude<Retry, { kind: 'none' }>,
): Promise<OpenedSession> {
  const opens = conversation?.id === conversationId;
  const row = opens ? conversation : await holdConversation(tx, conversationId);
  const opened = await goOn(tx, now, row, opens && byName && !isProven ? nameOf(session) : null);
  return isProven ? { ...opened, visitor_token: await issueToken(tx, now, row.visitor_id) } : opened;
}

function begin(tx: BusinessTx, now: number, { session }: Turn, known: KnownSession): Promise<OpenedSession> {
  if (session.kind === 'visitor') return openSession(tx, now, session, known);
  if (!known.conversation) throw new Error('a session of the console is found or refused');
  return goOn(tx, now, known.conversation, known.conversation.id);
}

function nameOf(session: Turn['session']): string | null {
  return session.kind === 'visitor' ? session.sessionId : session.conversationId;
}

/** The same words for an unknown session and for another business's. */
export function sessionNotFound(): ApiError {
  return new ApiError(
    'session_not_found',
    'There is no such session. Start one with POST /api/chat/session and use its session_id; a conversation that a visitor began is known here by its conversation_id, never by his session_id.',
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
