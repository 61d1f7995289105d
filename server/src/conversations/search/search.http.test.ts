import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { PLATFORM } from '../../platform/db/store.ts';
import { housekeeping } from '../../retention/housekeeping.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
let other: FrontDesk;
before(async () => {
  server = await startTestServer();
  [desk, other] = [await openFrontDesk(server), await openFrontDesk(server)];
});
after(() => server.close());

const find = async (q: string, token = desk.token, more = ''): Promise<string[]> => {
  const path = `/api/conversations?q=${encodeURIComponent(q)}${more}`;
  const { json } = await server.call('GET', path, { token });
  return json.items.map(({ id }: { id: string }) => id);
};
const finds = async (q: string, guest: Guest) => assert.deepEqual(await find(q), [guest.conversationId], q);

test('a conversation is found by every message of it, the middle ones too, whoever wrote it', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.ask('my pump is called Zebedee');
  await desk.staff(guest.conversationId, 'messages', { text: 'Please bring the Klausurplan.' });
  await guest.ask('thank you');
  await finds('zebedee', guest);
  await finds('Klausur', guest);
  await finds('zebedee PLAN', guest);
  assert.deepEqual(await find('zebedee aubergine'), []);
});

test('it is found by notes, and by what the visitor left in the form or the page told, however it is written', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ name: 'Søren Åkesson', email: 'soren_a@example.se', note: 'ring +46 70 123 45 67' });
  await desk.staff(guest.conversationId, 'notes', { text: 'Likes marzipan' });
  for (const q of [
    'soren',
    'AKESSON',
    'soren_a@example.se',
    'n_a@ex',
    '070-1234567',
    'Marzipan',
    'soren marzipan',
  ])
    await finds(q, guest);
});

test('the filter and the pages of the list hold for a search as well', async () => {
  for (let i = 0; i < 3; i++) await desk.guest().ask('my cellar is full of quinces');
  const [first] = await find('quinces');
  await server.call('POST', `/api/conversations/${first}/close`, { token: desk.token, body: {} });
  assert.equal((await find('quinces', desk.token, '&status=open')).length, 2);
  assert.equal((await find('quinces', desk.token, '&limit=2')).length, 2);
});

test('another business’s words are never found', async () => {
  await other.guest().ask('we speak of basilisks');
  assert.deepEqual(await find('basilisks'), []);
  assert.equal((await find('basilisks', other.token)).length, 1);
});

test('what is erased is found no more, and stays in no index', async () => {
  const guest = desk.guest();
  await guest.ask('the password is swordfish');
  await finds('swordfish', guest);
  const { visitor } = await desk.conversation(guest.conversationId);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token: desk.token });
  assert.deepEqual(await find('swordfish'), []);
  if (server.services.store.kind !== 'sqlite') return;
  const file = new DatabaseSync(join(server.services.config.DATA_DIR, 'askbob.db'), { readOnly: true });
  const rows = file.prepare(`SELECT rowid FROM search_grams WHERE search_grams MATCH '"swordfish"'`).all();
  const blocks = file.prepare('SELECT block FROM search_grams_data').all();
  file.close();
  assert.deepEqual(rows, []);
  assert.ok(!blocks.some(({ block }) => Buffer.from(block as Uint8Array).includes('ordf')));
});

test('conversations from before the search are found after the next housekeeping', async () => {
  const guest = desk.guest();
  await guest.ask('we have a heliotrope');
  await desk.staff(guest.conversationId, 'notes', { text: 'a gazebo too' });
  await server.services.store.forBusiness(desk.id).transaction(({ q }) =>
    q
      .deleteFrom('search_texts')
      .where('conversation_id', '=', guest.conversationId ?? '')
      .execute(),
  );
  assert.deepEqual(await find('heliotrope'), []);
  await housekeeping(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
  await finds('heliotrope gazebo', guest);
});
