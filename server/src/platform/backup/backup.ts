import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Config } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { dumpName, filesName, type Manifest, manifestName } from './manifest.ts';
import { runProgram, withoutPassword } from './run-program.ts';
import { withWorkFolder } from './work-folder.ts';

const database = 'askbob.db';
/** What belongs to a running server, not to its data. The database is copied by SQLite itself. */
const leftOut = new RegExp(`^(server\\.lock|${database})`);

type Settings = Pick<Config, 'DATA_DIR' | 'DATABASE_URL' | 'version'>;

/**
 * Writes the whole installation, as of one moment, into one compressed archive: the database, the secret key and what else
 * is in DATA_DIR. The server may go on running. Throws StartError when the file exists or the store cannot be read whole.
 */
export async function backup(config: Settings, file: string): Promise<void> {
  if (existsSync(file)) throw new StartError(`${file} exists already. Name another file.`);
  await withWorkFolder(dirname(file), async (folder) => {
    const files = join(folder, filesName);
    mkdirSync(files);
    if (config.DATABASE_URL) await dumpPostgres(config.DATABASE_URL, join(folder, dumpName));
    else copySqlite(config.DATA_DIR, join(files, database));
    copyOtherFiles(config.DATA_DIR, files);
    writeFileSync(join(folder, manifestName), JSON.stringify(manifestOf(config)));
    const archive = join(folder, 'archive');
    const contents = readdirSync(folder);
    await runProgram('tar', ['-czf', archive, '-C', folder, ...contents]);
    // It holds the secret key, and everything that visitors wrote.
    chmodSync(archive, 0o600);
    flush(archive);
    // Under its name it is whole or not there.
    renameSync(archive, file);
  });
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function manifestOf(config: Settings): Manifest {
  const store = config.DATABASE_URL ? 'postgres' : 'sqlite';
  return { format: 1, store, version: config.version, created_at: new Date().toISOString() };
}

/** `VACUUM INTO` reads in one transaction: a consistent copy, however much is written meanwhile. */
function copySqlite(dataDir: string, copy: string): void {
  const source = join(dataDir, database);
  if (!existsSync(source)) throw new StartError(`There is no ${database} in ${dataDir}. Is DATA_DIR right?`);
  const connection = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
  try {
    connection.prepare('VACUUM INTO ?').run(copy);
  } finally {
    connection.close();
  }
}

function copyOtherFiles(dataDir: string, files: string): void {
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir).filter((entry) => !leftOut.test(entry) && !entry.startsWith('.'))) {
    cpSync(join(dataDir, name), join(files, name), { recursive: true });
  }
}

async function dumpPostgres(databaseUrl: string, file: string): Promise<void> {
  await requireSightOfAllRows(databaseUrl);
  const { url, environment } = withoutPassword(databaseUrl);
  await runProgram('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${url}`], environment);
}

/** Row-level security binds the owner of the tables too: only some roles can read every business's rows. */
async function requireSightOfAllRows(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const role = await client.query<{ name: string; all: boolean }>(
      'SELECT rolname AS name, rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user',
    );
    const found = role.rows[0];
    if (found?.all) return;
    throw new StartError(
      `The role ${found?.name} cannot read every row. Run the backup with DATABASE_URL naming a superuser, ` +
        'or a role with BYPASSRLS that may read all tables.',
    );
  } finally {
    await client.end();
  }
}
