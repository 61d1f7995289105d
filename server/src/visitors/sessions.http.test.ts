import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { whereStored } from '../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { SITE } from '../testing/things.ts';

let server: TestServer;
let one: { id: string; token: string };
let two: { id: string; token: string };
let key: string;
let now = Date.now();

before(async () => {
  server = await startTestServer({ now: () => now });
  one = await server.business();
  const body = { name: 'k', allowed_origins: [SITE] };
  key = (await server.call('POST', '/api/customer-portal/widget-keys', { token: one.token, body })).json.key;
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

/** The same on path 2. */
const onWidget = (message: string, fields: Said) =>
  server.call('POST', '/api/widget/chat', {
    body: { message, ...fields },
    headers: { origin: SITE, 'x-widget-key': key },
  });

/** The visitor's own messages. */
const read = ({ conversation_id, visitor_token }: Record<string, string>) =>
  server.call('GET', `/api/chat/messages?conversation_id=${conversation_id}`, {
    headers: { 'x-visitor-token': String(visitor_token) },
  });

const many = (count: number, each: (i: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: count }, (_, i) => each(i)));

const cookieOf = (reply: Reply): string => String(reply.headers['set-cookie']).split(';')[0] ?? '';

test('a conversation goes on by handle, by its visitor’s short name and by its id with his token, and by nothing else', async () => {
  const first = await say('hello', { session_id: 'mine' });
  const { session_id, conversation_id, visitor_token: token } = first.json;
  assert.ok(session_id.length >= 22 && session_id !== conversation_id);
  for (const known of [
    { token, session_id },
    { token, session_id: 'mine' },
    { cookie: cookieOf(first), session_id: 'mine' },
    { session_id },
  ]) {
    const { json } = await say('hello', known);
    assert.deepEqual([json.conversation_id, json.session_id], [conversation_id, known.session_id]);
    assert.equal(json.visitor_token, null);
  }
  const stranger = (await say('hello')).json.visitor_token;
  for (const unknown of [
    { session_id: 'mine' },
    { session_id: conversation_id },
    { token: stranger, session_id },
    { token: stranger, session_id: conversation_id },
    { token: stranger, session_id: 'mine' },
    { token: token.slice(0, -1), session_id: 'mine' },
    { token, session_id, business: two.id },
    { cookie: cookieOf(first), session_id: 'mine', business: two.id },
  ]) {
    const { status, json } = await say('hello', unknown);
    assert.deepEqual([status, json.seq], [200, 2], 'it starts a conversation of its own');
    assert.notEqual(json.conversation_id, conversation_id);
  }
});

test('a client from before goes on by the id it knows and its token, and is given a handle', async () => {
  const { conversation_id, visitor_token: token } = (await say('hello')).json;
  const { json } = await say('hello', { token, session_id: conversation_id });
  assert.equal(json.conversation_id, conversation_id);
  assert.notEqual(json.session_id, conversation_id);
  const alone = await say('hello', { session_id: json.session_id });
  assert.equal(alone.json.conversation_id, conversation_id);
});

test('a client from before, which knows no name, reads the conversation last spoken in, of its visitor only', async () => {
  const first = (await say('hello')).json;
  const token = first.visitor_token;
  now += 1000;
  const second = (await say('opening hours', { token })).json;
  assert.notEqual(second.conversation_id, first.conversation_id);
  const latest = (shown: string) =>
    server.call('GET', '/api/chat/messages', { headers: { 'x-visitor-token': shown } });
  assert.deepEqual((await latest(token)).json, (await read({ ...second, visitor_token: token })).json);
  now += 1000;
  await say('hello again', { token, session_id: first.conversation_id });
  assert.equal((await latest(token)).json.conversation_id, first.conversation_id);
  const stranger = (await say('hello')).json;
  assert.equal((await latest(stranger.visitor_token)).json.conversation_id, stranger.conversation_id);
  assert.equal((await server.call('GET', '/api/chat/messages')).status, 401);
});

test('the id of a conversation never becomes a handle, nor does what looks like a handle made here', async () => {
  const { conversation_id } = (await say('hello')).json;
  for (const session_id of [conversation_id, `s_${'x'.repeat(43)}`]) {
    const replies = [await say('hello', { session_id }), await say('hello', { session_id })];
    for (const { json } of replies) {
      assert.notEqual(json.session_id, session_id);
      assert.ok(json.visitor_token);
    }
    assert.notEqual(replies[0]?.json.conversation_id, replies[1]?.json.conversation_id);
  }
});

test('a handle alone goes on, but is given no token and reads nothing', async () => {
  const session_id = randomUUID();
  const first = await say('hello', { session_id });
  assert.equal(first.json.session_id, session_id);
  assert.ok(first.json.visitor_token);
  for (const client_message_id of [undefined, 'm-1', randomUUID()]) {
    const known = { session_id, ...(client_message_id ? { client_message_id } : {}) };
    const replies = [await say('opening hours', known), await say('opening hours', known)];
    for (const { json, headers } of replies) {
      assert.deepEqual([json.visitor_token, headers['set-cookie']], [null, undefined]);
      assert.equal(json.conversation_id, first.json.conversation_id);
    }
    const isRetry = replies[0]?.json.message_id === replies[1]?.json.message_id;
    assert.equal(isRetry, client_message_id !== undefined);
  }
  for (const name of [`session_id=${session_id}`, `conversation_id=${first.json.conversation_id}`]) {
    assert.equal((await server.call('GET', `/api/chat/messages?${name}`)).status, 401);
  }
});

test('handles, tokens and what clients call their messages are stored as hashes only', async () => {
  const client_message_id = randomUUID();
  const own = (await say('hello', { session_id: randomUUID(), client_message_id })).json;
  const made = (await say('hello', { client_message_id: randomUUID() })).json;
  for (const secret of [
    own.session_id,
    made.session_id,
    own.visitor_token,
    made.visitor_token,
    client_message_id,
  ]) {
    assert.deepEqual(await whereStored(server.services.store, one.id, secret), []);
  }
});

test('only the same request, unguessable and within 15 minutes, is given the token of a first one again', async () => {
  const first = { session_id: 'desk', client_message_id: randomUUID() };
  const { json } = await say('opening hours', first);
  const again = (await say('opening hours', first)).json;
  assert.deepEqual([again.message_id, again.conversation_id], [json.message_id, json.conversation_id]);
  assert.ok(again.visitor_token && again.visitor_token !== json.visitor_token);
  assert.notEqual(again.session_id, json.session_id);
  assert.equal((await read(again)).json.messages.length, 2);

  const reused = await say('another thing', first);
  assert.equal(reused.json.code, 'client_message_id_reused');
  const others = [
    await say('opening hours', { client_message_id: first.client_message_id }),
    await say('opening hours', { ...first, session_id: 'desk-2' }),
    await onWidget('opening hours', first),
  ];
  now += 15 * 60_000 + 1;
  others.push(await say('opening hours', first));
  for (const other of others) {
    assert.equal(other.status, 200);
    assert.notEqual(other.json.conversation_id, json.conversation_id);
  }
});

test('a message that was sent with a handle alone proves nothing that the handle did not', async () => {
  const { session_id, conversation_id } = (await say('hello')).json;
  const known = { session_id, client_message_id: randomUUID() };
  await say('opening hours', known);
  const again = (await say('opening hours', known)).json;
  assert.deepEqual([again.conversation_id, again.visitor_token], [conversation_id, null]);
});

test('a short client_message_id with the same words never brings another visitor’s reply or token', async () => {
  const known = { client_message_id: '1' };
  const first = (await say('opening hours', known)).json;
  for (const session_id of [undefined, 'mine', randomUUID(), first.conversation_id]) {
    const { json } = await say('opening hours', { ...known, ...(session_id ? { session_id } : {}) });
    assert.notEqual(json.message_id, first.message_id);
    assert.notEqual(json.conversation_id, first.conversation_id);
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
  assert.equal(new Set(replies.map(({ json }) => json.conversation_id)).size, 1);
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
  assert.equal(new Set(replies.map(({ json }) => json.conversation_id)).size, 1, replies[0]?.text);
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
    assert.equal(new Set(done.map(({ json }) => json.conversation_id)).size, 1);
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
  assert.notEqual(theirs.json.conversation_id, first.json.conversation_id);
  const elsewhere = await say('another thing', { ...known, business: two.id });
  assert.equal(elsewhere.status, 200);
});

test('a session of the console is no visitor’s, even by its id', async () => {
  const { token } = one;
  const { session_id } = (await server.call('POST', '/api/chat/session', { token, body: {} })).json;
  const reply = await say('hello', { session_id });
  assert.notEqual(reply.json.conversation_id, session_id);
  const history = await server.call('GET', `/api/chat/history/${session_id}`, { token });
  assert.deepEqual(history.json.messages, []);
});

test('a visitor’s session is not asked in from the console, and another business’s looks missing', async () => {
  const { session_id, conversation_id } = (await say('hello')).json;
  const strip = ({ status, json }: Reply) => [status, { ...json, request_id: '' }];
  const ask = (token: string, id: string) =>
    server.call('POST', '/api/chat/message', { token, body: { session_id: id, message: 'hello' } });
  const missing = strip(await ask(one.token, 'there-is-no-such-session'));
  assert.deepEqual(missing[0], 404);
  for (const id of [session_id, conversation_id]) {
    assert.deepEqual(strip(await ask(one.token, id)), missing);
    assert.deepEqual(strip(await ask(two.token, id)), missing);
  }
  const history = await server.call('GET', `/api/chat/history/${session_id}`, { token: one.token });
  assert.deepEqual([history.status, history.json.code], [404, 'session_not_found']);
  assert.match(history.json.detail, /conversation_id/);
});

test('while staff hold the conversation the visitor hears with_staff and no reply, and after it is closed 409', async () => {
  const { session_id, conversation_id, visitor_token: token } = (await say('hello')).json;
  const act = async (what: string) => {
    const reply = await server.call('POST', `/api/conversations/${conversation_id}/${what}`, {
      token: one.token,
    });
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

test('the visitor’s own side wants a token that this business gave, and all that names his conversation to agree', async () => {
  const { session_id, conversation_id, visitor_token } = (await say('hello')).json;
  const stranger = (await say('hello')).json;
  const other = (await say('hello', { token: visitor_token })).json;
  const ask = (names: Record<string, string>, token?: string) =>
    server.call('GET', `/api/chat/messages?${new URLSearchParams(names)}`, {
      headers: token ? { 'x-visitor-token': token } : {},
    });
  const waysToName: Record<string, string>[] = [
    { conversation_id },
    { session_id },
    { session_id, conversation_id },
  ];
  for (const names of waysToName) {
    const { json } = await ask(names, visitor_token);
    assert.deepEqual([json.conversation_id, json.messages.length], [conversation_id, 2]);
    assert.equal((await ask(names)).status, 401);
    assert.equal((await ask(names, 'nonsense')).status, 401);
    assert.equal((await ask(names, stranger.visitor_token)).status, 404);
  }
  for (const names of waysToName) {
    const body = { ...names, note: 'please call' };
    const headers = { 'x-visitor-token': visitor_token };
    const { json } = await server.call('POST', '/api/chat/escalate', { body, headers });
    assert.deepEqual([json.conversation_id, json.session_id], [conversation_id, names.session_id]);
  }
  const mixed = { session_id, conversation_id: other.conversation_id };
  assert.equal((await ask(mixed, visitor_token)).status, 404);
  const headers = { 'x-visitor-token': visitor_token };
  const none = await server.call('POST', '/api/chat/typing', { body: {}, headers });
  assert.deepEqual([none.status, none.json.errors[0].pointer], [422, '/conversation_id']);
});
