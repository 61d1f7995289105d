import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { rowsOf } from '../testing/stored.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
});
after(() => server.close());

const call = (method: string, path: string, body?: unknown, token = desk.token) =>
  server.call(method, `/api/contacts${path}`, { token, body });
const find = async (q: string) => (await call('GET', `?q=${encodeURIComponent(q)}`)).json.items;

/** A visitor who leaves his details, and his contact. */
async function leaves(details: Record<string, string>) {
  const guest = desk.guest();
  await guest.ask('opening hours');
  const reply = await guest.escalate(details);
  assert.equal(reply.status, 200, reply.text);
  const { contact } = await desk.conversation(guest.conversationId);
  return { guest, contact };
}

test('who leaves a name, an address or a phone number is a contact, found by parts of them', async () => {
  const { guest, contact } = await leaves({ name: 'Ada Łukasz', phone: '+49 (0)170 / 765 43 21' });
  assert.equal(contact.phone, '+49 (0)170 / 765 43 21');
  for (const q of ['lukasz', '0170 7654321', '+49 170 7654321']) {
    assert.deepEqual(
      (await find(q)).map(({ id }: { id: string }) => id),
      [contact.id],
      q,
    );
  }
  const detail = (await call('GET', `/${contact.id}`)).json;
  assert.deepEqual(
    detail.conversations.map(({ id }: { id: string }) => id),
    [guest.conversationId],
  );
  const { escalation } = await desk.conversation(guest.conversationId);
  assert.equal(escalation.phone, '+49 (0)170 / 765 43 21');
});

test('what staff correct stays, whatever is typed later', async () => {
  const { guest, contact } = await leaves({ name: 'Bo', email: 'bo@example.com' });
  const change = { name: 'Bo Derek', note: 'has a dog', consent: true, phone: null };
  const changed = await call('PATCH', `/${contact.id}`, change);
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual([changed.json.name, changed.json.consent], ['Bo Derek', true]);
  await guest.escalate({ name: 'Mallory', phone: '030 123456' });
  const { json } = await call('GET', `/${contact.id}`);
  assert.deepEqual([json.name, json.email, json.phone], ['Bo Derek', 'bo@example.com', '030 123456']);
  assert.equal((await find('has a dog')).length, 1);
});

test('the same address typed twice is two contacts until staff say it is one person, and opens nothing', async () => {
  const [first, second] = [
    await leaves({ email: 'eve@example.com' }),
    await leaves({ email: 'eve@example.com', name: 'Eve' }),
  ];
  assert.notEqual(first.contact.id, second.contact.id);
  const merged = await call('POST', `/${first.contact.id}/merge`, { contact_id: second.contact.id });
  assert.equal(merged.status, 200, merged.text);
  assert.equal(merged.json.name, 'Eve');
  assert.equal(merged.json.conversations.length, 2);
  assert.equal((await call('GET', `/${second.contact.id}`)).status, 404);
  const path = `/api/chat/messages?conversation_id=${first.guest.conversationId}`;
  const headers = { 'x-visitor-token': second.guest.token ?? '' };
  assert.equal((await server.call('GET', path, { headers })).status, 404, 'a device opens its own alone');
  const { earlier } = await desk.conversation(first.guest.conversationId);
  assert.deepEqual(
    earlier.map(({ id }: { id: string }) => id),
    [second.guest.conversationId],
  );
});

test('another business’s contacts are as good as none', async () => {
  const other = await openFrontDesk(server);
  const { contact } = await leaves({ email: 'own@example.com' });
  assert.equal((await call('GET', `/${contact.id}`, undefined, other.token)).status, 404);
  assert.equal((await call('GET', '', undefined, other.token)).json.items.length, 0);
});

test('a contact goes with the last of his visitors', async () => {
  const [first, second] = [await leaves({ name: 'Gone Soon' }), await leaves({ name: 'Gone Too' })];
  await call('POST', `/${first.contact.id}/merge`, { contact_id: second.contact.id });
  const { visitors } = (await call('GET', `/${first.contact.id}`)).json;
  const kept = async () =>
    (await rowsOf(server.services.store, 'contacts', desk.id)).filter(({ id }) => id === first.contact.id)
      .length;
  const [one, two] = visitors;
  const exported = await server.call('GET', `/api/visitors/${one}`, { token: desk.token });
  assert.equal(exported.json.contact.name, 'Gone Soon');
  await server.call('DELETE', `/api/visitors/${one}`, { token: desk.token });
  assert.equal(await kept(), 1);
  await server.call('DELETE', `/api/visitors/${two}`, { token: desk.token });
  assert.equal(await kept(), 0);
});
