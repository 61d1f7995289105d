import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
// An hour before midnight UTC.
let now = Math.ceil(Date.now() / 86_400_000) * 86_400_000 - 3_600_000;

before(async () => {
  server = await startTestServer({ now: () => now });
});
after(() => server.close());

async function deskWith(daily_message_quota: number): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  await desk.settings({ daily_message_quota });
  return desk;
}

test('exactly as many messages as the quota are answered, and the next waits for midnight UTC', async () => {
  const desk = await deskWith(3);
  const guest = desk.guest();
  for (let i = 0; i < 3; i++) assert.equal((await guest.ask('opening hours')).status, 200);
  for (const who of [guest, desk.guest()]) {
    const refused = await who.ask('opening hours');
    assert.deepEqual([refused.status, refused.json.code], [429, 'quota_exceeded']);
    assert.equal(refused.headers['retry-after'], '3600');
  }
  now += 3_599_000;
  assert.equal((await guest.ask('opening hours')).status, 429);
  now += 1000;
  assert.equal((await guest.ask('opening hours')).status, 200);
});

test('only visitors’ messages of this very business count', async () => {
  const [desk, other] = [await deskWith(2), await deskWith(2)];
  const guest = desk.guest();
  for (let i = 0; i < 2; i++) await guest.ask('opening hours');
  await desk.staff(guest.conversationId, 'messages', { text: 'Hello' });
  assert.equal((await guest.ask('opening hours')).status, 429);
  const elsewhere = other.guest();
  assert.equal((await elsewhere.ask('opening hours')).status, 200);
  await other.staff(elsewhere.conversationId, 'messages', { text: 'Hello' });
  assert.equal((await elsewhere.ask('opening hours')).status, 200);
  assert.equal((await elsewhere.ask('opening hours')).status, 429);
});

test('a retry of a message that was answered costs nothing, also when the quota is used up', async () => {
  const desk = await deskWith(1);
  const guest = desk.guest();
  const client_message_id = 'a-message-id-that-nobody-guesses';
  const first = await guest.ask('opening hours', { client_message_id });
  const again = await guest.ask('opening hours', { client_message_id });
  assert.deepEqual([again.status, again.json.message_id], [200, first.json.message_id]);
});

test('a quota of 0 is none', async () => {
  const guest = (await deskWith(0)).guest();
  for (let i = 0; i < 3; i++) assert.equal((await guest.ask('opening hours')).status, 200);
});
