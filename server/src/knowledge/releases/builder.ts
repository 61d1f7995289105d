import { ApiError } from '../../kernel/errors.ts';
import { heapLimit } from '../../kernel/memory.ts';
import { createSidePool } from '../../platform/processes/side-pool.ts';
import type { JobLimits } from '../../platform/processes/side-process.ts';
import type { BuildJob, BuildProgress, Built } from './build-release.ts';

const size = {
  atOnce: 4,
  mostOfOne: 8,
  tooMany: "Too much of this business's knowledge is being built right now. Try again in a minute.",
};
const DEADLINE_MS = 300_000;
const MEGABYTE = 1024 * 1024;
/** Heap of one build, unless the server itself was given less. */
const MOST_MEMORY_MB = 1024;

/** How the one who waits for a build follows and ends it. */
export interface BuildWatch {
  signal?: AbortSignal;
  onProgress?: (progress: BuildProgress) => void;
}

/** Compiles knowledge beside the main loop; no business waits for another's. */
export interface Builder {
  /**
   * Throws 422 when the job takes more time or memory than it may, 503 when too many of the business wait already, and
   * when the process fails; and the reason of an abort.
   */
  build(businessId: string, job: BuildJob, watch?: BuildWatch): Promise<Built>;
}

/** A builder whose processes start with the first jobs and end when there is nothing left to do. */
export function createBuilder(limits: Partial<JobLimits> = {}): Builder {
  const memoryMb = limits.memoryMb ?? heapOfOneBuild();
  const deadlineMs = limits.deadlineMs ?? DEADLINE_MS;
  const thread = new URL('./build-release-thread.ts', import.meta.url);
  const pool = createSidePool<BuildJob, Built>({ thread, tooMuch }, { memoryMb, deadlineMs }, size);
  return {
    build: (businessId, job, { signal, onProgress } = {}) =>
      pool.run(businessId, job, {
        signal,
        // Only our own thread is at the other end.
        onProgress: (progress) => onProgress?.(progress as BuildProgress),
      }),
  };
}

function heapOfOneBuild(): number {
  return Math.min(MOST_MEMORY_MB, Math.floor(heapLimit() / MEGABYTE));
}

function tooMuch(what: string): ApiError {
  return new ApiError(
    'invalid_request',
    `This knowledge ${what} that building it may take, so it was stopped; what visitors see has not changed. ` +
      'Look for very long pages or lists, and delete or shorten them.',
  );
}
