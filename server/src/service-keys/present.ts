import type { PlatformDb } from '../platform/db/store.ts';
import type { KeyRow } from './keys.ts';
import { isStill } from './state.ts';

/** Who made keys, by id; whoever is gone is missing, whoever may not sign in is marked. */
type Makers = ReadonlyMap<string, { name: string; mayStill: boolean }>;

/** Reads who made these keys. */
export async function makersOf(platform: PlatformDb, rows: readonly KeyRow[]): Promise<Makers> {
  if (rows.length === 0) return new Map();
  const ids = [...new Set(rows.map(({ user_id }) => user_id))];
  const users = await platform.read((q) =>
    q.selectFrom('users').select(['id', 'name', 'status']).where('id', 'in', ids).execute(),
  );
  return new Map(users.map(({ id, name, status }) => [id, { name, mayStill: status === 'active' }]));
}

/** A key as the wire shows it, without its secret. @param now ms */
export function presentServiceKey(row: KeyRow, makers: Makers, now: number) {
  const maker = makers.get(row.user_id);
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    permissions: JSON.parse(row.permissions) as string[], // Only making a key writes the column.
    state: stateOf(row, maker?.mayStill ?? false, now),
    created_by: maker ? { id: row.user_id, name: maker.name } : null,
    expires_at: iso(row.expires_at),
    last_used_at: iso(row.last_used_at),
    last_address: row.last_address,
    replaced_until: isStill(row.replaced_until ?? 0, now) ? iso(row.replaced_until) : null,
    created_at: new Date(row.created_at).toISOString(),
  };
}

function stateOf({ expires_at }: KeyRow, mayStill: boolean, now: number): 'active' | 'expired' | 'ended' {
  if (!mayStill) return 'ended';
  return isStill(expires_at, now) ? 'active' : 'expired';
}
