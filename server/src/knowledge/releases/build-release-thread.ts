import { parentPort } from 'node:worker_threads';
import { type BuildJob, buildRelease } from './build-release.ts';
import type { WorkerReply } from './build-release-worker.ts';

parentPort?.on('message', (job: BuildJob) => {
  let reply: WorkerReply;
  try {
    reply = { built: buildRelease(job) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
