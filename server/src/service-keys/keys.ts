import type { Selectable } from 'kysely';
import { requirePlanRoom } from '../businesses/plans.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid, notFound } from '../kernel/errors.ts';
import { newId, newToken, sha256 } from '../kernel/ids.ts';
import type { Services } from '../logins/services.ts';
import { requireOwnCode } from '../logins/set-up-second-factor.ts';
import { requireRoom } from '../platform/db/require-room.ts';
import type { ServiceKeysTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { laterThan, type Position } from '../platform/http/pages.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { KEY_PREFIX } from './find-service-key.ts';

/** Keys a business may have at once. */
const MOST = 100;
const HOUR = 60 * 60 * 1000;
const HINT_LENGTH = 4;

export type KeyRow = Selectable<ServiceKeysTable>;

/** A key with its secret, which is shown this once. */
export interface MadeKey {
  row: KeyRow;
  key: string;
}

/** Keys of a business, oldest first, after a place in the list. */
export function listServiceKeys(db: BusinessDb, limit: number, after: Position | null): Promise<KeyRow[]> {
  return db.read(({ q }) => {
    const keys = q.selectFrom('service_keys').selectAll().orderBy('created_at').orderBy('id').limit(limit);
    return (after ? keys.where(laterThan(after)) : keys).execute();
  });
}

/**
 * Makes a key; what it may, of what it is made for, is what its maker may at the moment it calls. Throws 401 without a code
 * where the maker has a second factor, 403 for whoever is signed in as somebody else, 409 when there are too many, 422 for
 * an end in the past.
 */
export async function createServiceKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  input: { name: string; permissions: string[]; expires_at?: string | undefined; code?: string | undefined },
): Promise<MadeKey> {
  requireSelf(caller);
  const now = services.now();
  const expiresAt = input.expires_at === undefined ? null : Date.parse(input.expires_at);
  if (expiresAt !== null && expiresAt <= now) throw invalid('/expires_at', 'must be in the future');
  await requireOwnCode(services, caller, input.code);
  const key = newToken(KEY_PREFIX);
  const id = newId(now);
  const row = await db.transaction(async (tx) => {
    await requireRoom(tx, 'service_keys', MOST, 'service keys. Revoke one that is not used.');
    await requirePlanRoom(services, tx, db.businessId, 'service_keys');
    const made = {
      id,
      name: input.name,
      ...secretOf(key),
      permissions: JSON.stringify([...new Set(input.permissions)]),
      user_id: caller.userId,
      expires_at: expiresAt,
      created_at: now,
    };
    await tx.q.insertInto('service_keys').values(made).execute();
    await record(services, tx, caller, 'service_key.created', {
      target: id,
      detail: { name: input.name, permissions: input.permissions },
    });
    return findKey(tx, id);
  });
  return { row, key };
}

/**
 * Gives a key a new secret; the one before goes on for some hours, one before that ends. Only its maker may, since whoever
 * holds the secret acts as he. Throws 401, 403, 404.
 */
export async function rotateServiceKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  input: { overlap_hours: number; code?: string | undefined },
): Promise<MadeKey> {
  requireSelf(caller);
  const before = await db.read((read) => findKey(read, id));
  if (before.user_id !== caller.userId) {
    throw new ApiError('forbidden', 'Only who made this key may give it a new secret. Make one of your own.');
  }
  await requireOwnCode(services, caller, input.code);
  const key = newToken(KEY_PREFIX);
  const row = await db.transaction(async (tx) => {
    const { key_hash } = await findKey(tx, id);
    await tx.q
      .updateTable('service_keys')
      .set({
        ...secretOf(key),
        replaced_hash: key_hash,
        replaced_until: services.now() + input.overlap_hours * HOUR,
      })
      .where('id', '=', id)
      .execute();
    await record(services, tx, caller, 'service_key.rotated', { target: id });
    tx.emit({ kind: 'rights', user_id: before.user_id });
    return findKey(tx, id);
  });
  return { row, key };
}

/** Revokes a key; it stops working at once, open streams too. Throws 404. */
export async function deleteServiceKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { user_id, name } = await findKey(tx, id);
    await tx.q.deleteFrom('service_keys').where('id', '=', id).execute();
    await record(services, tx, caller, 'service_key.revoked', { target: id, detail: { name } });
    tx.emit({ kind: 'rights', user_id });
  });
}

/** Who came in by "sign in as" leaves nothing behind that outlives it. */
function requireSelf({ actingAdmin }: LoginCaller): void {
  if (actingAdmin === null) return;
  throw new ApiError(
    'forbidden',
    'You are signed in as somebody else. Keys are made by people under their own name.',
  );
}

async function findKey({ q }: Pick<BusinessTx, 'q'>, id: string): Promise<KeyRow> {
  const row = await q.selectFrom('service_keys').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

function secretOf(key: string): { key_hash: string; hint: string } {
  return { key_hash: sha256(key), hint: key.slice(-HINT_LENGTH) };
}

function record(
  services: Services,
  { q, businessId }: BusinessTx,
  caller: LoginCaller,
  action: string,
  what: { target: string; detail?: Record<string, unknown> },
): Promise<void> {
  return appendAudit(services, q, businessId, services.now(), { actor: actorOf(caller), action, ...what });
}
