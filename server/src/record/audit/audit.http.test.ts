import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** A business of which three messages and three changes are recorded, besides its creation. */
async function recorded() {
  const business = await server.business();
  await publishDocuments(server.services, business.id);
  for (const message of ['opening hours', 'boiler service price', 'who won the cup']) {
    const reply = await server.call('POST', '/api/chat', { body: { message, business_id: business.id } });
    assert.equal(reply.status, 200, reply.text);
  }
  for (const name of ['One', 'Two', 'Three']) {
    const body = { name, allowed_origins: ['https://shop.example.com'] };
    const reply = await server.call('POST', '/api/customer-portal/widget-keys', {
      token: business.token,
      body,
    });
    assert.equal(reply.status, 201, reply.text);
  }
  return business;
}

test('what an erased receipt said is said to be erased, and the record holds', async () => {
  const { id, token } = await recorded();
  const said = await server.call('POST', '/api/chat', {
    body: { message: 'opening hours', business_id: id },
  });
  const path = `/api/receipts/${said.json.receipt_id}`;
  const whole = await server.call('GET', path, { token });
  assert.equal(whole.status, 200);
  assert.equal(whole.json.message, 'opening hours');
  assert.equal(whole.json.conversation_id, said.json.conversation_id);
  assert.equal(whole.json.message_id, said.json.message_id);
  assert.ok(whole.json.passages.some(({ cited }: { cited: boolean }) => cited));
  const { visitor } = (await server.call('GET', `/api/conversations/${said.json.conversation_id}`, { token }))
    .json;
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token });
  const erased = await server.call('GET', path, { token });
  assert.equal(erased.status, 404);
  assert.match(erased.json.detail, /erased/);
  assert.deepEqual((await verified(server.services, id)).findings, []);
  const stranger = await server.business();
  const foreign = await server.call('GET', path, { token: stranger.token });
  const missing = await server.call('GET', '/api/receipts/nothing', { token: stranger.token });
  assert.deepEqual({ ...foreign.json, request_id: '' }, { ...missing.json, request_id: '' });
});

test('the audit list comes newest first, in pages, and can be narrowed', async () => {
  const { id, token } = await recorded();
  const first = await server.call('GET', '/api/audit?limit=3', { token });
  const numbers = (items: { number: number }[]) => items.map(({ number }) => number);
  assert.deepEqual(numbers(first.json.items), [4, 3, 2]);
  const rest = await server.call('GET', `/api/audit?limit=3&cursor=${first.json.next_cursor}`, { token });
  assert.deepEqual(numbers(rest.json.items), [1]);
  assert.equal(rest.json.next_cursor, null);
  const keys = await server.call('GET', '/api/audit?action=widget_key', { token });
  assert.equal(keys.json.items.length, 3);
  assert.equal(keys.json.items[0].action, 'widget_key.created');
  const exact = await server.call('GET', '/api/audit?action=business.created', { token });
  assert.equal(exact.json.items.length, 1);
  const actor = keys.json.items[0].actor.id;
  assert.equal((await server.call('GET', `/api/audit?actor=${actor}`, { token })).json.items.length, 3);
  const viewer = await server.member(id, 'viewer');
  assert.equal((await server.call('GET', '/api/audit', { token: viewer.token })).status, 403);
});

test('the platform’s list has every business, and is for the platform’s staff', async () => {
  const { id, token } = await recorded();
  const admin = await server.admin();
  const list = await server.call('GET', '/api/platform/audit?limit=5', { token: admin.token });
  assert.equal(list.json.items[0].business_id, id);
  const next = await server.call('GET', `/api/platform/audit?limit=5&cursor=${list.json.next_cursor}`, {
    token: admin.token,
  });
  const seen = [...list.json.items, ...next.json.items].map(({ id: record }: { id: string }) => record);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal((await server.call('GET', '/api/platform/audit', { token })).status, 403);
});
