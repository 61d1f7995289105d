import type { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import { readFor } from '../../answering/reading/asked-text.ts';
import { toldLanguage } from '../../answering/reading/read-message.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { SLOT } from '../../answering/writing/form.ts';
import { bookedOf } from '../../bookings/booked-of.ts';
import type { Booked } from '../../bookings/booking-row.ts';
import type { Busy } from '../../bookings/calendar/calendars.ts';
import type { Profile } from '../../businesses/profile.ts';
import { knownOf } from '../../conversations/answer-turn/known-of.ts';
import { type Asked, type RecordedReply, visitorMessage } from '../../conversations/answer-turn/record.ts';
import { blockedText } from '../../conversations/blocked/blocked-text.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import { lastOfVisitor } from '../../conversations/messages/last-of-visitor.ts';
import { postMessages } from '../../conversations/messages/post-messages.ts';
import { requireOpen } from '../../conversations/receive/require-open.ts';
import type { Services } from '../../conversations/services.ts';
import { begunIn } from '../../conversations/sessions/begun-in.ts';
import type { ConversationRow } from '../../conversations/sessions/open-session.ts';
import { newHandle } from '../../conversations/sessions/session-handles.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId, sha256 } from '../../kernel/ids.ts';
import { httpOf } from '../../knowledge/actions/request-template.ts';
import { checkValues, type SentValues } from '../../knowledge/actions/values.ts';
import { insertRows } from '../../platform/db/by-shape.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { ownSession, type VisitorContext } from '../../visitors/own-session.ts';
import { bookTime, chosenTime, confirmedTime } from './book-time.ts';
import { callBack } from './call-back.ts';
import { endRun, storyOf } from './end-run.ts';
import { performRun } from './perform-run.ts';
import { type Approval, type Confirmed, confirmedOf, type RunRow } from './run-row.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellRun } from './tell-run.ts';

/** What a visitor confirms. */
export interface Submission {
  conversation_id?: string | undefined;
  session_id?: string | undefined;
  action: string;
  values: SentValues;
  client_action_id: string;
}

/** What the first transaction came to. */
type Submitted = { sessionId: string } & (
  | { kind: 'told'; reply: RecordedReply }
  | { kind: 'to_run'; run: RunRow; action: ReleasedAction }
);

/** After how long what is still under way was left behind by a node that ended: longer than any call may take. */
const LEFT_AFTER_MS = 45_000;
const DAY = 86_400_000;

/**
 * Has an action done once, with the values that its visitor confirmed: what is to be done is stored before anything is called.
 * Throws 401, 403, 404, 409 while the first try is under way, 422 naming the fields.
 */
export async function submitAction(context: VisitorContext, input: Submission): Promise<ChatReply> {
  const { services } = context;
  const { db, conversation, visitorId } = await ownSession(context, input);
  const business = await services.profiles.find(db.businessId);
  if (business?.status !== 'active') throw noSuchAction(input.action);
  const release = business.active_release_id
    ? await services.releases.get(business.id, business.active_release_id)
    : null;
  // Asked before a transaction is open, as every other system is.
  const booking = bookingIn(release, input.action);
  const busy = booking && (await services.calendars.ask(business, booking, 'booking'));
  const where = { business, release, conversationId: conversation.id, visitorId, busy };
  const begin = () => db.transaction((tx) => submit(services, tx, where, input));
  const submitted = await begin().catch((error: unknown) => {
    // Its twin came in at the same moment, in another conversation: now it is there.
    if (isUniqueViolation(error)) return begin();
    throw error;
  });
  const { sessionId: session_id } = submitted;
  const reply =
    submitted.kind === 'told'
      ? submitted.reply
      : await performRun(services, db, submitted.run, submitted.action);
  return { ...reply, session_id, visitor_token: null };
}

interface Where {
  business: Profile;
  release: LoadedRelease | null;
  conversationId: string;
  visitorId: string;
  /** What its calendar says; null for what books nothing. */
  busy: Busy | null;
}

async function submit(
  services: Services,
  tx: BusinessTx,
  { business, release, conversationId, visitorId, busy }: Where,
  input: Submission,
): Promise<Submitted> {
  const now = services.now();
  const conversation = await holdConversation(tx, conversationId);
  const sessionId = input.session_id ?? (await newHandle(tx, now, conversationId));
  const hashes = { client_hash: sha256(input.client_action_id), fingerprint: fingerprintOf(input) };
  const before = await findTwin(tx, visitorId, hashes);
  if (before) return { kind: 'told', sessionId, reply: before };
  requireOpen(conversation);
  if (conversation.blocked === 1)
    throw new ApiError('forbidden', blockedText(business, begunIn(conversation)));
  const action = actionNamed(release, input.action);
  if (!action) throw noSuchAction(input.action);
  const known = await knownOf(tx, visitorId);
  const identity = known?.verified ? { email: known.email, sub: known.sub } : null;
  const { [SLOT]: _, ...others } = input.values;
  const values = checkValues(action.fields, busy ? others : input.values, identity);
  const { time_zone } = business.settings;
  const wish = busy && { start: chosenTime(input.values, time_zone, now), busy };
  const language = await languageOf(tx, business, conversation);
  const confirmed = [
    ...(wish ? [confirmedTime(wish.start, time_zone, language)] : []),
    ...confirmedOf(action, values),
  ];
  const asked = askedOf(newId(now), now, conversation, textOf(action, confirmed));
  const approvals: Approval[] = [{ by: 'visitor', as: 'visitor', at: new Date(now).toISOString() }];
  const run: RunRow = {
    business_id: tx.businessId,
    id: newId(now),
    action_id: action.id,
    action: action.name,
    title: action.title,
    version: action.version,
    conversation_id: conversationId,
    visitor_id: visitorId,
    ...hashes,
    language,
    state: action.approval === 'staff' ? 'waiting' : 'running',
    confirmed: JSON.stringify(confirmed),
    request: null,
    response: null,
    problem: null,
    approvals: JSON.stringify(approvals),
    note: null,
    asked_id: asked.id,
    result: null,
    receipt_id: null,
    created_at: now,
    started_at: action.approval === 'staff' ? null : now,
    ended_at: null,
  };
  // Of two at once, the second counts the first.
  await tx.advisoryLock(`runs of ${action.id}`);
  const isTooMany = (await runsToday(tx, action.id, now)) >= action.daily_cap;
  await insertRows(tx, 'action_runs', [run]);
  await tellRun(tx, now, run, 'requested');
  const telling = { business, release, conversation, asked, language };
  if (isTooMany) {
    const called = { state: 'failed' as const, reply: null, response: null, problem: CAPPED };
    // Beyond the cap nobody is mailed either.
    const silent = { ...action, fallback_email: null };
    return { kind: 'told', sessionId, reply: await endRun(services, tx, now, telling, run, silent, called) };
  }
  const booked = wish && (await bookTime(services, tx, now, telling, run, action, wish));
  if (booked) return { kind: 'told', sessionId, reply: booked };
  if (run.state === 'waiting') {
    return { kind: 'told', sessionId, reply: await haveWait(services, tx, now, telling, run, action) };
  }
  if (!httpOf(action)) {
    return { kind: 'told', sessionId, reply: await callBack(services, tx, now, telling, run, action) };
  }
  await postMessages(tx, now, conversation, [visitorMessage(asked)]);
  await enqueue(tx, now, 'settle_action', { run_id: run.id }, now + LEFT_AFTER_MS);
  return { kind: 'to_run', sessionId, run, action };
}

const CAPPED = 'It was done as often today as you let it be (daily_cap).';

function actionNamed(release: LoadedRelease | null, name: string): ReleasedAction | undefined {
  return [...(release?.actions?.values() ?? [])].find((action) => action.name === name);
}

function bookingIn(release: LoadedRelease | null, name: string): Booked | null {
  const action = actionNamed(release, name);
  return action ? bookedOf(action) : null;
}

/** The reply to the same submission, if it came before. Throws 409 while that is under way, 422 where it was another one. */
async function findTwin(
  tx: BusinessTx,
  visitorId: string,
  { client_hash, fingerprint }: Pick<RunRow, 'client_hash' | 'fingerprint'>,
): Promise<RecordedReply | null> {
  const twin = await tx.q
    .selectFrom('action_runs')
    .select(['fingerprint', 'result'])
    .where('visitor_id', '=', visitorId)
    .where('client_hash', '=', client_hash)
    .executeTakeFirst();
  if (!twin) return null;
  if (twin.fingerprint !== fingerprint) {
    throw new ApiError(
      'client_action_id_reused',
      'This client_action_id was sent with another action or other values. Make a new one for each confirmation.',
    );
  }
  if (twin.result === null) {
    throw new ApiError('duplicate_in_flight', 'This is being done already. Ask again in a moment.', {
      headers: { 'retry-after': '1' },
    });
  }
  // Written by end-run.ts, call-back.ts and haveWait from this type.
  return JSON.parse(twin.result) as RecordedReply;
}

function fingerprintOf({ action, values }: Submission): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([action, sorted]));
}

/** Has a run wait for a person, whom the inbox and his devices tell of it. */
async function haveWait(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Parameters<typeof tellOutcome>[3],
  run: RunRow,
  action: ReleasedAction,
): Promise<RecordedReply> {
  const { business, language } = telling;
  const reply = await tellOutcome(services, tx, now, telling, {
    text: standardReply('action_waits', language, { business: business.name }),
    outcome: 'escalated',
    from: null,
    reason: `The visitor confirmed "${action.title}", which waits for a person to approve it.`,
    story: storyOf(run, {}),
  });
  const result = JSON.stringify(reply);
  const { receipt_id } = reply;
  await tx.q.updateTable('action_runs').set({ result, receipt_id }).where('id', '=', run.id).execute();
  return reply;
}

async function runsToday({ q }: BusinessTx, actionId: string, now: number): Promise<number> {
  const row = await q
    .selectFrom('action_runs')
    .select((eb) => eb.fn.countAll<number | string>().as('runs'))
    .where('action_id', '=', actionId)
    .where('created_at', '>', now - DAY)
    .where('state', '!=', 'refused')
    // A time that was gone had nothing done.
    .where((where) => where.or([where('state', '!=', 'not_found'), where('request', 'is not', null)]))
    .executeTakeFirst();
  return Number(row?.runs ?? 0);
}

/** The language he wrote last, else the business's. */
async function languageOf(tx: BusinessTx, business: Profile, { id }: ConversationRow): Promise<string> {
  const last = await lastOfVisitor(tx, id);
  return toldLanguage(readFor(business, last?.text ?? '')) ?? business.settings.language;
}

/** What he confirmed, as his message says it. */
function textOf({ title }: ReleasedAction, confirmed: Confirmed): string {
  return [title, ...confirmed.map(({ label, value }) => `${label}: ${value}`)].join('\n');
}

function askedOf(id: string, now: number, { channel }: ConversationRow, text: string): Asked {
  const files = { attachments: [], client: null, gaveToken: false };
  return { id, text, ...files, channel, seq: null, createdAt: now };
}

function noSuchAction(name: string): ApiError {
  return new ApiError('not_found', `There is no action "${name}" here. Take the one of a reply's form.`);
}
