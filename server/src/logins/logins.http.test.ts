import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createUser } from '../members/create-user.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
const password = 'correct horse battery';

before(async () => {
  server = await startTestServer();
  const { id } = await server.business();
  await createUser(server.services, {
    kind: 'customer',
    business_id: id,
    email: 'anna@example.com',
    name: 'Anna',
    role: 'agent',
    password,
  });
});
after(() => server.close());

test('a member signs in, is known, and is a stranger right after signing out', async () => {
  const login = await server.call('POST', '/api/customers/auth/login', {
    body: { email: 'ANNA@example.com', password },
  });
  assert.equal(login.status, 200);
  const token = login.json.access_token;
  assert.equal((await server.call('GET', '/api/auth/me', { token })).json.user.name, 'Anna');
  assert.equal((await server.call('POST', '/api/auth/logout', { token })).status, 204);
  assert.equal((await server.call('GET', '/api/auth/me', { token })).status, 401);
});

test('credentials of one kind do not work on the other, with the same bytes as a wrong password', async () => {
  const asAdmin = await server.call('POST', '/api/auth/login', {
    body: { email: 'anna@example.com', password },
  });
  const wrong = await server.call('POST', '/api/customer/auth/login', {
    body: { email: 'anna@example.com', password: 'wrong password' },
  });
  const unknown = await server.call('POST', '/api/customer/auth/login', {
    body: { email: 'nobody@example.com', password },
  });
  for (const reply of [asAdmin, wrong, unknown]) {
    assert.equal(reply.status, 401);
    assert.equal(reply.json.detail, wrong.json.detail);
    assert.equal(reply.json.code, 'invalid_credentials');
  }
});

test('a cookie caller changes nothing without the CSRF token of that very login', async () => {
  const signIn = () =>
    server.call('POST', '/api/customer/auth/login', { body: { email: 'anna@example.com', password } });
  const [login, other] = [await signIn(), await signIn()];
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  const logout = (headers: Record<string, string>) =>
    server.call('POST', '/api/auth/logout', { headers: { cookie, ...headers } });
  assert.equal((await logout({})).json.code, 'csrf_failed');
  assert.equal((await logout({ 'x-csrf-token': other.json.csrf_token })).status, 403);
  const foreign = { 'x-csrf-token': login.json.csrf_token, origin: 'https://evil.example' };
  assert.equal((await logout(foreign)).status, 403);
  assert.equal((await logout({ 'x-csrf-token': login.json.csrf_token })).status, 204);
});

test('a password change ends every other login', async () => {
  const signIn = (secret: string) =>
    server.call('POST', '/api/customer/auth/login', {
      body: { email: 'anna@example.com', password: secret },
    });
  const [first, second] = [(await signIn(password)).json, (await signIn(password)).json];
  const change = (new_password: string, current_password = password) =>
    server.call('POST', '/api/auth/password', {
      token: first.access_token,
      body: { current_password, new_password },
    });
  assert.equal((await change('another good one', 'not it')).status, 401);
  assert.equal((await change('password123')).status, 422);
  assert.equal((await change('another good one')).status, 204);
  assert.equal((await server.call('GET', '/api/auth/me', { token: second.access_token })).status, 401);
  assert.equal((await server.call('GET', '/api/auth/me', { token: first.access_token })).status, 200);
  assert.equal((await signIn('another good one')).status, 200);
});

test('an invitation link sets a password once', async () => {
  const business = await server.business();
  const added = await server.call('POST', '/api/customer-portal/members', {
    token: business.token,
    body: { email: 'new@example.com', name: 'New', role: 'agent' },
  });
  assert.equal(added.status, 201);
  const link = added.json.invitation_url.split('#')[1];
  const redeem = () =>
    server.call('POST', '/api/auth/password/redeem', {
      body: { token: link, new_password: 'a fine password' },
    });
  assert.equal((await redeem()).status, 204);
  assert.equal((await redeem()).status, 404);
  const login = await server.call('POST', '/api/customer/auth/login', {
    body: { email: 'new@example.com', password: 'a fine password' },
  });
  assert.equal(login.status, 200);
});
