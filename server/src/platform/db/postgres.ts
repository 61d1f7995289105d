import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { LiveEvent } from '../live/event.ts';
import { storeWithin } from './at-once.ts';
import { holding } from './hold-lock.ts';
import { listen } from './listen.ts';
import { migratePostgres } from './migrate.ts';
import { openPool, type PoolOptions } from './pool.ts';
import type { Schema } from './schema.ts';
import type { BusinessTx, OpenQueries, Store } from './store.ts';
import { businessWall, platformWall } from './wall-plugin.ts';

/** BIGINT comes back as a number: ours are counts and milliseconds, far below 2^53. */
pg.types.setTypeParser(20, Number);

/** Any number; the same on every node, so that two do not make a first start at once. */
const FIRST_START_LOCK = 7_266_202;

/**
 * Opens PostgreSQL: migrates as the URL's own role, then works as a role that owns nothing and cannot
 * look past row-level security. Throws StartError when the roles cannot be set up.
 */
export async function openPostgres(url: string, options: PoolOptions): Promise<Store> {
  await migratePostgres(url);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
  const platformsWall = platformWall();
  const listeners: ((businessId: string, event: LiveEvent) => void)[] = [];
  const gaps: (() => void)[] = [];
  const stopListening = listen(url, {
    heard: (businessId, event) => {
      for (const listener of listeners) listener(businessId, event);
    },
    missed: () => {
      for (const listener of gaps) listener();
    },
  });

  return {
    kind: 'postgres',
    forBusiness: (businessId) => {
      const wall = businessWall(businessId);
      return {
        businessId,
        read: (work) => transact(db, scopeOf(businessId), (q) => work({ businessId, q: q.withPlugin(wall) })),
        transaction: async (work) => {
          const after: (() => void)[] = [];
          const value = await transact(db, scopeOf(businessId), async (q) => {
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
      read: (work) =>
        transact(db, "SET LOCAL askbob.scope = 'platform'", (q) => work(q.withPlugin(platformsWall))),
      transaction: (work) =>
        transact(db, "SET LOCAL askbob.scope = 'platform'", async (q) => {
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
    onOneNode: (work) => holding(url, FIRST_START_LOCK, work),
    atOnce: (work) =>
      transact(db, 'SET LOCAL idle_in_transaction_session_timeout = 0', (q) =>
        work(storeWithin({ kind: 'postgres', q, scopeOf: scopesOf })),
      ),
    ping: async () => void (await sql`SELECT 1`.execute(db)),
    close: async () => {
      await stopListening();
      await db.destroy();
    },
  };
}

/** The statement that opens one business's wall for one transaction. */
function scopeOf(businessId: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(businessId)) throw new Error('not a business id');
  return `SET LOCAL askbob.business_id = '${businessId}'`;
}

/** As scopeOf, for one transaction after another inside a larger one: the scope before is closed. */
function scopesOf(businessId: string | null): string[] {
  return businessId === null
    ? ["SET LOCAL askbob.business_id = ''", "SET LOCAL askbob.scope = 'platform'"]
    : ["SET LOCAL askbob.scope = ''", scopeOf(businessId)];
}

/** BEGIN and SET LOCAL travel together, so a transaction costs one round trip less. */
function transact<T>(db: OpenQueries, scope: string, work: (q: OpenQueries) => Promise<T>): Promise<T> {
  return db.connection().execute(async (q) => {
    await q.executeQuery(CompiledQuery.raw(`BEGIN; ${scope}`));
    try {
      const value = await work(q);
      await q.executeQuery(CompiledQuery.raw('COMMIT'));
      return value;
    } catch (error) {
      await q.executeQuery(CompiledQuery.raw('ROLLBACK')).catch(() => undefined);
      throw error;
    }
  });
}

/** An event and the business it happened in. */
type Told = [businessId: string, event: LiveEvent];

/** Sends events in one round trip; those that say the same are sent once. */
async function notify(q: OpenQueries, events: readonly Told[]): Promise<void> {
  if (events.length === 0) return;
  const texts = [...new Set(events.map((told) => JSON.stringify(told)))];
  await sql`SELECT pg_notify('askbob', text) FROM unnest(${texts}::text[]) AS text`.execute(q);
}
