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

/** Throws StartError when a store is shorter than it says, or a small one does not hold together. */
export function requireWhole(connection: DatabaseSync, directory: string): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const pragma = (name: string) => Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const wanted = Number(pragma('page_count')) * Number(pragma('page_size'));
  const { size } = statSync(join(directory, STORE_FILE));
  if (size < wanted) throw damaged(directory);
  if (size <= READ_WHOLE && pragma('quick_check(1)') !== 'ok') throw damaged(directory);
}
