import type { Selectable } from 'kysely';
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
  const isSecret = sessionId !== null && sessionId.length >= SECRET_LENGTH;
  const existing = sessionId === null ? null : await findSession(tx, visitorId, sessionId);
  if (existing) return { conversation: existing, newToken: null };
  const taken = isSecret && (await idTaken(tx, sessionId));
  const id = isSecret && !taken ? sessionId : newSessionId();
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
  const row = await tx.q
    .selectFrom('visitor_tokens')
    .select('visitor_id')
    .where('business_id', '=', tx.businessId)
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  return row?.visitor_id ?? null;
}

/** A session this visitor may use: his own by id or alias, or without a visitor a secret one by id. */
async function findSession(
  tx: BusinessTx,
  visitorId: string | null,
  sessionId: string,
): Promise<ConversationRow | null> {
  const secret = sessionId.length >= SECRET_LENGTH;
  if (!visitorId && !secret) return null;
  let query = tx.q.selectFrom('conversations').selectAll().where('business_id', '=', tx.businessId);
  if (visitorId) {
    query = query
      .where('visitor_id', '=', visitorId)
      .where((where) => where.or([where('id', '=', sessionId), where('alias', '=', sessionId)]));
  } else {
    query = query.where('id', '=', sessionId).where('channel', '!=', 'console');
  }
  return (await tx.locked(query).executeTakeFirst()) ?? null;
}

async function idTaken(tx: BusinessTx, id: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('conversations')
    .select('id')
    .where('business_id', '=', tx.businessId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Starts a visitor with a token of his own; the token is stored as a hash and returned once. */
export async function createVisitor(
  tx: BusinessTx,
  now: number,
  known: { name?: string; email?: string } = {},
): Promise<{ id: string; token: string }> {
  const id = newId(now);
  await tx.q
    .insertInto('visitors')
    .values({
      business_id: tx.businessId,
      id,
      external_id: null,
      name: known.name ?? null,
      email: known.email ?? null,
      verified: 0,
      created_at: now,
      last_seen_at: now,
    })
    .execute();
  return { id, token: await issueToken(tx, now, id) };
}

/** Gives a visitor one more token, for a device that has none; the others go on working. */
export async function issueToken(tx: BusinessTx, now: number, visitorId: string): Promise<string> {
  const token = newToken(tokenPrefix(tx.businessId));
  await tx.q
    .insertInto('visitor_tokens')
    .values({ business_id: tx.businessId, token_hash: sha256(token), visitor_id: visitorId, created_at: now })
    .execute();
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
    created_at: now,
    updated_at: now,
  };
  await tx.q.insertInto('conversations').values(row).execute();
  return row;
}
