import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { damaged } from './sqlite-errors.ts';

/** The embedded store's file in DATA_DIR. */
export const STORE_FILE = 'askbob.db';

/** Whether a directory holds a store with anything in it. */
export function hasStoreFile(directory: string): boolean {
  return (statSync(join(directory, STORE_FILE), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Bytes up to which a store is read whole at the start, which takes less than half a second. */
const READ_WHOLE = 64 * 1024 * 1024;

/** Throws StartError when a store does not hold together; of a large one SQLite itself only sees that it is too short. */
export function requireWhole(connection: DatabaseSync, directory: string): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  if (statSync(join(directory, STORE_FILE)).size > READ_WHOLE) return;
  const row = connection.prepare('PRAGMA quick_check(1)').get();
  if (row?.quick_check !== 'ok') throw damaged(directory);
}
