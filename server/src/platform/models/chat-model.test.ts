import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createOutbound } from '../outbound/outbound.ts';
import { createBreaker } from './breaker.ts';
import { type ChatModelOptions, createChatModel } from './chat-model.ts';
import { modelFetch } from './model-fetch.ts';
import { type Script, type ScriptedRequest, startScriptedModel } from './testing/scripted-model.ts';

const ASK = {
  instructions: 'Choose.',
  prompt: 'What does it cost?',
  schema: { name: 'reply', schema: { type: 'object' } },
  isComplete: (text: string) => text.endsWith('}'),
};
/** Roomy, so that a busy machine changes nothing; only a script that stalls gets the short limit it runs into. */
const ROOMY = 60_000;
const JSON_REPLY = '{"use":[1]}';

async function modelThat(
  t: TestContext,
  respond: (request: ScriptedRequest, nth: number) => Script,
  options: Partial<ChatModelOptions> = {},
) {
  let nth = 0;
  const server = await startScriptedModel((request) => respond(request, nth++));
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  t.after(async () => {
    await outbound.close();
    await server.close();
  });
  const model = createChatModel({
    baseUrl: server.baseUrl,
    model: 'scripted',
    apiKey: 'sk-test',
    fetch: modelFetch(outbound),
    withinMs: ROOMY,
    ...options,
  });
  return { model, server };
}

test('gives the text, the tokens, the time and the cost', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'says', chunks: ['It costs ', '£90.'] }), {
    price: { input: 2, output: 10 },
  });
  const reply = await model.ask(ASK);
  assert.deepEqual([reply.kind, reply.text], ['ok', 'It costs £90.']);
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
    ['/v1/chat/completions', 'Bearer sk-test', 'Choose.', 'What does it cost?'],
  );
  assert.deepEqual(request?.body.response_format, {
    type: 'json_schema',
    json_schema: { ...ASK.schema, strict: true },
  });
});

const chunk = (delta: object) => `data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`;
const FORMS: [string, Script][] = [
  ['thinks apart from its reply', { kind: 'says', think: 'The visitor wants…', chunks: [JSON_REPLY] }],
  ['never says that it is done', { kind: 'stalls', after: ['{"use":', '[1]}'] }],
  ['ends without a finish reason', { kind: 'garbage', body: chunk({ content: JSON_REPLY }) }],
  [
    'ignores that a stream was asked for',
    {
      kind: 'garbage',
      type: 'application/json',
      body: `\n${JSON.stringify({ choices: [{ message: { role: 'assistant', content: JSON_REPLY } }] })}`,
    },
  ],
  [
    'calls its stream plain text, begins with a comment and leaves choices out of a chunk',
    {
      kind: 'garbage',
      type: 'text/plain',
      body: `: processing\n\ndata: {"usage":null}\n\n${chunk({ role: 'assistant', content: null })}${chunk({ content: JSON_REPLY })}data: [DONE]\n\n`,
    },
  ],
  [
    'sends its text in parts',
    { kind: 'garbage', body: chunk({ content: [{ type: 'text', text: JSON_REPLY }] }) },
  ],
];

for (const [name, script] of FORMS) {
  test(`hears a server that ${name}`, async (t) => {
    const { model } = await modelThat(t, () => script);
    const reply = await model.ask(ASK);
    assert.deepEqual([reply.kind, reply.text, reply.usage.attempts], ['ok', JSON_REPLY, 1]);
  });
}

const FAULTS: [string, Script, string, string][] = [
  ['a stall before the first token', { kind: 'stalls', after: [] }, 'total_timeout', ''],
  ['a stall in mid-stream', { kind: 'stalls', after: ['It costs '] }, 'total_timeout', 'It costs '],
  ['a cut in mid-stream', { kind: 'cuts', after: ['It costs '] }, 'cut', 'It costs '],
  ['status 429', { kind: 'status', status: 429 }, 'rate_limited', ''],
  ['status 500', { kind: 'status', status: 500 }, 'server_error', ''],
  ['status 401', { kind: 'status', status: 401 }, 'rejected', ''],
  ['status 404', { kind: 'status', status: 404 }, 'rejected', ''],
  ['a page of HTML', { kind: 'garbage', body: '<html>Welcome</html>', type: 'text/html' }, 'bad_reply', ''],
  ['broken JSON in the stream', { kind: 'garbage', body: 'data: {"choices": [{\n\n' }, 'bad_reply', ''],
  [
    'an error in the stream',
    { kind: 'garbage', body: 'data: {"error":{"message":"no"}}\n\n' },
    'server_error',
    '',
  ],
  ['an empty reply', { kind: 'says', chunks: [] }, 'bad_reply', ''],
  [
    'a reply without end',
    { kind: 'endless', chunk: 'x'.repeat(30_000), everyMs: 1 },
    'too_long',
    'x'.repeat(90_000),
  ],
  [
    'a redirect',
    { kind: 'status', status: 302, headers: { location: 'http://10.0.0.1/' } },
    'address_refused',
    '',
  ],
];

for (const [name, script, reason, text] of FAULTS) {
  test(`ends with a reason after ${name}, and is not asked again`, async (t) => {
    const { model, server } = await modelThat(
      t,
      () => script,
      script.kind === 'stalls' ? { withinMs: 150 } : {},
    );
    const reply = await model.ask(ASK);
    assert.deepEqual(
      { kind: reply.kind, reason: 'reason' in reply ? reply.reason : '', text: reply.text },
      { kind: 'failed', reason, text },
    );
    assert.equal(server.requests.length, 1);
  });
}

test('a slow drip ends at the limit and keeps what came, thoughts included in the time', async (t) => {
  const { model } = await modelThat(t, () => ({ kind: 'endless', chunk: 'drip ', everyMs: 15 }), {
    withinMs: 700,
  });
  const reply = await model.ask(ASK);
  assert.equal(reply.kind === 'failed' && reply.reason, 'total_timeout');
  assert.match(reply.text, /^(drip )+$/);
});

const REFUSALS: [string, (body: Record<string, unknown>, system: string) => boolean, number, string][] = [
  ['stream_options', (body) => 'stream_options' in body, 400, 'unknown field'],
  ['response_format', (body) => 'response_format' in body, 422, ''],
  ['a temperature', (body) => 'temperature' in body, 400, 'Unsupported value'],
  ['a system message', (_, system) => system !== '', 500, 'Jinja: System role not supported'],
];

for (const [name, refuses, status, message] of REFUSALS) {
  test(`a server that refuses ${name} is asked without it, and from then on only so`, async (t) => {
    const body = JSON.stringify({ error: { message } });
    const { model, server } = await modelThat(t, (request) =>
      refuses(request.body, request.system)
        ? { kind: 'status', status, body }
        : { kind: 'says', chunks: [JSON_REPLY] },
    );
    assert.equal((await model.ask(ASK)).kind, 'ok');
    assert.equal((await model.ask(ASK)).kind, 'ok');
    assert.equal(server.requests.length, 3);
    assert.equal(server.requests[2]?.user, 'Choose.\n\nWhat does it cost?');
  });
}

test('a server that refuses everything is asked both ways each time', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'status', status: 400 }));
  assert.equal((await model.ask(ASK)).kind, 'failed');
  assert.ok(server.requests[0]?.body.response_format);
  await model.ask(ASK);
  assert.ok(server.requests[2]?.body.response_format);
  assert.equal(server.requests.length, 4);
});

test('who has no time left does not ask', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'says', chunks: [JSON_REPLY] }));
  const late = await model.ask({ ...ASK, withinMs: 0 });
  assert.equal(late.kind === 'failed' && late.reason, 'total_timeout');
  assert.equal(server.requests.length, 0);
});

test('says once that a server fails, with its own words but never the key, and once that it answers again', async (t) => {
  const said: string[] = [];
  let script: Script = {
    kind: 'status',
    status: 401,
    body: '{"error":{"message":"Incorrect key sk-test"}}',
  };
  const { model } = await modelThat(t, () => script, {
    onChange: (state) => said.push(state.ok ? 'ok' : `${state.reason} ${state.detail}`),
  });
  assert.equal(model.state(), null);
  await model.ask(ASK);
  await model.ask(ASK);
  assert.deepEqual(said, ['rejected 401: Incorrect key …']);
  assert.equal(model.state()?.ok, false);
  script = { kind: 'says', chunks: [JSON_REPLY] };
  await model.ask(ASK);
  await model.ask(ASK);
  assert.deepEqual(said.slice(1), ['ok']);
  assert.deepEqual(model.state(), { ok: true });
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
  script = { kind: 'says', chunks: [JSON_REPLY] };
  const [first, second] = await Promise.all([model.ask(ASK), model.ask(ASK)]);
  assert.deepEqual([first.kind, second.kind], ['ok', 'failed']);
  assert.equal((await model.ask(ASK)).kind, 'ok');
});

test('a visitor who leaves ends the request and does not count against the endpoint', async (t) => {
  const abort = new AbortController();
  const breaker = createBreaker({ now: () => 0, failures: 1 });
  const { model, server } = await modelThat(
    t,
    () => {
      setTimeout(() => abort.abort(), 50);
      return { kind: 'stalls', after: ['It '] };
    },
    { breaker },
  );
  const reply = await model.ask({ ...ASK, signal: abort.signal });
  assert.equal(reply.kind === 'failed' && reply.reason, 'aborted');
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(server.dropped(), 1);
  assert.equal(breaker.allows(), true);
  assert.equal(model.state(), null);
});

test('a server nobody runs is reported, not thrown', async (t) => {
  const { model, server } = await modelThat(t, () => ({ kind: 'says', chunks: [] }));
  await server.close();
  const reply = await model.ask(ASK);
  assert.equal(reply.kind === 'failed' && reply.reason, 'unreachable');
});

test('an address the guard refuses is reported', async () => {
  const outbound = createOutbound({ allow: [] });
  const model = createChatModel({
    baseUrl: 'http://127.0.0.1:80/v1',
    model: 'm',
    fetch: modelFetch(outbound),
  });
  const reply = await model.ask(ASK);
  assert.equal(reply.kind === 'failed' && reply.reason, 'address_refused');
  await outbound.close();
});
