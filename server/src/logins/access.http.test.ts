import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let owner: { id: string; token: string };
let admin: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  owner = await server.business();
  admin = await server.admin();
});
after(() => server.close());

const status = async (token: string, path = '/api/auth/me') =>
  (await server.call('GET', path, { token })).status;

const change = (path: string, body: unknown, token = owner.token) =>
  server.call('PATCH', path, { token, body });

test('a change of role bites on the next request', async () => {
  const member = await server.member(owner.id, 'manager');
  assert.equal(await status(member.token, '/api/audit'), 200);
  const path = `/api/customer-portal/members/${member.id}`;
  assert.equal((await change(path, { role: 'viewer' })).status, 200);
  assert.equal(await status(member.token, '/api/audit'), 403);
  assert.equal(await status(member.token), 200);
});

test('whoever is disabled or removed is a stranger on the next request', async () => {
  const disabled = await server.member(owner.id, 'agent');
  assert.equal(await status(disabled.token), 200);
  await change(`/api/customer-portal/members/${disabled.id}`, { status: 'disabled' });
  assert.equal(await status(disabled.token), 401);
  const removed = await server.member(owner.id, 'agent');
  const path = `/api/customer-portal/members/${removed.id}`;
  assert.equal((await server.call('DELETE', path, { token: owner.token })).status, 204);
  assert.equal(await status(removed.token), 401);
});

test('a suspended business’s people, visitors and widget keys are shut out on the next request', async () => {
  const other = await server.business();
  const key = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: other.token,
    body: { name: 'k', allowed_origins: ['https://shop.example'] },
  });
  const visits = async () => [
    (await server.call('POST', '/api/chat', { body: { message: 'hello', business_id: other.id } })).status,
    (
      await server.call('POST', '/api/widget/chat', {
        body: { message: 'hello' },
        headers: { 'x-widget-key': key.json.key, origin: 'https://shop.example' },
      })
    ).status,
  ];
  assert.deepEqual(await visits(), [200, 200]);
  const suspend = { status: 'suspended', reason: 'the bill is open' };
  assert.equal((await change(`/api/businesses/${other.id}`, suspend, admin.token)).status, 200);
  assert.equal(await status(other.token, '/api/conversations'), 403);
  assert.deepEqual(await visits(), [404, 403]);
});

test('signing in as a business is recorded with its reason, and what is done there names the admin', async () => {
  const reply = await server.call('POST', `/api/businesses/${owner.id}/sign-in-as`, {
    token: admin.token,
    body: { reason: 'they asked for help' },
  });
  assert.ok(reply.status < 300, reply.text);
  const token = reply.json.access_token;
  const me = await server.call('GET', '/api/auth/me', { token });
  assert.equal(me.json.acting_as.admin_id, admin.id);
  await server.call('POST', '/api/personas', { token, body: { name: 'Ann' } });
  const { items } = (await server.call('GET', '/api/audit', { token: owner.token })).json;
  const entry = items.find((each: { action: string }) => /sign/.test(each.action));
  assert.match(JSON.stringify(entry), /they asked for help/);
  const made = items.find((each: { action: string }) => each.action === 'persona.created');
  assert.equal(made.actor.id, admin.id);
});

for (const [name, password, good] of [
  ['seven characters', 'short-7', false],
  ['129 characters', `${'ab'.repeat(64)}c`, false],
  ['a common word', 'password1', false],
  ['one character many times', 'aaaaaaaaaaaa', false],
  ['the person’s own address', 'own@example.com', false],
  ['8 characters', 'quay-1-x', true],
  ['128 characters', 'ab'.repeat(64), true],
  ['other scripts and spaces', 'vier grüne Äpfel', true],
] as const) {
  test(`a password of ${name} is ${good ? 'taken' : 'refused'}`, async () => {
    const email = good ? `${crypto.randomUUID()}@example.com` : 'own@example.com';
    const body = { email, name: 'P', role: 'viewer', password };
    const reply = await server.call('POST', '/api/customer-portal/members', { token: owner.token, body });
    assert.equal(reply.status, good ? 201 : 422, reply.text);
    if (!good) assert.equal(reply.json.errors[0].pointer, '/password');
  });
}

test('a password is the same however its letters are composed, and never cut short', async () => {
  const email = 'nfc@example.com';
  const password = 'vier grüne Äpfel';
  const body = { email, name: 'P', role: 'viewer', password: password.normalize('NFC') };
  await server.call('POST', '/api/customer-portal/members', { token: owner.token, body });
  const signIn = async (typed: string) =>
    (await server.call('POST', '/api/customers/auth/login', { body: { email, password: typed } })).status;
  assert.equal(await signIn(password.normalize('NFD')), 200);
  assert.equal(await signIn(`${password}x`), 401);
  assert.equal(await signIn(password.slice(0, -1)), 401);
});

test('all three chat paths stream when asked, and say what is wrong before the first event as a problem', async () => {
  const key = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: owner.token,
    body: { name: 'k', allowed_origins: ['https://shop.example'] },
  });
  const session = await server.call('POST', '/api/chat/session', { token: owner.token, body: {} });
  const widget = { 'x-widget-key': key.json.key, origin: 'https://shop.example' };
  for (const [path, headers, body] of [
    ['/api/chat', {}, { business_id: owner.id }],
    ['/api/widget/chat', widget, {}],
    [
      '/api/chat/message',
      { authorization: `Bearer ${owner.token}` },
      { session_id: session.json.session_id },
    ],
  ] as const) {
    const ask = (message: string) =>
      server.call('POST', path, {
        body: { message, ...body },
        headers: { accept: 'text/event-stream', ...headers },
      });
    const events = [...(await ask('hello')).text.matchAll(/^event: (\w+)$/gm)].map((match) => match[1]);
    assert.deepEqual([events[0], events.at(-1)], ['accepted', 'reply'], path);
    const wrong = await ask('');
    assert.deepEqual([wrong.status, wrong.json.code], [422, 'invalid_request']);
    assert.match(String(wrong.headers['content-type']), /^application\/problem\+json/);
  }
});
