import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { whereStored } from '../testing/stored.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('a model’s key stays with the address it was given for, and is shown by its last four characters', async () => {
  const { id, token } = await server.business();
  const set = async (base_url: string, more: Record<string, unknown> = {}) => {
    const body = { base_url, model: 'm', ...more };
    const reply = await server.call('PUT', '/api/customer-portal/model', { token, body });
    assert.equal(reply.status, 200, reply.text);
    return reply.json.key_last_four;
  };
  const one = 'https://one.example/v1';
  assert.equal(await set(one, { api_key: 'sk-very-secret-1234' }), '1234');
  assert.deepEqual(await whereStored(server.services.store, id, 'sk-very-secret'), []);
  assert.equal(await set(one, { model: 'other' }), '1234');
  assert.equal(await set('https://two.example/v1'), null);
  assert.equal(await set(one), null, 'it does not come back either');
  assert.equal(await set(one, { api_key: 'sk-very-secret-5678' }), '5678');
  assert.equal(await set(one, { api_key: null }), null);
});
