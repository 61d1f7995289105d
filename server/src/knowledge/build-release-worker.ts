import { parentPort } from 'node:worker_threads';
import { type BuildJob, buildRelease } from './build-release.ts';

/** What the worker says of a job. */
export type WorkerReply = { built: ReturnType<typeof buildRelease> } | { error: string };

parentPort?.on('message', (job: BuildJob) => {
  let reply: WorkerReply;
  try {
    reply = { built: buildRelease(job) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply, 'built' in reply ? [reply.built.index.buffer] : []);
});
