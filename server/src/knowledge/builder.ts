import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ApiError } from '../errors.ts';
import type { BuildJob, Built } from './build-release.ts';
import type { WorkerReply } from './build-release-worker.ts';

/** A worker that has nothing to do keeps its memory this long. */
const IDLE_MS = 30_000;
/** Visitors' messages come first when the machine is busy (0 is normal, 19 the least). */
const NICENESS = 5;
/** Jobs that may wait; each takes up to seconds. */
const MOST_WAITING = 20;
const program = fileURLToPath(new URL('./build-release-worker.ts', import.meta.url));

/** Compiles knowledge beside the main loop, one job after another. */
export interface Builder {
  /** Throws when the worker fails, and 503 when too many wait already. */
  build(job: BuildJob): Promise<Built>;
}

/**
 * A builder whose worker starts with the first job and ends when there is nothing left to do. It is a process, not a
 * thread: what a thread allocated stays with the server after it has ended, hundreds of megabytes for 10,000 wordings.
 */
export function createBuilder(): Builder {
  let worker: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function stop(): void {
    worker?.kill();
    worker = null;
  }

  function begin(): ChildProcess {
    const begun = start();
    begun.once('exit', () => {
      if (worker === begun) worker = null;
    });
    worker = begun;
    return begun;
  }

  async function run(job: BuildJob): Promise<Built> {
    clearTimeout(idle);
    const current = worker ?? begin();
    hold(current, true);
    try {
      return await ask(current, job);
    } catch (error) {
      stop();
      throw error;
    } finally {
      hold(current, false);
      idle = setTimeout(stop, IDLE_MS).unref();
    }
  }

  return {
    build: async (job) => {
      if (waiting >= MOST_WAITING) {
        throw new ApiError(
          'overloaded',
          'Too much knowledge is being built right now. Try again in a minute.',
          {
            headers: { 'retry-after': '60' },
          },
        );
      }
      waiting += 1;
      const built = last
        .then(() => run(job))
        .finally(() => {
          waiting -= 1;
        });
      last = built.catch(() => undefined);
      return built;
    },
  };
}

function start(): ChildProcess {
  const worker = fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    if (worker.pid !== undefined) setPriority(worker.pid, NICENESS);
  } catch {
    // Some systems forbid it; the work is done all the same.
  }
  return worker;
}

/** Only a worker that is at work keeps the server from ending. */
function hold(worker: ChildProcess, atWork: boolean): void {
  if (atWork) worker.ref();
  else worker.unref();
  if (atWork) worker.channel?.ref();
  else worker.channel?.unref();
}

function ask(worker: ChildProcess, job: BuildJob): Promise<Built> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown) => {
      // Only our own program is at the other end.
      const reply = message as WorkerReply;
      settle(() => ('built' in reply ? resolve(reply.built) : reject(new Error(reply.error))));
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the worker ended before it was done')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.send(job, (error) => error && onError(error));
  });
}
