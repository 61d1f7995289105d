import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Script, startScriptedModel } from '../models/testing/scripted-model.ts';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer } from '../testing/test-server.ts';

const APPROVED = 'A boiler service costs 95 euros including the exhaust measurement. [1]';

async function served(t: TestContext, script: Script) {
  const model = await startScriptedModel(() => script);
  const server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  t.after(async () => {
    await server.close();
    await model.close();
  });
  const { id } = await server.business();
  await publishDocuments(server.services, id);
  const ask = (headers: Record<string, string> = {}) =>
    server.call('POST', '/api/chat', {
      body: { message: 'How much is a boiler service?', business_id: id },
      headers,
    });
  return { server, id, ask };
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
