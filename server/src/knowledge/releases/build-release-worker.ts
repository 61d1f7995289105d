import { Worker } from 'node:worker_threads';
import type { BuildJob, Built } from './build-release.ts';

/** What the process says of a job. */
export type WorkerReply = { built: Built } | { error: string } | { outOfMemory: true };

// The work is done on a thread, so that this one hears at any moment that the server is gone, and outlives a thread
// whose memory is used up.
const thread = new Worker(new URL('./build-release-thread.ts', import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: Number(process.argv[2]) },
});
const say = (reply: WorkerReply): void => void process.send?.(reply);

process.on('message', (job: BuildJob) => thread.postMessage(job));
process.on('disconnect', () => process.exit());
thread.on('message', say);
thread.on('error', (error: Error & { code?: string }) =>
  say(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { outOfMemory: true } : { error: error.message }),
);
