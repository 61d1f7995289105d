import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, openSync } from 'node:fs';

/** The user that databases run as; they refuse to run as root. */
export const owner = { uid: idOf('-u'), gid: idOf('-g') };

/** What Debian's packages `patroni`, `python3-etcd`, `etcd-server`, `haproxy` and `postgresql` bring. */
export const PROGRAMS = {
  etcd: '/usr/bin/etcd',
  patroni: '/usr/bin/patroni',
  haproxy: '/usr/sbin/haproxy',
  postgres: '/usr/lib/postgresql/15/bin',
};

/** Throws with what to install where a program is missing. */
export function requirePrograms(): void {
  const missing = Object.values(PROGRAMS).filter((path) => !existsSync(path));
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(', ')} is missing. On Debian 12, as root: apt-get install patroni python3-etcd etcd-server haproxy postgresql`,
  );
}

/** A program that was started, and how it is ended. */
export interface Running {
  child: ChildProcess;
  /** Ends it and all it has started, and waits until it has. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Sends a signal to it and to all it has started. */
  signal(signal: NodeJS.Signals): void;
}

/** What still runs when this process ends, however it ends. */
const left = new Set<number>();
process.on('exit', () => {
  for (const pid of left) killFamily(pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Has a program ended with this process. */
export function endWithUs(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  left.add(pid);
  // Its number may be another program's later.
  child.once('exit', () => left.delete(pid));
}

/** Starts a program in a process group of its own; what it prints goes into a file. */
export function start(
  program: string,
  args: readonly string[],
  log: string,
  { asOwner = false, env = process.env }: { asOwner?: boolean; env?: NodeJS.ProcessEnv } = {},
): Running {
  const out = openSync(log, 'a');
  const child = spawn(program, args, {
    stdio: ['ignore', out, out],
    detached: true,
    env,
    ...(asOwner ? owner : {}),
  });
  endWithUs(child);
  const ended = once(child, 'exit');
  const signal = (name: NodeJS.Signals) => killFamily(child.pid, name);
  return {
    child,
    signal,
    end: async (name = 'SIGKILL') => {
      if (name === 'SIGKILL') signal(name);
      else child.kill(name);
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}

/** Gives a file or folder to the user that databases run as. */
export function give(path: string): void {
  chownSync(path, owner.uid, owner.gid);
}

function killFamily(pid: number | undefined, signal: NodeJS.Signals): void {
  for (const each of familyOf(pid)) {
    try {
      process.kill(each, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** A process and all that descend from it: Patroni's PostgreSQL has a session of its own. */
function familyOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const family = [pid];
  for (let i = 0; i < family.length; i++)
    for (const [child, parent] of parents) if (parent === family[i]) family.push(child);
  return family;
}

function idOf(flag: '-u' | '-g'): number {
  if (process.getuid?.() !== 0) return Number(execFileSync('id', [flag], { encoding: 'utf8' }));
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}
