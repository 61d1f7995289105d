import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ApiError } from '../../kernel/errors.ts';
import type { BuildJob, Built } from './build-release.ts';
import type { WorkerReply } from './build-release-worker.ts';

/** Visitors' messages come first when the machine is busy (0 is normal, 19 the least). */
const NICENESS = 5;
const program = fileURLToPath(new URL('./build-release-worker.ts', import.meta.url));

/** What one build may take: megabytes of heap, and milliseconds. */
export interface BuildLimits {
  memoryMb: number;
  deadlineMs: number;
}

/** A process that builds one release at a time. */
export interface BuildProcess {
  /** Throws 422 when the job takes more than it may, which ends the process; any other failure ends it too. */
  build(job: BuildJob): Promise<Built>;
  /** False once the process is gone. */
  isAlive(): boolean;
  end(): void;
}

/**
 * Starts a process that builds and that ends with the server, however that ends. It is a process, not a thread: what a
 * thread allocated stays with the server after it has ended, hundreds of megabytes for 10,000 wordings.
 */
export function startBuildProcess(limits: BuildLimits): BuildProcess {
  const child = start(limits.memoryMb);
  return {
    build: async (job) => {
      hold(child, true);
      try {
        return await ask(child, job, limits);
      } catch (error) {
        child.kill('SIGKILL');
        throw error;
      } finally {
        hold(child, false);
      }
    },
    isAlive: () => child.connected,
    end: () => void child.kill('SIGKILL'),
  };
}

function start(memoryMb: number): ChildProcess {
  const child = fork(program, [String(memoryMb)], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, NICENESS);
  } catch {
    // Some systems forbid it; the work is done all the same.
  }
  return child;
}

/** Only a process that is at work keeps the server from ending. */
function hold(child: ChildProcess, atWork: boolean): void {
  const ends = child.channel ? [child, child.channel] : [child];
  for (const each of ends) atWork ? each.ref() : each.unref();
}

function ask(child: ChildProcess, job: BuildJob, { memoryMb, deadlineMs }: BuildLimits): Promise<Built> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown) => {
      // Only our own program is at the other end.
      const reply = message as WorkerReply;
      if ('built' in reply) settle(() => resolve(reply.built));
      else if ('error' in reply) onError(new Error(reply.error));
      else onError(tooMuch(`needs more than the ${memoryMb} MB of memory`));
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => onError(new Error('the build process ended before it was done'));
    const late = () => onError(tooMuch(`takes longer than the ${Math.round(deadlineMs / 1000)} seconds`));
    const timer = setTimeout(late, deadlineMs);
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    child.send(job, (error) => error && onError(error));
  });
}

function tooMuch(what: string): ApiError {
  return new ApiError(
    'invalid_request',
    `This knowledge ${what} that building it may take, so it was stopped; what visitors see has not changed. ` +
      'Look for very long pages or lists, and delete or shorten them.',
  );
}
