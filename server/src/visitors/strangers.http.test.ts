import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { SignJWT } from 'jose';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { storedOf } from '../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { SITE } from '../testing/things.ts';
import { hear } from '../testing/wire.ts';

const QUESTION = 'how much is a boiler service';
let server: TestServer;
let desk: FrontDesk;
let key: string;
let secret: string;
let viewer: { token: string };

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

async function open(): Promise<void> {
  desk = await openFrontDesk(server);
  viewer = await server.member(desk.id, 'viewer');
  const make = async (path: string, body: unknown) =>
    (await server.call('POST', `/api/customer-portal/${path}`, { token: desk.token, body })).json;
  key = (await make('widget-keys', { name: 'k', allowed_origins: [SITE] })).key;
  secret = (await make('identity-secret', {})).secret;
}

interface Victim {
  guest: Guest;
  /** What a member could read, and so may remember after he was removed: every text and number of it. */
  seen: string[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Every text in a JSON value, and the texts in what was written as JSON. */
function textsIn(value: unknown): string[] {
  if (isText(value)) return [value];
  if (typeof value === 'number') return [String(value)];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** A visitor with two questions behind him and a waiting request for a person; and all that is to be seen of him. */
async function victim(isVerified: boolean): Promise<Victim> {
  const guest = desk.guest();
  const base = await address();
  const team = await hear(`${base}/api/events`, { authorization: `Bearer ${viewer.token}` });
  await guest.ask(QUESTION, { client_message_id: randomUUID() });
  if (isVerified) await identify(guest);
  await guest.ask(QUESTION, { client_message_id: '1' });
  await guest.escalate({ name: 'Ada', email: 'ada@example.com', note: 'please call' });
  await team.until(({ name, data }) => name === 'conversation' && data.status === 'waiting');
  team.close();
  const read = (path: string, token = viewer.token) => server.call('GET', path, { token });
  const id = guest.conversationId;
  const detail = await read(`/api/conversations/${id}`);
  const receipts = detail.json.messages.flatMap(
    ({ receipt_id }: { receipt_id?: string }) => receipt_id ?? [],
  );
  const replies = [
    detail,
    await read(`/api/chat/history/${id}`),
    await read('/api/conversations'),
    ...(await Promise.all(receipts.map((receipt: string) => read(`/api/receipts/${receipt}`)))),
    // What an owner could have seen before he was removed.
    await read(`/api/visitors/${detail.json.visitor.id}`, desk.token),
    await read('/api/audit', desk.token),
    await read('/api/knowledge/gaps', desk.token),
  ];
  for (const { status, text } of replies) assert.equal(status, 200, text);
  const texts = [...replies.map(({ json }) => json), team.events].flatMap(textsIn);
  // Scores, times and the hashes of the record name nothing.
  const mayName = (text: string) => !/^\d+\.\d+$|^\d{4}-\d\d-\d\dT|^[0-9a-f]{64}$/.test(text);
  return { guest, seen: [...new Set(texts)].filter(mayName) };
}

let listening: string | undefined;
async function address(): Promise<string> {
  listening ??= await server.listen();
  return listening;
}

async function identify(guest: Guest): Promise<void> {
  const token = await new SignJWT({ sub: randomUUID(), email: 'ada@example.com' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(secret));
  const body = { business_id: desk.id, token };
  const headers = { 'x-visitor-token': String(guest.token) };
  const { json } = await server.call('POST', '/api/chat/identify', { body, headers });
  guest.token = json.visitor_token;
  guest.sessionId = json.session_id;
}

/** What can stand as an id in a request. */
const asId = (text: string): boolean => /^[A-Za-z0-9_.:-]{1,128}$/.test(text);

interface Attempt {
  path: string;
  body?: object;
  headers: Record<string, string>;
}

/** The paths of the two doors that visitors come in by. */
const doors = (): { at: string; chat: string; headers: Record<string, string>; more: object }[] => [
  { at: '/api/chat', chat: '/api/chat', headers: {}, more: { business_id: desk.id } },
  {
    at: '/api/widget',
    chat: '/api/widget/chat',
    headers: { origin: SITE, 'x-widget-key': key },
    more: {},
  },
];

/** What somebody tries who knows one text about a conversation, its id, and a message in it. */
function attempts(text: string, id: string, messageId: string): Attempt[] {
  return doors().flatMap(({ at, chat, headers, more }) => {
    const say = (fields: object, as = headers): Attempt => ({
      path: chat,
      headers: as,
      body: { ...more, message: QUESTION, ...fields },
    });
    const retries = text.length > 128 ? [] : [say({ client_message_id: text })];
    if (!asId(text)) return retries;
    const asToken = { ...headers, 'x-visitor-token': text };
    const token = text.padEnd(10, '.');
    const names: Record<string, string>[] = [{ session_id: text }, { conversation_id: text }];
    return [
      ...retries,
      say({ session_id: text }),
      say({ session_id: id, client_message_id: text }),
      say({ session_id: text, client_message_id: text }),
      say({ session_id: id }, asToken),
      { path: `${at}/messages?conversation_id=${id}`, headers: asToken },
      { path: `${at}/identify`, headers, body: { ...more, token, session_id: id } },
      ...names.flatMap((name) => ownSide(at, name, headers, messageId)),
    ];
  });
}

/** Everything on the visitor's own side, without a token that could open it. */
function ownSide(
  at: string,
  name: Record<string, string>,
  headers: Record<string, string>,
  messageId: string,
): Attempt[] {
  const query = new URLSearchParams(name);
  return [
    { path: `${at}/messages?${query}`, headers },
    { path: `${at}/events?${query}`, headers },
    { path: `${at}/escalate`, headers, body: { ...name, note: 'a stranger' } },
    { path: `${at}/rating`, headers, body: { ...name, message_id: messageId, rating: 'down' } },
    { path: `${at}/typing`, headers, body: name },
  ];
}

const tryIt = ({ path, ...call }: Attempt): Promise<Reply> =>
  server.call(call.body ? 'POST' : 'GET', path, call);

/** What is stored of one conversation and of its visitor's handles and tokens. */
async function stored({ guest }: Victim): Promise<string> {
  const rows = await storedOf(server.services.store, desk.id);
  const visitor = rows.get('conversations')?.find(({ id }) => id === guest.conversationId)?.visitor_id;
  const isHis = (row: Record<string, unknown>) =>
    [row.conversation_id, row.id].includes(guest.conversationId) ||
    [row.visitor_id, row.id].includes(visitor);
  const tables = ['conversations', 'messages', 'visitors', 'visitor_tokens', 'session_handles'];
  return JSON.stringify(tables.map((table) => rows.get(table)?.filter(isHis)));
}

for (const isVerified of [false, true]) {
  describe(`of ${isVerified ? 'a visitor the business vouches for' : 'an anonymous visitor'}`, () => {
    before(open);

    test('nothing that staff see is a handle, a token or what he called his message', async () => {
      const { guest, seen } = await victim(isVerified);
      for (const text of seen) {
        assert.ok(!text.includes(String(guest.sessionId)) && !text.includes(String(guest.token)), text);
        assert.ok(!/\b(s|vt)_[A-Za-z0-9_-]{30}/.test(text), text);
      }
      assert.ok(seen.includes(String(guest.conversationId)));
    });

    test('nothing that staff see opens, reads or changes his conversation, on any path, as session, id, token or retry', async () => {
      const his = await victim(isVerified);
      const id = String(his.guest.conversationId);
      const messageId = (await desk.conversation(id)).messages[1].message_id;
      const before = await stored(his);
      let tried = 0;
      for (const text of his.seen) {
        for (const attempt of attempts(text, id, messageId)) {
          const { status, json } = await tryIt(attempt);
          tried += 1;
          const said = `${attempt.path} ${JSON.stringify(attempt.body)} ${status}`;
          if (status === 200) assert.notEqual(json.conversation_id, id, said);
          else assert.ok([401, 404, 422].includes(status), said);
        }
      }
      assert.ok(tried > 1000, `${tried} tries`);
      assert.equal(await stored(his), before);
    });

    test('a member asks in it on path 3 neither by its id nor by a handle', async () => {
      const { guest } = await victim(isVerified);
      const agent = await server.member(desk.id, 'agent');
      for (const session_id of [guest.conversationId, guest.sessionId]) {
        const body = { session_id, message: QUESTION };
        const ask = (token: string) => server.call('POST', '/api/chat/message', { token, body });
        assert.equal((await ask(viewer.token)).status, 403);
        assert.equal((await ask(agent.token)).json.code, 'session_not_found');
      }
    });

    test('his handle, even if it were known, reads nothing and brings no token', async () => {
      const { guest } = await victim(isVerified);
      const session_id = String(guest.sessionId);
      const body = { business_id: desk.id, message: QUESTION, session_id };
      const reply = await server.call('POST', '/api/chat', { body });
      if (isVerified) assert.equal(reply.status, 401);
      else assert.deepEqual([reply.status, reply.json.visitor_token], [200, null]);
      assert.equal((await server.call('GET', `/api/chat/messages?session_id=${session_id}`)).status, 401);
    });
  });
}
