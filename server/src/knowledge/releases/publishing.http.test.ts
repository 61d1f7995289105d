import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LiveEvent } from '../../platform/live/event.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

type Told = Extract<LiveEvent, { kind: 'publishing' }>;

/** A business whose draft takes a few seconds to publish. */
async function bigShop() {
  const { id, token } = await server.business();
  const lines = Array.from({ length: 1500 }, (_, n) =>
    JSON.stringify({
      question: `What does part ${n} cost?`,
      variants: [`price of ${n}`],
      answer: `It costs ${n} euros.`,
    }),
  );
  const headers = { 'content-type': 'application/x-ndjson' };
  await server.call('POST', '/api/knowledge/import', { token, headers, body: lines.join('\n') });
  const call = (path: string) => server.call('POST', `/api/knowledge/${path}`, { token, body: {} });
  const told: Told[] = [];
  /** Resolves when the next publish says that it is under way. */
  const underway = () =>
    new Promise<void>((resolve) => {
      server.services.live.watch(id, (event) => {
        if (event.kind !== 'publishing') return;
        told.push(event);
        if (event.all > 0) resolve();
      });
    });
  /** Resolves when the end was told last, which comes after the reply on PostgreSQL. */
  const ended = async () => {
    while (told.at(-1)?.all !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { token, call, told, underway, ended };
}

test('a publish says how far it is, and one that is stopped leaves everything as it was', async () => {
  const { token, call, told, underway, ended } = await bigShop();
  const begun = underway();
  const publishing = call('publish');
  await begun;
  assert.equal((await call('publish/stop')).status, 204);
  const stopped = await publishing;
  assert.deepEqual([stopped.status, stopped.json.code], [409, 'conflict']);
  assert.match(stopped.json.detail, /was stopped/);
  const releases = async () =>
    (await server.call('GET', '/api/knowledge/releases', { token })).json.items.length;
  assert.equal(await releases(), 0);
  await ended();
  told.length = 0;
  assert.equal((await call('publish')).status, 201);
  assert.equal(await releases(), 1);
  const steps = told.filter(({ all }) => all > 0).map(({ done }) => done);
  assert.deepEqual(
    steps,
    steps.toSorted((a, b) => a - b),
  );
  await ended();
});

test('only who may publish stops one, and with none under way nothing happens', async () => {
  const { call } = await bigShop();
  assert.equal((await call('publish/stop')).status, 204);
  const { id } = await server.business();
  const agent = await server.member(id, 'agent');
  const refused = await server.call('POST', '/api/knowledge/publish/stop', { token: agent.token, body: {} });
  assert.equal(refused.status, 403);
});
