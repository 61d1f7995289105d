import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { PLATFORM } from '../platform/db/store.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { verified } from '../testing/verified.ts';
import { recordFailedSignIns } from './failed-sign-ins.ts';

const PASSWORD = 'sunny-harbour-1862';
const MINUTE = 60_000;
let server: TestServer;
let owner: { id: string; token: string };
let email: string;
let clock = Date.now();
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock });
});
after(() => server.close());

beforeEach(async () => {
  clock += 2 * 60 * MINUTE;
  await run();
  people += 1;
  email = `person${people}@example.com`;
  owner = await server.business();
  await add(owner.token);
});

const add = (token: string) =>
  server.call('POST', '/api/customer-portal/members', {
    token,
    body: { email, name: 'Person', role: 'viewer', password: PASSWORD },
  });
const fail = async (as = email) => {
  const body = { email: as, password: 'not the password' };
  const reply = await server.call('POST', '/api/customers/auth/login', { body });
  assert.equal(reply.status, 401);
};
const run = () =>
  recordFailedSignIns(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
const recorded = async (businessId: string) => {
  const rows = await server.services.store.platform.read((q) =>
    q.selectFrom('audit').selectAll().where('business_id', '=', businessId).orderBy('number').execute(),
  );
  return rows.filter(({ action }) => action === 'login.failed');
};
const counted = () =>
  server.services.store.platform.read((q) => q.selectFrom('failed_sign_ins').selectAll().execute());

test('failures of an account reach its business’s record within a minute, and then once an hour', async () => {
  const started = clock;
  for (let i = 0; i < 5; i++) await fail();
  clock += MINUTE;
  const outcome = await run();
  assert.deepEqual(outcome, { kind: 'again', at: clock + MINUTE });
  const [line] = await recorded(owner.id);
  assert.deepEqual(JSON.parse(line?.detail ?? ''), {
    count: 5,
    from: new Date(started).toISOString(),
    until: new Date(started).toISOString(),
  });
  assert.equal(line?.actor_name, 'Person');
  assert.equal(line?.target, line?.actor_id);
  for (let i = 0; i < 59; i++) {
    await fail();
    clock += MINUTE;
    await run();
  }
  assert.equal((await recorded(owner.id)).length, 1);
  clock += MINUTE;
  await run();
  const counts = (await recorded(owner.id)).map(({ detail }) => JSON.parse(detail).count);
  assert.deepEqual(counts, [5, 59]);
  assert.deepEqual((await verified(server.services, owner.id)).findings, []);
});

test('addresses that nobody has make one line an hour together, and are not kept', async () => {
  const before = (await recorded(PLATFORM)).length;
  for (let i = 0; i < 30; i++) {
    await fail(`nobody${i}@example.com`);
    if (i % 10 === 9) await run();
    clock += MINUTE;
  }
  const lines = (await recorded(PLATFORM)).slice(before);
  assert.equal(lines.length, 1);
  assert.deepEqual([lines[0]?.actor_name, lines[0]?.target], ['unknown', null]);
  assert.deepEqual(
    (await counted()).map((row) => [row.kind, row.email, row.count]),
    [['customer', '', 20]],
  );
  clock += 60 * MINUTE;
  await run();
  assert.equal(JSON.parse((await recorded(PLATFORM)).at(-1)?.detail ?? '').count, 20);
  clock += 61 * MINUTE;
  await run();
  assert.deepEqual(await counted(), []);
});

test('each business of an address sees its failures', async () => {
  const other = await server.business();
  await add(other.token);
  await fail();
  await run();
  assert.equal((await recorded(owner.id)).length, 1);
  assert.equal((await recorded(other.id)).length, 1);
});
