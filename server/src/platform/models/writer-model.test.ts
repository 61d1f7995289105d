import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createOutbound } from '../outbound/outbound.ts';
import { createBreaker } from './breaker.ts';
import { modelFetch } from './model-fetch.ts';
import { type Script, type ScriptedRequest, startScriptedModel } from './testing/scripted-model.ts';
import { createWriterModel, type WriterModelOptions } from './writer-model.ts';

const ASK = { instructions: 'Phrase.', prompt: 'What does it cost?' };
/** Roomy, so that a busy machine changes nothing; only a script that stalls gets the short limit it runs into. */
const ROOMY = { firstTokenMs: 20_000, betweenTokensMs: 20_000, totalMs: 60_000 };

async function modelThat(
  t: TestContext,
  respond: (request: ScriptedRequest, nth: number) => Script,
  options: Partial<WriterModelOptions> = {},
) {
  let nth = 0;
  const server = await startScriptedModel((request) => respond(request, nth++));
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  t.after(async () => {
    await outbound.close();
    await server.close();
  });
  const model = createWriterModel({
    baseUrl: server.baseUrl,
    model: 'scripted',
    apiKey: 'sk-test',
    fetch: modelFetch(outbound),
    limits: ROOMY,
    backoffMs: 1,
    random: () => 0,
    ...options,
  });
  return { model, server };
}

test('gives the text, the tokens, the time and the cost', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'says', chunks: ['It costs ', '£90 [1].'] }), {
    price: { input: 2, output: 10 },
  });
  const reply = await model.ask(ASK);
  assert.equal(reply.kind, 'ok');
  assert.equal(reply.text, 'It costs £90 [1].');
  assert.deepEqual(
    { ...reply.usage, first_token_ms: 0, total_ms: 0 },
    {
      model: 'scripted',
      attempts: 1,
      input_tokens: 100,
      output_tokens: 20,
      first_token_ms: 0,
      total_ms: 0,
      cost: 0.0004,
    },
  );
  assert.ok(reply.usage.first_token_ms !== null && reply.usage.total_ms >= reply.usage.first_token_ms);
  const [request] = server.requests;
  assert.deepEqual(
    [request?.path, request?.authorization, request?.system, request?.user],
    ['/v1/chat/completions', 'Bearer sk-test', 'Phrase.', 'What does it cost?'],
  );
});

const FAULTS: [string, Script, string, string, number][] = [
  ['a stall before the first token', { kind: 'stalls', after: [] }, 'first_token_timeout', '', 3],
  ['a stall in mid-stream', { kind: 'stalls', after: ['It costs '] }, 'token_timeout', 'It costs ', 1],
  ['a cut in mid-stream', { kind: 'cuts', after: ['It costs '] }, 'cut', 'It costs ', 1],
  ['a cut before the first token', { kind: 'cuts', after: [] }, 'cut', '', 3],
  ['status 429', { kind: 'status', status: 429 }, 'rate_limited', '', 3],
  [
    'status 429 with a long wait',
    { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
    'rate_limited',
    '',
    1,
  ],
  ['status 500', { kind: 'status', status: 500 }, 'server_error', '', 3],
  ['status 401', { kind: 'status', status: 401 }, 'rejected', '', 1],
  [
    'a page of HTML',
    { kind: 'garbage', body: '<html>Welcome</html>', type: 'text/html' },
    'bad_reply',
    '',
    3,
  ],
  ['broken JSON in the stream', { kind: 'garbage', body: 'data: {"choices": [{\n\n' }, 'bad_reply', '', 3],
  ['an empty reply', { kind: 'says', chunks: [] }, 'bad_reply', '', 3],
  [
    'a reply without end',
    { kind: 'endless', chunk: 'x'.repeat(3_000), everyMs: 1 },
    'too_long',
    'x'.repeat(12_000),
    1,
  ],
  [
    'a redirect',
    { kind: 'status', status: 302, headers: { location: 'http://10.0.0.1/' } },
    'address_refused',
    '',
    1,
  ],
];

function limitsFor(script: Script) {
  if (script.kind !== 'stalls') return ROOMY;
  return script.after.length === 0 ? { ...ROOMY, firstTokenMs: 60 } : { ...ROOMY, betweenTokensMs: 60 };
}

for (const [name, script, reason, text, attempts] of FAULTS) {
  test(`ends with a reason after ${name}`, async (t) => {
    const { model } = await modelThat(t, () => script, { limits: limitsFor(script) });
    const reply = await model.ask(ASK);
    assert.deepEqual(
      {
        kind: reply.kind,
        reason: 'reason' in reply ? reply.reason : '',
        text: reply.text,
        attempts: reply.usage.attempts,
      },
      { kind: 'failed', reason, text, attempts },
    );
  });
}

test('a slow drip ends at the total limit and keeps what came', async (t) => {
  const { model } = await modelThat(t, () => ({ kind: 'endless', chunk: 'drip ', everyMs: 15 }), {
    limits: { ...ROOMY, totalMs: 1_500 },
  });
  const reply = await model.ask(ASK);
  assert.equal(reply.kind === 'failed' && reply.reason, 'total_timeout');
  assert.match(reply.text, /^(drip )+$/);
});

test('tries again before the first token, and the second try may succeed', async (t) => {
  const { model } = await modelThat(t, (_request, nth) =>
    nth === 0 ? { kind: 'status', status: 503 } : { kind: 'says', chunks: ['Hello [1].'] },
  );
  const reply = await model.ask(ASK);
  assert.deepEqual([reply.kind, reply.text, reply.usage.attempts], ['ok', 'Hello [1].', 2]);
});

test('a model that refuses settings is asked again without them', async (t) => {
  const { model } = await modelThat(t, ({ body }) =>
    'temperature' in body ? { kind: 'status', status: 400 } : { kind: 'says', chunks: ['Hello [1].'] },
  );
  assert.equal((await model.ask(ASK)).kind, 'ok');
});

test('thinking aloud is not part of the reply', async (t) => {
  const { model } = await modelThat(t, () => ({
    kind: 'says',
    think: 'The user wants…',
    chunks: ['Hello [1].'],
  }));
  assert.equal((await model.ask(ASK)).text, 'Hello [1].');
});

test('a shared deadline leaves no time for another try', async (t) => {
  let time = 0;
  const { model, server } = await modelThat(t, () => ({ kind: 'status', status: 500 }), { now: () => time });
  time = 1_000;
  const late = await model.ask({ ...ASK, deadline: 900 });
  assert.equal(late.kind === 'failed' && late.reason, 'total_timeout');
  assert.equal(server.requests.length, 0);
});

test('after three failures in a row the endpoint rests, then one request tries it again', async (t) => {
  let time = 0;
  let script: Script = { kind: 'status', status: 401 };
  const breaker = createBreaker({ now: () => time, failures: 3, restMs: 1_000 });
  const { model, server } = await modelThat(t, () => script, { breaker });
  for (let nth = 0; nth < 3; nth += 1) await model.ask(ASK);
  const resting = await model.ask(ASK);
  assert.equal(resting.kind === 'failed' && resting.reason, 'resting');
  assert.equal(server.requests.length, 3);
  time = 1_000;
  script = { kind: 'says', chunks: ['Back [1].'] };
  const [first, second] = await Promise.all([model.ask(ASK), model.ask(ASK)]);
  assert.deepEqual([first.kind, second.kind], ['ok', 'failed']);
  assert.equal((await model.ask(ASK)).kind, 'ok');
});

test('a visitor who leaves ends the request and does not count against the endpoint', async (t) => {
  const abort = new AbortController();
  const breaker = createBreaker({ now: () => 0, failures: 1 });
  const { model, server } = await modelThat(t, () => ({ kind: 'stalls', after: ['It '] }), { breaker });
  const closed = Promise.withResolvers<void>();
  for await (const text of model.stream({ ...ASK, signal: abort.signal })) {
    assert.equal(text, 'It ');
    setImmediate(() => abort.abort());
  }
  setTimeout(closed.resolve, 30);
  await closed.promise;
  assert.equal(server.dropped(), 1);
  assert.equal(breaker.allows(), true);
});

test('leaving the loop early ends the request', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'endless', chunk: 'It ', everyMs: 1 }));
  for await (const text of model.stream(ASK)) {
    assert.equal(text, 'It ');
    break;
  }
  const closed = Promise.withResolvers<void>();
  setTimeout(closed.resolve, 30);
  await closed.promise;
  assert.equal(server.dropped(), 1);
});

test('a server nobody runs is reported, not thrown', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'says', chunks: [] }));
  await server.close();
  const reply = await model.ask(ASK);
  assert.deepEqual([reply.kind === 'failed' && reply.reason, reply.usage.attempts], ['unreachable', 3]);
});

test('an address the guard refuses is never tried again', async () => {
  const outbound = createOutbound({ allow: [] });
  const model = createWriterModel({
    baseUrl: 'http://127.0.0.1:80/v1',
    model: 'm',
    fetch: modelFetch(outbound),
    backoffMs: 1,
  });
  const reply = await model.ask(ASK);
  assert.deepEqual([reply.kind === 'failed' && reply.reason, reply.usage.attempts], ['address_refused', 1]);
  await outbound.close();
});
