import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const HOUR = 3_600_000;
let server: TestServer;
let now = Date.now();

before(async () => {
  server = await startTestServer({ now: () => now });
});
after(() => server.close());

const isIn = async (token: string) => (await server.call('GET', '/api/auth/me', { token })).status === 200;

test('a login ends after twelve hours, however busy it is, and one as a business after one', async () => {
  const { id, token } = await server.business();
  const admin = await server.admin();
  const path = `/api/businesses/${id}/sign-in-as`;
  const as = await server.call('POST', path, { token: admin.token, body: { reason: 'help' } });
  now += HOUR - 1;
  assert.equal(await isIn(as.json.access_token), true);
  now += 1;
  assert.equal(await isIn(as.json.access_token), false);
  for (let hour = 1; hour < 11; hour++) {
    now += HOUR;
    assert.equal(await isIn(token), true);
  }
  now += HOUR - 1;
  assert.equal(await isIn(token), true);
  now += 1;
  assert.equal(await isIn(token), false);
});
