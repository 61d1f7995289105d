import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  business = await server.business();
  await publishDocuments(server.services, business.id);
});
after(() => server.close());

const ask = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/chat', { body: { business_id: business.id, ...body }, headers });

test('an approved answer comes word for word with its source', async () => {
  const reply = await ask({ message: 'how much is a boiler service' });
  assert.equal(reply.status, 200);
  assert.equal(reply.json.outcome, 'answered');
  assert.equal(reply.json.reply, 'A boiler service costs 95 euros including the exhaust measurement. [1]');
  assert.equal(reply.json.citations[0].external_id, 'service_price');
});

test('what the knowledge does not hold is refused', async () => {
  const reply = await ask({ message: 'who won the football world cup in 1954' });
  assert.equal(reply.json.outcome, 'refused');
  assert.deepEqual(reply.json.citations, []);
});

test('a word of several languages is answered in the business’s, else in the page’s', async () => {
  const answerTo = async (message: string, locale?: string, prefers = '*') => {
    const headers = { 'accept-language': prefers };
    const reply = await ask({ message, ...(locale === undefined ? {} : { locale }) }, headers);
    assert.equal(reply.json.outcome, 'small_talk', reply.text);
    return reply.json.reply;
  };
  const german = await answerTo('hallo', 'de-CH');
  assert.notEqual(await answerTo('hallo', 'nl'), german);
  const unsaid = await answerTo('hallo');
  assert.notEqual(await answerTo('hallo', '', 'nl,en;q=0.5'), german);
  assert.equal(await answerTo('hallo', 'de', 'nl'), german);
  for (const locale of ['xx', '', 'en']) assert.equal(await answerTo('hallo', locale), unsaid);
  assert.equal(await answerTo('hello', 'de'), await answerTo('hello'));
});

test('two visitors who both say session_123 never meet', async () => {
  const one = await ask({ message: 'opening hours', session_id: 'session_123' });
  const two = await ask({ message: 'opening hours', session_id: 'session_123' });
  assert.notEqual(one.json.session_id, two.json.session_id);
  assert.notEqual(one.json.conversation_id, two.json.conversation_id);
  const again = await ask(
    { message: 'which areas do you cover', session_id: 'session_123' },
    { 'x-visitor-token': one.json.visitor_token },
  );
  assert.equal(again.json.session_id, 'session_123', 'with his token it is his own name for it');
  assert.equal(again.json.conversation_id, one.json.conversation_id);
  assert.equal(again.json.seq, 4);
});

test('a long session id is itself the secret', async () => {
  const session_id = 'a-client-made-secret-of-40-characters-01';
  const one = await ask({ message: 'opening hours', session_id });
  const two = await ask({ message: 'boiler service price', session_id });
  assert.equal(one.json.session_id, session_id);
  assert.equal(two.json.session_id, session_id);
  assert.equal(two.json.seq, 4);
});

test('a retry returns the first result and stores nothing', async () => {
  const first = await ask({ message: 'opening hours', client_message_id: 'm1' });
  const headers = { 'x-visitor-token': first.json.visitor_token };
  const { session_id } = first.json;
  const retry = await ask({ message: 'opening hours', client_message_id: 'm1', session_id }, headers);
  assert.deepEqual({ ...retry.json, visitor_token: 0 }, { ...first.json, visitor_token: 0 });
  const other = await ask({ message: 'something else', client_message_id: 'm1', session_id }, headers);
  assert.equal(other.status, 422);
  assert.equal(other.json.code, 'client_message_id_reused');
  const seen = await server.call('GET', `/api/chat/messages?conversation_id=${first.json.conversation_id}`, {
    headers,
  });
  assert.equal(seen.json.messages.length, 2);
});

test('a request from another site gets 403 and no CORS headers', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }] as Record<
    string,
    string
  >[]) {
    const reply = await ask({ message: 'opening hours' }, headers);
    assert.equal(reply.status, 403);
    assert.equal(reply.json.code, 'cross_site');
    assert.equal(reply.headers['access-control-allow-origin'], undefined);
  }
});

test('a stream sends what is stored, then the whole reply', async () => {
  const reply = await ask({ message: 'opening hours' }, { accept: 'text/event-stream' });
  const events = [...reply.text.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, name, data]) => ({
    name,
    data: JSON.parse(data ?? ''),
  }));
  assert.equal(events[0]?.name, 'accepted');
  assert.equal(events.at(-1)?.name, 'reply');
  const { session_id, conversation_id, in_reply_to, seq, visitor_token } = events.at(-1)?.data ?? {};
  assert.ok(visitor_token);
  const accepted = { session_id, conversation_id, message_id: in_reply_to, seq: seq - 1, visitor_token };
  assert.deepEqual(events[0]?.data, accepted);
  const text = events.filter(({ name }) => name === 'sentence').map(({ data }) => data.text);
  assert.equal(text.join(''), events.at(-1)?.data.reply);
});

test('path 3 works in the caller’s own business only', async () => {
  const started = await server.call('POST', '/api/chat/session', { token: business.token, body: {} });
  assert.equal(started.status, 201);
  const { session_id } = started.json;
  const body = { session_id, message: 'boiler service price' };
  const said = await server.call('POST', '/api/chat/message', { token: business.token, body });
  assert.equal(said.json.outcome, 'answered');
  const stranger = await server.business();
  const foreign = await server.call('POST', '/api/chat/message', { token: stranger.token, body });
  assert.equal(foreign.json.code, 'session_not_found');
  assert.match(foreign.json.detail, /POST \/api\/chat\/session/);
  const anonymous = await server.call('POST', '/api/chat/message', { body });
  assert.equal(anonymous.status, 401);
  assert.match(anonymous.json.detail, /POST \/api\/chat/);
  const history = await server.call('GET', `/api/chat/history/${session_id}`, { token: business.token });
  assert.deepEqual(
    history.json.messages.map(({ seq, role }: { seq: number; role: string }) => [seq, role]),
    [
      [1, 'visitor'],
      [2, 'assistant'],
    ],
  );
});
