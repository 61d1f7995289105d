import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { LiveEvent } from '../live/event.ts';
import { storeWithin } from './at-once.ts';
import { holding } from './hold-lock.ts';
import { listen } from './listen.ts';
import { migratePostgres } from './migrate.ts';
import { openPool, type PoolOptions, statementLimit, unavailable } from './pool.ts';
import { requireHearing, requireWalls } from './require-relied-on.ts';
import type { Schema } from './schema.ts';
import type { BusinessTx, OpenQueries, Store } from './store.ts';
import { takingTurns } from './take-turns.ts';
import { platformScope, scopeOf, scopesOf, transactions } from './transact.ts';
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
}

/**
 * Opens PostgreSQL: migrates as the URL's own role, then works as a role that owns nothing and cannot
 * look past row-level security. Throws StartError when anything it relies on is missing.
 */
export async function openPostgres(url: string, options: PostgresOptions): Promise<Store> {
  const { directUrl = url } = options;
  await migratePostgres(directUrl);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
  const transact = transactions(db, statementLimit(options));
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
    await db.destroy();
  };
  try {
    await requireWalls(transact);
    await requireHearing(db, ears, options.directUrl !== undefined);
  } catch (error) {
    await close();
    throw error;
  }

  return {
    kind: 'postgres',
    forBusiness: (businessId) => {
      const wall = businessWall(businessId);
      return {
        businessId,
        read: (work) => transact(scopeOf(businessId), (q) => work({ businessId, q: q.withPlugin(wall) })),
        transaction: async (work) => {
          const after: (() => void)[] = [];
          const value = await transact(scopeOf(businessId), async (q) => {
            const events: Told[] = [];
            const tx: BusinessTx = {
              businessId,
              q: q.withPlugin(wall),
              rowLocks: true,
              locked: (query) => query.forUpdate(),
              kept: (query) => query.forShare(),
              advisoryLock: async (key) => {
                const name = `${businessId}/${key}`;
                await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(q);
                return true;
              },
              emit: (event) => void events.push([businessId, event]),
              afterCommit: (run) => void after.push(run),
            };
            const result = await work(tx);
            await notify(q, events);
            return result;
          });
          for (const run of after) run();
          return value;
        },
      };
    },
    platform: {
      read: (work) => transact(platformScope, (q) => work(q.withPlugin(platformsWall))),
      transaction: (work) =>
        transact(platformScope, async (q) => {
          const events: Told[] = [];
          const emit = (businessId: string, event: LiveEvent) => void events.push([businessId, event]);
          const result = await work(q.withPlugin(platformsWall), emit);
          await notify(q, events);
          return result;
        }),
    },
    onEvent: (listener) => void listeners.push(listener),
    onGap: (listener) => void gaps.push(listener),
    broadcast: (businessId, event) => {
      // What is not stored may be lost: nobody waits for typing dots.
      notify(db, [[businessId, event]]).catch(() => undefined);
    },
    onOneNode: (work) => holding(directUrl, FIRST_START_LOCK, work),
    inTurn: (stopped, work) => takingTurns(directUrl, TURN_LOCK, stopped, work),
    atOnce: (work) =>
      transact(['SET LOCAL idle_in_transaction_session_timeout = 0'], (q) =>
        work(storeWithin({ kind: 'postgres', q, scopeOf: scopesOf })),
      ),
    ping: async () => {
      const { rows } = await sql<{
        reads: string;
      }>`SELECT current_setting('transaction_read_only') AS reads`.execute(db);
      if (rows[0]?.reads === 'on')
        throw unavailable('The database takes no changes just now. Try again in a moment.');
    },
    close,
  };
}

/** An event and the business it happened in. */
type Told = [businessId: string, event: LiveEvent];

/** Sends events in one round trip; those that say the same are sent once. */
async function notify(q: OpenQueries, events: readonly Told[]): Promise<void> {
  if (events.length === 0) return;
  const texts = [...new Set(events.map((told) => JSON.stringify(told)))];
  await sql`SELECT pg_notify('askbob', text) FROM unnest(${texts}::text[]) AS text`.execute(q);
}
