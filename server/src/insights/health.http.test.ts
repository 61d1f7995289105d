import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const TOKEN = 'a-token-for-the-scraper';
let server: TestServer;
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer({}, { METRICS_TOKEN: TOKEN });
  business = await server.business();
});
after(() => server.close());

test('health tells anyone whether the service is up, and its parts only who may read figures', async () => {
  const open = await server.call('GET', '/api/health');
  assert.deepEqual(open.json, { status: 'ok', version: server.services.config.version });
  assert.equal((await server.call('GET', '/api/health?deep=1')).status, 401);
  const deep = await server.call('GET', '/api/health?deep=1', { token: business.token });
  assert.equal(deep.json.status, 'ok');
  assert.equal(deep.json.mail, false);
  assert.deepEqual(Object.keys(deep.json.checks), ['store', 'jobs', 'model']);
  assert.match(deep.json.checks.store.detail, /(sqlite|postgres) answers/);
});

test('a store that does not answer is said, not hidden', async () => {
  const { store } = server.services;
  const { ping } = store;
  store.ping = () => Promise.reject(new Error('gone'));
  const reply = await server.call('GET', '/api/health');
  store.ping = ping;
  assert.equal(reply.status, 200);
  assert.equal(reply.json.status, 'degraded');
});

test('a node that is about to end asks for no more traffic', async () => {
  assert.deepEqual((await server.call('GET', '/api/ready')).json, { ready: true });
  server.services.draining = true;
  const reply = await server.call('GET', '/api/ready');
  server.services.draining = false;
  assert.equal(reply.status, 503);
  assert.equal(reply.json.code, 'draining');
  assert.ok(Number(reply.headers['retry-after']) > 0);
});

test('metrics count replies by route, never by the ids in addresses', async () => {
  await server.call('POST', '/api/chat', { body: { message: 'hello', business_id: business.id } });
  await server.call('GET', `/api/customers/dashboard/${business.id}`);
  const { status, text, headers } = await server.call('GET', '/metrics');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/plain/);
  assert.match(text, /askbob_requests_total\{method="POST",route="\/api\/chat",status="200"\} 1\n/);
  assert.match(text, /route="\/api\/customers\/dashboard\/:businessId",status="401"\} 1\n/);
  assert.match(
    text,
    /askbob_request_duration_seconds_bucket\{method="POST",route="\/api\/chat",le="\+Inf"\} 1\n/,
  );
  assert.match(text, /askbob_messages_total\{outcome="small_talk"\} 1\n/);
  assert.match(text, /\nprocess_resident_memory_bytes \d+\n/);
  assert.ok(!text.includes(business.id));
  for (const line of text.trim().split('\n')) {
    assert.match(line, /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[^{}]*\})? -?\d+(\.\d+)?(e-?\d+)?)$/);
  }
});

test('metrics are for this machine and for who has the token, not for what a proxy passes on', async () => {
  const from = async (remoteAddress: string, headers: Record<string, string> = {}) => {
    const reply = await server.app.inject({ method: 'GET', url: '/metrics', remoteAddress, headers });
    return reply.statusCode;
  };
  assert.equal(await from('127.0.0.1'), 200);
  assert.equal(await from('::1'), 200);
  assert.equal(await from('::ffff:127.0.0.1'), 200);
  assert.equal(await from('203.0.113.9'), 404);
  assert.equal(await from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }), 404);
  assert.equal(await from('203.0.113.9', { authorization: `Bearer ${TOKEN}` }), 200);
  assert.equal(await from('203.0.113.9', { authorization: 'Bearer another-token' }), 404);
});
