import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { filled, hostilePages } from '../../testing/hostile-pages.ts';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('hostile pages are published and asked about, and another business publishes beside them', async () => {
  const [hostile, other] = [await openShop(server), await openShop(server)];
  for (const [title, text] of Object.entries(hostilePages)) {
    const made = await hostile.call('POST', 'pages', { title, text: text.trim() });
    assert.equal(made.status, 201, made.text);
  }
  const replies = await Promise.all([
    hostile.call('POST', 'publish', { force: true, note: 'x' }),
    other.call('POST', 'publish'),
  ]);
  assert.deepEqual(
    replies.map(({ status }) => status),
    [201, 201],
  );
  for (const message of [
    'What does the constructor cost?',
    'constructor',
    filled('a.b', 4000),
    filled('!"', 4000),
  ]) {
    const reply = await hostile.call('POST', 'preview', { message, release: 'active' });
    assert.equal(reply.status, 200, reply.text);
  }
});
