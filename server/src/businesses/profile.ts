import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { Plan } from '@askbob/contract/endpoints/plans.ts';
import { createCache } from '../kernel/cache.ts';
import type { Config } from '../kernel/config.ts';
import { planOf } from '../kernel/plans.ts';
import type { Store } from '../platform/db/store.ts';
import { readSettings } from './read-settings.ts';

/** What nearly every message needs to know of a business, kept in memory and refreshed by events. */
export interface Profile {
  id: string;
  name: string;
  status: 'active' | 'suspended';
  site_hosts: string[];
  public_chat: boolean;
  settings: Settings;
  active_release_id: string | null;
  /** Sealed; see secrets/. */
  model: string | null;
  identity_secret: string | null;
  is_demo: boolean;
  created_at: number;
  /** Null is without limits. */
  plan: Plan | null;
  persona: { id: string; name: string; tone: string; system_prompt: string; greeting: string | null } | null;
}

export interface Profiles {
  find(businessId: string): Promise<Profile | null>;
  /** The business of a visitor on our own pages: by Host, else the default one; null when none. */
  forHost(host: string): Promise<Profile | null>;
  /** DEFAULT_BUSINESS by id or name; else the only one; else the demo. */
  defaultBusinessId(): Promise<string | null>;
  forget(businessId: string): void;
}

const HOSTS = 'hosts';

/** @param now milliseconds */
export function createProfiles(config: Config, store: Store, now: () => number): Profiles {
  const profiles = createCache(now, (id) => loadProfile(config, store, id));
  const directory = createCache(now, () => loadDirectory(store));

  async function defaultBusinessId(): Promise<string | null> {
    const all = await directory.get(HOSTS);
    const wanted = config.DEFAULT_BUSINESS;
    if (wanted) return all.find(({ id, name }) => id === wanted || name === wanted)?.id ?? null;
    if (all.length === 1) return all[0]?.id ?? null;
    return all.find(({ is_demo }) => is_demo === 1)?.id ?? null;
  }

  return {
    find: (id) => profiles.get(id),
    forHost: async (host) => {
      const all = await directory.get(HOSTS);
      const named = all.find(({ hosts }) => hosts.includes(host.toLowerCase()));
      const id = named?.id ?? (await defaultBusinessId());
      return id === null ? null : profiles.get(id);
    },
    defaultBusinessId,
    forget: (businessId) => {
      profiles.clear(businessId);
      directory.clear();
    },
  };
}

async function loadDirectory(store: Store) {
  const rows = await store.platform.read((q) =>
    q
      .selectFrom('businesses')
      .select(['id', 'name', 'site_hosts', 'is_demo'])
      .where('status', '=', 'active')
      .orderBy('created_at')
      .limit(10_000)
      .execute(),
  );
  return rows.map((row) => ({ ...row, hosts: JSON.parse(row.site_hosts) as string[] }));
}

async function loadProfile(config: Config, store: Store, businessId: string): Promise<Profile | null> {
  const row = await store.platform.read((q) =>
    q.selectFrom('businesses').selectAll().where('id', '=', businessId).executeTakeFirst(),
  );
  if (!row || row.erased_at !== null) return null;
  const persona = await store
    .forBusiness(row.id)
    .read(({ q }) =>
      q
        .selectFrom('personas')
        .select(['id', 'name', 'tone', 'system_prompt', 'greeting'])
        .where('active', '=', 1)
        .executeTakeFirst(),
    );
  return {
    ...row,
    site_hosts: JSON.parse(row.site_hosts) as string[],
    public_chat: row.public_chat === 1,
    is_demo: row.is_demo === 1,
    settings: readSettings(row.settings),
    plan: planOf(config, row.plan),
    persona: persona ?? null,
  };
}
