import { CompiledQuery, sql } from 'kysely';
import pg from 'pg';
import type { LiveEvent } from '../live/event.ts';
import { storeWithin } from './at-once.ts';
import { holding } from './hold-lock.ts';
import { listen, NOTIFY } from './listen.ts';
import { migratePostgres } from './migrate.ts';
import { openPool, type PoolOptions, statementLimit, unavailable } from './pool.ts';
import { openReplica } from './replica.ts';
import { requireHearing, requireWalls } from './require-relied-on.ts';
import type { BusinessDb, BusinessRead, BusinessTx, OpenQueries, Store } from './store.ts';
import { takingTurns } from './take-turns.ts';
import type { Told } from './talk.ts';
import { askOnce, type Later, platformScope, scopeOf, scopesOf, transactions } from './transact.ts';
import { businessWall, platformWall } from './wall-plugin.ts';

/** BIGINT comes back as a number: ours are counts and milliseconds, far below 2^53. */
pg.types.setTypeParser(20, Number);

/** Any number; the same on every node, so that two do not make a first start at once. */
const FIRST_START_LOCK = 7_266_202;
/** As that one, for work that goes on while the server runs. */
const TURN_LOCK = 7_266_203;

/** How PostgreSQL is reached. */
export interface PostgresOptions extends PoolOptions {
  /** The database's own address, where the other one is a pooler's that keeps no session. */
  directUrl?: string | undefined;
  /** A read replica, for what may be some seconds old. */
  readUrl?: string | undefined;
}

/**
 * Opens PostgreSQL: migrates as the URL's own role, then works as a role that owns nothing and cannot
 * look past row-level security. Throws StartError when anything it relies on is missing.
 */
export async function openPostgres(url: string, options: PostgresOptions): Promise<Store> {
  const { directUrl = url } = options;
  await migratePostgres(directUrl);
  // A pooler that keeps no session keeps no prepared statement either.
  const pool = openPool(url, { ...options, prepares: options.directUrl === undefined });
  const transact = transactions(pool, statementLimit(options));
  const replica = options.readUrl === undefined ? null : openReplica(options.readUrl, options);
  const platformsWall = platformWall();
  const listeners: ((businessId: string, event: LiveEvent) => void)[] = [];
  const gaps: (() => void)[] = [];
  const ears = listen(directUrl, {
    heard: (businessId, event) => {
      for (const listener of listeners) listener(businessId, event);
    },
    missed: () => {
      for (const listener of gaps) listener();
    },
  });

  const close = async () => {
    await ears.stop();
    await pool.end();
    await replica?.end();
  };
  try {
    await requireWalls(transact);
    await replica?.requireWalls();
    await requireHearing(pool, ears, options.directUrl !== undefined);
  } catch (error) {
    await close();
    throw error;
  }

  return {
    kind: 'postgres',
    forBusiness: (businessId) => {
      const wall = businessWall(businessId);
      const reading =
        <T>(work: (db: BusinessRead) => Promise<T>) =>
        (q: OpenQueries) =>
          work({ businessId, q: q.withPlugin(wall) });
      const read: BusinessDb['read'] = (work) => transact(scopeOf(businessId), reading(work));
      return {
        businessId,
        read,
        readReplica: (work) =>
          replica ? replica.read(scopeOf(businessId), reading(work), () => read(work)) : read(work),
        transaction: async (work) => {
          const after: (() => void)[] = [];
          const outbox = createOutbox();
          const value = await transact(scopeOf(businessId), async (q, later) => {
            const tx: BusinessTx = {
              businessId,
              q: q.withPlugin(wall),
              rowLocks: true,
              locked: (query) => query.forUpdate(),
              kept: (query) => query.forShare(),
              advisoryLock: async (key) => {
                const name = `${businessId}/${key}`;
                await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(q);
              },
              emit: (event) => outbox.put(businessId, event),
              later,
              afterCommit: (run) => void after.push(run),
            };
            const result = await work(tx);
            outbox.sayInside(q, later);
            return result;
          });
          ears.say(outbox.afterwards);
          for (const run of after) run();
          return value;
        },
      };
    },
    platform: {
      read: (work) => transact(platformScope, (q) => work(q.withPlugin(platformsWall))),
      transaction: async (work) => {
        const outbox = createOutbox();
        const value = await transact(platformScope, async (q, later) => {
          const result = await work(q.withPlugin(platformsWall), outbox.put);
          outbox.sayInside(q, later);
          return result;
        });
        ears.say(outbox.afterwards);
        return value;
      },
    },
    onEvent: (listener) => void listeners.push(listener),
    onGap: (listener) => void gaps.push(listener),
    broadcast: (businessId, event) => ears.say([[businessId, event]]),
    onOneNode: (work) => holding(directUrl, FIRST_START_LOCK, work),
    inTurn: (stopped, work) => takingTurns(directUrl, TURN_LOCK, stopped, work),
    hold: ears.hold,
    atOnce: (work) =>
      transact(['SET LOCAL idle_in_transaction_session_timeout = 0'], (q) =>
        work(storeWithin({ kind: 'postgres', q, scopeOf: scopesOf })),
      ),
    ping: async () => {
      const [row] = await askOnce(pool, "SELECT current_setting('transaction_read_only') = 'on' AS only");
      if (row && Object.values(row)[0] === true)
        throw unavailable('The database takes no changes just now. Try again in a moment.');
    },
    close,
  };
}

/** What may be said after the commit: whoever misses it reads the store anew. The rest is as sure as what it tells of. */
const saidAfterwards: ReadonlySet<LiveEvent['kind']> = new Set([
  'message',
  'conversation',
  'read',
  'note',
  'typing',
]);

/** The events of one transaction. */
function createOutbox() {
  const inside: Told[] = [];
  const afterwards: Told[] = [];
  return {
    afterwards,
    put: (businessId: string, event: LiveEvent) =>
      void (saidAfterwards.has(event.kind) ? afterwards : inside).push([businessId, event]),
    /** Says what has to be said by the transaction itself; those that say the same once. */
    sayInside: (q: OpenQueries, later: Later) => {
      if (inside.length === 0) return;
      const texts = [...new Set(inside.map((told) => JSON.stringify(told)))];
      later(q.executeQuery(CompiledQuery.raw(NOTIFY, [texts])));
    },
  };
}
