import type { Config } from '../config.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the store the settings name and brings it up to date. Throws StartError. */
export async function openStore(config: Config): Promise<Store> {
  if (!config.DATABASE_URL) return openSqlite(config.DATA_DIR);
  // Loaded only when asked for: the embedded store starts without it.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(config.DATABASE_URL, { poolSize: config.DATABASE_POOL });
}
