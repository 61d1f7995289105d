import { Worker } from 'node:worker_threads';
import type { BuildJob, Built } from './build-release.ts';
import type { WorkerReply } from './build-release-worker.ts';

/** A worker that has nothing to do keeps its memory this long. */
const IDLE_MS = 30_000;
const program = new URL('./build-release-worker.ts', import.meta.url);

/** Compiles knowledge beside the main loop, one job after another. */
export interface Builder {
  /** Throws when the worker fails. */
  build(job: BuildJob): Promise<Built>;
}

/** A builder whose worker starts with the first job and ends when there is nothing left to do. */
export function createBuilder(): Builder {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function stop(): void {
    void worker?.terminate();
    worker = null;
  }

  async function run(job: BuildJob): Promise<Built> {
    clearTimeout(idle);
    worker ??= new Worker(program);
    const current = worker;
    current.ref();
    try {
      return await ask(current, job);
    } catch (error) {
      stop();
      throw error;
    } finally {
      current.unref();
      idle = setTimeout(stop, IDLE_MS).unref();
    }
  }

  return {
    build: (job) => {
      const built = last.then(() => run(job));
      last = built.catch(() => undefined);
      return built;
    },
  };
}

function ask(worker: Worker, job: BuildJob): Promise<Built> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (reply: WorkerReply) =>
      settle(() => ('built' in reply ? resolve(reply.built) : reject(new Error(reply.error))));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the worker ended before it was done')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
