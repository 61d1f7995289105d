import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../kernel/errors.ts';
import { requireKnown } from './migrate.ts';
import { hasStoreFile, STORE_FILE } from './store-files.ts';

/** Reads an embedded store whole, whether a server runs on it or not: `whole`, `none`, or what is wrong with it. Throws StartError for one of a newer version. */
export function examineSqlite(directory: string): string {
  if (!hasStoreFile(directory)) return 'none';
  try {
    const connection = new DatabaseSync(join(directory, STORE_FILE), { readOnly: true, timeout: 5000 });
    try {
      const found = connection.prepare('PRAGMA quick_check(1)').get()?.quick_check;
      if (found === 'ok') requireKnown(migrationsOf(connection));
      return found === 'ok' ? 'whole' : String(found);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}

/** The steps that made the tables; none where a first start was cut off. */
function migrationsOf(connection: DatabaseSync): string[] {
  const made = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
  return made
    ? connection
        .prepare('SELECT name FROM migrations')
        .all()
        .map(({ name }) => String(name))
    : [];
}
