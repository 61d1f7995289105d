import type { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { readFor } from '../../answering/reading/asked-text.ts';
import { usesVectors } from '../../answering/reading/query-vector.ts';
import { channelOf } from '../../channels/channels.ts';
import { askVector } from '../../knowledge/encoding/ask-vector.ts';
import type { Hold } from '../../platform/db/holds.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import type { ChatModel } from '../../platform/models/model-request.ts';
import { answerWithHelp } from '../answer-turn/answer-with-help.ts';
import type { ReadMessage } from '../answer-turn/gather.ts';
import type { Services } from '../services.ts';
import { isForBob } from './is-for-bob.ts';
import { lookAhead } from './look-ahead.ts';
import { receiveMessage } from './receive-message.ts';
import { type Turn, tellReply, tellText, type Watcher } from './turn.ts';

/**
 * The one pipeline behind all three chat paths: reads the message, stores it, decides, writes and records the
 * reply with its receipt. Without a model that is one transaction, since nothing waits for anybody;
 * with one, the message is stored first and no transaction is open while the model is asked. An embedding model is asked before
 * anything is stored, for 300 ms at most, where a look says that Bob will consider the message.
 * Throws ApiError.
 */
export async function chat(
  services: Services,
  turn: Turn,
  watcher: Watcher | null = null,
): Promise<ChatReply> {
  const db = services.store.forBusiness(turn.business.id);
  const model = services.models.modelFor(turn.business);
  const read = await readTurn(services, turn);
  const hold = services.store.hold();
  try {
    return await receiveAndAnswer({ services, db, turn, read, model, watcher, hold });
  } finally {
    hold.end();
  }
}

/** What a turn is answered with. */
interface Answering {
  services: Services;
  db: BusinessDb;
  turn: Turn;
  read: ReadMessage;
  model: ChatModel | null;
  watcher: Watcher | null;
  hold: Hold;
}

async function receiveAndAnswer(answering: Answering): Promise<ChatReply> {
  const { services, db, turn, read, model, watcher, hold } = answering;
  const receive = () =>
    db.transaction((tx) => receiveMessage(services, tx, turn, read, model !== null, hold));
  const received = await receive().catch((error: unknown) => {
    // The same message or session came in at the same moment, through another connection: now it is there.
    if (isUniqueViolation(error)) return receive();
    throw error;
  });
  const { session_id, visitor_token, conversation } = received.opened;
  if (received.kind === 'done') {
    const reply = { ...received.reply, session_id, visitor_token };
    tellReply(reply, watcher);
    return reply;
  }
  if (!model) throw new Error('only a model leaves a message pending');
  const { id: message_id, seq } = received.asked;
  watcher?.accepted({ session_id, conversation_id: conversation.id, message_id, seq, visitor_token });
  const result = await answerWithHelp(services, db, { ...received, conversation }, model);
  if (result.reply !== null) tellText(result.reply, watcher);
  return { ...result, session_id, visitor_token };
}

/** Reads a message once, and loads what it is looked up in. */
async function readTurn(services: Services, turn: Turn): Promise<ReadMessage> {
  const { business, message, suggestion, session, locale } = turn;
  const release = business.active_release_id
    ? await services.releases.get(business.id, business.active_release_id)
    : null;
  const reading = readFor(business, message, locale);
  const withoutForms = channelOf(session).limits.forms === 'never';
  const db = services.store.forBusiness(business.id);
  const mayCost = usesVectors(services.models.embedder, release) && (await isForBob(services, turn));
  const vector = mayCost ? await askVector(services, db, business, release, reading, message) : null;
  const read = { business, message, reading, suggestion, release, withoutForms, vector };
  return { ...read, ...(await lookAhead(services, session, read)) };
}
