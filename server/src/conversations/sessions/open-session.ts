import type { ChannelName } from '@askbob/contract/channels.ts';
import type { Selectable } from 'kysely';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { insertRows, selectRows } from '../../platform/db/by-shape.ts';
import type { ConversationsTable } from '../../platform/db/schema.ts';
import type { BusinessRead, BusinessTx, ReadForChange, Reading } from '../../platform/db/store.ts';
import {
  handledConversation,
  handledVisitor,
  keepHandle,
  mayBecomeHandle,
  newHandle,
  SECRET_LENGTH,
} from './session-handles.ts';
import { createVisitor, findVisitor, issueToken, type KnownVisitor } from './visitor-tokens.ts';

export type ConversationRow = Selectable<ConversationsTable>;

/** What staff see beside a conversation. */
export type Beside = Pick<ConversationRow, 'device' | 'page_language'>;

/** Who comes with what. */
export interface SessionClaim {
  token: string | null;
  sessionId: string | null;
  channel: ChannelName;
  /** Whose sign-in it is, where one takes the place of a token; his are the files that he brought. */
  userId?: string;
  /** The site it comes from, where that is another one than ours. */
  origin?: string;
  /** The path of the page it comes from; null where that is not told. */
  page?: string | null;
  /** The kind of device and the language it comes with, for staff to see. */
  beside?: Beside;
  /** Who a new visitor says he is; nobody has vouched for it. */
  from?: { name?: string; email: string };
}

/** Whom a claim belongs to. */
export interface KnownSession {
  /** The visitor whose token was shown. */
  visitorId: string | null;
  /** The conversation that the claim opens. */
  conversation: ConversationRow | null;
  /** It was opened by a handle or by the visitor's own short name, which he goes on with. */
  byName: boolean;
  /** Nobody uses the session id that was sent, and it may become a handle. */
  isFree: boolean;
}

/** The conversation to go on with, and what the visitor goes on with it by. */
export interface OpenedSession {
  conversation: ConversationRow;
  session_id: string;
  /** For a visitor who is new. */
  visitor_token: string | null;
}

/**
 * Finds what a claim opens: with a visitor's token whatever is his, by handle, by his own short name or by the
 * conversation's id; without one a handle, and no conversation of someone the business vouches for (401).
 */
export async function recognise(
  read: ReadForChange,
  { token, sessionId }: SessionClaim,
): Promise<KnownSession> {
  // Asked together, and answered in this order: what is behind a lock was read after it was had.
  const [visitor, meant] = await Promise.all([
    findVisitor(read, token),
    sessionId === null ? nobodys : lookUp(read, sessionId),
  ]);
  // A token for one conversation begins no other of the same visitor.
  const whole = visitor?.only === null ? visitor.id : null;
  if (sessionId === null) return { visitorId: whole, conversation: null, byName: false, isFree: false };
  const isFree = mayBecomeHandle(sessionId) && !meant.handled && !meant.named;
  if (visitor) {
    const own = await ownOf(read, visitor, sessionId, meant);
    return { visitorId: own.conversation ? visitor.id : whole, isFree, ...own };
  }
  const { handled } = meant;
  if (handled && meant.isVouchedFor) throw tokenNeeded();
  return { visitorId: null, conversation: handled, byName: true, isFree };
}

/** A visitor's own conversation by what he calls it: a handle, his short name for it, or its id; null for none. */
export async function findOwn(
  read: BusinessRead,
  visitor: KnownVisitor,
  name: string,
): Promise<ConversationRow | null> {
  return (await ownOf(read, visitor, name, await lookUp(read, name))).conversation;
}

/** Whose ever they are: the conversation a long name is the handle of, or else the one it is the id of. */
interface Meant {
  handled: ConversationRow | null;
  named: ConversationRow | null;
  /** The business vouches for the visitor whose handle it is. */
  isVouchedFor: boolean;
}

const nobodys: Meant = { handled: null, named: null, isVouchedFor: false };

async function lookUp(read: Reading, name: string): Promise<Meant> {
  if (name.length < SECRET_LENGTH) return nobodys;
  const [handled, visitor, named] = await Promise.all([
    handledConversation(read, name),
    handledVisitor(read, name),
    findById(read, name),
  ]);
  if (handled) return { handled, named: null, isVouchedFor: visitor?.verified === 1 };
  return { ...nobodys, named };
}

async function ownOf(
  read: Reading,
  { id, only }: KnownVisitor,
  name: string,
  { handled, named }: Meant,
): Promise<Pick<KnownSession, 'conversation' | 'byName'>> {
  const isHis = (row: ConversationRow | null) => row?.visitor_id === id && (only === null || row.id === only);
  if (isHis(handled)) return { conversation: handled, byName: true };
  if (isHis(named)) return { conversation: named, byName: false };
  const [row] = await selectRows(read, 'conversations', { visitor_id: id, alias: name }, read.rowLocks);
  const called = (row as ConversationRow | undefined) ?? null;
  return { conversation: isHis(called) ? called : null, byName: true };
}

/**
 * Goes on with what the claim opened, or starts a conversation. An unguessable session id of the client's own
 * becomes its handle, a shorter one the visitor's name for it, so that two visitors who both say
 * `session_123` never meet; the id of a conversation never opens one. @param now milliseconds
 */
export async function openSession(
  tx: BusinessTx,
  now: number,
  { sessionId, channel, origin, page, beside }: SessionClaim,
  known: KnownSession,
): Promise<OpenedSession> {
  if (known.conversation) {
    const name = known.byName ? sessionId : null;
    return goOn(tx, now, known.conversation, name);
  }
  const visitorId = known.visitorId ?? (await createVisitor(tx, now));
  const isShort = sessionId !== null && sessionId.length < SECRET_LENGTH;
  const conversation = await createConversation(tx, now, {
    visitorId,
    alias: isShort ? sessionId : null,
    channel,
    ...(origin !== undefined && { origin }),
    ...(page && { page }),
    ...(beside !== undefined && { beside }),
  });
  if (sessionId !== null && known.isFree) await keepHandle(tx, now, conversation.id, sessionId);
  // Without his token, a short name would not lead him back.
  const leadsBack = known.isFree || (isShort && known.visitorId !== null);
  return {
    ...(await goOn(tx, now, conversation, leadsBack ? sessionId : null)),
    visitor_token: known.visitorId ? null : await issueToken(tx, now, visitorId),
  };
}

/** A conversation as its visitor goes on with it: by the name he used, or by a new handle. @param now milliseconds */
export async function goOn(
  tx: BusinessTx,
  now: number,
  conversation: ConversationRow,
  name: string | null,
): Promise<OpenedSession> {
  const session_id = name ?? (await newHandle(tx, now, conversation.id));
  return { conversation, session_id, visitor_token: null };
}

async function findById(read: Reading, id: string): Promise<ConversationRow | null> {
  const [row] = await selectRows(read, 'conversations', { id }, read.rowLocks);
  return (row as ConversationRow | undefined) ?? null;
}

function tokenNeeded(): ApiError {
  return new ApiError(
    'unauthenticated',
    'This conversation belongs to a visitor who has signed in. Send the visitor_token as X-Visitor-Token.',
  );
}

/** Starts an empty conversation of a visitor. @param now milliseconds */
export async function createConversation(
  tx: BusinessTx,
  now: number,
  given: {
    visitorId: string;
    alias: string | null;
    channel: ConversationRow['channel'];
    origin?: string;
    page?: string;
    beside?: Beside;
  },
): Promise<ConversationRow> {
  const row: ConversationRow = {
    business_id: tx.businessId,
    id: newId(now),
    visitor_id: given.visitorId,
    alias: given.alias,
    channel: given.channel,
    status: 'open',
    assignee_id: null,
    assignee_name: null,
    fence: 0,
    last_seq: 0,
    last_note: 0,
    refusals: 0,
    first_message: null,
    last_message: null,
    last_outcome: null,
    escalation: null,
    origin: given.origin ?? null,
    asked_on: given.page ?? null,
    asked_in: null,
    context: null,
    draft: null,
    had_staff: 0,
    waiting_since: null,
    staff_spoke_at: null,
    mailed_seq: 0,
    seen_seq: 0,
    delivery: null,
    last_receipt: 0,
    urgent: 0,
    last_by: null,
    visitor_messages: 0,
    label_ids: '|',
    snoozed_until: null,
    blocked: 0,
    page: null,
    device: given.beside?.device ?? null,
    page_language: given.beside?.page_language ?? null,
    created_at: now,
    updated_at: now,
  };
  await insertRows(tx, 'conversations', [row]);
  return row;
}
