import { isDeepStrictEqual } from 'node:util';
import { type Considered, consider, type LookedUp } from '../../answering/answer-from.ts';
import { asksModel } from '../../answering/answer-with-model.ts';
import { toldLanguage } from '../../answering/reading/read-message.ts';
import { queryOf, type Situation } from '../../answering/reading/situation.ts';
import { hasModelLeft } from '../../businesses/plans.ts';
import { requireQuota, usedToday } from '../../businesses/usage.ts';
import { channelOf } from '../../channels/channels.ts';
import { newId } from '../../kernel/ids.ts';
import type { Hold } from '../../platform/db/holds.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { readWebhooks } from '../../webhooks/tell-webhooks.ts';
import { answerNow } from '../answer-turn/answer-now.ts';
import { gather, type ReadMessage } from '../answer-turn/gather.ts';
import { passOn } from '../answer-turn/pass-on.ts';
import { type Asked, type RecordedReply, record, visitorMessage } from '../answer-turn/record.ts';
import { replyTo } from '../answer-turn/stored-reply.ts';
import { withTimes } from '../answer-turn/with-times.ts';
import type { Uploader } from '../attachments/keep-file.ts';
import { sendFiles } from '../attachments/send-files.ts';
import { postMessages } from '../messages/post-messages.ts';
import type { Services } from '../services.ts';
import { begunIn } from '../sessions/begun-in.ts';
import type { ConversationRow, OpenedSession } from '../sessions/open-session.ts';
import { goOnAgain, retryOf } from './go-on.ts';
import { beginsBlocked, keepBeside, markBlocked } from './note-sender.ts';
import { requireOpen } from './require-open.ts';
import { silence } from './silence.ts';
import { spendMessage } from './spend-message.ts';
import type { Turn } from './turn.ts';

/** What the first transaction came to: a recorded reply, or a stored message that a model helps to answer. */
export type Received = { opened: OpenedSession } & (
  | { kind: 'done'; reply: RecordedReply }
  | { kind: 'pending'; asked: Asked & { seq: number }; considered: Considered; situation: Situation }
);

/**
 * Stores a message in its conversation: with its reply where none waits for a model, alone where one does.
 * @param hasModel the business has a model that may help to answer @param hold for what waits for it
 */
export async function receiveMessage(
  services: Services,
  tx: BusinessTx,
  turn: Turn,
  read: ReadMessage,
  hasModel: boolean,
  hold: Hold,
): Promise<Received> {
  const now = services.now();
  void readWebhooks(tx);
  const { receive } = channelOf(turn.session);
  const known = await receive.recognise(tx, turn.session);
  const quota = turn.business.settings.daily_message_quota;
  const [retry, used, isBlocked] = await Promise.all([
    retryOf(tx, now, turn, known, hold),
    usedToday(tx, now, quota),
    beginsBlocked(tx, known),
  ]);
  if (retry.kind === 'answered') {
    return { kind: 'done', reply: retry.reply, opened: await goOnAgain(tx, now, turn, known, retry) };
  }
  requireQuota(used, now, quota);
  const again = retry.kind === 'unanswered';
  const opened = again
    ? await goOnAgain(tx, now, turn, known, retry)
    : await receive.open(tx, now, turn.session, known);
  const { conversation } = opened;
  // A node that was taken for dead may have answered it before this one held the conversation: that reply stands.
  const earlier = again ? await replyTo(tx, conversation.id, retry.messageId) : null;
  if (earlier) return { kind: 'done', reply: earlier, opened };
  if (isBlocked && conversation.blocked === 0) await markBlocked(tx, conversation);
  await keepBeside(tx, conversation, turn.session.beside);
  const id = again ? retry.messageId : newId(now);
  const to = { conversation_id: conversation.id, message_id: id };
  requireOpen(conversation);
  const came = (await turn.keep?.(tx, conversation, id)) ?? [];
  const asked: Asked = {
    id,
    text: turn.message,
    attachments: again
      ? []
      : [...(await sendFiles(tx, turn.attachments, uploaderOf(turn, conversation), to)), ...came],
    client: turn.client,
    gaveToken: opened.visitor_token !== null,
    channel: turn.session.channel,
    seq: again ? retry.seq : null,
    createdAt: again ? retry.createdAt : now,
  };
  const situation = await gather(tx, now, read, conversation);
  const silent = silence(turn, conversation, read);
  const considered = silent || turn.message === '' ? null : consider(situation, foundEarly(read, situation));
  // A retry of a message that is stored was counted with it; a greeting is nobody's work.
  const isFree = !considered || again || considered.decision.kind === 'small_talk';
  const isPaid = isFree || (await spendMessage(tx, now, turn.business));
  const wantsModel = considered !== null && hasModel && isPaid && asksModel(considered, situation);
  if (wantsModel && (await hasModelLeft(tx, now, turn.business))) {
    const [[seq = conversation.last_seq]] = await Promise.all([
      asked.seq === null ? postMessages(tx, now, conversation, [visitorMessage(asked)]) : [asked.seq],
      hold.begin(id),
    ]);
    return { kind: 'pending', opened, asked: { ...asked, seq }, considered, situation };
  }
  const answer = considered && answerNow(services, considered, situation);
  // Who is in danger hears what to do, whatever is paid.
  const isHeard = answer && (isPaid || answer.rule === 'danger');
  const reply = isHeard
    ? await withTimes(services, tx, answer, situation)
    : (silent ??
      (answer
        ? passOn(services, turn.business, 'plan_limit', toldLanguage(read.reading))
        : passOn(services, turn.business, 'files', begunIn(conversation))));
  const result = await record(services, tx, now, conversation, asked, reply, situation);
  tx.afterCommit(() => services.metrics.message(reply.outcome));
  return { kind: 'done', opened, reply: result };
}

/** What was found before the message was stored, where nothing was said in the conversation meanwhile, and what holds for a time holds still. */
function foundEarly({ early }: ReadMessage, situation: Situation): LookedUp | undefined {
  // A yes that chooses an offer was looked up as small talk.
  if (!early || situation.pressed) return undefined;
  const now = queryOf(situation);
  const then = queryOf({ ...situation, now: early.now });
  const isSame =
    isDeepStrictEqual(early.previous, now.previous) && isDeepStrictEqual(then.withheld, now.withheld);
  return isSame ? early.found : undefined;
}

/** Whose the files are that may go with a message. */
function uploaderOf({ session }: Turn, { id, visitor_id }: ConversationRow): Uploader {
  return session.userId === undefined ? { visitor_id } : { user_id: session.userId, conversation_id: id };
}
