import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { ownHolds, type SharedHolds, sharedHolds } from './holds.ts';
import { migratePostgres } from './migrate.ts';

let database: TestDatabase;
let now = 0;
before(async () => {
  database = await createTestDatabase(migratePostgres);
});
after(() => database.drop());

/** A node, its connection, and what cuts it. */
async function node() {
  const connect = async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    return client;
  };
  let client: pg.Client | null = await connect();
  const holds: SharedHolds = sharedHolds(
    async (text, keys) => {
      if (!client) throw new Error('not connected');
      return client.query(text, [keys]);
    },
    () => now,
  );
  const cut = async () => {
    await client?.end();
    client = null;
  };
  const back = async () => {
    client = await connect();
    await holds.again();
  };
  return { hold: holds.hold, cut, back };
}

test('what a node died over is taken over by one other once it was seen free for a while', async (t) => {
  const [one, other, third] = await Promise.all([node(), node(), node()]);
  t.after(() => Promise.all([other.cut(), third.cut()]));
  await one.hold().begin('a');
  const takeOver = () => other.hold().takeOver('a');
  assert.equal(await one.hold().takeOver('a'), 'here');
  assert.equal(await takeOver(), 'elsewhere');
  now += 5000;
  assert.equal(await takeOver(), 'elsewhere', 'however long it takes');
  await one.cut();
  assert.equal(await takeOver(), 'elsewhere', 'it may come back');
  await third.hold().takeOver('a');
  now += 1500;
  const both = await Promise.all([takeOver(), takeOver()]);
  assert.deepEqual(both.toSorted(), ['here', 'ours'], 'once in a process');
  assert.equal(await third.hold().takeOver('a'), 'elsewhere', 'and on one of them');
});

test('a node whose connection was cut keeps what it has in hand when it comes back in time', async (t) => {
  const [one, other] = await Promise.all([node(), node()]);
  t.after(() => Promise.all([one.cut(), other.cut()]));
  const held = one.hold();
  await held.begin('b');
  await one.cut();
  assert.equal(await other.hold().takeOver('b'), 'elsewhere');
  now += 1000;
  await one.back();
  assert.equal(await other.hold().takeOver('b'), 'elsewhere');
  now += 1500;
  assert.equal(await other.hold().takeOver('b'), 'elsewhere');
  held.end();
  assert.equal(await one.hold().takeOver('b'), 'elsewhere', 'it was let go of');
  now += 1500;
  assert.equal(await one.hold().takeOver('b'), 'ours');
});

test('what is begun without a connection is held once there is one; meanwhile nobody can tell', async (t) => {
  const [one, other] = await Promise.all([node(), node()]);
  t.after(() => Promise.all([one.cut(), other.cut()]));
  await one.cut();
  await one.hold().begin('c');
  assert.equal(await one.hold().takeOver('d'), 'unknown');
  await one.back();
  await other.hold().takeOver('c');
  now += 1500;
  assert.equal(await other.hold().takeOver('c'), 'elsewhere');
});

test('the only process knows at once what it has in hand', async () => {
  const hold = ownHolds();
  const first = hold();
  await first.begin('a');
  assert.equal(await hold().takeOver('a'), 'here');
  first.end();
  assert.equal(await hold().takeOver('a'), 'ours');
});
