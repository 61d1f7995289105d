import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let business: { id: string };
let clock = Date.now();

before(async () => {
  server = await startTestServer({ now: () => clock }, { RATE_LIMITS: 'on', TRUST_PROXY: 'on' });
  business = await server.business();
});
after(() => server.close());

const say = (address: string, token?: string, on = server, id = business.id) =>
  on.call('POST', '/api/chat', {
    body: { message: 'hello', business_id: id },
    headers: { 'x-forwarded-for': address, ...(token ? { 'x-visitor-token': token } : {}) },
  });

/** Sends first messages until the address is refused; returns how many were taken. */
async function takenFrom(address: (i: number) => string, most = 400, on = server, id = business.id) {
  for (let i = 0; i < most; i++) if ((await say(address(i), undefined, on, id)).status === 429) return i;
  return most;
}

test('a visitor who writes faster than anyone can type waits Retry-After, and others at the same address do not', async () => {
  const address = '192.0.2.10';
  const { visitor_token: token } = (await say(address)).json;
  const statuses: number[] = [];
  for (let i = 0; i < 25; i++) statuses.push((await say(address, token)).status);
  assert.ok(statuses.slice(0, 15).every((status) => status === 200));
  const refused = await say(address, token);
  assert.deepEqual([refused.status, refused.json.code], [429, 'rate_limited']);
  assert.equal((await say(address)).status, 200);
  clock += Number(refused.headers['retry-after']) * 1000;
  assert.equal((await say(address, token)).status, 200);
});

test('fifty visitors of one office, three messages each, are all answered', async () => {
  const address = '192.0.2.20';
  for (let i = 0; i < 50; i++) {
    const first = await say(address);
    assert.equal(first.status, 200);
    for (let more = 0; more < 2; more++) {
      assert.equal((await say(address, first.json.visitor_token)).status, 200);
    }
  }
});

test('an address has an end too, and writing it another way, or moving within an IPv6 /64, is no new one', async () => {
  const taken = await takenFrom(() => '192.0.2.30');
  assert.ok(taken >= 100 && taken < 400, `${taken}`);
  assert.equal((await say('::ffff:192.0.2.30')).status, 429);
  assert.equal((await say('192.0.2.31')).status, 200);
  assert.ok((await takenFrom((i) => `2001:db8:1:2::${i.toString(16)}`)) < 400);
  assert.equal((await say('2001:db8:1:2:ffff::1')).status, 429);
  assert.equal((await say('2001:db8:1:3::1')).status, 200);
});

test('of a forwarded chain only the address that our own proxy saw counts', async () => {
  const taken = await takenFrom((i) => `10.0.0.${i % 250}, 192.0.2.40`);
  assert.ok(taken < 400);
  assert.equal((await say('192.0.2.41, 192.0.2.42')).status, 200);
});

test('without TRUST_PROXY nobody can choose an address', async () => {
  const direct = await startTestServer({ now: () => clock }, { RATE_LIMITS: 'on' });
  try {
    const { id } = await direct.business();
    assert.ok((await takenFrom((i) => `198.51.100.${i % 250}`, 400, direct, id)) < 400);
  } finally {
    await direct.close();
  }
});

test('an address that is used up can still read whether the service is up', async () => {
  await takenFrom(() => '192.0.2.50');
  const headers = { 'x-forwarded-for': '192.0.2.50' };
  assert.equal((await server.call('GET', '/api/ready', { headers })).status, 200);
});

test('a business has an end of its own, whoever asks, that no other business comes nearer to', async () => {
  const { id } = await server.business();
  const asks = (on: string, i: number) => say(`198.51.100.${i}`, undefined, server, on);
  for (let i = 0; i < 3998; i++) server.services.limits.take('business', id);
  const statuses: number[] = [];
  for (let i = 0; i < 3; i++) statuses.push((await asks(id, i)).status);
  assert.deepEqual(statuses, [200, 200, 429]);
  assert.equal((await asks(business.id, 1)).status, 200);
});
