import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createOutbound } from '../outbound/outbound.ts';
import { createEmbedder } from './embedder.ts';
import { modelFetch } from './model-fetch.ts';
import { type Script, type ScriptedRequest, startScriptedModel } from './testing/scripted-model.ts';

async function embedderThat(
  t: TestContext,
  respond: (request: ScriptedRequest, nth: number) => Script,
  queryMs = 300,
) {
  let nth = 0;
  const server = await startScriptedModel((request) => respond(request, nth++));
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  t.after(async () => {
    await outbound.close();
    await server.close();
  });
  const embedder = createEmbedder({
    baseUrl: server.baseUrl,
    model: 'embed',
    price: 2,
    fetch: modelFetch(outbound),
    queryMs,
    backoffMs: 1,
  });
  return { embedder, server };
}

const inputs = (request: ScriptedRequest) => request.body.input as string[]; // what the embedder sends

test('gives one vector for each text, in order, in batches', async (t) => {
  const { embedder, server } = await embedderThat(t, (request) => ({
    kind: 'embeds',
    vectors: inputs(request).map((text) => [Number(text), 1]),
  }));
  const result = await embedder.embedTexts(Array.from({ length: 130 }, (_, at) => String(at)));
  assert.ok(result.kind === 'ok');
  assert.deepEqual(
    result.vectors.map((vector) => vector[0]),
    Array.from({ length: 130 }, (_, at) => at),
  );
  assert.equal(server.requests.length, 3);
});

test('a slow answer to a query is given up, and after three the endpoint rests', async (t) => {
  const { embedder, server } = await embedderThat(
    t,
    () => ({ kind: 'embeds', vectors: [[1]], afterMs: 5_000 }),
    30,
  );
  for (let nth = 0; nth < 3; nth += 1)
    assert.deepEqual(await embedder.embedQuery('x'), { kind: 'failed', reason: 'total_timeout' });
  assert.deepEqual(await embedder.embedQuery('x'), { kind: 'failed', reason: 'resting' });
  assert.equal(server.requests.length, 3);
});

test('publishing tries a failing batch again and then says why', async (t) => {
  const flaky = await embedderThat(t, (_request, nth) =>
    nth < 2 ? { kind: 'status', status: 500 } : { kind: 'embeds', vectors: [[1, 2]] },
  );
  assert.equal((await flaky.embedder.embedTexts(['a'])).kind, 'ok');
  const broken = await embedderThat(t, () => ({ kind: 'status', status: 500 }));
  assert.deepEqual(await broken.embedder.embedTexts(['a']), { kind: 'failed', reason: 'server_error' });
});

for (const [name, script] of [
  ['too few vectors', { kind: 'embeds', vectors: [] }],
  ['no JSON', { kind: 'garbage', body: 'oops' }],
  ['another shape', { kind: 'garbage', body: '{"data":[{"index":0,"embedding":"AAAA"}]}' }],
] as [string, Script][]) {
  test(`refuses ${name}`, async (t) => {
    const { embedder } = await embedderThat(t, () => script);
    assert.deepEqual(await embedder.embedQuery('x'), { kind: 'failed', reason: 'bad_reply' });
  });
}

test('what was asked is put on the bill: as the server counts it, or by its length where nobody waited', async (t) => {
  const { embedder } = await embedderThat(t, (request) => ({
    kind: 'embeds',
    vectors: inputs(request).map(() => [1]),
    ...(inputs(request)[0]?.startsWith('slow') ? { afterMs: 400 } : {}),
  }));
  const bill = { cost: 0 };
  await embedder.embedTexts(['a', 'b', 'c'], bill);
  // Ten tokens each, at two for a million.
  assert.equal(bill.cost, 60 / 1_000_000);
  assert.deepEqual(await embedder.embedQuery(`slow${'w'.repeat(36)}`, bill), {
    kind: 'failed',
    reason: 'total_timeout',
  });
  assert.equal(bill.cost, 80 / 1_000_000);
});

test('what a server does not do costs nothing', async (t) => {
  const { embedder } = await embedderThat(t, () => ({ kind: 'status', status: 500 }));
  const bill = { cost: 0 };
  await embedder.embedTexts(['a'], bill);
  await embedder.embedQuery('a', bill);
  assert.equal(bill.cost, 0);
});

test('a reply that does not say what was used is put on the bill by the length of what was asked', async (t) => {
  const body = JSON.stringify({ object: 'list', data: [{ object: 'embedding', index: 0, embedding: [1] }] });
  const { embedder } = await embedderThat(t, () => ({ kind: 'garbage', body }), 60_000);
  const bill = { cost: 0 };
  assert.equal((await embedder.embedQuery('w'.repeat(40), bill)).kind, 'ok');
  assert.equal(bill.cost, 20 / 1_000_000);
});
