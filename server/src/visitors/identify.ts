import { jwtVerify } from 'jose';
import { findVisitor, issueToken } from '../conversations/open-session.ts';
import type { BusinessDb, BusinessTx } from '../db/store.ts';
import { isUniqueViolation } from '../db/unique-violation.ts';
import { notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { open } from '../secrets/seal.ts';
import type { Services } from '../services.ts';
import { type Claims, readClaims, refuseToken } from './identity-claims.ts';

/**
 * Verifies a token (JWT, HS256) that the business's server signed, and gives the visitor the same
 * conversation on every device: a token for the one visitor of that external id. Throws 401.
 */
export async function identifyVisitor(
  context: { services: Services; db: BusinessDb; visitorToken: string | null },
  input: { token: string; session_id?: string | undefined },
) {
  const { services, db, visitorToken } = context;
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const claims = await verify(services, business, input.token);
  const identified = () => db.transaction((tx) => identify(services, tx, claims, visitorToken));
  return identified().catch((error: unknown) => {
    // Two devices came with the same new identity at once: now one of them is there.
    if (isUniqueViolation(error)) return identified();
    throw error;
  });
}

async function identify(services: Services, tx: BusinessTx, claims: Claims, visitorToken: string | null) {
  const visitor = await visitorFor(services, tx, claims, visitorToken);
  const latest = await tx.q
    .selectFrom('conversations')
    .select('id')
    .where('business_id', '=', tx.businessId)
    .where('visitor_id', '=', visitor.id)
    .where('status', '!=', 'closed')
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  return {
    visitor_token: visitor.token,
    conversation_id: latest?.id ?? null,
    session_id: latest?.id ?? null,
    visitor: { name: claims.name ?? null, email: claims.email ?? null, verified: true },
  };
}

async function verify(
  services: Services,
  business: { id: string; identity_secret: string | null },
  token: string,
): Promise<Claims> {
  try {
    if (!business.identity_secret) throw new Error('no secret');
    const secret = open(services.secretKey, business.identity_secret, ['identity', business.id]);
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      currentDate: new Date(services.now()),
    });
    return readClaims(payload);
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
): Promise<{ id: string; token: string }> {
  const { businessId, q } = tx;
  const known = await q
    .selectFrom('visitors')
    .select('id')
    .where('business_id', '=', businessId)
    .where('external_id', '=', claims.sub)
    .executeTakeFirst();
  const ownId = await findVisitor(tx, visitorToken);
  const anonymous = ownId
    ? await q
        .selectFrom('visitors')
        .select('id')
        .where('business_id', '=', businessId)
        .where('id', '=', ownId)
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
    await q
      .updateTable('visitors')
      .set(facts)
      .where('business_id', '=', businessId)
      .where('id', '=', id)
      .execute();
  } else {
    await q
      .insertInto('visitors')
      .values({ business_id: businessId, id, created_at: now, ...facts })
      .execute();
  }
  if (known && anonymous) {
    // What was said before signing in goes along.
    await q
      .updateTable('conversations')
      .set({ visitor_id: known.id, alias: null })
      .where('business_id', '=', businessId)
      .where('visitor_id', '=', anonymous.id)
      .execute();
  }
  return { id, token: await issueToken(tx, now, id) };
}
