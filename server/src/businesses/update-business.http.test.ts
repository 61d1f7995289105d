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

const path = '/api/customer-portal/business';
const change = (body: unknown) => server.call('PATCH', path, { token: owner.token, body });
const read = async () => (await server.call('GET', path, { token: owner.token })).json;

test('of changes that come at once none is lost', async () => {
  const wanted = { retention_days: 77, daily_message_quota: 88, auto_release_minutes: 99, language: 'de' };
  const sent = Object.entries(wanted).map(([name, value]) => change({ settings: { [name]: value } }));
  for (const { status } of await Promise.all(sent)) assert.equal(status, 200);
  const { settings } = await read();
  for (const [name, value] of Object.entries(wanted)) assert.equal(settings[name], value, name);
});

test('a change that cannot be recorded is not made', async () => {
  const { recordKey } = server.services;
  const broken = new Proxy(recordKey, {
    get: () => {
      throw new Error('no key');
    },
  });
  server.services.recordKey = broken;
  const reply = await change({ name: 'Renamed' });
  server.services.recordKey = recordKey;
  assert.equal(reply.status, 500);
  assert.notEqual((await read()).name, 'Renamed');
});
