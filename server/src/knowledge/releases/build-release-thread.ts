import { parentPort } from 'node:worker_threads';
import type { SideReply } from '../../platform/processes/side-process.ts';
import { type BuildJob, type Built, buildRelease } from './build-release.ts';

parentPort?.on('message', (job: BuildJob) => {
  let reply: SideReply<Built>;
  try {
    reply = { result: buildRelease(job) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
