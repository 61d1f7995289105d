import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PLATFORM } from '../../platform/db/store.ts';
import { housekeeping } from '../../retention/housekeeping.ts';
import { fileForm, smallPhoto } from '../../testing/form.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { rowsOf } from '../../testing/stored.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
let now = Date.now();
before(async () => {
  server = await startTestServer({ now: () => now });
  desk = await openFrontDesk(server);
});
after(() => server.close());

/** Brings a file as a guest; the first one makes him a visitor. */
async function bring(
  guest: Guest,
  name = 'boiler.jpg',
  bytes: Buffer | string = smallPhoto(),
  business = desk.id,
) {
  const { body, headers } = fileForm(name, bytes);
  const token: Record<string, string> = guest.token ? { 'x-visitor-token': guest.token } : {};
  const path = `/api/chat/attachments?business_id=${business}`;
  const reply = await server.call('POST', path, { body, headers: { ...headers, ...token } });
  guest.token ??= reply.json.visitor_token ?? null;
  return reply;
}
async function bringAsStaff(conversation: string | null, token = desk.token) {
  const path = `/api/conversations/${conversation}/attachments`;
  return server.call('POST', path, { token, ...fileForm('offer.pdf', '%PDF-1.7 an offer') });
}
const own = (guest: Guest, id: string) =>
  server.call('GET', `/api/chat/attachments/${id}`, { headers: { 'x-visitor-token': guest.token ?? '' } });
const asStaff = (id: string, token = desk.token) => server.call('GET', `/api/attachments/${id}`, { token });

test('a visitor sends a photo before he has written a word, and staff see it without its place', async () => {
  const guest = desk.guest();
  const brought = await bring(guest);
  assert.equal(brought.status, 201, brought.text);
  assert.equal(brought.json.type, 'image/jpeg');
  assert.ok(guest.token);
  const asked = await guest.ask('', { attachments: [brought.json.id] });
  assert.equal(asked.json.outcome, 'escalated', 'Bob reads no pictures: a person looks');
  const detail = await desk.conversation(guest.conversationId);
  assert.equal(detail.status, 'waiting');
  assert.equal(detail.first_message, 'boiler.jpg');
  const { id, name, size, type } = brought.json;
  assert.deepEqual(detail.messages[0].attachments, [{ id, name, size, type }]);
  assert.deepEqual((await guest.messages())[0].attachments, [{ id, name, size, type }]);
  const shown = await asStaff(id);
  assert.match(String(shown.headers['content-disposition']), /^inline/);
  assert.equal(shown.headers['content-type'], 'image/jpeg');
  assert.equal(shown.headers['x-content-type-options'], 'nosniff');
  assert.ok(!shown.text.includes('GPS'));
  assert.equal((await own(guest, id)).status, 200);
});

test('words beside a file are answered as ever', async () => {
  const guest = desk.guest();
  const { json } = await bring(guest);
  const reply = await guest.ask('how much is a boiler service', { attachments: [json.id] });
  assert.equal(reply.json.outcome, 'answered');
});

test('staff send a file; only its visitor and staff read it, and it is for the disk', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  const { json } = await bringAsStaff(guest.conversationId);
  assert.equal((await own(guest, json.id)).status, 404, 'not before it is sent');
  const sent = await desk.staff(guest.conversationId, 'messages', { text: '', attachments: [json.id] });
  assert.equal(sent.status, 201, sent.text);
  const read = await own(guest, json.id);
  assert.equal(read.text, '%PDF-1.7 an offer');
  assert.match(String(read.headers['content-disposition']), /^attachment; filename\*=UTF-8''offer.pdf/);
  const stranger = desk.guest();
  await stranger.ask('opening hours');
  assert.equal((await own(stranger, json.id)).status, 404);
  const other = await openFrontDesk(server);
  assert.equal((await asStaff(json.id, other.token)).status, 404);
});

test('a file is good for its uploader alone, and once', async () => {
  const [guest, stranger] = [desk.guest(), desk.guest()];
  const { id } = (await bring(guest)).json;
  await stranger.ask('opening hours');
  assert.equal((await stranger.ask('mine', { attachments: [id] })).status, 422);
  await guest.ask('opening hours');
  assert.equal(
    (await desk.staff(guest.conversationId, 'messages', { text: 'x', attachments: [id] })).status,
    422,
  );
  assert.equal((await guest.ask('here', { attachments: [id] })).status, 200);
  assert.equal((await guest.ask('again', { attachments: [id] })).status, 422);
  const staff = (await bringAsStaff(guest.conversationId)).json;
  await stranger.ask('hello');
  const elsewhere = await desk.staff(stranger.conversationId, 'messages', {
    text: 'x',
    attachments: [staff.id],
  });
  assert.equal(elsewhere.status, 422, 'for the conversation it was brought to');
  const colleague = await server.member(desk.id, 'agent');
  const body = { text: 'x', attachments: [staff.id] };
  const path = `/api/conversations/${guest.conversationId}/messages`;
  assert.equal((await server.call('POST', path, { token: colleague.token, body })).status, 422);
  const text = await desk.conversation(stranger.conversationId);
  assert.ok(
    !text.messages.some((message: { text: string }) => message.text === 'mine'),
    'nothing was stored',
  );
});

test('on the signed-in path a file goes with a message of whoever brought it, and of nobody else', async () => {
  const session = (await server.call('POST', '/api/chat/session', { token: desk.token, body: {} })).json;
  const { id } = (await bringAsStaff(session.session_id)).json;
  const ask = (token: string | null, body: object) =>
    server.call('POST', '/api/chat/message', { token, body: { session_id: session.session_id, ...body } });
  const colleague = await server.member(desk.id, 'agent');
  assert.equal((await ask(colleague.token, { message: 'mine', attachments: [id] })).status, 422);
  const sent = await ask(desk.token, { message: '', attachments: [id] });
  assert.equal(sent.status, 200, sent.text);
  const { messages } = await desk.conversation(session.session_id);
  assert.equal(messages[0].attachments[0].id, id);
  assert.equal((await ask(desk.token, { message: '' })).status, 422, 'nothing is no message');
});

test('a file is what it holds, whatever it is called, and neither too large nor broken', async () => {
  const guest = desk.guest();
  for (const [name, bytes] of [
    ['photo.jpg', '<html><script>alert(1)</script>'],
    ['photo.png', 'MZ\x90\0 a program'],
    ['photo.jpg', smallPhoto().subarray(0, 60)],
  ] as const)
    assert.equal((await bring(guest, name, bytes)).status, 422, name);
  const large = await bring(guest, 'notes.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
  assert.match(large.text, /larger than 10 MB/);
  assert.equal((await bring(guest, 'notes.txt', Buffer.alloc(13 * 1024 * 1024, 'a'))).status, 413);
  const text = await bring(guest, 'photo.jpg', 'only words');
  assert.equal(text.json.type, 'text/plain');
  assert.equal((await guest.ask('', { attachments: [] })).status, 422, 'nothing is no message');
});

test('what nobody sent within a day is erased, and what was sent goes with its conversation', async () => {
  const fresh = await openFrontDesk(server);
  const guest = fresh.guest();
  const sent = (await bring(guest, 'a.jpg', smallPhoto(), fresh.id)).json.id;
  await bring(guest, 'b.jpg', smallPhoto(), fresh.id);
  await guest.ask('see here', { attachments: [sent] });
  const files = async () => (await rowsOf(server.services.store, 'attachment_contents', fresh.id)).length;
  const keepHouse = () =>
    housekeeping(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
  now += 23 * 3_600_000;
  await keepHouse();
  assert.equal(await files(), 2);
  now += 2 * 3_600_000;
  await keepHouse();
  assert.equal(await files(), 1);
  // The login of a day ago has ended.
  const { token } = await server.member(fresh.id, 'owner');
  const path = `/api/conversations/${guest.conversationId}`;
  const { visitor } = (await server.call('GET', path, { token })).json;
  const exported = await server.call('GET', `/api/visitors/${visitor.id}`, { token });
  assert.equal(exported.status, 200, exported.text);
  const [file] = exported.json.files;
  assert.equal(file.id, sent);
  assert.equal(Buffer.from(file.content, 'base64').length, file.size);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token });
  assert.equal(await files(), 0);
});
