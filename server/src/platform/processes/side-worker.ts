import { Worker } from 'node:worker_threads';
import type { SideReply } from './side-process.ts';

/** What the process says of a job. */
export type WorkerReply = SideReply<unknown> | { outOfMemory: true };

const [thread = '', memoryMb = ''] = process.argv.slice(2);
// The work is done on a thread, so that this one hears at any moment that the server is gone, and outlives a thread
// whose memory is used up.
const worker = new Worker(new URL(thread), {
  resourceLimits: { maxOldGenerationSizeMb: Number(memoryMb) },
});
const say = (reply: WorkerReply): void => void process.send?.(reply);

process.on('message', (job) => worker.postMessage(job));
process.on('disconnect', () => process.exit());
worker.on('message', say);
worker.on('error', (error: Error & { code?: string }) =>
  say(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { outOfMemory: true } : { error: error.message }),
);
