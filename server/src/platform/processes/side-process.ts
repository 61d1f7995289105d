import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ApiError } from '../../kernel/errors.ts';
import type { WorkerReply } from './side-worker.ts';

/** Visitors' messages come first when the machine is busy (0 is normal, 19 the least). */
const NICENESS = 5;
const program = fileURLToPath(new URL('./side-worker.ts', import.meta.url));

/** What one job may take: megabytes of heap, and milliseconds. */
export interface JobLimits {
  memoryMb: number;
  deadlineMs: number;
}

/** What is done beside the server, and how its owner is told that it takes too much. */
export interface SideWork {
  /** The module that does it: it answers each message to its thread with one of `SideReply`. */
  thread: URL;
  /** @param what such as "needs more than the 512 MB of memory" */
  tooMuch(what: string): ApiError;
}

/** What a thread says of a job; how far it is as often as it likes, the others once, at its end. */
export type SideReply<Result> = { result: Result } | { error: string } | { progress: unknown };

/** How the one who waits for a job follows and ends it. */
export interface JobWatch {
  /** Aborted, the job is given up and its process ended. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: unknown) => void) | undefined;
}

/** A process that does one job at a time. */
export interface SideProcess<Job, Result> {
  /** Throws `tooMuch` when the job takes more than it may, and the reason of an abort; that and any other failure end the process. */
  run(job: Job, watch?: JobWatch): Promise<Result>;
  /** False once the process is gone. */
  isAlive(): boolean;
  end(): void;
}

/**
 * Starts a process that works and that ends with the server, however that ends. It is a process, not a thread: what a
 * thread allocated stays with the server after it has ended, hundreds of megabytes for 10,000 wordings.
 */
export function startSideProcess<Job, Result>(work: SideWork, limits: JobLimits): SideProcess<Job, Result> {
  const child = start(work.thread, limits.memoryMb);
  return {
    run: async (job, watch = {}) => {
      hold(child, true);
      try {
        // Only our own program is at the other end.
        return (await ask(child, job, { ...work, ...watch }, limits)) as Result;
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

function start(thread: URL, memoryMb: number): ChildProcess {
  const child = fork(program, [thread.href, String(memoryMb)], {
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

function ask(
  child: ChildProcess,
  job: unknown,
  { tooMuch, signal, onProgress }: SideWork & JobWatch,
  { memoryMb, deadlineMs }: JobLimits,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown) => {
      // Only our own program is at the other end.
      const reply = message as WorkerReply;
      if ('progress' in reply) onProgress?.(reply.progress);
      else if ('result' in reply) settle(() => resolve(reply.result));
      else if ('error' in reply) onError(new Error(reply.error));
      else onError(tooMuch(`needs more than the ${memoryMb} MB of memory`));
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => onError(new Error('the process ended before its job was done'));
    const onAbort = () => onError(signal?.reason);
    const late = () => onError(tooMuch(`takes longer than the ${Math.round(deadlineMs / 1000)} seconds`));
    const timer = setTimeout(late, deadlineMs);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    // Node takes any value that can be copied.
    child.send(job as object, (error) => error && onError(error));
  });
}
