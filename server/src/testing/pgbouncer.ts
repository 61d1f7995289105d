import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endNow, endsWithUs } from './ends-with-us.ts';

/** A PgBouncer before the database of a URL. */
export interface Pgbouncer {
  /** The same database, through it. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the real PgBouncer, as PGBOUNCER_PATH names it (`npm test` does), with Debian's settings but for `pool_mode`,
 * and with few connections, so that clients have to share them.
 * @param more further settings; files go into the folder it is called with
 */
export async function startPgbouncer(
  databaseUrl: string,
  poolMode: 'session' | 'transaction' | 'statement',
  more: (folder: string) => Record<string, string> = () => ({}),
): Promise<Pgbouncer> {
  const program = process.env.PGBOUNCER_PATH;
  if (!program) throw new Error('PGBOUNCER_PATH is not set. Run the tests with `npm test`.');
  const database = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'askbob-pgbouncer-'));
  const port = await freePort();
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: String(port),
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: join(folder, 'users'),
    pool_mode: poolMode,
    default_pool_size: poolMode === 'session' ? '12' : '3',
    ...more(folder),
  };
  const name = database.pathname.slice(1);
  writeFileSync(join(folder, 'users'), `"${database.username}" "${decodeURIComponent(database.password)}"\n`);
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    [
      '[databases]',
      `${name} = host=${database.hostname} port=${database.port} dbname=${name}`,
      '[pgbouncer]',
      ...Object.entries(settings).map(([key, value]) => `${key} = ${value}`),
      '',
    ].join('\n'),
  );
  const user = unprivileged(folder);
  const child = spawn(program, [join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  endsWithUs(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
      if (log.includes('process up')) resolve();
    });
    void ended.then(() => reject(new Error(`PgBouncer did not start.\n${log}`)));
  });
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    stop: async () => {
      await endNow(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PgBouncer refuses to run as root; then it runs as `nobody`, who gets the folder. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  chmodSync(folder, 0o700);
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const [uid, gid] = [id('-u'), id('-g')];
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
