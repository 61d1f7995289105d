import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let one: { id: string; token: string };
let two: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  one = await server.business();
  two = await server.business();
});
after(() => server.close());

interface Said {
  business?: string;
  token?: string | null;
  cookie?: string;
  session_id?: string;
  client_message_id?: string;
}

/** A message on path 1, as a visitor who shows what is named. */
const say = (message: string, { business = one.id, token, cookie, ...fields }: Said = {}) =>
  server.call('POST', '/api/chat', {
    body: { message, business_id: business, ...fields },
    headers: { ...(token ? { 'x-visitor-token': token } : {}), ...(cookie ? { cookie } : {}) },
  });

const many = (count: number, each: (i: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: count }, (_, i) => each(i)));

const cookieOf = (reply: Reply): string => String(reply.headers['set-cookie']).split(';')[0] ?? '';

test('a session goes on by token, by cookie and by its own long id, and by nothing else', async () => {
  const first = await say('hello', { session_id: 'mine' });
  const { session_id, visitor_token } = first.json;
  assert.ok(session_id.length >= 22);
  for (const known of [
    { token: visitor_token, session_id },
    { token: visitor_token, session_id: 'mine' },
    { cookie: cookieOf(first), session_id: 'mine' },
    { session_id },
  ]) {
    assert.equal((await say('hello', known)).json.session_id, session_id);
  }
  const stranger = (await say('hello')).json.visitor_token;
  for (const unknown of [
    { session_id: 'mine' },
    { token: stranger, session_id },
    { token: stranger, session_id: 'mine' },
    { token: visitor_token.slice(0, -1), session_id: 'mine' },
    { token: visitor_token, session_id, business: two.id },
    { cookie: cookieOf(first), session_id: 'mine', business: two.id },
  ]) {
    const reply = await say('hello', unknown);
    assert.equal(reply.status, 200);
    assert.equal(reply.json.seq, 2, 'it starts a conversation of its own');
    if (unknown.business === undefined) assert.notEqual(reply.json.session_id, session_id);
  }
});

test('the cookie of path 1 is kept from scripts and from other sites, and a stream sets it too', async () => {
  const plain = await say('hello');
  const streamed = await server.call('POST', '/api/chat', {
    body: { message: 'hello', business_id: one.id },
    headers: { accept: 'text/event-stream' },
  });
  assert.match(String(streamed.headers['content-type']), /^text\/event-stream/);
  const token = /"visitor_token":"([^"]+)"/.exec(streamed.text)?.[1];
  assert.equal(cookieOf(streamed), `askbob_visitor=${token}`);
  for (const { headers } of [plain, streamed]) {
    assert.match(String(headers['set-cookie']), /; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/);
  }
});

test('first messages that arrive at once with one long id make one conversation without gaps', async () => {
  const session_id = `client-${randomUUID()}`;
  const replies = await many(12, (i) => say(`hello ${i}`, { session_id }));
  assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
  assert.deepEqual([...new Set(replies.map(({ json }) => json.session_id))], [session_id]);
  const numbers = replies.map(({ json }) => json.seq).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => 2 * (i + 1)),
  );
  assert.equal(replies.filter(({ json }) => json.visitor_token).length, 1);
});

test('messages that arrive at once under a short name of one visitor make one conversation', async () => {
  const token = (await say('hello')).json.visitor_token;
  const replies = await many(8, (i) => say(`hello ${i}`, { token, session_id: 'desk' }));
  assert.equal(new Set(replies.map(({ json }) => json.session_id)).size, 1, replies[0]?.text);
});

test('copies of one message that arrive at once are one message, whoever the visitor is', async () => {
  const token = (await say('hello')).json.visitor_token;
  for (const known of [
    {},
    { session_id: `client-${randomUUID()}` },
    { token },
    { token, session_id: 'copies' },
  ]) {
    const client_message_id = randomUUID();
    const replies = await many(8, () => say('opening hours', { ...known, client_message_id }));
    const done = replies.filter(({ status }) => status === 200);
    assert.ok(done.length > 0);
    for (const { status, json } of replies) {
      assert.ok(status === 200 || json.code === 'duplicate_in_flight', `${status} ${json.code}`);
    }
    assert.equal(new Set(done.map(({ json }) => json.message_id)).size, 1);
    assert.equal(new Set(done.map(({ json }) => json.session_id)).size, 1);
  }
});

test('an id that was sent with another message is refused, and another visitor may use the same id', async () => {
  const token = (await say('hello')).json.visitor_token;
  const known = { token, session_id: 'reuse', client_message_id: 'm-1' };
  const first = await say('one thing', known);
  const reused = await say('another thing', known);
  assert.deepEqual([reused.status, reused.json.code], [422, 'client_message_id_reused']);
  const other = (await say('hello')).json.visitor_token;
  const theirs = await say('another thing', { ...known, token: other });
  assert.equal(theirs.status, 200);
  assert.notEqual(theirs.json.session_id, first.json.session_id);
  const elsewhere = await say('another thing', { ...known, business: two.id });
  assert.equal(elsewhere.status, 200);
});

test('a session of the console is no visitor’s, even by its id', async () => {
  const { token } = one;
  const { session_id } = (await server.call('POST', '/api/chat/session', { token, body: {} })).json;
  const reply = await say('hello', { session_id });
  assert.notEqual(reply.json.session_id, session_id);
  const history = await server.call('GET', `/api/chat/history/${session_id}`, { token });
  assert.deepEqual(history.json.messages, []);
});

test('a visitor’s session is not asked in from the console, and another business’s looks missing', async () => {
  const { session_id } = (await say('hello')).json;
  const strip = ({ status, json }: Reply) => [status, { ...json, request_id: '' }];
  const ask = (token: string, id: string) =>
    server.call('POST', '/api/chat/message', { token, body: { session_id: id, message: 'hello' } });
  const missing = strip(await ask(one.token, 'there-is-no-such-session'));
  assert.deepEqual(missing[0], 404);
  assert.deepEqual(strip(await ask(one.token, session_id)), missing);
  assert.deepEqual(strip(await ask(two.token, session_id)), missing);
});

test('while staff hold the conversation the visitor hears with_staff and no reply, and after it is closed 409', async () => {
  const { session_id, visitor_token: token } = (await say('hello')).json;
  const act = async (what: string) => {
    const reply = await server.call('POST', `/api/conversations/${session_id}/${what}`, { token: one.token });
    assert.equal(reply.status, 200, reply.text);
  };
  await act('takeover');
  const { json } = await say('opening hours', { token, session_id });
  assert.deepEqual([json.reply, json.outcome, json.handled_by], [null, 'with_staff', 'staff']);
  assert.deepEqual([json.seq, json.message_id], [3, json.in_reply_to]);
  await act('close');
  const closed = await say('opening hours', { token, session_id });
  assert.deepEqual([closed.status, closed.json.code], [409, 'conversation_closed']);
});

test('the visitor’s own side wants a token that this business gave', async () => {
  const { session_id, visitor_token } = (await say('hello')).json;
  const stranger = (await say('hello')).json.visitor_token;
  const read = (token?: string) =>
    server.call('GET', `/api/chat/messages?session_id=${session_id}`, {
      headers: token ? { 'x-visitor-token': token } : {},
    });
  assert.equal((await read(visitor_token)).json.messages.length, 2);
  assert.equal((await read()).status, 401);
  assert.equal((await read('nonsense')).status, 401);
  assert.equal((await read(stranger)).status, 404);
});
