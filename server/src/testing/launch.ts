import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { endsWithUs } from './ends-with-us.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A sign-in as a start printed it. */
export interface SignIn {
  place: 'mission-control' | 'portal';
  email: string;
  password: string;
}

/** A server in a process of its own. */
export interface Launched {
  child: ChildProcess;
  url: string;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with the sign-ins it printed, when it says it is ready. Throws with its output when it ends before. */
  ready(): Promise<SignIn[]>;
  /** Ends it, and waits until it has. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** What a test may want otherwise. */
interface Otherwise {
  /** A copy of the server's program. */
  program?: string;
  /** Size in KB beyond which no file can grow, as if the disk were full. */
  largestFile?: number;
}

/** Starts the real server program with these settings, on a free port unless PORT is among them. */
export async function launch(settings: Record<string, string>, otherwise: Otherwise = {}): Promise<Launched> {
  const { program = MAIN, largestFile } = otherwise;
  const port = settings.PORT ?? String(await freePort());
  const env = {
    PATH: process.env.PATH ?? '',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    PORT: port,
    // Many starts of one program: what Node compiled once serves them all.
    ...(process.env.NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {}),
    ...settings,
  };
  // A shell counts in blocks of 512 bytes, and is gone before the program starts.
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile * 2}; `;
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$1"`, process.execPath, program], {
    env,
    cwd: tmpdir(),
  });
  endsWithUs(child);
  // What it prints is waited for, and so is its end.
  child.ref();
  const ended = once(child, 'close');
  let printed = '';
  const hear = (chunk: Buffer): void => {
    printed += chunk.toString();
    if (printed.includes('is ready')) child.emit('said ready');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    output: () => printed,
    ready: async () => {
      if (!printed.includes('is ready')) await Promise.race([once(child, 'said ready'), ended]);
      if (!printed.includes('is ready')) throw new Error(`the server ended before it was ready: ${printed}`);
      return signInsOf(printed);
    },
    end: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await ended;
    },
  };
}

/** A port of 127.0.0.1 that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('a server that listens has an address');
  return address.port;
}

function signInsOf(printed: string): SignIn[] {
  const lines = printed.matchAll(/\/(mission-control|portal) {3}(\S+@\S+) {3}(\S+)$/gm);
  return Array.from(lines, ([, place, email = '', password = '']) => ({
    place: place as SignIn['place'], // the expression lets only these through
    email,
    password,
  }));
}
