import { ApiError } from '../../kernel/errors.ts';
import { createFairQueue } from '../../kernel/fair-queue.ts';
import {
  type JobLimits,
  type JobWatch,
  type SideProcess,
  type SideWork,
  startSideProcess,
} from './side-process.ts';

/** A process that has nothing to do keeps its memory this long. */
const IDLE_MS = 30_000;

/** How much is done at once. */
export interface PoolSize {
  /** Jobs at once, each of another business. */
  atOnce: number;
  /** Jobs of one business that may be under way or wait. */
  mostOfOne: number;
  /** What a business is told that asks for more. */
  tooMany: string;
}

/** Does work beside the main loop; no business waits for another's. */
export interface SidePool<Job, Result> {
  /** Throws what the work throws when a job takes too much, the reason of an abort, and 503 when too many of the business wait already. */
  run(businessId: string, job: Job, watch?: JobWatch): Promise<Result>;
}

/** A pool whose processes start with the first jobs and end when there is nothing left to do. */
export function createSidePool<Job, Result>(
  work: SideWork,
  limits: JobLimits,
  { atOnce, mostOfOne, tooMany }: PoolSize,
): SidePool<Job, Result> {
  const queue = createFairQueue(atOnce);
  const idle: { process: SideProcess<Job, Result>; timer: NodeJS.Timeout }[] = [];

  function take(): SideProcess<Job, Result> {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (kept.process.isAlive()) return kept.process;
    }
    return startSideProcess(work, limits);
  }

  function keep(process: SideProcess<Job, Result>): void {
    const kept = { process, timer: setTimeout(end, IDLE_MS).unref() };
    idle.push(kept);
    function end(): void {
      idle.splice(idle.indexOf(kept), 1);
      process.end();
    }
  }

  async function run(job: Job, watch: JobWatch): Promise<Result> {
    watch.signal?.throwIfAborted();
    const process = take();
    const result = await process.run(job, watch);
    keep(process);
    return result;
  }

  return {
    run: async (businessId, job, watch = {}) => {
      if (queue.count(businessId) < mostOfOne) return queue.run(businessId, () => run(job, watch));
      throw new ApiError('overloaded', tooMany, { headers: { 'retry-after': '60' } });
    },
  };
}
