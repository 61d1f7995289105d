import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let owner: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  owner = await server.business();
});
after(() => server.close());

const change = (settings: unknown) =>
  server.call('PATCH', '/api/customer-portal/business', { token: owner.token, body: { settings } });

for (const avatar_url of [
  'javascript:alert(1)',
  'http://[',
  'http://169.254.169.254/latest/meta-data',
  'http://0xa9fea9fe/',
  'http://[fe80::1]/a.png',
  'http://[::ffff:169.254.169.254]/a.png',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'https://user:word@example.com/a.png',
  '//example.com/a.png',
  'a.png',
]) {
  test(`the picture ${avatar_url} is refused`, async () => {
    const reply = await change({ widget: { avatar_url } });
    assert.deepEqual([reply.status, reply.json.errors?.[0].pointer], [422, '/settings/widget/avatar_url']);
  });
}

test('a picture of a site, one of this server, and none are taken', async () => {
  for (const avatar_url of ['https://www.example.com/a.png', 'http://localhost:3000/a.png', '/a.png', '']) {
    const reply = await change({ widget: { avatar_url } });
    assert.equal(reply.status, 200, reply.text);
    assert.equal(reply.json.settings.widget.avatar_url, avatar_url);
  }
});

test('hours over midnight and to 24:00 are taken, and hours of no length are refused', async () => {
  const hours = (from: string, to: string) => change({ office_hours: [{ day: 1, from, to }] });
  assert.equal((await hours('22:00', '06:00')).status, 200);
  assert.equal((await hours('00:00', '24:00')).status, 200);
  for (const [from, to] of [
    ['08:00', '08:00'],
    ['24:00', '08:00'],
    ['08:00', '24:01'],
  ] as const) {
    const reply = await hours(from, to);
    assert.equal(reply.status, 422);
    assert.match(reply.json.errors[0].pointer, /^\/settings\/office_hours\/0\/(?:from|to)$/);
    assert.match(reply.json.errors[0].message, /^must (?:be a time such as|differ from)/);
  }
});

test('what an older version stored is still read, and never shown to visitors', async () => {
  const old = { widget: { avatar_url: 'http://[' }, office_hours: [{ day: 1, from: '08:00', to: '08:00' }] };
  await server.services.store.platform.transaction((q) =>
    q
      .updateTable('businesses')
      .set({ settings: JSON.stringify(old) })
      .where('id', '=', owner.id)
      .execute(),
  );
  server.services.forget(owner.id);
  const body = { name: 'k', allowed_origins: ['https://shop.example'] };
  const { key } = (
    await server.call('POST', '/api/customer-portal/widget-keys', { token: owner.token, body })
  ).json;
  const config = await server.call('GET', '/api/widget/config', {
    headers: { 'x-widget-key': key, origin: 'https://shop.example' },
  });
  assert.equal(config.status, 200);
  assert.equal(config.json.persona.avatar_url, null);
  // Another setting can be changed beside it.
  assert.equal((await change({ retention_days: 7 })).status, 200);
});
