import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { migratePostgres } from '../../platform/db/migrate.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

/** Ways to the database and back that a message may cost. */
const MOST = 4;

let database: TestDatabase;
let server: TestServer;
let desk: FrontDesk;
/** How often a connection of the pool was asked while it was not answering: each is a way there and back. */
let ways = 0;

before(async () => {
  database = await createTestDatabase(migratePostgres);
  countWays();
  server = await startTestServer({}, { DATABASE_URL: database.url, DATABASE_POOL: '1' });
  desk = await openFrontDesk(server);
});
after(async () => {
  await server.close();
  await database.drop();
});

/** Counts over every connection whose answers may be waited for together. */
function countWays(): void {
  const { query } = pg.Client.prototype;
  const open = new WeakMap<pg.Client, number>();
  pg.Client.prototype.query = function counted(this: pg.Client, ...asked: unknown[]) {
    const answer: unknown = Reflect.apply(query, this, asked);
    const isPool = this.listenerCount('notification') === 0;
    if (!isPool || !(answer instanceof Promise)) return answer;
    const waiting = open.get(this) ?? 0;
    if (waiting === 0) ways += 1;
    open.set(this, waiting + 1);
    const done = () => open.set(this, (open.get(this) ?? 1) - 1);
    answer.then(done, done);
    return answer;
  } as typeof query;
}

/** The ways that one piece of work costs. */
async function waysOf(work: () => Promise<unknown>): Promise<number> {
  const before = ways;
  await work();
  return ways - before;
}

test(`a message costs at most ${MOST} ways to the database, whoever sends it and however`, async () => {
  await desk.settings({ daily_message_quota: 1000 });
  const ask =
    (guest: ReturnType<FrontDesk['guest']>, message: string, more = {}) =>
    async () => {
      const reply = await guest.ask(message, more);
      assert.equal(reply.status, 200, reply.text);
    };
  const named = { session_id: 'a-long-session-name-of-a-client-of-ours' };
  // The release is loaded once.
  await ask(desk.guest(), 'opening hours')();
  const guest = desk.guest();
  const costs = {
    first: await waysOf(ask(guest, 'opening hours')),
    next: await waysOf(ask(guest, 'which areas do you cover')),
    retriable: await waysOf(ask(guest, 'opening hours', { client_message_id: 'one-of-many-ids-1' })),
    again: await waysOf(ask(guest, 'opening hours', { client_message_id: 'one-of-many-ids-1' })),
    firstNamed: await waysOf(ask(desk.guest(), 'opening hours', named)),
    nextNamed: await waysOf(ask(desk.guest(), 'opening hours', named)),
    firstRetriable: await waysOf(
      ask(desk.guest(), 'opening hours', { client_message_id: 'one-of-many-ids-2' }),
    ),
    person: await waysOf(ask(desk.guest(), 'I want to talk to a person')),
  };
  const most = Math.max(...Object.values(costs));
  assert.ok(most <= MOST, JSON.stringify(costs));
});
