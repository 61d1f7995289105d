import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { AskBobError, askBob, verifyWebhook } from '../packages/node/index.js';
import { publishDocuments } from '../server/src/testing/publish.ts';
import { startTestServer, type TestServer } from '../server/src/testing/test-server.ts';
import { newWebhookSecret, signedHeaders } from '../server/src/webhooks/sign.ts';

const QUESTION = 'What does a boiler service cost?';
let server: TestServer;
let origin: string;
let owner: string;

before(async () => {
  server = await startTestServer();
  origin = await server.listen();
  const business = await server.business();
  owner = business.token;
  await publishDocuments(server.services, business.id);
});
after(() => server.close());

/** A new key that may this. */
async function keyFor(permissions: string[]): Promise<string> {
  const body = { name: 'Program', permissions };
  const made = await server.call('POST', '/api/customer-portal/service-keys', { token: owner, body });
  return made.json.key;
}
/** A fetch that counts, and does with the nth call what it is told to. */
function counting(change: (call: () => Promise<Response>, n: number) => Promise<Response>) {
  const calls: string[] = [];
  const counted: typeof fetch = (url, init) => {
    calls.push(`${init?.method} ${new URL(String(url)).pathname}`);
    return change(() => fetch(url, init), calls.length);
  };
  return { calls, fetch: counted };
}

test('asks, goes on in the session, and reads what was said', async () => {
  const bob = askBob({ origin, key: await keyFor(['chat.manage', 'chat.read']) });
  const first = await bob.ask(QUESTION);
  assert.equal(first.outcome, 'answered');
  assert.match(first.reply ?? '', /95 euros/);
  assert.ok(first.citations[0]?.quote);
  const second = await bob.ask('Hello', { session_id: first.session_id });
  assert.equal(second.conversation_id, first.conversation_id);
  const { messages } = await bob.history(first.session_id);
  assert.deepEqual(
    messages.map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
  const later = await bob.history(first.session_id, { after: 2 });
  assert.deepEqual(
    later.messages.map(({ seq }) => seq),
    [3, 4],
  );
});

test('gives the reply as it comes', async () => {
  const bob = askBob({ origin, key: await keyFor(['chat.manage']) });
  const types: string[] = [];
  let text = '';
  for await (const event of bob.stream(QUESTION)) {
    types.push(event.type);
    if (event.type === 'sentence') text += event.data.text;
    if (event.type === 'reply') assert.equal(text, event.data.reply);
  }
  assert.deepEqual([types[0], types.at(-1)], ['accepted', 'reply']);
});

test('a message whose reply was lost is asked once: the retry gets the first reply', async () => {
  const lossy = counting(async (call, n) => {
    const response = await call();
    if (n === 2) throw new TypeError('fetch failed');
    return response;
  });
  const bob = askBob({ origin, key: await keyFor(['chat.manage', 'chat.read']), fetch: lossy.fetch });
  const reply = await bob.ask(QUESTION);
  assert.deepEqual(lossy.calls, [
    'POST /api/chat/session',
    'POST /api/chat/message',
    'POST /api/chat/message',
  ]);
  const { messages } = await bob.history(reply.session_id);
  assert.deepEqual(
    messages.map(({ message_id }) => message_id),
    [reply.in_reply_to, reply.message_id],
  );
});

test('a write that would count twice is never repeated, and a long wait is left to the caller', async () => {
  const busy = (seconds: string) =>
    counting(async () => new Response('{}', { status: 503, headers: { 'retry-after': seconds } }));
  const soon = busy('0');
  await assert.rejects(
    askBob({ origin, key: 'sk_x', fetch: soon.fetch }).request('POST', '/api/knowledge/entries', {}),
  );
  assert.equal(soon.calls.length, 1);
  const read = busy('0');
  await assert.rejects(askBob({ origin, key: 'sk_x', fetch: read.fetch }).history('s'));
  assert.equal(read.calls.length, 3);
  const late = busy('3600');
  await assert.rejects(askBob({ origin, key: 'sk_x', fetch: late.fetch }).history('s'), { retryAfter: 3600 });
  assert.equal(late.calls.length, 1);
});

test('a refusal says its code, and is not tried again', async () => {
  const seen = counting((call) => call());
  const bob = askBob({ origin, key: await keyFor(['chat.read']), fetch: seen.fetch });
  await assert.rejects(bob.ask(QUESTION), (error) => {
    assert.ok(error instanceof AskBobError);
    assert.deepEqual([error.status, error.code], [403, 'forbidden']);
    assert.ok(error.requestId);
    return true;
  });
  assert.equal(seen.calls.length, 1);
  await assert.rejects(askBob({ origin, key: 'sk_none' }).history('s'), {
    status: 401,
    code: 'unauthenticated',
  });
});

test('the key goes to the one server only, not where a path or a redirect leads', async () => {
  const heard: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(302, { location: `http://localhost:${port}/elsewhere` }).end();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  try {
    const bob = askBob({ origin, key: 'sk_secret', retries: 0 });
    await assert.rejects(bob.request('GET', `//127.0.0.1:${port}/`), /not a path of/);
    await assert.rejects(bob.request('GET', `http://127.0.0.1:${port}/`), /not a path of/);
    assert.deepEqual(heard, []);
    const moved = askBob({ origin: `http://127.0.0.1:${port}`, key: 'sk_secret', retries: 0 });
    await assert.rejects(moved.request('GET', '/api/conversations'));
    assert.equal(heard.length, 1);
  } finally {
    other.close();
  }
});

test('the operations take and give what the reference says, each by its name', async () => {
  const key = await keyFor(['knowledge.edit', 'chat.manage', 'chat.read']);
  const seen = counting((call) => call());
  const { api, ask } = askBob({ origin, key, fetch: seen.fetch });
  const entry = await api.createEntry({
    body: { question: 'Do you repair taps?', answer: 'Yes, every day.' },
  });
  const found = await api.listDocuments({ q: 'taps', kind: 'entry', limit: 1 });
  assert.deepEqual(
    found.items.map(({ id }) => id),
    [entry.id],
  );
  const line = JSON.stringify({ question: 'Do you repair pipes?', answer: 'Yes.', external_id: 'pipes' });
  assert.equal((await api.importKnowledge({ body: line })).created, 1);
  assert.equal(await api.deleteDocument({ id: entry.id }), undefined);
  await assert.rejects(api.getDocument({ id: '../../contacts' }), { code: 'not_found' });
  assert.equal(seen.calls.at(-1), 'GET /api/knowledge/documents/..%2F..%2Fcontacts');
  const sent = seen.calls.length;
  for (const id of ['', '.', '..']) await assert.rejects(api.getDocument({ id }), /is no id/);
  assert.equal(seen.calls.length, sent);
  const { conversation_id: id } = await ask('Hello');
  await api.takeOverConversation({ id });
  const form = new FormData();
  form.set('file', new File(['Hello, Eva'], 'note.txt'));
  const kept = await api.uploadAttachment({ id, body: form });
  await api.postStaffMessage({ id, body: { text: 'See this.', attachments: [kept.id] } });
  assert.equal(new TextDecoder().decode(await api.getAttachment({ id: kept.id })), 'Hello, Eva');
  // @ts-expect-error: an entry has an answer, and the types know.
  await assert.rejects(api.createEntry({ body: { question: 'Why?' } }), { code: 'invalid_request' });
});

test('what happens live is told as it happens', async () => {
  const bob = askBob({ origin, key: await keyFor(['chat.read', 'chat.manage']) });
  const ended = new AbortController();
  let isHeard = false;
  const listening = (async () => {
    for await (const event of bob.events({ signal: ended.signal })) {
      if (event.type !== 'message') continue;
      isHeard = true;
      return;
    }
  })();
  // Whatever happens before the connection stands may be missed.
  while (!isHeard) await bob.ask('Hello');
  await listening;
  ended.abort();
});

test('a stream that is cut off says so', async () => {
  const cut = counting(async (call, n) =>
    n === 1 ? call() : new Response('event: sentence\ndata: {"text":"We"}\n\n'),
  );
  const bob = askBob({ origin, key: await keyFor(['chat.manage']), fetch: cut.fetch });
  await assert.rejects(async () => {
    for await (const event of bob.stream(QUESTION)) assert.equal(event.type, 'sentence');
  }, /ended before the reply/);
});

test('a webhook is taken when it is signed with its secret and new, and nothing else is', async () => {
  const [secret, other] = [newWebhookSecret(), newWebhookSecret()];
  const body = JSON.stringify({
    type: 'conversation.waiting',
    timestamp: 't',
    data: { conversation_id: 'c' },
  });
  const now = Date.now();
  const headers = signedHeaders([secret], 'event-1', Math.floor(now / 1000), body);
  const check = (with_: string, sent: Record<string, string>, text = body, at = now) =>
    verifyWebhook(with_, sent, text, { now: at });
  assert.equal((await check(secret, headers)).data.conversation_id, 'c');
  assert.equal((await verifyWebhook(secret, new Headers(headers), body)).type, 'conversation.waiting');
  // For a day after a rotation both sign.
  const both = signedHeaders([other, secret], 'event-1', Math.floor(now / 1000), body);
  assert.ok(await check(secret, both));
  await assert.rejects(check(other, headers), /not signed with this secret/);
  await assert.rejects(check(secret, headers, body.replace('"c"', '"d"')), /not signed/);
  await assert.rejects(check(secret, { ...headers, 'webhook-id': 'event-2' }), /not signed/);
  await assert.rejects(check(secret, { ...headers, 'webhook-signature': 'v1,!!! v2,AAAA' }), /not signed/);
  await assert.rejects(check(secret, headers, body, now + 301_000), /too old or new/);
  await assert.rejects(check(secret, {}), /not signed/);
});

test('of a server below a path it asks below that path alone, whatever path is named', async () => {
  const asked: string[] = [];
  const fetch = async (url: URL | RequestInfo) => {
    asked.push(String(url));
    return Response.json({ items: [] });
  };
  const bob = askBob({ origin: 'https://example.com/help/bob/', key: 'sk_x', fetch });
  await bob.request('GET', '/api/conversations?limit=5');
  assert.deepEqual(asked, ['https://example.com/help/bob/api/conversations?limit=5']);
  for (const path of ['/../shop', '@elsewhere.example/', '/../../help/bobby/api'])
    await assert.rejects(bob.request('GET', path as '/api/conversations'), /is not a path of/, path);
  const own = askBob({ origin: 'https://bob.example.com', key: 'sk_x', fetch });
  for (const path of ['//elsewhere.example/x', '/\\elsewhere.example/x', 'https://elsewhere.example/'])
    await assert.rejects(own.request('GET', path as '/api/conversations'), TypeError, path);
  assert.equal(asked.length, 1);
});
