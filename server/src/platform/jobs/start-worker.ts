import type { Services } from '../services.ts';
import { nextDue } from './claim.ts';
import { keepHouse } from './keep-house.ts';
import { type Started, startDueJobs } from './run-due-jobs.ts';

/** A node looks at the table at least this often, in ms, for what another node left behind. */
const LOOK_AGAIN_MS = 30_000;
/** Jobs under way at once, and those of one business from which on it waits, so that slow ones hold up nobody else's. */
const MOST_AT_ONCE = 64;
const MOST_OF_ONE = 4;

/** This node's worker. */
export interface Worker {
  /** Takes no more jobs, and waits for those in work. */
  stop(): Promise<void>;
}

/** Runs jobs when they fall due, until stopped; sleeps in between. */
export function startWorker(services: Services): Worker {
  let timer: NodeJS.Timeout | null = null;
  let wakesAt = Number.POSITIVE_INFINITY;
  let looking: Promise<void> | null = null;
  const running = new Set<Started>();
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
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
  }

  async function lookOnce(): Promise<void> {
    let next: number | null = null;
    try {
      while (!stopped && running.size < MOST_AT_ONCE) {
        const started = await startDueJobs(services, busy());
        if (started.length === 0) break;
        for (const job of started) follow(job);
      }
      if (running.size < MOST_AT_ONCE) next = await nextDue(services.store, busy());
    } catch (error) {
      services.log.warn({ err: error }, 'the jobs could not be read');
    }
    wakeAt(Math.min(next ?? Number.POSITIVE_INFINITY, services.now() + LOOK_AGAIN_MS));
  }

  /** Businesses that have as many jobs under way as they may. */
  function busy(): string[] {
    const counts = new Map<string, number>();
    for (const { businessId } of running) counts.set(businessId, (counts.get(businessId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= MOST_OF_ONE).map(([businessId]) => businessId);
  }

  function follow(job: Started): void {
    running.add(job);
    void job.done.finally(() => {
      const waits = running.size >= MOST_AT_ONCE || busy().includes(job.businessId);
      running.delete(job);
      if (waits) wakeAt(services.now());
    });
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
      await looking;
      await Promise.all([...running].map(({ done }) => done));
    },
  };
}
