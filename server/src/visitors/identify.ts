import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { jwtVerify } from 'jose';
import { identitySeal } from '../businesses/identity-secret.ts';
import { knowContact } from '../contacts/know-contact.ts';
import { fittingFields } from '../contacts/own-fields.ts';
import { markIfBlocked } from '../conversations/blocked/is-blocked.ts';
import { indexVisitor } from '../conversations/search/index-words.ts';
import type { Services } from '../conversations/services.ts';
import { keepNewest } from '../conversations/sessions/keep-newest.ts';
import { newHandle } from '../conversations/sessions/session-handles.ts';
import { findVisitor, issueToken } from '../conversations/sessions/visitor-tokens.ts';
import { notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { open } from '../platform/secrets/seal.ts';
import { type Claims, readClaims, refuseToken } from './identity-claims.ts';
import { findNamed } from './own-session.ts';

/** Seconds by which the business's clock may go wrong. */
const CLOCK_LEEWAY = 60;

/**
 * Verifies a token (JWT, HS256) that the business's server signed, and gives the visitor the same
 * conversation on every device: a token for the one visitor of that external id, and a handle for the
 * conversation he names or for his latest. What he had while anonymous ends. Throws 401.
 */
export async function identifyVisitor(
  context: { services: Services; db: BusinessDb; visitorToken: string | null },
  input: OwnConversation & { token: string },
) {
  const { services, db, visitorToken } = context;
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const claims = await verify(services, business, input.token);
  const identified = () => db.transaction((tx) => identify(services, tx, claims, visitorToken, input));
  return identified().catch((error: unknown) => {
    // Two devices came with the same new identity at once: now one of them is there.
    if (isUniqueViolation(error)) return identified();
    throw error;
  });
}

async function identify(
  services: Services,
  tx: BusinessTx,
  claims: Claims,
  visitorToken: string | null,
  names: OwnConversation,
) {
  const visitorId = await visitorFor(services, tx, claims, visitorToken);
  const isNamed = names.conversation_id !== undefined || names.session_id !== undefined;
  const business = await services.profiles.find(tx.businessId);
  const fields = fittingFields(business?.settings.contact_fields ?? [], claims.fields);
  await knowContact(tx, services.now(), visitorId, { ...claims, fields });
  await indexVisitor(tx, visitorId);
  const named = isNamed ? await findNamed(tx, { id: visitorId, only: null }, names) : null;
  const id = named?.id ?? (await latestOf(tx, visitorId));
  const now = services.now();
  const visitor_token = await issueToken(tx, now, visitorId);
  const session_id = id === null ? null : await newHandle(tx, now, id);
  await keepNewest(tx, visitorId, id);
  return {
    visitor_token,
    conversation_id: id,
    session_id,
    visitor: { name: claims.name ?? null, email: claims.email ?? null, verified: true },
  };
}

/** A visitor's conversation that was last spoken in and is still open. */
async function latestOf({ q }: BusinessTx, visitorId: string): Promise<string | null> {
  const latest = await q
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .where('status', '!=', 'closed')
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  return latest?.id ?? null;
}

async function verify(
  services: Services,
  business: { id: string; identity_secret: string | null },
  token: string,
): Promise<Claims> {
  try {
    if (!business.identity_secret) throw new Error('no secret');
    const secret = open(services.secretKey, business.identity_secret, identitySeal(business.id));
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      currentDate: new Date(services.now()),
      clockTolerance: CLOCK_LEEWAY,
    });
    return readClaims(payload, services.now());
  } catch (error) {
    throw refuseToken(error);
  }
}

/** The visitor of an external id, who may so far have been an anonymous one on this device. */
async function visitorFor(
  services: Services,
  tx: BusinessTx,
  claims: Claims,
  visitorToken: string | null,
): Promise<string> {
  const { q } = tx;
  const known = await q
    .selectFrom('visitors')
    .select('id')
    .where('external_id', '=', claims.sub)
    .executeTakeFirst();
  const own = await findVisitor(tx, visitorToken);
  // Who holds one conversation by mail need not be who had the others.
  const anonymous =
    own && own.only === null
      ? await q
          .selectFrom('visitors')
          .select('id')
          .where('id', '=', own.id)
          .where('external_id', 'is', null)
          .executeTakeFirst()
      : undefined;
  const now = services.now();
  const facts = {
    name: claims.name ?? null,
    email: claims.email ?? null,
    external_id: claims.sub,
    verified: 1,
    last_seen_at: now,
  };
  const id = known?.id ?? anonymous?.id ?? newId(now);
  if (known || anonymous) {
    await q.updateTable('visitors').set(facts).where('id', '=', id).execute();
  } else {
    await q
      .insertInto('visitors')
      .values({ id, created_at: now, ...facts })
      .execute();
  }
  if (anonymous) await endAnonymous(tx, anonymous.id);
  if (known && anonymous) {
    await moveConversations(tx, anonymous.id, known.id);
    await moveBlock(tx, anonymous.id, known.id);
  }
  await markIfBlocked(tx, id, claims.email);
  return id;
}

/** Ends the tokens of before, and the streams they opened; handles open nothing any more without a token. */
async function endAnonymous(tx: BusinessTx, visitorId: string): Promise<void> {
  await tx.q.deleteFrom('visitor_tokens').where('visitor_id', '=', visitorId).execute();
  const conversations = await tx.q
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .execute();
  for (const { id } of conversations) tx.emit({ kind: 'identified', conversation_id: id });
}

/** What was said before signing in goes along; a short name that the visitor has already given stays where it was. */
async function moveConversations({ q }: BusinessTx, from: string, to: string): Promise<void> {
  const taken = q
    .selectFrom('conversations')
    .select('alias')
    .where('visitor_id', '=', to)
    .where('alias', 'is not', null);
  const moved = () => q.updateTable('conversations').where('visitor_id', '=', from);
  await moved().set({ alias: null }).where('alias', 'in', taken).execute();
  await moved().set({ visitor_id: to }).execute();
}

/** Who was blocked on a device stays so when he signs in there. */
async function moveBlock({ q }: BusinessTx, from: string, to: string): Promise<void> {
  const has = await q
    .selectFrom('blocked_senders')
    .select('id')
    .where('visitor_id', '=', to)
    .executeTakeFirst();
  if (has) return;
  await q.updateTable('blocked_senders').set({ visitor_id: to }).where('visitor_id', '=', from).execute();
}
