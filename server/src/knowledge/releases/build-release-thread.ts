import { parentPort } from 'node:worker_threads';
import type { SideReply } from '../../platform/processes/side-process.ts';
import { type BuildJob, type BuildProgress, type Built, buildRelease } from './build-release.ts';

parentPort?.on('message', (job: BuildJob) => {
  let reply: SideReply<Built>;
  try {
    const onProgress = (progress: BuildProgress) => parentPort?.postMessage({ progress });
    reply = { result: buildRelease(job, onProgress) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
