import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import { inOneLine } from '../../kernel/operator-error.ts';
import { setUpRole } from '../db/migrate.ts';
import { dumpName, filesName, readManifest } from './manifest.ts';
import { runProgram, withoutPassword } from './run-program.ts';
import { withWorkFolder } from './work-folder.ts';

type Settings = Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>;

/**
 * Brings back what `backup` wrote, into an empty DATA_DIR (and an empty PostgreSQL database). Throws StartError when either
 * holds something already, or when the archive is of the other store: nothing is ever overwritten.
 */
export async function restore(config: Settings, file: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  await restoreArchive(config, async () => file);
}

/** As `restore`, of a file that `bring` may put into the folder it is given, which is removed with all in it. */
export async function restoreArchive(
  config: Settings,
  bring: (folder: string) => Promise<string>,
): Promise<void> {
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = config;
  requireEmptyFolder(dataDir);
  makeFolder(dataDir);
  // Unpacked inside DATA_DIR, so that moving the files into place only renames them.
  await withWorkFolder(dataDir, async (folder) => {
    await unpack(await bring(folder), folder);
    requireStore(readManifest(folder).store, databaseUrl);
    if (databaseUrl) await restorePostgres(databaseUrl, join(folder, dumpName));
    const files = join(folder, filesName);
    for (const name of keyFirst(readdirSync(files))) renameSync(join(files, name), join(dataDir, name));
  });
}

async function unpack(file: string, folder: string): Promise<void> {
  try {
    await runProgram('tar', ['-xzf', file, '-C', folder]);
  } catch (error) {
    throw new StartError(`${file} is not a whole backup, nothing was restored: ${inOneLine(error)}`);
  }
}

/** A database without its key would get a new one at the next start; so it comes into place last. */
function keyFirst(names: string[]): string[] {
  const isDatabase = (name: string) => name.startsWith('askbob.db');
  return [...names.filter((name) => !isDatabase(name)), ...names.filter(isDatabase)];
}

function requireEmptyFolder(dataDir: string): void {
  const present = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => !name.startsWith('.')) : [];
  if (present.length === 0) return;
  throw new StartError(
    `${dataDir} is not empty (it holds ${present.join(', ')}). Move it away, or name another DATA_DIR.`,
  );
}

function requireStore(store: 'sqlite' | 'postgres', databaseUrl: string | undefined): void {
  if (store === 'sqlite' && databaseUrl) {
    throw new StartError('This backup is of the embedded store. Unset DATABASE_URL to restore it.');
  }
  if (store === 'postgres' && !databaseUrl) {
    throw new StartError('This backup is of PostgreSQL. Set DATABASE_URL to an empty database.');
  }
}

async function restorePostgres(databaseUrl: string, dump: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const tables = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1");
    if (tables.rowCount !== 0) {
      throw new StartError('The database of DATABASE_URL has tables already. Name an empty one.');
    }
    await setUpRole(client);
  } finally {
    await client.end();
  }
  const { url, environment } = withoutPassword(databaseUrl);
  const options = ['--exit-on-error', '--single-transaction', '--no-owner'];
  await runProgram('pg_restore', [...options, `--dbname=${url}`, dump], environment);
}
