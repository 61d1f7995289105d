import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOf, run } from '../prepare/run.mjs';
import { Stop } from '../prepare/step.mjs';

/**
 * Starts a PostgreSQL server of its own in a temporary folder, on a free port of 127.0.0.1 and on a socket in that folder.
 * Returns its URL (superuser) and `stop()`, which ends it at once and removes everything.
 */
export async function startCluster(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-pg-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const user = await unprivilegedUser();
    const password = randomBytes(16).toString('hex');
    await createCluster(programs, folder, user, password);
    const port = await freePort();
    const child = await startServer(programs, folder, user, port);
    const stop = async () => {
      const ended = endOf(child);
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGQUIT')) await ended;
      remove();
    };
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function createCluster(programs, folder, user, password) {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`];
  const args = ['-D', join(folder, 'data'), ...access, '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(programs, 'initdb'), args, { cwd: folder, ...user });
}

/**
 * A commit still waits until its log is written, so that it outlives every process that is killed, as the crash tests ask. Only nothing
 * waits for the disk: the machine's own crash ends the tests anyway, and making and dropping a database took seconds of waiting.
 */
async function startServer(programs, folder, user, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 200,
    fsync: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '2GB',
    checkpoint_timeout: '30min',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a process group of its own, so that Ctrl-C ends the tests first and the database after them.
  const child = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...user,
  });
  await untilReady(child);
  return child;
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    void endOf(child).then((end) => reject(new Stop(`PostgreSQL did not start (${end}).\n${log}`)));
  });
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or else as `nobody`. */
async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: Number(await run('id', ['-u', name])), gid: Number(await run('id', ['-g', name])) };
    } catch {
      // There is no such user; the next one may exist.
    }
  }
  throw new Stop(
    'PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.',
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
