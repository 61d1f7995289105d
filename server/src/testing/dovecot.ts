import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endsWithUs } from './ends-with-us.ts';
import { freePort } from './launch.ts';

/** A real IMAP server with one mailbox. */
export interface Dovecot {
  port: number;
  /** The mailbox as MAIL_INBOX_URL names it. @param port of something in between @param password another than the right one */
  url(port?: number, password?: string): string;
  /** Lays a mail into the mailbox, as a mail server does. */
  deliver(raw: string): void;
  /** How many mails there are, and how many of them are marked as read. */
  counts(): { all: number; seen: number };
  /** Ends it, with every connection. */
  stop(): Promise<void>;
  /** Starts it again where it was, with the same mails. */
  start(): Promise<void>;
  /** Ends it and erases its mails. */
  close(): Promise<void>;
}

/** Milliseconds it may take to end when asked to. */
const LATE_MS = 5000;

interface Owner {
  uid?: number;
  gid?: number;
}

const USER = 'desk';
/** Of the mailbox; with what an address has to write in another way. */
export const PASSWORD = 'p@ss/word?#1';

/** Starts Debian's Dovecot, as DOVECOT_PATH names it (`npm test` does). @param capabilities what it says it can do; all it can when left out */
export async function startDovecot(capabilities?: string): Promise<Dovecot> {
  const program = process.env.DOVECOT_PATH;
  if (!program) throw new Error('DOVECOT_PATH is not set. Run the tests with `npm test`.');
  const folder = mkdtempSync(join(tmpdir(), 'askbob-dovecot-'));
  const ownPort = await freePort();
  const owner = layOut(folder, ownPort, capabilities);
  const mails = join(folder, 'mail');
  let end = await run(program, folder, owner);
  return {
    port: ownPort,
    url: (port = ownPort, password = PASSWORD) =>
      `imap://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    deliver: (raw) => {
      const name = `${Date.now()}.${randomUUID()}.test`;
      writeFileSync(join(mails, 'tmp', name), raw);
      if (owner.uid !== undefined && owner.gid !== undefined) {
        chownSync(join(mails, 'tmp', name), owner.uid, owner.gid);
      }
      renameSync(join(mails, 'tmp', name), join(mails, 'new', name));
    },
    counts: () => {
      const [fresh, known] = [readdirSync(join(mails, 'new')), readdirSync(join(mails, 'cur'))];
      return {
        all: fresh.length + known.length,
        seen: known.filter((name) => /:2,[A-Z]*S/.test(name)).length,
      };
    },
    stop: () => end(),
    start: async () => {
      end = await run(program, folder, owner);
    },
    close: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(program: string, folder: string, owner: Owner): Promise<() => Promise<void>> {
  const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: true,
    ...owner,
  });
  endsWithUs(child, 'group');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log += chunk;
      if (log.includes('starting up')) resolve();
    });
    void ended.then(() => reject(new Error(`Dovecot did not start.\n${log}`)));
  });
  return async () => {
    child.ref();
    child.kill('SIGTERM');
    const late = setTimeout(() => endGroup(child.pid), LATE_MS);
    await ended;
    clearTimeout(late);
    // A session that outlives it would hold its connection, and the pipe that keeps this process from ending.
    endGroup(child.pid);
    child.stderr.destroy();
  };
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // Nobody of it is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Writes the settings of a Dovecot that needs no rights: whoever starts it, or `nobody` for root, is every user of it. */
function layOut(folder: string, port: number, capabilities?: string): Owner {
  const isRoot = process.getuid?.() === 0;
  const id = (flag: string, ...name: string[]) =>
    execFileSync('id', [flag, ...name], { encoding: 'utf8' }).trim();
  const whom = isRoot ? ['nobody'] : [];
  const [name, group] = [id('-un', ...whom), id('-gn', ...whom)];
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', part), { recursive: true });
  writeFileSync(join(folder, 'users'), `${USER}:{PLAIN}${PASSWORD}\n`);
  const services = ['anvil', 'imap-login', 'stats'].map((each) => `service ${each} {\n  chroot =\n}`);
  const lines = [
    `base_dir = ${folder}/run`,
    'log_path = /dev/stderr',
    `default_internal_user = ${name}`,
    `default_internal_group = ${group}`,
    `default_login_user = ${name}`,
    'first_valid_uid = 1',
    'protocols = imap',
    'listen = 127.0.0.1',
    'ssl = no',
    'disable_plaintext_auth = no',
    `mail_location = maildir:${folder}/mail`,
    ...(capabilities ? [`imap_capability = ${capabilities}`] : []),
    `passdb {\n  driver = passwd-file\n  args = ${folder}/users\n}`,
    `userdb {\n  driver = static\n  args = uid=${name} gid=${group} home=${folder}/mail\n}`,
    `service imap-login {\n  inet_listener imap {\n    port = ${port}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}`,
    ...services,
  ];
  writeFileSync(join(folder, 'dovecot.conf'), `${lines.join('\n')}\n`);
  chmodSync(folder, 0o700);
  if (!isRoot) return {};
  const owner = { uid: Number(id('-u', name)), gid: Number(id('-g', name)) };
  execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
  return owner;
}
