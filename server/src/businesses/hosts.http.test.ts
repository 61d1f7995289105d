import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let admin: string;

before(async () => {
  server = await startTestServer();
  admin = (await server.admin()).token;
});
after(() => server.close());

const create = (name: string, ...site_hosts: string[]) =>
  server.call('POST', '/api/businesses', { token: admin, body: { name, site_hosts } });

test('a host belongs to one business, however it comes to name it, and the visitor there meets that one', async () => {
  const first = await create('First', 'one.example', 'two.example');
  assert.equal(first.status, 201, first.text);
  assert.equal((await create('Second', 'three.example', 'two.example')).status, 409);
  const second = await create('Second', 'three.example');
  const change = (site_hosts: string[], id = second.json.id) =>
    server.call('PATCH', `/api/businesses/${id}`, { token: admin, body: { site_hosts } });
  assert.equal((await change(['ONE.example'])).status, 409);
  const { token } = await server.member(second.json.id, 'owner');
  const own = { token, body: { site_hosts: ['one.example'] } };
  assert.equal((await server.call('PATCH', '/api/customer-portal/business', own)).status, 409);
  assert.equal((await change(['two.example'], first.json.id)).status, 200, 'its own it may keep');
  assert.equal((await change(['one.example'])).status, 200, 'one that was given up is free');
  for (const [host, name] of [
    ['one.example', 'Second'],
    ['two.example', 'First'],
  ] as const) {
    const body = { message: 'hello' };
    const reply = await server.call('POST', '/api/chat', { body, headers: { host } });
    assert.match(reply.json.reply, new RegExp(name));
  }
});
