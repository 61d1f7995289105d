import { PLATFORM } from '../audit/append.ts';
import type { Services } from '../services.ts';
import { nextDue } from './claim.ts';
import type { JobKind } from './enqueue.ts';
import { runDueJobs } from './run-due-jobs.ts';

/** A node looks at the table at least this often, in ms, for what another node left behind. */
const LOOK_AGAIN_MS = 30_000;

/** This node's worker. */
export interface Worker {
  /** Takes no more jobs, and waits for those in work. */
  stop(): Promise<void>;
}

/** Runs jobs when they fall due, until stopped; sleeps in between. */
export function startWorker(services: Services): Worker {
  let timer: NodeJS.Timeout | null = null;
  let wakesAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let stopped = false;

  function wakeAt(at: number): void {
    if (stopped || at >= wakesAt) return;
    if (timer) clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(look, Math.max(0, at - services.now())).unref();
  }

  function look(): void {
    timer = null;
    wakesAt = Number.POSITIVE_INFINITY;
    running ??= lookOnce().finally(() => {
      running = null;
    });
  }

  async function lookOnce(): Promise<void> {
    let next: number | null = null;
    try {
      while (!stopped && (await runDueJobs(services)) > 0);
      next = await nextDue(services.store);
    } catch (error) {
      services.log.warn({ err: error }, 'the jobs could not be read');
    }
    wakeAt(Math.min(next ?? Number.POSITIVE_INFINITY, services.now() + LOOK_AGAIN_MS));
  }

  services.store.onEvent((_businessId, event) => {
    if (event.kind === 'job') wakeAt(event.run_at);
  });
  keepHouse(services)
    .catch((error: unknown) => services.log.warn({ err: error }, 'housekeeping was not scheduled'))
    .finally(() => wakeAt(services.now()));
  return {
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** Jobs that come again and again, one of each for the whole installation. */
const recurring = ['housekeeping', 'record_failed_sign_ins'] as const satisfies JobKind[];

/** Makes sure that the recurring jobs are there. */
async function keepHouse(services: Services): Promise<void> {
  const now = services.now();
  await services.store.platform.transaction((q) =>
    q
      .insertInto('jobs')
      .values(
        recurring.map((kind) => ({
          business_id: PLATFORM,
          id: kind,
          kind,
          payload: '{}',
          attempts: 0,
          run_at: now,
          locked_until: null,
          failed_at: null,
          error: null,
          created_at: now,
        })),
      )
      // One that failed for good under an older version starts over.
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ run_at: now, failed_at: null, attempts: 0 })
          .where('jobs.failed_at', 'is not', null),
      )
      .execute(),
  );
}
