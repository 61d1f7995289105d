import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasStoreFile, STORE_FILE } from './store-files.ts';

/** Reads an embedded store whole, whether a server runs on it or not: `whole`, `none`, or what is wrong with it. */
export function examineSqlite(directory: string): string {
  if (!hasStoreFile(directory)) return 'none';
  try {
    const connection = new DatabaseSync(join(directory, STORE_FILE), { readOnly: true, timeout: 5000 });
    try {
      const found = connection.prepare('PRAGMA quick_check(1)').get()?.quick_check;
      return found === 'ok' ? 'whole' : String(found);
    } finally {
      connection.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}
