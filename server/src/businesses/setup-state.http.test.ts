import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('each step of setup is done when it really is', async () => {
  const { id, token } = await server.business();
  const done = async () => {
    const { json } = await server.call('GET', '/api/customer-portal/setup', { token });
    const steps: { id: string; done: boolean }[] = json.steps;
    return { next: json.next, done: steps.filter((step) => step.done).map((step) => step.id) };
  };
  const send = async (method: string, path: string, body: unknown, headers = {}) => {
    const reply = await server.call(method, path, { token, body, headers });
    assert.ok(reply.status < 300, reply.text);
    return reply.json;
  };
  assert.deepEqual(await done(), { next: 'profile', done: [] });
  await send('PATCH', '/api/customer-portal/business', { settings: { language: 'de' } });
  assert.deepEqual(await done(), { next: 'knowledge', done: ['profile'] });
  await send('POST', '/api/knowledge/entries', { question: 'Are you open?', answer: 'Yes.' });
  assert.deepEqual(await done(), { next: 'publish', done: ['profile', 'knowledge'] });
  await publishDocuments(server.services, id);
  assert.deepEqual(await done(), { next: 'facts', done: ['profile', 'knowledge', 'publish'] });
  await send('PATCH', '/api/customer-portal/business', { settings: { facts: { phone: '030 1234567' } } });
  assert.equal((await done()).next, 'told');
  await send('PATCH', '/api/customer-portal/business', { settings: { notify_email: 'desk@example.com' } });
  // Nobody has to change how it looks.
  assert.equal((await done()).next, 'widget_key');
  assert.ok(!(await done()).done.includes('looks'));
  await send('PATCH', '/api/customer-portal/business', { settings: { widget: { accent: '#1d4ed8' } } });
  assert.ok((await done()).done.includes('looks'));
  const origin = 'https://shop.example.com';
  const { key } = await send('POST', '/api/customer-portal/widget-keys', {
    name: 'Shop',
    allowed_origins: [origin],
  });
  assert.equal((await done()).next, 'embed');
  const site = { origin, 'x-widget-key': key };
  const called = await server.call('GET', '/api/widget/config', { headers: site });
  assert.equal(called.status, 200, called.text);
  assert.equal((await done()).next, 'live_test');
  const asked = await server.call('POST', '/api/widget/chat', {
    headers: site,
    body: { message: 'opening hours' },
  });
  assert.equal(asked.status, 200, asked.text);
  // Whoever works alone is done.
  const alone = await done();
  assert.deepEqual([alone.next, alone.done.includes('people')], [null, false]);
  await server.member(id, 'agent');
  assert.ok((await done()).done.includes('people'));
});
