import { ApiError } from '../../kernel/errors.ts';
import { createFairQueue } from '../../kernel/fair-queue.ts';
import { heapLimit } from '../../kernel/memory.ts';
import { type BuildLimits, type BuildProcess, startBuildProcess } from './build-process.ts';
import type { BuildJob, Built } from './build-release.ts';

/** A process that has nothing to do keeps its memory this long. */
const IDLE_MS = 30_000;
/** Builds at once, each of another business. */
const AT_ONCE = 4;
/** Builds of one business that may be under way or wait. */
const MOST_OF_ONE = 8;
const DEADLINE_MS = 300_000;
const MEGABYTE = 1024 * 1024;
/** Heap of one build, unless the server itself was given less. */
const MOST_MEMORY_MB = 1024;

/** Compiles knowledge beside the main loop; no business waits for another's. */
export interface Builder {
  /**
   * Throws 422 when the job takes more time or memory than it may, 503 when too many of the business wait already, and
   * when the process fails.
   */
  build(businessId: string, job: BuildJob): Promise<Built>;
}

/** A builder whose processes start with the first jobs and end when there is nothing left to do. */
export function createBuilder(limits: Partial<BuildLimits> = {}): Builder {
  const memoryMb = limits.memoryMb ?? heapOfOneBuild();
  const deadlineMs = limits.deadlineMs ?? DEADLINE_MS;
  const queue = createFairQueue(AT_ONCE);
  const idle: { process: BuildProcess; timer: NodeJS.Timeout }[] = [];

  function take(): BuildProcess {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (kept.process.isAlive()) return kept.process;
    }
    return startBuildProcess({ memoryMb, deadlineMs });
  }

  function keep(process: BuildProcess): void {
    const kept = { process, timer: setTimeout(end, IDLE_MS).unref() };
    idle.push(kept);
    function end(): void {
      idle.splice(idle.indexOf(kept), 1);
      process.end();
    }
  }

  async function run(job: BuildJob): Promise<Built> {
    const process = take();
    const built = await process.build(job);
    keep(process);
    return built;
  }

  return {
    build: async (businessId, job) => {
      if (queue.count(businessId) >= MOST_OF_ONE) throw tooMany();
      return queue.run(businessId, () => run(job));
    },
  };
}

function heapOfOneBuild(): number {
  return Math.min(MOST_MEMORY_MB, Math.floor(heapLimit() / MEGABYTE));
}

function tooMany(): ApiError {
  const detail = "Too much of this business's knowledge is being built right now. Try again in a minute.";
  return new ApiError('overloaded', detail, { headers: { 'retry-after': '60' } });
}
