import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Script, startScriptedModel } from '../../platform/models/testing/scripted-model.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer } from '../../testing/test-server.ts';

const APPROVED = 'A boiler service costs 95 euros including the exhaust measurement. [1]';

async function served(t: TestContext, script: Script, whenAsked = () => {}) {
  const model = await startScriptedModel(() => {
    whenAsked();
    return script;
  });
  const server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  t.after(async () => {
    await server.close();
    await model.close();
  });
  const { id, token } = await server.business();
  await publishDocuments(server.services, id);
  const ask = (headers: Record<string, string> = {}) =>
    server.call('POST', '/api/chat', {
      body: { message: 'How much is a boiler service?', business_id: id },
      headers,
    });
  return { server, id, token, ask };
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

test('only checked sentences are streamed, and the receipt names what was dropped', async (t) => {
  const { server, id, ask } = await served(t, {
    kind: 'says',
    chunks: [
      'A boiler service costs 95 euros, including',
      ' the exhaust measurement [1]. It is free',
      ' for students [1].',
    ],
  });
  const stream = await ask({ accept: 'text/event-stream' });
  const events = eventsOf(stream.text);
  assert.deepEqual(
    events.map(({ event }) => event),
    ['accepted', 'sentence', 'reply'],
  );
  assert.doesNotMatch(stream.text, /students/);
  const reply = events.at(-1)?.data;
  assert.equal(reply?.reply, 'A boiler service costs 95 euros, including the exhaust measurement. [1]');
  const row = await server.services.store
    .forBusiness(id)
    .transaction((tx) =>
      tx.q
        .selectFrom('receipt_bodies')
        .select('body')
        .where('business_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  const { model } = JSON.parse(row.body);
  assert.equal(model.input_tokens, 100);
  assert.match(model.draft, /students/);
  assert.match(model.dropped[0].text, /students/);
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

test('a model that is writing is stopped when staff take over, and the visitor hears no more of it', async (t) => {
  const asked = Promise.withResolvers<void>();
  const after = ['A boiler service costs 95 euros, including the exhaust measurement [1]. ', 'A boiler'];
  const { server, id, token, ask } = await served(t, { kind: 'stalls', after }, asked.resolve);
  const streaming = ask({ accept: 'text/event-stream' });
  await asked.promise;
  const inbox = await server.call('GET', '/api/conversations', { token });
  const path = `/api/conversations/${inbox.json.items[0].id}/takeover`;
  assert.equal((await server.call('POST', path, { token, body: {} })).status, 200);
  const events = eventsOf((await streaming).text);
  assert.ok(events.filter(({ event }) => event === 'sentence').length <= 1);
  assert.deepEqual([events.at(-1)?.data.outcome, events.at(-1)?.data.reply], ['with_staff', null]);
  const { body } = await server.services.store
    .forBusiness(id)
    .read(({ q }) =>
      q.selectFrom('receipt_bodies').select('body').where('business_id', '=', id).executeTakeFirstOrThrow(),
    );
  // Not the limit on a model's silence, which would have ended it much later.
  assert.equal(JSON.parse(body).model.failure, 'aborted');
});
