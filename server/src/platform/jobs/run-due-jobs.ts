import type { Services } from '../services.ts';
import { type Claim, claimJobs } from './claim.ts';
import type { JobKind } from './enqueue.ts';
import { type Outcome, work } from './work.ts';

/** Milliseconds to wait after each failed try; a job that has used them all stays, with its error, for people. */
const RETRY_AFTER = [10_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 6 * 3_600_000];

/** A job under way. */
export interface Started {
  businessId: string;
  /** Settled when the job is; never rejects. */
  done: Promise<void>;
}

/** Starts jobs that are due now, each once across all nodes, but none of the businesses in `except`. */
export async function startDueJobs(services: Services, except: readonly string[] = []): Promise<Started[]> {
  const claims = await claimJobs(services.store, services.now(), except);
  return claims.map((claim) => ({ businessId: claim.job.business_id, done: run(services, claim) }));
}

/** Runs jobs that are due now to their ends; returns how many were taken. */
export async function runDueJobs(services: Services): Promise<number> {
  const started = await startDueJobs(services);
  await Promise.all(started.map(({ done }) => done));
  return started.length;
}

async function run(services: Services, { job, interrupted }: Claim): Promise<void> {
  try {
    // Written by enqueue() from typed values.
    const outcome = await work(services.workers, job.kind as JobKind, {
      id: job.id,
      businessId: job.business_id,
      payload: JSON.parse(job.payload),
      interrupted,
      isLast: job.attempts > RETRY_AFTER.length,
    });
    await settle(services, job, outcome);
  } catch (error) {
    services.log.warn({ err: error, job: job.id, kind: job.kind }, 'a job failed');
    await settle(services, job, { kind: 'failed', error }).catch((again: unknown) =>
      // Its lock runs out, and another worker finds it interrupted.
      services.log.warn({ err: again, job: job.id }, 'a job could not be settled'),
    );
  }
}

async function settle(
  services: Services,
  job: Claim['job'],
  outcome: Outcome | { kind: 'failed'; error: unknown },
): Promise<void> {
  await services.store.platform.transaction(async (q, emit) => {
    const held = q.updateTable('jobs').where('id', '=', job.id).where('locked_until', '=', job.locked_until);
    if (outcome.kind === 'done') {
      await q
        .deleteFrom('jobs')
        .where('id', '=', job.id)
        .where('locked_until', '=', job.locked_until)
        .execute();
    } else if (outcome.kind === 'again') {
      await held.set({ run_at: outcome.at, attempts: 0, locked_until: null, error: null }).execute();
      emit(job.business_id, { kind: 'job', run_at: outcome.at });
    } else {
      const wait = outcome.kind === 'failed' ? RETRY_AFTER[job.attempts - 1] : undefined;
      const error = outcome.kind === 'failed' ? reasonOf(outcome.error) : outcome.reason;
      const now = services.now();
      await held
        .set(
          wait === undefined
            ? { failed_at: now, locked_until: null, error }
            : { run_at: now + wait, locked_until: null, error },
        )
        .execute();
    }
  });
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
