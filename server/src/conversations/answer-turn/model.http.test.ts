import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createLog } from '../../kernel/log.ts';
import { type Script, startScriptedModel } from '../../platform/models/testing/scripted-model.ts';
import type { Overrides } from '../../services.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

/** The price is the second in the order of the knowledge. */
const CHOICE = '{"use":[2],"missing":false}';
const APPROVED = 'A boiler service costs 95 euros including the exhaust measurement. [1]';

async function served(t: TestContext, script: Script, whenAsked = () => {}, overrides: Overrides = {}) {
  const model = await startScriptedModel(() => {
    whenAsked();
    return script;
  });
  const server = await startTestServer(overrides, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  t.after(async () => {
    await server.close();
    await model.close();
  });
  const { id, token } = await server.business();
  await publishDocuments(server.services, id);
  const ask = (headers: Record<string, string> = {}) =>
    server.call('POST', '/api/chat', {
      body: { message: 'How much is a boiler service this year?', business_id: id },
      headers,
    });
  return { server, id, token, ask };
}

async function receiptOf(server: TestServer, id: string) {
  const { body } = await server.services.store
    .forBusiness(id)
    .read(({ q }) =>
      q.selectFrom('receipt_bodies').select('body').where('business_id', '=', id).executeTakeFirstOrThrow(),
    );
  return JSON.parse(body);
}

function eventsOf(text: string): { event: string; data: Record<string, unknown> }[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => ({
      event: /^event: ?(.*)$/m.exec(block)?.[1] ?? '',
      data: JSON.parse(/^data: ?(.*)$/m.exec(block)?.[1] ?? '{}'),
    }));
}

test('the visitor sees at once that his message is there, then what was chosen, and the receipt holds the choice', async (t) => {
  const { server, id, ask } = await served(t, { kind: 'says', chunks: ['It is free! ', CHOICE] });
  const stream = await ask({ accept: 'text/event-stream' });
  const events = eventsOf(stream.text);
  assert.deepEqual(
    events.map(({ event }) => event),
    ['accepted', 'sentence', 'reply'],
  );
  assert.doesNotMatch(stream.text, /free/);
  assert.equal(events.at(-1)?.data.reply, APPROVED);
  const { model, rule } = await receiptOf(server, id);
  assert.deepEqual(
    [rule, model.input_tokens, model.prompt, model.offered],
    ['model_selected', 100, 'select-1', 4],
  );
  assert.match(model.draft, /free/);
});

test('a visitor of a failing model gets the approved answer, streamed or not, marked as degraded', async (t) => {
  const { ask } = await served(t, { kind: 'status', status: 401 });
  const plain = await ask();
  assert.deepEqual([plain.json.reply, plain.json.degraded], [APPROVED, true]);
  const events = eventsOf((await ask({ accept: 'text/event-stream' })).text);
  assert.deepEqual(
    events.map(({ event }) => event),
    ['accepted', 'sentence', 'reply'],
  );
  assert.equal(events.at(-1)?.data.reply, APPROVED);
});

test('a model that is choosing is stopped when staff take over, and the visitor hears nothing of it', async (t) => {
  const asked = Promise.withResolvers<void>();
  const { server, id, token, ask } = await served(t, { kind: 'stalls', after: ['{"use":'] }, asked.resolve);
  const streaming = ask({ accept: 'text/event-stream' });
  await asked.promise;
  const inbox = await server.call('GET', '/api/conversations', { token });
  const path = `/api/conversations/${inbox.json.items[0].id}/takeover`;
  assert.equal((await server.call('POST', path, { token, body: {} })).status, 200);
  const events = eventsOf((await streaming).text);
  assert.deepEqual(
    events.map(({ event }) => event),
    ['accepted', 'reply'],
  );
  assert.deepEqual([events.at(-1)?.data.outcome, events.at(-1)?.data.reply], ['with_staff', null]);
  // Not the limit on a model's silence, which would have ended it much later.
  assert.equal((await receiptOf(server, id)).model.failure, 'aborted');
});

test('a wrong key is one line in the log, a red check, and a degraded reply each time', async (t) => {
  const lines: string[] = [];
  const log = createLog('warn', { write: (line) => void lines.push(line) });
  const script: Script = {
    kind: 'status',
    status: 401,
    body: '{"error":{"message":"Incorrect API key"}}',
  };
  const { server, ask } = await served(t, script, undefined, { log });
  const check = async () =>
    (await server.call('GET', '/api/health?deep=1', { token: (await server.admin()).token })).json.checks
      .model;
  assert.equal((await check()).ok, true);
  assert.equal((await ask()).json.degraded, true);
  assert.equal((await ask()).json.degraded, true);
  const { ok, detail } = await check();
  assert.equal(ok, false);
  assert.match(detail, /401: Incorrect API key/);
  assert.equal(lines.filter((line) => line.includes('the model fails')).length, 1);
});
