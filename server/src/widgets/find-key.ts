import type { Services } from './services.ts';

/** What the chat path needs of a widget key. */
export interface KnownKey {
  id: string;
  business_id: string;
  allowed_origins: string[];
  business_status: 'active' | 'suspended';
}

/** Finds an active key; null when there is none. */
export async function findWidgetKey(services: Services, key: string): Promise<KnownKey | null> {
  if (!/^pk_live_[A-Za-z0-9_-]{20,64}$/.test(key)) return null;
  return services.keys.get(key);
}

/** Reads a key and every active key's origins; cached by services.keys. */
export async function loadKey(store: Services['store'], key: string): Promise<KnownKey | null> {
  const row = await store.platform.read((q) =>
    q
      .selectFrom('widget_keys')
      .innerJoin('businesses', 'businesses.id', 'widget_keys.business_id')
      .select([
        'widget_keys.id',
        'widget_keys.business_id',
        'widget_keys.allowed_origins',
        'businesses.status as business_status',
      ])
      .where('widget_keys.key', '=', key)
      .where('widget_keys.revoked_at', 'is', null)
      .where('businesses.erased_at', 'is', null)
      .executeTakeFirst(),
  );
  return row ? { ...row, allowed_origins: JSON.parse(row.allowed_origins) as string[] } : null;
}

/** Whether any active key of any business lists this origin: a preflight carries no key to ask for. */
export async function anyKeyAllows(
  store: Services['store'],
  matches: (allowed: string[]) => boolean,
): Promise<boolean> {
  const rows = await store.platform.read((q) =>
    q.selectFrom('widget_keys').select('allowed_origins').where('revoked_at', 'is', null).execute(),
  );
  return rows.some((row) => matches(JSON.parse(row.allowed_origins) as string[]));
}
