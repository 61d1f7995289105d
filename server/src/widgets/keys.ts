import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { changeProfile } from '../businesses/change-profile.ts';
import { requirePlanRoom } from '../businesses/plans.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { invalid, notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { WidgetKeysTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../platform/db/store.ts';
import { laterThan, type Position } from '../platform/http/pages.ts';
import { presentSeen } from './note-use.ts';
import { normaliseOrigin } from './origin.ts';
import { presentRefused } from './refused-origins.ts';
import type { Services } from './services.ts';

type KeyRow = Selectable<WidgetKeysTable>;

/** A widget key as the wire shows it; it is publishable, so it is shown whole. */
export function presentWidgetKey(row: KeyRow) {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    allowed_origins: JSON.parse(row.allowed_origins) as string[],
    default: row.is_default === 1,
    last_used_at: iso(row.last_used_at),
    last_origin: row.last_origin,
    seen_origins: presentSeen(row),
    refused_origins: presentRefused(row),
    created_at: new Date(row.created_at).toISOString(),
  };
}

const active = ({ q }: BusinessRead) =>
  q.selectFrom('widget_keys').selectAll().where('revoked_at', 'is', null);

/** Active keys, oldest first, after a place in the list. */
export function listWidgetKeys(
  read: BusinessRead,
  limit: number,
  after: Position | null = null,
): Promise<KeyRow[]> {
  let query = active(read).orderBy('created_at').orderBy('id').limit(limit);
  if (after) query = query.where(laterThan(after));
  return query.execute();
}

async function findKey(read: BusinessRead, id: string): Promise<KeyRow> {
  const row = await active(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Makes a key; the first one of a business is its default. Throws 422 for an origin that may not be one. */
export async function createWidgetKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  input: { name: string; allowed_origins: string[]; default?: boolean | undefined },
) {
  const origins = requireOrigins(input.allowed_origins);
  const now = services.now();
  const id = newId(now);
  return changed(services, caller, db, 'widget_key.created', id, async (tx) => {
    await requirePlanRoom(services, tx, db.businessId, 'widget_keys');
    const first = (await listWidgetKeys(tx, 1)).length === 0;
    const isDefault = input.default ?? first;
    await insertWidgetKey(tx, now, { id, name: input.name, origins, isDefault });
  });
}

/** Writes a new key. @param now milliseconds */
export async function insertWidgetKey(
  tx: BusinessTx,
  now: number,
  key: { id?: string; name: string; origins: string[]; isDefault: boolean },
): Promise<void> {
  if (key.isDefault) await clearDefault(tx);
  await tx.q
    .insertInto('widget_keys')
    .values({
      id: key.id ?? newId(now),
      key: `pk_live_${randomBytes(24).toString('base64url')}`,
      name: key.name,
      allowed_origins: JSON.stringify(key.origins),
      is_default: key.isDefault ? 1 : 0,
      revoked_at: null,
      last_used_at: null,
      last_origin: null,
      created_at: now,
    })
    .execute();
}

/** Changes a key's name or origins, or makes it the default one. Throws 404, 422. */
export async function updateWidgetKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  change: {
    name?: string | undefined;
    allowed_origins?: string[] | undefined;
    default?: boolean | undefined;
  },
) {
  const origins = change.allowed_origins ? requireOrigins(change.allowed_origins) : null;
  return changed(services, caller, db, 'widget_key.changed', id, async (tx) => {
    const before = await findKey(tx, id);
    if (change.default) await clearDefault(tx);
    await tx.q
      .updateTable('widget_keys')
      .set({
        name: change.name ?? before.name,
        allowed_origins: origins ? JSON.stringify(origins) : before.allowed_origins,
        is_default: change.default === undefined ? before.is_default : change.default ? 1 : 0,
      })
      .where('id', '=', id)
      .execute();
  });
}

/** Revokes a key; it stops working at once. Throws 404. */
export async function revokeWidgetKey(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await db.read((read) => findKey(read, id));
  await changeProfile(services, db, { caller, action: 'widget_key.revoked', target: id }, (tx) =>
    tx.q
      .updateTable('widget_keys')
      .set({ revoked_at: services.now(), is_default: 0 })
      .where('id', '=', id)
      .execute(),
  );
}

async function changed(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  action: string,
  id: string,
  change: (tx: BusinessTx) => Promise<void>,
) {
  const row = await changeProfile(services, db, { caller, action, target: id }, async (tx) => {
    await change(tx);
    return findKey(tx, id);
  });
  return presentWidgetKey(row);
}

async function clearDefault({ q }: BusinessTx): Promise<void> {
  await q.updateTable('widget_keys').set({ is_default: 0 }).execute();
}

function requireOrigins(origins: readonly string[]): string[] {
  return origins.map((origin, i) => {
    const normal = normaliseOrigin(origin);
    if (normal) return normal;
    throw invalid(
      `/allowed_origins/${i}`,
      'must be scheme and host with an optional port, such as https://www.example.com; no path, no "*" alone, no "null"; a wildcard such as https://*.example.com stands over a domain of your own',
    );
  });
}
