import type { Config } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { hasKeptKey } from '../secrets/secret-key.ts';
import { changeBusinessSqlite, changeSqlite, openSqlite } from './sqlite.ts';
import type { BusinessTx, PlatformQueries, Store } from './store.ts';
import { hasStoreFile } from './store-files.ts';

/** Opens the store the settings name and brings it up to date. Throws StartError. */
export async function openStore(config: Config): Promise<Store> {
  if (!config.DATABASE_URL) {
    // Looked at before SQLite would make a new one in its place.
    if (hasKeptKey(config.DATA_DIR) && !hasStoreFile(config.DATA_DIR)) throw storeIsGone(config);
    return openSqlite(config.DATA_DIR);
  }
  // Loaded only when asked for: the embedded store starts without it.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(config.DATABASE_URL, {
    poolSize: config.DATABASE_POOL,
    directUrl: config.DATABASE_LISTEN_URL,
    readUrl: config.DATABASE_READ_URL,
  });
}

/** Makes one change of the platform's, whether a server is running on the store or not. Throws StartError. */
export async function changeBeside<T>(config: Config, work: (q: PlatformQueries) => Promise<T>): Promise<T> {
  if (!config.DATABASE_URL) return changeSqlite(config.DATA_DIR, work);
  const store = await openStore(config);
  try {
    return await store.platform.transaction(work);
  } finally {
    await store.close();
  }
}

/** Makes one change of a business's, whether a server is running on the store or not. Throws StartError. */
export async function changeBusinessBeside<T>(
  config: Config,
  businessId: string,
  work: (tx: BusinessTx) => Promise<T>,
): Promise<T> {
  if (!config.DATABASE_URL) return changeBusinessSqlite(config.DATA_DIR, businessId, work);
  const store = await openStore(config);
  try {
    return await store.forBusiness(businessId).transaction(work);
  } finally {
    await store.close();
  }
}

/** What to say when a key is there, but nothing of the store that was filled beside it: a new demo would hide the loss. */
export function storeIsGone({ DATA_DIR, DATABASE_URL }: Config): StartError {
  const store = DATABASE_URL ? 'The database of DATABASE_URL' : `The store in ${DATA_DIR}`;
  return new StartError(
    `${store} is empty, but the secret.key in ${DATA_DIR} belongs to one that was not. ` +
      'Bring the store or a backup back, or move secret.key away to start anew.',
  );
}
