import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { hear } from '../testing/wire.ts';

const ORIGIN = 'https://shop.example';
const PASSWORD = 'sunny-harbour-1862';
const REASON = 'The bill of May is open';
const CONTACT = 'Harbour IT, help@harbour.example';

let server: TestServer;
let base: string;
let admin: string;
before(async () => {
  server = await startTestServer({}, { OPERATOR_CONTACT: CONTACT });
  base = await server.listen();
  admin = (await server.admin()).token;
});
after(() => server.close());

const change = (id: string, body: unknown) =>
  server.call('PATCH', `/api/businesses/${id}`, { token: admin, body });
const suspend = (id: string) => change(id, { status: 'suspended', reason: REASON });
const signIn = (email: string, password = PASSWORD) =>
  server.call('POST', '/api/customers/auth/login', { body: { email, password } });

/** A business with somebody who can sign in by a password. */
async function open(email: string): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  const body = { email, name: 'Ann', role: 'owner', password: PASSWORD };
  const path = '/api/customer-portal/members';
  assert.equal((await server.call('POST', path, { token: desk.token, body })).status, 201);
  return desk;
}

test('suspending needs a reason, which stays until the business is resumed', async () => {
  const { id } = await server.business();
  const bare = await change(id, { status: 'suspended' });
  assert.deepEqual([bare.status, bare.json.errors[0].pointer], [422, '/reason']);
  assert.equal((await change(id, { reason: REASON })).status, 422);
  const done = await suspend(id);
  assert.deepEqual([done.json.status, done.json.suspended_reason], ['suspended', REASON]);
  assert.equal((await change(id, { name: 'Renamed' })).json.suspended_reason, REASON);
  assert.equal((await change(id, { reason: 'Another one' })).json.suspended_reason, 'Another one');
  const { json } = await change(id, { status: 'active' });
  assert.deepEqual([json.status, json.suspended_reason], ['active', null]);
  const path = `/api/audit?business_id=${id}&limit=200`;
  const { items } = (await server.call('GET', path, { token: admin })).json;
  const record = (action: string) => items.find((each: { action: string }) => each.action === action);
  assert.equal(record('business.suspended').detail.reason, REASON);
  assert.ok(record('business.resumed'));
});

test('its people learn why when they sign in, and nobody else does', async () => {
  const { id } = await open('why@example.com');
  await suspend(id);
  const told = await signIn('why@example.com');
  assert.deepEqual([told.status, told.json.code, told.json.reason], [403, 'business_suspended', REASON]);
  assert.match(
    told.json.detail,
    /is suspended: The bill of May is open\. Nothing of it was deleted\. .* ask: Harbour IT, help@harbour\.example$/,
  );
  assert.equal(told.json.contact, CONTACT);
  const guessed = await signIn('why@example.com', 'a wrong guess');
  assert.deepEqual([guessed.status, guessed.json.code], [401, 'invalid_credentials']);
  assert.doesNotMatch(guessed.text, /suspended|bill|harbour/);
  await change(id, { status: 'active' });
  assert.equal((await signIn('why@example.com')).status, 200);
});

test('who is signed in learns why at every request, can do nothing but sign out, and goes on when it is resumed', async () => {
  const desk = await open('in@example.com');
  const mine = String((await signIn('in@example.com')).json.access_token);
  await suspend(desk.id);
  for (const path of ['/api/conversations', '/api/knowledge/documents', '/api/auth/logins']) {
    const reply = await server.call('GET', path, { token: mine });
    assert.deepEqual([reply.status, reply.json.reason], [403, REASON], path);
  }
  const me = await server.call('GET', '/api/auth/me', { token: mine });
  assert.deepEqual([me.status, me.json.suspension], [200, { reason: REASON, contact: CONTACT }]);
  assert.equal((await server.call('GET', '/api/health?deep=1', { token: mine })).status, 401);
  assert.equal((await server.call('POST', '/api/auth/logout', { token: mine })).status, 204);
  await change(desk.id, { status: 'active' });
  assert.equal((await server.call('GET', '/api/auth/me', { token: mine })).status, 401);
  assert.equal((await server.call('GET', '/api/auth/me', { token: desk.token })).status, 200);
});

test('a sign-in link tells why too, and works once the business is resumed', async () => {
  const desk = await openFrontDesk(server);
  const { id } = await server.member(desk.id, 'agent');
  const made = await server.call('POST', `/api/customer-portal/members/${id}/sign-in-link`, {
    token: desk.token,
    body: {},
  });
  const body = { token: String(made.json.url).split('#')[1] };
  const use = () => server.call('POST', '/api/auth/sign-in-link', { body });
  await suspend(desk.id);
  assert.equal((await use()).json.reason, REASON);
  await change(desk.id, { status: 'active' });
  assert.equal((await use()).status, 200);
});

test('the streams of its people and of its visitors end, and neither comes back before it is resumed', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours');
  const visitor = { 'x-visitor-token': String(guest.token) };
  const staff = { authorization: `Bearer ${desk.token}` };
  const page = `${base}/api/chat/events?conversation_id=${guest.conversationId}`;
  const streams = [await hear(page, visitor), await hear(`${base}/api/events`, staff)];
  await suspend(desk.id);
  const conversation_id = String(guest.conversationId);
  const typing = { kind: 'typing', conversation_id, by: 'staff', name: 'after' } as const;
  server.services.store.broadcast(desk.id, typing);
  for (const stream of streams) await assert.rejects(stream.until(({ name }) => name === 'typing'));
  assert.equal((await hear(page, visitor)).status, 404);
  assert.equal((await hear(`${base}/api/events`, staff)).status, 403);
  await change(desk.id, { status: 'active' });
  const again = await hear(page, visitor);
  assert.equal(again.status, 200);
  again.close();
});

test('its visitors learn that there is no chat, on every path, and not why', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours');
  const made = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: desk.token,
    body: { name: 'Shop', allowed_origins: [ORIGIN] },
  });
  await suspend(desk.id);
  const headers = { origin: ORIGIN, 'x-widget-key': String(made.json.key) };
  for (const [method, path, body] of [
    ['POST', '/api/widget/chat', { message: 'hello' }],
    ['GET', '/api/widget/config', undefined],
  ] as const) {
    const reply = await server.call(method, path, { headers, body });
    assert.deepEqual([reply.status, reply.json.code], [403, 'business_suspended'], reply.text);
    assert.doesNotMatch(reply.text, /bill|harbour/);
    // Without this header the widget could not read it.
    assert.equal(reply.headers['access-control-allow-origin'], ORIGIN);
  }
  const stranger = { origin: 'https://evil.example', 'x-widget-key': String(made.json.key) };
  const elsewhere = await server.call('GET', '/api/widget/config', { headers: stranger });
  assert.equal(elsewhere.json.code, 'origin_not_allowed');
  assert.equal((await guest.ask('opening hours')).status, 404);
  assert.equal((await guest.escalate()).status, 404);
  assert.equal((await server.call('GET', `/widget/${desk.id}/widget.js`)).status, 404);
});

test('nobody signs in as a suspended business, and an admin still reads what it keeps', async () => {
  const { id } = await server.business();
  await suspend(id);
  const body = { reason: 'help' };
  const reply = await server.call('POST', `/api/businesses/${id}/sign-in-as`, { token: admin, body });
  assert.deepEqual([reply.status, reply.json.code], [409, 'conflict']);
  const path = `/api/conversations?business_id=${id}`;
  assert.equal((await server.call('GET', path, { token: admin })).status, 200);
});
