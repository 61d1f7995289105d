import { type BuildJob, buildRelease } from './build-release.ts';

/** What the worker says of a job. */
export type WorkerReply = { built: ReturnType<typeof buildRelease> } | { error: string };

process.on('message', (job: BuildJob) => {
  let reply: WorkerReply;
  try {
    reply = { built: buildRelease(job) };
  } catch (error) {
    reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(reply);
});
// The server is gone.
process.on('disconnect', () => process.exit());
