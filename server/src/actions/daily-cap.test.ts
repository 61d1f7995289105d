import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migratePostgres } from '../platform/db/migrate.ts';
import { confirmAction } from '../testing/confirm-action.ts';
import { openFrontDesk } from '../testing/front-desk.ts';
import { anOrder, orderActions } from '../testing/order-actions.ts';
import { type OrderSystem, startOrderSystem } from '../testing/order-system.ts';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.ts';
import { releaseActions } from '../testing/release-action.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Visitors who confirm at once. */
const AT_ONCE = 30;

let database: TestDatabase;
let shop: OrderSystem;
let one: TestServer;
let other: TestServer;

/** Who has counted the runs waits before he goes on, so that others count meanwhile if they may. */
function pauseAfterCounts(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function paused(this: pg.Client, ...asked: unknown[]) {
    const answer: unknown = Reflect.apply(query, this, asked);
    const isCount = /count\(\*\).*"action_runs"/.test(JSON.stringify(asked[0]).replaceAll('\\', ''));
    if (!isCount || !(answer instanceof Promise)) return answer;
    return answer.then((rows) => setTimeout(50, rows));
  } as typeof query;
}

before(async () => {
  pauseAfterCounts();
  database = await createTestDatabase(migratePostgres);
  shop = await startOrderSystem();
  shop.answer(200, anOrder);
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_POOL: '8',
    OUTBOUND_ALLOW: '127.0.0.1',
    SECRET_KEY: 'a secret that both nodes share, for tests',
  };
  one = await startTestServer({}, environment);
  other = await startTestServer({}, environment);
});
after(async () => {
  await one.close();
  await other.close();
  await shop.close();
  await database.drop();
});

test(`of ${AT_ONCE} who confirm at once on two nodes, no more than the daily cap are let through`, async () => {
  const desk = await openFrontDesk(one);
  await desk.settings({ action_hosts: [shop.host] });
  await releaseActions(one, desk, [{ ...orderActions(shop).status, daily_cap: 1 }]);
  const guests = Array.from({ length: AT_ONCE }, () => desk.guest());
  await Promise.all(guests.map((guest) => guest.ask('opening hours')));
  const values = { order: '1001', email: 'ada@example.com' };
  const replies = await Promise.all(
    guests.map((guest, i) => confirmAction(i % 2 === 0 ? one : other, guest, 'order-status', values)),
  );
  const outcomes = replies.map(({ status, json, text }) => (status === 200 ? json.outcome : text)).sort();
  assert.deepEqual(outcomes, ['answered', ...Array.from({ length: AT_ONCE - 1 }, () => 'escalated')]);
  assert.equal(shop.got.length, 1);
});
