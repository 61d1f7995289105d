import type { Selectable } from 'kysely';
import { insertRows, selectRows } from '../db/by-shape.ts';
import type { ConversationsTable } from '../db/schema.ts';
import type { BusinessRead, BusinessTx } from '../db/store.ts';
import { businessOfToken, tokenPrefix } from '../http/visitor-token.ts';
import { newId, newToken, sha256 } from '../ids.ts';

export type ConversationRow = Selectable<ConversationsTable>;

/** From this length on a client's session id cannot be guessed, and is itself the secret. */
export const SECRET_LENGTH = 22;

/** Who comes with what. */
export interface SessionClaim {
  token: string | null;
  sessionId: string | null;
  channel: ConversationRow['channel'];
}

/** The conversation to go on with, and a token if the visitor is new. */
export interface OpenedSession {
  conversation: ConversationRow;
  newToken: string | null;
}

/**
 * Finds the visitor's conversation or starts one. A token names the visitor; without one, a long
 * session id is itself the secret and a short one starts a new visitor, so that two visitors who both
 * say `session_123` never meet. @param now milliseconds
 */
export async function openSession(tx: BusinessTx, now: number, claim: SessionClaim): Promise<OpenedSession> {
  const { sessionId } = claim;
  const visitorId = await findVisitor(tx, claim.token);
  const found = sessionId === null ? null : await findSession(tx, visitorId, sessionId);
  if (found?.own) return { conversation: found.own, newToken: null };
  const isFree = sessionId !== null && sessionId.length >= SECRET_LENGTH && !found?.taken;
  const id = isFree ? sessionId : newSessionId();
  const visitor = visitorId ? { id: visitorId, token: null } : await createVisitor(tx, now);
  const conversation = await createConversation(tx, now, {
    id,
    visitorId: visitor.id,
    alias: id === sessionId ? null : sessionId,
    channel: claim.channel,
  });
  return { conversation, newToken: visitor.token };
}

/** The visitor a token belongs to; null for none, or for another business's token. */
export async function findVisitor(tx: BusinessRead, token: string | null): Promise<string | null> {
  if (!token || businessOfToken(token) !== tx.businessId) return null;
  const [row] = await selectRows(tx.q, 'visitor_tokens', {
    business_id: tx.businessId,
    token_hash: sha256(token),
  });
  return row?.visitor_id ?? null;
}

/** What is stored under a session id: the visitor's own conversation, and whether the id is in use at all. */
interface FoundSession {
  own: ConversationRow | null;
  taken: boolean;
}

/** A session this visitor may use: his own by id or alias, or without a visitor a secret one by id. */
async function findSession(
  tx: BusinessTx,
  visitorId: string | null,
  sessionId: string,
): Promise<FoundSession> {
  const { businessId: business_id } = tx;
  const secret = sessionId.length >= SECRET_LENGTH;
  const byId = secret ? await findById(tx, sessionId) : undefined;
  const mayUse = visitorId ? byId?.visitor_id === visitorId : byId?.channel !== 'console';
  if (byId && mayUse) return { own: byId, taken: true };
  if (!visitorId) return { own: null, taken: byId !== undefined };
  const alias = { business_id, visitor_id: visitorId, alias: sessionId };
  const [byAlias] = await selectRows(tx.q, 'conversations', alias, tx.rowLocks);
  return { own: (byAlias as ConversationRow | undefined) ?? null, taken: byId !== undefined };
}

async function findById(
  { q, businessId, rowLocks }: BusinessTx,
  id: string,
): Promise<ConversationRow | undefined> {
  const [row] = await selectRows(q, 'conversations', { business_id: businessId, id }, rowLocks);
  return row as ConversationRow | undefined;
}

/** Starts a visitor with a token of his own; the token is stored as a hash and returned once. */
export async function createVisitor(
  tx: BusinessTx,
  now: number,
  known: { name?: string; email?: string } = {},
): Promise<{ id: string; token: string }> {
  const id = newId(now);
  await insertRows(tx.q, 'visitors', [
    {
      business_id: tx.businessId,
      id,
      external_id: null,
      name: known.name ?? null,
      email: known.email ?? null,
      verified: 0,
      created_at: now,
      last_seen_at: now,
    },
  ]);
  return { id, token: await issueToken(tx, now, id) };
}

/** Gives a visitor one more token, for a device that has none; the others go on working. */
export async function issueToken(tx: BusinessTx, now: number, visitorId: string): Promise<string> {
  const token = newToken(tokenPrefix(tx.businessId));
  await insertRows(tx.q, 'visitor_tokens', [
    { business_id: tx.businessId, token_hash: sha256(token), visitor_id: visitorId, created_at: now },
  ]);
  return token;
}

/** An id that cannot be guessed, since it also works as a secret. */
export function newSessionId(): string {
  return newToken('s_');
}

/** Starts an empty conversation of a visitor. */
export async function createConversation(
  tx: BusinessTx,
  now: number,
  given: { id: string; visitorId: string; alias: string | null; channel: ConversationRow['channel'] },
): Promise<ConversationRow> {
  const row: ConversationRow = {
    business_id: tx.businessId,
    id: given.id,
    visitor_id: given.visitorId,
    alias: given.alias,
    channel: given.channel,
    status: 'open',
    assignee_id: null,
    fence: 0,
    last_seq: 0,
    last_note: 0,
    refusals: 0,
    first_message: null,
    last_message: null,
    last_outcome: null,
    escalation: null,
    context: null,
    draft: null,
    had_staff: 0,
    waiting_since: null,
    staff_spoke_at: null,
    mailed_seq: 0,
    seen_seq: 0,
    delivery: null,
    created_at: now,
    updated_at: now,
  };
  await insertRows(tx.q, 'conversations', [row]);
  return row;
}
