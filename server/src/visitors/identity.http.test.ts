import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { table } from '@askbob/contract/table.ts';
import { SignJWT } from 'jose';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { rowsOf } from '../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { hear } from '../testing/wire.ts';

const origin = 'https://shop.example';
let server: TestServer;
let desk: FrontDesk;
let key: string;

before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  const body = { name: 'Shop', allowed_origins: [origin] };
  key = (await server.call('POST', '/api/customer-portal/widget-keys', { token: desk.token, body })).json.key;
});
after(() => server.close());

const door = (token?: string): Record<string, string> => (token ? { 'x-visitor-token': token } : {});
const widget = (path: string, body: unknown, token?: string) =>
  server.call('POST', `/api/widget/${path}`, {
    body,
    headers: { origin, 'x-widget-key': key, ...door(token) },
  });
const page = (path: string, body: object, headers: Record<string, string> = {}) =>
  server.call('POST', `/api/${path}`, { body: { business_id: desk.id, ...body }, headers });

const cookieOf = (reply: Reply): string => String(reply.headers['set-cookie']).split(';')[0] ?? '';

async function rotate(): Promise<string> {
  const path = '/api/customer-portal/identity-secret';
  const made = await server.call('POST', path, { token: desk.token, body: {} });
  assert.equal(made.status, 201);
  assert.equal(made.json.secret.slice(-4), made.json.last_four);
  return made.json.secret;
}

const sign = (secret: string, claims: Record<string, unknown>, expires = '5m', alg = 'HS256') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));

test('a visitor whom the business vouches for has one conversation on every device', async () => {
  const secret = await rotate();
  const token = await sign(secret, { sub: 'c-1', name: 'Ada', email: 'ada@example.com' });
  const phone = await widget('identify', { token });
  assert.equal(phone.status, 200);
  const said = await widget('chat', { message: 'opening hours' }, phone.json.visitor_token);
  const laptop = await widget('identify', { token });
  assert.equal(laptop.json.conversation_id, said.json.conversation_id);
  const detail = await desk.conversation(said.json.conversation_id);
  assert.deepEqual(detail.visitor, {
    ...detail.visitor,
    name: 'Ada',
    email: 'ada@example.com',
    verified: true,
  });
});

test('two devices that bring the same new identity at once become one visitor', async () => {
  const token = await sign(await rotate(), { sub: 'c-2' });
  const both = await Promise.all([widget('identify', { token }), widget('identify', { token })]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  const said = await widget('chat', { message: 'opening hours' }, both[0]?.json.visitor_token);
  const other = await widget('identify', { token }, both[1]?.json.visitor_token);
  assert.equal(other.json.conversation_id, said.json.conversation_id);
});

test('a token that is forged, expired, of another algorithm or of an old secret is refused', async () => {
  const old = await rotate();
  const secret = await rotate();
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"c-1","exp":9999999999}').toString('base64url')}.`;
  const bad = [
    await sign(old, { sub: 'c-1' }),
    await sign('a secret that somebody guessed, wrongly', { sub: 'c-1' }),
    await sign(secret, { sub: 'c-1' }, '-61s'),
    await sign(secret, { sub: 'c-1' }, '5m', 'HS512'),
    await sign(secret, { name: 'no subject' }),
    none,
  ];
  for (const token of bad) assert.equal((await widget('identify', { token })).status, 401);
});

test('the secret is kept sealed and its change is recorded without it', async () => {
  const secret = await rotate();
  const row = await server.services.store.platform.read((q) =>
    q.selectFrom('businesses').selectAll().where('id', '=', desk.id).executeTakeFirstOrThrow(),
  );
  assert.ok(row.identity_secret && !row.identity_secret.includes(secret));
  const audit = await server.call('GET', '/api/audit?action=identity_secret.rotated', { token: desk.token });
  assert.ok(audit.json.items.length > 0);
  assert.ok(!audit.text.includes(secret));
});

test('identity ends all tokens and handles of before, and from then on nothing goes without the new token', async () => {
  const secret = await rotate();
  const session_id = randomUUID();
  const client_message_id = randomUUID();
  const first = await widget('chat', { message: 'opening hours', session_id, client_message_id });
  const { conversation_id, visitor_token: old } = first.json;
  const token = await sign(secret, { sub: 'c-4' });
  const { json } = await widget('identify', { token, conversation_id }, old);
  assert.equal(json.conversation_id, conversation_id);
  assert.ok(json.session_id !== session_id && json.session_id.length >= 22);
  const ask = (name: string, shown?: string) =>
    widget('chat', { message: 'opening hours', session_id: name }, shown);
  for (const [name, shown] of [
    [session_id, undefined],
    [session_id, old],
    [json.session_id, undefined],
    [json.session_id, old],
  ]) {
    const refused = await ask(String(name), shown);
    assert.deepEqual([refused.status, refused.json.code], [401, 'unauthenticated']);
  }
  const retry = await widget('chat', { message: 'opening hours', session_id, client_message_id });
  assert.equal(retry.status, 401);
  const read = (shown: string) =>
    server.call('GET', `/api/widget/messages?conversation_id=${conversation_id}`, {
      headers: { origin, 'x-widget-key': key, ...door(shown) },
    });
  assert.equal((await read(old)).status, 401);
  assert.equal((await read(json.visitor_token)).json.messages.length, 2);
  const on = await ask(json.session_id, json.visitor_token);
  assert.deepEqual([on.json.conversation_id, on.json.session_id], [conversation_id, json.session_id]);
});

test('the first message of someone vouched for since proves nothing any more', async () => {
  const secret = await rotate();
  const known = { message: 'opening hours', client_message_id: randomUUID() };
  const first = (await widget('chat', known)).json;
  await widget('identify', { token: await sign(secret, { sub: 'c-5' }) }, first.visitor_token);
  const retry = (await widget('chat', known)).json;
  assert.notEqual(retry.conversation_id, first.conversation_id);
});

test('a stream that an ended token opened ends, and what staff write then is not read through it', async () => {
  const secret = await rotate();
  const first = (await page('chat', { message: 'opening hours' })).json;
  const base = await server.listen();
  const path = `/api/chat/events?conversation_id=${first.conversation_id}`;
  const heard = await hear(`${base}${path}`, door(first.visitor_token));
  await heard.until(({ name }) => name === 'speaker');
  await page('chat/identify', { token: await sign(secret, { sub: 'c-6' }) }, door(first.visitor_token));
  await heard.ended;
  assert.equal((await hear(`${base}${path}`, door(first.visitor_token))).status, 401);
});

test('on path 1 identity is kept in the cookie, and reset takes it away', async () => {
  const secret = await rotate();
  const said = await page('chat', { message: 'opening hours' });
  const cookie = cookieOf(said);
  const token = await sign(secret, { sub: 'c-7', name: 'Ada' });
  const known = await page('chat/identify', { token }, { cookie });
  assert.equal(known.status, 200, known.text);
  assert.equal(cookieOf(known), `askbob_visitor=${known.json.visitor_token}`);
  assert.equal(known.json.conversation_id, said.json.conversation_id);
  assert.deepEqual(known.json.visitor, { name: 'Ada', email: null, verified: true });
  const reset = await server.call('POST', '/api/chat/reset', { headers: { cookie: cookieOf(known) } });
  assert.equal(reset.status, 204);
  assert.match(String(reset.headers['set-cookie']), /^askbob_visitor=; HttpOnly; .*Max-Age=0/);
});

test('another person on the same device goes on with nothing of the one before', async () => {
  const secret = await rotate();
  const ada = (await page('chat/identify', { token: await sign(secret, { sub: 'c-8' }) })).json;
  const cookie = `askbob_visitor=${ada.visitor_token}`;
  const hers = (await page('chat', { message: 'opening hours' }, { cookie })).json;
  const named = { conversation_id: hers.conversation_id, session_id: hers.session_id };
  const token = await sign(secret, { sub: 'c-9' });
  const bert = (await page('chat/identify', { token, ...named }, { cookie })).json;
  assert.deepEqual([bert.conversation_id, bert.session_id], [null, null]);
  const his = await page(
    'chat',
    { message: 'opening hours', session_id: hers.session_id },
    door(bert.visitor_token),
  );
  assert.notEqual(his.json.conversation_id, hers.conversation_id);
});

test('a short name goes along when its visitor signs in, unless he has given it before', async () => {
  const secret = await rotate();
  const token = await sign(secret, { sub: 'c-10' });
  const before = await widget('chat', { message: 'opening hours', session_id: 'desk' });
  const known = (await widget('identify', { token }, before.json.visitor_token)).json.visitor_token;
  const later = await widget('chat', { message: 'opening hours', session_id: 'desk' });
  await widget('chat', { message: 'opening hours', session_id: 'sofa' }, later.json.visitor_token);
  await widget('identify', { token }, later.json.visitor_token);
  const seq = async (session_id: string) =>
    (await widget('chat', { message: 'opening hours', session_id }, known)).json.seq;
  assert.deepEqual([await seq('desk'), await seq('sofa')], [4, 4]);
});

test('a business that talks to known visitors only refuses all others, on every visitor’s path', async () => {
  const secret = await rotate();
  const before = await widget('chat', { message: 'opening hours' });
  await desk.settings({ identity_required: true });
  for (const token of [undefined, String(before.json.visitor_token), 'vt_made_up']) {
    const refused = await widget('chat', { message: 'opening hours' }, token);
    assert.deepEqual([refused.status, refused.json.code], [403, 'identity_required']);
  }
  const own = (await page('chat', { message: 'opening hours' })).json;
  assert.equal(own.code, 'identity_required');
  const token = before.json.visitor_token;
  for (const [name, spec] of table) {
    if (!('visitorToken' in spec) || spec.visitorToken !== 'required') continue;
    const names = { conversation_id: before.json.conversation_id };
    const more = name.endsWith('Rating') ? { message_id: before.json.message_id, rating: 'up' } : {};
    const body = {
      ...names,
      ...more,
      ...(name === 'widgetContext' ? { context: {} } : {}),
      ...(name.endsWith('Seen') ? { seq: 1 } : {}),
      ...(name.endsWith('Transcript') ? { email: 'ada@example.com' } : {}),
      ...(name === 'widgetPage' ? { url: 'https://shop.example/' } : {}),
      ...(name.endsWith('Action')
        ? { action: 'a', values: {}, confirm: true, client_action_id: 'confirmation' }
        : {}),
    };
    const isGet = spec.method === 'GET';
    const refused = await server.call(
      spec.method,
      isGet ? `${spec.path}?${new URLSearchParams(names)}` : spec.path,
      {
        headers: { ...door(token), ...(spec.caller === 'widget' ? { origin, 'x-widget-key': key } : {}) },
        ...(isGet ? {} : { body }),
      },
    );
    assert.deepEqual([refused.status, refused.json?.code], [403, 'identity_required'], name);
  }
  const secretSession = { message: 'opening hours', session_id: 'a-client-made-secret-of-40-characters-02' };
  assert.equal((await widget('chat', secretSession)).status, 403);
  const known = await widget('identify', { token: await sign(secret, { sub: 'c-3' }) });
  const answered = await widget('chat', { message: 'opening hours' }, known.json.visitor_token);
  assert.equal(answered.json.outcome, 'answered');
});

test('a claim that is missing or odd is refused by its name', async () => {
  const secret = await rotate();
  for (const [claim, claims] of [
    ['sub', {}],
    ['sub', { sub: '' }],
    ['sub', { sub: 4.2 }],
    ['sub', { sub: true }],
    ['sub', { sub: 'a\0b' }],
    ['sub', { sub: 'a\ud800' }],
    ['sub', { sub: 'x'.repeat(129) }],
    ['name', { sub: 'c-9', name: 'A\0da' }],
    ['name', { sub: 'c-9', name: ['Ada'] }],
    ['email', { sub: 'c-9', email: 'ada' }],
    ['email', { sub: 'c-9', email: 'a\0@example.com' }],
    ['nbf', { sub: 'c-9', nbf: 'soon' }],
  ] as const) {
    const refused = await widget('identify', { token: await sign(secret, claims) });
    assert.equal(refused.status, 401, JSON.stringify(claims));
    assert.match(refused.json.detail, new RegExp(`claim "${claim}"`));
  }
  const noExpiry = await new SignJWT({ sub: 'c-9' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
  assert.match((await widget('identify', { token: noExpiry })).json.detail, /claim "exp" is missing/);
  for (const [expires, status] of [
    ['365 days', 200],
    ['31 years', 401],
  ] as const) {
    const token = await sign(secret, { sub: 'c-10' }, expires);
    const reply = await widget('identify', { token });
    assert.equal(reply.status, status, reply.text);
    if (status === 401) assert.match(reply.json.detail, /"exp" lies more than 366 days ahead/);
  }
  const odd = await widget('identify', { token: await sign(secret, { sub: true }) });
  assert.match(odd.json.detail, /claim "sub" must be text/);
});

test('claims as sites send them are taken: numbers for ids, spaces around names, addresses of every script', async () => {
  const secret = await rotate();
  for (const [claims, expected] of [
    [
      { sub: 1_001, name: '  Ada ', email: null },
      { name: 'Ada', email: null },
    ],
    [
      { sub: 'c-1002', name: ' ', email: ' ada@example.com ' },
      { name: null, email: 'ada@example.com' },
    ],
    [
      { sub: 'c-1003', name: null, email: 'jürgen@bücher.example' },
      { name: null, email: 'jürgen@bücher.example' },
    ],
    [
      { sub: 'c-1004', email: '' },
      { name: null, email: null },
    ],
  ] as const) {
    const reply = await widget('identify', { token: await sign(secret, claims) });
    assert.equal(reply.status, 200, JSON.stringify([claims, reply.json.detail]));
    assert.deepEqual(reply.json.visitor, { ...expected, verified: true });
  }
  // The same person, whichever way the site writes his number.
  await widget('identify', { token: await sign(secret, { sub: '1001' }) });
  const visitors = await rowsOf(server.services.store, 'visitors', desk.id);
  assert.equal(visitors.filter((row) => row.external_id === '1001').length, 1);
});

test('a clock that goes wrong by less than a minute does no harm, and each refusal says why', async () => {
  const secret = await rotate();
  const at = (seconds: number) => Math.floor(server.services.now() / 1000) + seconds;
  const signed = (claims: Record<string, unknown>, key = secret, alg = 'HS256') =>
    new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(key));
  const identify = async (token: string) => (await widget('identify', { token })).json;
  const soon = { sub: 'c-clock', exp: at(300) };
  assert.ok((await identify(await signed({ ...soon, exp: at(-50) }))).visitor_token);
  assert.ok((await identify(await signed({ ...soon, nbf: at(50) }))).visitor_token);
  assert.match((await identify(await signed({ ...soon, exp: at(-70) }))).detail, /has expired/);
  assert.match((await identify(await signed({ ...soon, nbf: at(70) }))).detail, /claim "nbf"/);
  assert.match((await identify(await signed(soon, `${secret}x`))).detail, /signature does not fit/);
  assert.match((await identify(await signed(soon, secret.padEnd(64, 'x'), 'HS512'))).detail, /HS256/);
  assert.match((await identify('not-a-token')).detail, /sign it with HS256/);
});

test('a page that identifies its visitor again and again leaves a bounded number of tokens and handles', async () => {
  const token = await sign(await rotate(), { sub: 'c-again' });
  const first = (await widget('identify', { token })).json;
  await widget('chat', { message: 'opening hours' }, first.visitor_token);
  for (let i = 0; i < 200; i++) await widget('identify', { token });
  const last = (await widget('identify', { token })).json;
  const { store } = server.services;
  const handles = await rowsOf(store, 'session_handles', desk.id);
  assert.equal(handles.filter((row) => row.conversation_id === last.conversation_id).length, 200);
  const visitors = await rowsOf(store, 'visitors', desk.id);
  const { id } = visitors.find((row) => row.external_id === 'c-again') ?? {};
  const tokens = await rowsOf(store, 'visitor_tokens', desk.id);
  assert.equal(tokens.filter((row) => row.visitor_id === id).length, 200);
  const ask = (visitorToken: string) => widget('chat', { message: 'opening hours' }, visitorToken);
  assert.equal((await ask(last.visitor_token)).status, 200);
  const { session_id, conversation_id } = last;
  const own = await widget('chat', { message: 'opening hours', session_id }, last.visitor_token);
  assert.equal(own.json.conversation_id, conversation_id);
});
