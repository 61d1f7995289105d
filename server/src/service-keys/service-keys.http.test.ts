import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keyPermissions, permissionsOf } from '@askbob/contract/permissions.ts';
import { table } from '@askbob/contract/table.ts';
import { totpOf } from '../logins/second-factor.ts';
import { createUser } from '../members/create-user.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { hear } from '../testing/wire.ts';

const PATH = '/api/customer-portal/service-keys';
const HOUR = 3_600_000;
let server: TestServer;
let base: string;
let clock = Date.now();
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer({ now: () => clock }, { RATE_LIMITS: 'on' });
  base = await server.listen();
  business = await server.business();
});
after(() => server.close());

/** Makes a key; returns the reply. */
const make = (body: Record<string, unknown> = {}, token = business.token) =>
  server.call('POST', PATH, { token, body: { name: 'Order system', permissions: ['chat.read'], ...body } });
/** The status of the inbox as this key sees it. */
const inbox = async (token: string) => (await server.call('GET', '/api/conversations', { token })).status;
const listed = async (id: string) => {
  const { json } = await server.call('GET', PATH, { token: business.token });
  return json.items.find((each: { id: string }) => each.id === id);
};

test('a key works as a bearer token alone, is shown once, and is stored by its hash', async () => {
  const { status, json, headers } = await make();
  assert.equal(status, 201);
  assert.match(json.key, /^sk_[\w-]{43}$/);
  assert.equal(headers.location, `${PATH}/${json.id}`);
  assert.equal(await inbox(json.key), 200);
  const inAddress = await server.call('GET', `/api/conversations?access_token=${json.key}`);
  const inCookie = await server.call('GET', '/api/conversations', {
    headers: { cookie: `askbob=${json.key}` },
  });
  assert.deepEqual([inAddress.status, inCookie.status], [401, 401]);
  assert.equal((await listed(json.id)).hint, json.key.slice(-4));
  assert.equal((await listed(json.id)).last_address, '127.0.0.1');
  const rows = await server.services.store.platform.read((q) =>
    q.selectFrom('service_keys').selectAll().execute(),
  );
  assert.ok(!JSON.stringify(rows).includes(json.key));
  assert.equal((await server.call('DELETE', `${PATH}/${json.id}`, { token: business.token })).status, 204);
  assert.equal(await inbox(json.key), 401);
  assert.equal(await listed(json.id), undefined);
});

test('a key may nothing that it was not made for, and is not made for accounts and settings', async () => {
  const { json } = await make();
  const refused = await server.call('GET', '/api/audit', { token: json.key });
  assert.deepEqual([refused.status, refused.json.code], [403, 'forbidden']);
  assert.match(refused.json.detail, /service key lacks audit\.read/);
  for (const wanted of ['members.manage', 'settings.manage', 'businesses.manage', 'everything']) {
    assert.equal((await make({ permissions: ['chat.read', wanted] })).status, 422, wanted);
  }
  const agent = await server.member(business.id, 'agent');
  assert.equal((await make({}, agent.token)).status, 403);
});

describe('with a key that may all a key may', () => {
  let key: string;
  before(async () => {
    key = (await make({ permissions: keyPermissions })).json.key;
  });
  for (const [name, spec] of [...table].filter(([, { caller }]) => caller === 'login')) {
    const may =
      spec.permission && !spec.byPeopleOnly && keyPermissions.some((each) => each === spec.permission);
    test(`${name} ${may ? 'is open' : 'stays shut'}`, async () => {
      const missing = '00000000-0000-7000-8000-000000000000';
      const headers = { 'content-type': spec.accepts ?? 'application/json' };
      const path = spec.path.replaceAll(/:\w+/g, missing);
      if (may && spec.produces === 'text/event-stream') return;
      const reply = await server.call(spec.method, path, {
        token: key,
        headers,
        ...(spec.body ? { body: {} } : {}),
      });
      if (may) assert.ok(![401, 403].includes(reply.status), `${reply.status} ${reply.text}`);
      else assert.equal(reply.status, 403, reply.text);
    });
  }
});

test('a key never may more than its maker may now, and ends with him', async () => {
  const manager = await server.member(business.id, 'manager');
  const { json } = await make({ permissions: ['audit.read', 'chat.read'] }, manager.token);
  const audit = async () => (await server.call('GET', '/api/audit', { token: json.key })).status;
  const set = (change: object) =>
    server.call('PATCH', `/api/customer-portal/members/${manager.id}`, {
      token: business.token,
      body: change,
    });
  assert.deepEqual([await audit(), await inbox(json.key)], [200, 200]);
  await set({ role: 'agent' });
  assert.ok(!permissionsOf.agent.includes('audit.read'));
  assert.deepEqual([await audit(), await inbox(json.key)], [403, 200]);
  await set({ status: 'disabled' });
  assert.equal(await inbox(json.key), 401);
  assert.equal((await listed(json.id)).state, 'ended');
  await set({ status: 'active' });
  assert.equal(await inbox(json.key), 200);
  await server.call('DELETE', `/api/customer-portal/members/${manager.id}`, { token: business.token });
  assert.equal(await inbox(json.key), 401);
  assert.deepEqual([(await listed(json.id)).state, (await listed(json.id)).created_by], ['ended', null]);
});

test('a key ends when it was said to, and one that would be over is not made', async () => {
  const at = (ms: number) => new Date(clock + ms).toISOString();
  assert.equal((await make({ expires_at: at(-1000) })).status, 422);
  const { json } = await make({ expires_at: at(HOUR) });
  assert.equal(await inbox(json.key), 200);
  clock += HOUR + 1;
  assert.equal(await inbox(json.key), 401);
  assert.equal((await listed(json.id)).state, 'expired');
});

test('a new secret leaves the old one some hours, and the one before that none', async () => {
  const { json } = await make();
  const rotate = (body: object) =>
    server.call('POST', `${PATH}/${json.id}/rotate`, { token: business.token, body });
  const second = (await rotate({ overlap_hours: 2 })).json;
  assert.deepEqual([await inbox(json.key), await inbox(second.key)], [200, 200]);
  assert.ok((await listed(json.id)).replaced_until);
  const third = (await rotate({ overlap_hours: 2 })).json;
  assert.deepEqual([await inbox(json.key), await inbox(second.key), await inbox(third.key)], [401, 200, 200]);
  clock += 2 * HOUR + 1;
  assert.deepEqual([await inbox(second.key), await inbox(third.key)], [401, 200]);
  const manager = await server.member(business.id, 'manager');
  const others = await server.call('POST', `${PATH}/${json.id}/rotate`, { token: manager.token, body: {} });
  assert.equal(others.status, 403);
});

test('an open stream ends with its key', async () => {
  const { json } = await make();
  const stream = await hear(`${base}/api/events`, { authorization: `Bearer ${json.key}` });
  await server.call('DELETE', `${PATH}/${json.id}`, { token: business.token });
  const after = { kind: 'typing', conversation_id: 'x', by: 'staff', name: 'after' } as const;
  server.services.store.broadcast(business.id, after);
  await assert.rejects(stream.until(({ data }) => data.name === 'after'));
});

test('whoever has a second factor makes keys with a code; the keys themselves need none', async () => {
  const { id } = await server.business();
  const password = 'correct horse battery';
  const rosa = {
    kind: 'customer',
    business_id: id,
    email: 'rosa@example.com',
    name: 'Rosa',
    role: 'owner',
  } as const;
  await createUser(server.services, { ...rosa, password });
  const signedIn = await server.call('POST', '/api/customer/auth/login', {
    body: { email: rosa.email, password },
  });
  const token = signedIn.json.access_token;
  const { json } = await server.call('POST', '/api/auth/second-factor', { token, body: { password } });
  const totp = totpOf(rosa.email, json.secret);
  const code = () => totp.generate({ timestamp: clock });
  await server.call('POST', '/api/auth/second-factor/confirm', { token, body: { code: code() } });
  assert.equal((await make({}, token)).json.code, 'second_factor_required');
  assert.equal((await make({ code: '000000' }, token)).status, 401);
  clock += 30_000;
  const { key } = (await make({ code: code() }, token)).json;
  const required = { settings: { require_second_factor: true } };
  await server.call('PATCH', '/api/customer-portal/business', { token, body: required });
  assert.equal(await inbox(key), 200);
});

test('nobody who is signed in as somebody else leaves a key behind', async () => {
  const admin = await server.admin();
  const path = `/api/businesses/${business.id}/sign-in-as`;
  const { json } = await server.call('POST', path, { token: admin.token, body: { reason: 'help' } });
  assert.equal((await make({}, json.access_token)).status, 403);
});

test('a key opens its own business and no other, and none while that is suspended', async () => {
  const { id, token } = await server.business();
  const { key } = (await make({}, token)).json;
  const other = await server.call('GET', `/api/conversations?business_id=${business.id}`, { token: key });
  assert.equal(other.status, 404);
  const admin = (await server.admin()).token;
  const asAdmin = await server.call('POST', `${PATH}?business_id=${id}`, {
    token: admin,
    body: { name: 'Watch', permissions: ['chat.read'] },
  });
  const bound = await server.call('GET', `/api/conversations?business_id=${business.id}`, {
    token: asAdmin.json.key,
  });
  assert.deepEqual([asAdmin.status, await inbox(asAdmin.json.key), bound.status], [201, 200, 404]);
  const suspend = { status: 'suspended', reason: 'unpaid' };
  await server.call('PATCH', `/api/businesses/${id}`, { token: admin, body: suspend });
  assert.equal(await inbox(key), 403);
});

test('what a program does is recorded under its key, and counts as its maker’s for two pairs of eyes', async () => {
  const { id, token } = await server.business();
  const permissions = ['knowledge.edit', 'knowledge.publish'];
  const { json } = await make({ name: 'Importer', permissions }, token);
  const { token: manager } = await server.member(id, 'manager');
  await server.call('PATCH', '/api/customer-portal/business', {
    token,
    body: { settings: { approval: 'two' } },
  });
  const entry = { question: 'Where are you?', answer: 'In Mill Lane.' };
  assert.equal(
    (await server.call('POST', '/api/knowledge/entries', { token: json.key, body: entry })).status,
    201,
  );
  const { json: audit } = await server.call('GET', '/api/audit', { token });
  const who = audit.items.find((each: { action: string }) => each.action === 'document.created')?.actor;
  assert.deepEqual(who, { id: json.id, kind: 'customer', name: 'Importer (service key)' });
  const waits = await server.call('POST', '/api/knowledge/publish', { token: json.key, body: {} });
  assert.equal(waits.status, 202, waits.text);
  const approve = `/api/knowledge/releases/${waits.json.id}/approve`;
  assert.equal((await server.call('POST', approve, { token, body: {} })).json.code, 'same_person');
  assert.equal((await server.call('POST', approve, { token: json.key, body: {} })).json.code, 'same_person');
  assert.equal((await server.call('POST', approve, { token: manager, body: {} })).status, 200);
});

test('a key that calls without end waits, and others do not', async () => {
  const [busy, quiet] = [(await make()).json.key, (await make()).json.key];
  const statuses = [];
  for (let at = 0; at < 320; at++) statuses.push(await inbox(busy));
  assert.ok(statuses.includes(429));
  assert.equal(await inbox(quiet), 200);
});
