import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Script,
  type ScriptedModel,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { createLastingStore, type LastingStore } from '../../testing/lasting-store.ts';
import type { Launched } from '../../testing/launch.ts';

const QUESTION = 'How much is a boiler service this year?';
const SECRET_KEY = 'a secret that both nodes of the test share';

let store: LastingStore;
let model: ScriptedModel;
let next: () => Script = () => ({ kind: 'says', chunks: ['{"use":[1],"missing":false}'] });
let nodes: Launched[] = [];
let businessId = '';

const start = () =>
  store.start({
    SECRET_KEY,
    LLM_BASE_URL: model.baseUrl,
    LLM_MODEL: 'scripted',
    OUTBOUND_ALLOW: '127.0.0.1',
  });

before(async () => {
  store = await createLastingStore();
  model = await startScriptedModel(() => next());
  nodes = [await start()];
  const [{ url = '' } = {}] = nodes;
  const login = await post(url, '/api/auth/login', store.admin);
  const headers = { authorization: `Bearer ${login.json.access_token}` };
  const made = await post(url, '/api/businesses', { name: 'Killed' }, headers);
  businessId = made.json.id;
  const on = `?business_id=${businessId}`;
  const entry = { question: 'What does a boiler service cost?', answer: '95 euros a year.' };
  assert.equal((await post(url, `/api/knowledge/entries${on}`, entry, headers)).status, 201);
  assert.equal((await post(url, `/api/knowledge/publish${on}`, {}, headers)).status, 201);
});
after(async () => {
  for (const node of nodes) await node.end();
  await model.close();
  await store.drop();
});

async function post(url: string, path: string, body: unknown, headers = {}) {
  const reply = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the test reads the fields it asserts on.
  return { status: reply.status, json: (await reply.json()) as any };
}

/** A message that the model is being asked about on a node, until it is let go on. */
async function whileTheModelWrites({ url }: Launched) {
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const chunks = ['{"use":[1],"missing":false}'];
  next = () => {
    asked.resolve();
    return { kind: 'waits', until: goOn.promise, chunks };
  };
  const body = {
    business_id: businessId,
    session_id: `killed-session-${randomUUID()}`,
    client_message_id: randomUUID(),
    message: QUESTION,
  };
  const first = post(url, '/api/chat', body).catch(() => null);
  await asked.promise;
  next = () => ({ kind: 'says', chunks });
  return { first, goOn: goOn.resolve, retryAt: (node: Launched) => post(node.url, '/api/chat', body) };
}

/** Tries again as a client does; how often it was told to wait, and the reply. */
async function untilAnswered(retry: () => ReturnType<typeof post>) {
  const from = Date.now();
  for (let waits = 0; ; waits++) {
    const reply = await retry();
    if (reply.status !== 409) return { ...reply, waits, ms: Date.now() - from };
    assert.equal(reply.json.code, 'duplicate_in_flight');
    await wait(1000);
  }
}

if (process.env.TEST_STORE === 'postgres') {
  test('what a node was asking a model when it was killed, another one answers after three tries', async (t) => {
    nodes.push(await start());
    const [dying, other] = nodes as [Launched, Launched];
    const { first, goOn, retryAt } = await whileTheModelWrites(dying);
    assert.equal((await retryAt(other)).status, 409, 'while its node lives');
    await dying.end('SIGKILL');
    assert.equal(await first, null);
    const reply = await untilAnswered(() => retryAt(other));
    goOn();
    t.diagnostic(`answered ${reply.ms} ms after the kill`);
    assert.deepEqual([reply.status, reply.json.outcome, reply.json.seq], [200, 'answered', 2]);
    assert.ok(reply.waits <= 3, `${reply.waits} tries`);
    nodes = [other, await start()];
  });

  test('a node that stands still for a while keeps what it has in hand', async () => {
    const [slow, other] = nodes as [Launched, Launched];
    const { first, goOn, retryAt } = await whileTheModelWrites(slow);
    slow.child.kill('SIGSTOP');
    for (let tries = 0; tries < 5; tries++) {
      assert.equal((await retryAt(other)).status, 409);
      await wait(1000);
    }
    slow.child.kill('SIGCONT');
    goOn();
    const reply = await first;
    assert.deepEqual([reply?.status, reply?.json.seq], [200, 2]);
    assert.equal((await retryAt(other)).json.message_id, reply?.json.message_id);
  });
} else {
  test('a server that starts again knows at once that nobody is at what was in flight', async () => {
    const [dying] = nodes as [Launched];
    const { goOn, retryAt } = await whileTheModelWrites(dying);
    await dying.end('SIGKILL');
    nodes = [await start()];
    const [again] = nodes as [Launched];
    const reply = await retryAt(again);
    goOn();
    assert.deepEqual([reply.status, reply.json.outcome, reply.json.seq], [200, 'answered', 2]);
  });
}
