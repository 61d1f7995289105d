import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery } from 'kysely';
import type { LiveEvent } from '../live/event.ts';
import { ownHolds } from './holds.ts';
import type { BusinessDb, BusinessTx, OpenQueries, Store } from './store.ts';
import { businessWall, platformWall } from './wall-plugin.ts';

/** The transaction that everything becomes a part of, and what the two stores do differently in it. */
interface Whole {
  kind: Store['kind'];
  q: OpenQueries;
  /** Statements that open the wall of one business, or of the platform for null. */
  scopeOf: (businessId: string | null) => string[];
}

type Part<T> = (after: (run: () => void) => void) => Promise<T>;

/**
 * A store whose transactions are parts (savepoints) of one that is already open: what they wrote becomes visible
 * with it, or never. Events stay inside; nobody else is there to be locked out.
 */
export function storeWithin({ kind, q, scopeOf }: Whole): Store {
  const listeners: ((businessId: string, event: LiveEvent) => void)[] = [];
  const broadcast = (businessId: string, event: LiveEvent): void => {
    for (const listener of listeners) listener(businessId, event);
  };
  const inTurn = oneByOne();
  const platform = q.withPlugin(platformWall());

  const part = <T>(businessId: string | null, work: Part<T>): Promise<T> =>
    inTurn(async () => {
      const after: (() => void)[] = [];
      await run(q, ['SAVEPOINT part', ...scopeOf(businessId)]);
      try {
        const value = await work((hook) => void after.push(hook));
        await run(q, ['RELEASE SAVEPOINT part']);
        for (const hook of after) hook();
        return value;
      } catch (error) {
        await run(q, ['ROLLBACK TO SAVEPOINT part', 'RELEASE SAVEPOINT part']);
        throw error;
      }
    });
  const txOf = (businessId: string, after: (run: () => void) => void): BusinessTx => ({
    businessId,
    q: q.withPlugin(businessWall(businessId)),
    rowLocks: false,
    locked: (query) => query,
    kept: (query) => query,
    advisoryLock: async () => undefined,
    emit: (event) => after(() => broadcast(businessId, event)),
    afterCommit: after,
  });

  return {
    kind,
    forBusiness: (businessId) => {
      const read: BusinessDb['read'] = (work) =>
        part(businessId, () => work({ businessId, q: q.withPlugin(businessWall(businessId)) }));
      return {
        businessId,
        read,
        readReplica: read,
        transaction: (work) => part(businessId, (after) => work(txOf(businessId, after))),
      };
    },
    platform: {
      read: (work) => part(null, () => work(platform)),
      transaction: (work) =>
        part(null, (after) =>
          work(platform, (businessId, event) => after(() => broadcast(businessId, event))),
        ),
    },
    onEvent: (listener) => void listeners.push(listener),
    onGap: () => undefined,
    broadcast,
    onOneNode: (work) => work(),
    inTurn: (stopped, work) => work(stopped),
    hold: ownHolds(),
    atOnce: () => Promise.reject(new Error('this store is a transaction already')),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

/** Runs one piece of work after another. Throws when one starts another, which would wait for itself. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (inside.getStore()) throw new Error('a transaction began inside another one');
    const done = last.then(() => inside.run(true, work));
    last = done.catch(() => undefined);
    return done;
  };
}

async function run(q: OpenQueries, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await q.executeQuery(CompiledQuery.raw(statement));
}
