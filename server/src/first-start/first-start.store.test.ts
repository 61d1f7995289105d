import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brokenStart, firstStart } from '../testing/first-starts.ts';
import { type Launched, launch } from '../testing/launch.ts';
import { createTestDatabase } from '../testing/postgres.ts';

const onPostgres = process.env.TEST_STORE === 'postgres';

/** Settings of a place where nothing was before: an empty folder and, on PostgreSQL, an empty database. */
async function emptyPlace(t: TestContext): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-first-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const place = { DATA_DIR: join(folder, 'data') };
  if (!onPostgres) return place;
  const database = await createTestDatabase(async () => {}, 'template_empty');
  t.after(database.drop);
  return { ...place, DATABASE_URL: database.url };
}

/** A server that ends with the test. */
async function start(t: TestContext, settings: Record<string, string>): Promise<Launched> {
  const server = await launch(settings);
  t.after(() => server.end());
  return server;
}

const status = (url: string): Promise<number> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    (reply) => reply.status,
    () => 0,
  );

const canSignIn = async ({ url }: Launched, { email, password }: { email: string; password: string }) => {
  const reply = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return reply.status === 200;
};

test('every first start is ready, prints sign-ins that work, and finds the same thresholds, also after one that was killed or interrupted', async (t) => {
  const outcomes = [];
  for (let round = 0; round < 2; round++) outcomes.push(await firstStart(await emptyPlace(t)));
  assert.equal(new Set(outcomes.map(({ thresholds }) => thresholds)).size, 1);
  // While the store is filled, by what that took just now; `npm run bench:first-starts` tries many more moments.
  const milliseconds = outcomes.at(-1)?.milliseconds ?? assert.fail();
  await brokenStart(await emptyPlace(t), 'SIGKILL', milliseconds * 0.5);
  await brokenStart(await emptyPlace(t), 'SIGINT', milliseconds * 0.7);
  await brokenStart(await emptyPlace(t), 'SIGKILL', milliseconds * 0.9);
});

test('a first start whose port is taken writes nothing', async (t) => {
  const first = await start(t, { ...(await emptyPlace(t)), DEMO: '0' });
  await first.ready();
  const place = await emptyPlace(t);
  const second = await start(t, { ...place, PORT: new URL(first.url).port });
  await assert.rejects(second.ready(), /Ask Bob cannot start: Something else listens there/);
  assert.equal(existsSync(place.DATA_DIR ?? ''), false);
});

test('made-up passwords that nobody saw are made anew at the next start, and those that were shown stay', async (t) => {
  const place = { ...(await emptyPlace(t)), DEMO: '0' };
  const unheard = await start(t, place);
  unheard.child.stdout?.destroy();
  while ((await status(`${unheard.url}/api/ready`)) !== 200) {
    assert.equal(unheard.child.exitCode, null, unheard.output());
  }
  await unheard.end('SIGINT');
  const heard = await start(t, place);
  const [admin] = await heard.ready();
  assert.ok(admin && (await canSignIn(heard, admin)));
  await heard.end('SIGINT');
  const later = await start(t, place);
  assert.deepEqual(await later.ready(), []);
  assert.ok(await canSignIn(later, admin));
});

if (onPostgres) {
  test('two nodes that start at once on an empty database both come up, and one prints the sign-ins', async (t) => {
    const place = await emptyPlace(t);
    const nodes = await Promise.all([start(t, place), start(t, place)]);
    const printed = (await Promise.all(nodes.map((node) => node.ready()))).filter(({ length }) => length > 0);
    assert.equal(printed.length, 1);
    const [admin] = printed[0] ?? [];
    for (const node of nodes) assert.ok(admin && (await canSignIn(node, admin)));
  });
}
