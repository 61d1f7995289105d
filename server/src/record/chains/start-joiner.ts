import type { Services } from '../services.ts';
import { joinAllRecords, joinRecords } from './join-records.ts';
import { tellOfNewKey } from './tell-of-new-key.ts';

/** How often a node looks for records to join, in ms. */
const EVERY_MS = 600;
/** How long it waits when the store did not answer, in ms. */
const AFTER_FAILURE_MS = 15_000;

/** What joins records to their chains while the server runs. */
export interface RunningJoiner {
  /** Joins what is left, and ends. */
  stop(): Promise<void>;
}

/**
 * Joins what this node and others commit to the chains, within a second, until stopped. Says in one line
 * when the record goes on with another key than before.
 */
export function startJoiner(services: Services): RunningJoiner {
  const { store, log } = services;
  const changed = new Set<string>();
  let everything = true;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  store.onEvent((businessId, { kind }) => {
    // Every receipt comes with one of these.
    if (kind === 'message' || kind === 'conversation') changed.add(businessId);
  });
  store.onGap(() => {
    everything = true;
  });

  async function join(): Promise<void> {
    if (everything) {
      everything = false;
      changed.clear();
      await joinAllRecords(services);
    }
    for (const id of await audited(services)) changed.add(id);
    const businesses = [...changed];
    changed.clear();
    for (const id of businesses) await joinRecords(services, id);
  }

  async function turn(): Promise<void> {
    let pause = EVERY_MS;
    try {
      await join();
    } catch (err) {
      everything = true;
      pause = AFTER_FAILURE_MS;
      log.warn({ err }, 'records could not be joined to their chains');
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = turn();
    }, pause).unref();
  }

  let running = tellOfNewKey(services).then(turn);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await turn();
    },
  };
}

/** Businesses with audit records to join: no event tells of those. */
async function audited({ store }: Services): Promise<string[]> {
  const rows = await store.platform.read((q) =>
    q.selectFrom('audit').select('business_id').distinct().where('link', 'is', null).limit(500).execute(),
  );
  return rows.map(({ business_id }) => business_id);
}
