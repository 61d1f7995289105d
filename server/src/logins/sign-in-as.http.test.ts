import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { hear } from '../testing/wire.ts';
import { hashPassword } from './password.ts';

let server: TestServer;
let base: string;
before(async () => {
  server = await startTestServer();
  base = await server.listen();
});
after(() => server.close());

const PASSWORD = 'a long password, by now';

/** An admin who acts as a business in one tab, with its stream open, and has another login elsewhere. */
async function acting() {
  const business = await server.business();
  const admin = await server.admin();
  const hash = await hashPassword(PASSWORD, null);
  await server.services.store.platform.transaction((q) =>
    q.updateTable('users').set({ password_hash: hash }).where('id', '=', admin.id).execute(),
  );
  const body = { email: admin.email, password: PASSWORD };
  const other = String((await server.call('POST', '/api/auth/login', { body })).json.access_token);
  const path = `/api/businesses/${business.id}/sign-in-as`;
  const reply = await server.call('POST', path, { token: admin.token, body: { reason: 'help' } });
  assert.equal(reply.status, 200, reply.text);
  const token = String(reply.json.access_token);
  const stream = await hear(`${base}/api/events`, { authorization: `Bearer ${token}` });
  const dead = async () => {
    const after = { kind: 'typing', conversation_id: 'x', by: 'staff', name: 'after' } as const;
    server.services.store.broadcast(business.id, after);
    await assert.rejects(stream.until(({ data }) => data.name === 'after'));
    assert.equal((await server.call('GET', '/api/auth/me', { token })).status, 401);
    // The owner, as whom it acted, has lost nothing.
    assert.equal((await server.call('GET', '/api/auth/me', { token: business.token })).status, 200);
  };
  const lives = async () => {
    assert.equal((await server.call('GET', '/api/auth/me', { token })).status, 200);
    stream.close();
  };
  return { admin, other, business, token, dead, lives };
}

test('a sign-in-as ends with the log-out of the login it was opened from', async () => {
  const { admin, dead } = await acting();
  assert.equal((await server.call('POST', '/api/auth/logout', { token: admin.token })).status, 204);
  await dead();
});

test('a sign-in-as outlives the log-out of another login of the admin', async () => {
  const { other, lives } = await acting();
  assert.equal((await server.call('POST', '/api/auth/logout', { token: other })).status, 204);
  await lives();
});

test('a sign-in-as ends with a new password of the admin', async () => {
  const { admin, dead } = await acting();
  const body = { current_password: PASSWORD, new_password: 'another long password' };
  const reply = await server.call('POST', '/api/auth/password', { token: admin.token, body });
  assert.equal(reply.status, 204);
  await dead();
});

test('a sign-in-as ends when the admin signs out everywhere else', async () => {
  const { other, dead } = await acting();
  assert.equal((await server.call('DELETE', '/api/auth/logins', { token: other })).status, 204);
  await dead();
});

for (const [how, change] of [
  ['is disabled', { status: 'disabled' as const }],
  ['is an admin no more', { kind: 'customer' as const, role: 'owner' }],
] as const) {
  test(`a sign-in-as does nothing once its admin ${how}`, async () => {
    const { admin, token } = await acting();
    await server.services.store.platform.transaction((q) =>
      q.updateTable('users').set(change).where('id', '=', admin.id).execute(),
    );
    assert.equal((await server.call('GET', '/api/auth/me', { token })).status, 401);
  });
}

test('leaving a business ends the sign-in-as and its stream, and the admin’s own login goes on', async () => {
  const { admin, token, dead } = await acting();
  assert.equal((await server.call('POST', '/api/auth/logout', { token })).status, 204);
  await dead();
  assert.equal((await server.call('GET', '/api/auth/me', { token: admin.token })).status, 200);
});
