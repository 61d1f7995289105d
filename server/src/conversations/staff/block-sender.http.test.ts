import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { inboxAddress } from '../../mailroom/inbox-address.ts';
import { takeMail } from '../../mailroom/take-mail.ts';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { callback, releaseActions } from '../../testing/release-action.ts';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { writtenMail } from '../../testing/written-mail.ts';

let server: TestServer;
let desk: FrontDesk;
let now = Date.now();
const box = createMailbox();

before(async () => {
  const settings = { MAIL_INBOUND_TOKEN: 'a-token-of-the-mail-server', MAIL_FROM: 'bob@desk.example' };
  server = await startTestServer({ now: () => now, mail: box }, settings);
});
after(() => server.close());
beforeEach(async () => {
  desk = await openFrontDesk(server);
  box.sent.length = 0;
});

const call = (method: string, path: string, body?: unknown, token = desk.token): Promise<Reply> =>
  server.call(method, path, { token, body });
const block = (body: unknown) => call('POST', '/api/blocked-senders', body);
const blocked = async () => (await call('GET', '/api/blocked-senders')).json.items;
const inbox = async (query = '') =>
  (await call('GET', `/api/conversations?${query}`)).json.items.map(({ id }: { id: string }) => id);
const visitorOf = async (guest: Guest) => (await desk.conversation(guest.conversationId)).visitor.id;

async function asked(): Promise<Guest> {
  const guest = desk.guest();
  await guest.ask('opening hours');
  return guest;
}

/** Another conversation of the same visitor. */
async function again(guest: Guest, message = 'I want to talk to a person'): Promise<Reply> {
  guest.sessionId = null;
  return guest.ask(message);
}

test('who is blocked is told so, what he writes is kept, and reaches nobody', async () => {
  await desk.settings({ notify: { emails: ['team@example.com'] } });
  const guest = await asked();
  const reply = await block({ visitor_id: await visitorOf(guest), reason: 'Insults' });
  assert.equal(reply.status, 201, reply.text);
  assert.equal((await desk.conversation(guest.conversationId)).status, 'closed');
  assert.equal((await guest.ask('hello')).json.code, 'conversation_closed');
  const said = await again(guest);
  assert.equal(said.status, 200, said.text);
  assert.match(said.json.reply, /takes no further messages from you/);
  assert.equal(said.json.outcome, 'small_talk');
  const more = await guest.ask('Ich möchte einen Menschen sprechen');
  assert.match(more.json.reply, /nimmt hier keine weiteren Nachrichten/);
  const detail = await desk.conversation(guest.conversationId);
  assert.deepEqual([detail.status, detail.blocked, detail.messages.length], ['open', true, 4]);
  assert.deepEqual([detail.block.reason, detail.block.id], ['Insults', reply.json.id]);
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  assert.deepEqual(box.sent, []);
  assert.deepEqual(await inbox(), []);
  assert.equal((await inbox('blocked=true')).length, 2);
  assert.equal((await inbox('q=person')).length, 1, 'a search finds it');
});

test('a blocked visitor cannot ask for a person by the form either, and is told', async () => {
  const guest = await asked();
  await block({ visitor_id: await visitorOf(guest) });
  await again(guest, 'hello');
  const refused = await guest.escalate({ name: 'Mallory', email: 'm@example.com' });
  assert.equal(refused.status, 403);
  assert.match((await guest.messages()).at(-1).text, /takes no further messages/);
  assert.equal((await desk.conversation(guest.conversationId)).status, 'open');
});

test('a blocked visitor has nothing done by forms, which would wait for a person', async () => {
  await releaseActions(server, desk, [{ ...callback, approval: 'staff' }]);
  const guest = await asked();
  await block({ visitor_id: await visitorOf(guest) });
  await again(guest, 'call me back');
  const body = {
    session_id: guest.sessionId,
    action: 'callback',
    values: { name: 'Mallory', phone: '030 123' },
    confirm: true,
    client_action_id: 'confirmation',
  };
  const headers = { 'x-visitor-token': guest.token ?? '' };
  assert.equal((await server.call('POST', '/api/chat/actions', { body, headers })).status, 403);
  assert.deepEqual((await call('GET', '/api/actions/runs?state=waiting')).json.items, []);
});

test('an address that is blocked is blocked on every channel', async () => {
  await block({ email: 'Mallory@Example.com' });
  const guest = await asked();
  assert.equal((await guest.escalate({ email: 'mallory@example.com' })).status, 403);
  assert.deepEqual(await inbox(), []);
  const to = inboxAddress(server.services.config, desk.id);
  const mail = writtenMail({ from: 'MALLORY@example.com', to, text: 'Buy now' });
  assert.equal((await takeMail(server.services, Buffer.from(mail))).kind, 'unassigned');
  const list = async (writer: string) =>
    (await call('GET', `/api/mail/unassigned?written_by=${writer}`)).json.items;
  assert.deepEqual(await list('people'), []);
  const [kept] = await list('blocked');
  assert.deepEqual([kept.why, kept.from, kept.text], ['blocked', 'mallory@example.com', 'Buy now']);
  const opened = await call('POST', `/api/mail/unassigned/${kept.id}/open`, {});
  assert.equal(opened.status, 200, opened.text);
});

test('an answer by mail of a blocked visitor is kept as unassigned', async () => {
  const guest = await asked();
  await guest.escalate({ email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'messages', { text: 'On Friday.' });
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  const replyTo = box.sent.findLast(({ to }) => to === 'ada@example.com')?.replyTo ?? '';
  await block({ visitor_id: await visitorOf(guest) });
  const mail = writtenMail({ from: 'ada@example.com', to: replyTo, text: 'More' });
  assert.equal((await takeMail(server.services, Buffer.from(mail))).kind, 'unassigned');
  assert.equal((await desk.conversation(guest.conversationId)).status, 'closed');
});

test('it is undone at once: what was closed is open again, and who waited waits', async () => {
  const [one, two] = [await asked(), await asked()];
  await two.escalate({ name: 'Bo' });
  const ids = [(await block({ visitor_id: await visitorOf(one) })).json.id];
  ids.push((await block({ visitor_id: await visitorOf(two), email: 'bo@example.com' })).json.id);
  assert.deepEqual(
    (await blocked()).map(({ email }: { email: string | null }) => email),
    ['bo@example.com', null],
  );
  for (const id of ids) assert.equal((await call('DELETE', `/api/blocked-senders/${id}`)).status, 204);
  assert.deepEqual(await blocked(), []);
  const statuses = [one, two].map(
    async ({ conversationId }) => (await desk.conversation(conversationId)).status,
  );
  assert.deepEqual(await Promise.all(statuses), ['open', 'waiting']);
  assert.match((await one.ask('opening hours')).json.reply, /8|9|open/i);
  const log = (await call('GET', '/api/audit?action=sender.unblocked')).json.items;
  assert.equal(log.length, 2);
  assert.doesNotMatch(JSON.stringify(log), /bo@example/);
});

test('one person is blocked on all his devices, and by two blocks until both are gone', async () => {
  const [one, two] = [await asked(), await asked()];
  for (const guest of [one, two]) await guest.escalate({ name: 'Eve' });
  const contacts = [];
  for (const { conversationId } of [one, two])
    contacts.push((await desk.conversation(conversationId)).contact.id);
  await call('POST', `/api/contacts/${contacts[0]}/merge`, { contact_id: contacts[1] });
  const first = (await block({ visitor_id: await visitorOf(one) })).json;
  assert.match((await again(two)).json.reply, /takes no further messages/);
  assert.equal((await block({ visitor_id: await visitorOf(one) })).status, 409);
  const second = (await block({ visitor_id: await visitorOf(two) })).json;
  await call('DELETE', `/api/blocked-senders/${first.id}`);
  assert.deepEqual(await inbox(), []);
  await call('DELETE', `/api/blocked-senders/${second.id}`);
  assert.equal((await inbox()).length, 3);
});

test('what is erased takes its address along, which stays blocked', async () => {
  const guest = await asked();
  await guest.escalate({ email: 'ada@example.com' });
  const visitor = await visitorOf(guest);
  await block({ visitor_id: visitor, email: 'ada@example.com' });
  assert.equal((await call('DELETE', `/api/visitors/${visitor}`)).status, 204);
  const [left] = await blocked();
  assert.deepEqual([left.visitor, left.email], [null, '']);
  const to = inboxAddress(server.services.config, desk.id);
  const mail = writtenMail({ from: 'ada@example.com', to });
  await takeMail(server.services, Buffer.from(mail));
  assert.equal((await call('GET', '/api/mail/unassigned?written_by=blocked')).json.items.length, 1);
});

test('an address that was erased with its owner blocks whoever else is known by it', async () => {
  const [one, two, free] = [await asked(), await asked(), await asked()];
  for (const guest of [one, two]) await guest.escalate({ email: 'Bea@Example.com' });
  await free.escalate({ email: 'free@example.com' });
  await block({ email: 'bea@example.com' });
  assert.equal((await call('DELETE', `/api/visitors/${await visitorOf(one)}`)).status, 204);
  assert.deepEqual(
    (await blocked()).map(({ email }: { email: string }) => email),
    [''],
  );
  assert.match((await again(two)).json.reply, /takes no further messages/);
  assert.equal((await desk.conversation(two.conversationId)).block.email, '');
  assert.doesNotMatch((await again(free)).json.reply, /takes no further messages/);
});

test('what one business blocks is another’s business, and only who may speak blocks', async () => {
  const other = await openFrontDesk(server);
  const guest = await asked();
  await block({ visitor_id: await visitorOf(guest), email: 'eve@example.com' });
  const foreign = { visitor_id: await visitorOf(guest) };
  assert.equal((await call('POST', '/api/blocked-senders', foreign, other.token)).status, 404);
  assert.deepEqual((await call('GET', '/api/blocked-senders', undefined, other.token)).json.items, []);
  const theirs = other.guest();
  await theirs.ask('opening hours');
  assert.equal((await theirs.escalate({ email: 'eve@example.com' })).status, 200);
  const { token } = await server.member(desk.id, 'viewer');
  assert.equal((await call('POST', '/api/blocked-senders', foreign, token)).status, 403);
  assert.equal((await block({})).status, 422);
});
