import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const path = (id: string): string => `/api/customer-portal/members/${id}`;

/** A business with one owner, and a manager whom the platform lets change members through its own admin. */
async function withOneOwner() {
  const business = await server.business();
  const { token } = await server.admin();
  const query = `?business_id=${business.id}`;
  const members = await server.call('GET', `/api/customer-portal/members${query}`, { token });
  const change = (id: string, body: unknown) => server.call('PATCH', `${path(id)}${query}`, { token, body });
  const remove = (id: string) => server.call('DELETE', `${path(id)}${query}`, { token });
  return { business, owner: String(members.json.items[0].id), change, remove };
}

test('the last owner is neither lowered, nor disabled, nor removed, by nobody', async () => {
  const { business, owner, change, remove } = await withOneOwner();
  const own = { token: business.token };
  for (const attempt of [
    () => change(owner, { role: 'manager' }),
    () => change(owner, { status: 'disabled' }),
    () => remove(owner),
    () => server.call('PATCH', path(owner), { ...own, body: { role: 'viewer' } }),
    () => server.call('DELETE', path(owner), own),
  ]) {
    const reply = await attempt();
    assert.deepEqual([reply.status, reply.json.code], [409, 'conflict'], reply.text);
  }
  assert.equal((await server.call('GET', '/api/customer-portal/members', own)).status, 200);
  assert.equal((await change(owner, { name: 'Anna', role: 'owner' })).status, 200);
});

test('an owner who is disabled or only invited, or another business’s, is no other owner', async () => {
  const { business, owner, change, remove } = await withOneOwner();
  await server.business();
  const disabled = await server.member(business.id, 'owner');
  assert.equal((await change(disabled.id, { status: 'disabled' })).status, 200);
  const body = { email: `invited-${owner}@example.com`, name: 'New', role: 'owner' };
  const invited = await server.call('POST', '/api/customer-portal/members', { token: business.token, body });
  assert.equal(invited.status, 201);
  assert.equal((await change(owner, { role: 'agent' })).status, 409);
  assert.equal((await remove(owner)).status, 409);
});

test('of two owners one may go, and then the other may not', async () => {
  const { business, owner, change, remove } = await withOneOwner();
  const other = await server.member(business.id, 'owner');
  assert.equal((await change(owner, { role: 'manager' })).status, 200);
  assert.equal((await remove(other.id)).status, 409);
  assert.equal((await change(owner, { role: 'owner' })).status, 200);
  assert.equal((await remove(other.id)).status, 204);
  assert.equal((await change(owner, { role: 'manager' })).status, 409);
});

test('two owners who lower each other at once leave one, twenty times of twenty', async () => {
  for (let i = 0; i < 20; i++) {
    const { business, owner, change } = await withOneOwner();
    const other = await server.member(business.id, 'owner');
    const replies = await Promise.all([owner, other.id].map((id) => change(id, { role: 'agent' })));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
  }
});
