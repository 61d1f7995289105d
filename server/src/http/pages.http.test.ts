import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let owner: string;
let admin: string;

before(async () => {
  server = await startTestServer();
  const business = await server.business();
  owner = business.token;
  admin = (await server.admin()).token;
  await server.business();
  await server.business();
  for (const role of ['agent', 'viewer'] as const) await server.member(business.id, role);
  for (const name of ['one', 'two']) {
    const body = { name, allowed_origins: [`https://${name}.example`] };
    await server.call('POST', '/api/customer-portal/widget-keys', { token: owner, body });
    await server.call('POST', '/api/personas', { token: owner, body: { name } });
  }
});
after(() => server.close());

const lists: [string, () => string][] = [
  ['/api/customer-portal/widget-keys', () => owner],
  ['/api/customer-portal/members', () => owner],
  ['/api/personas', () => owner],
  ['/api/audit', () => owner],
  ['/api/businesses', () => admin],
  ['/api/platform/audit', () => admin],
];

for (const [path, tokenOf] of lists) {
  test(`${path} shows every row once, whatever the page size`, async () => {
    const token = tokenOf();
    const whole = await server.call('GET', `${path}?limit=200`, { token });
    const ids: string[] = whole.json.items.map(({ id }: { id: string }) => id);
    assert.ok(ids.length > 1);
    assert.equal(whole.json.next_cursor, null);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor ? `?limit=1&cursor=${cursor}` : '?limit=1';
      const page = await server.call('GET', `${path}${query}`, { token });
      assert.equal(page.json.items.length, 1);
      seen.push(page.json.items[0].id);
      cursor = page.json.next_cursor;
    } while (cursor);
    assert.deepEqual(seen, ids);
  });
}

test('a cursor that is not ours is refused by name', async () => {
  const reply = await server.call('GET', '/api/personas?cursor=nonsense', { token: owner });
  assert.equal(reply.status, 422);
  assert.equal(reply.json.errors[0].pointer, '/cursor');
});
