import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear } from '../../testing/wire.ts';

let server: TestServer;
let address: string;
let desk: FrontDesk;
// Ids grow with the real clock, so time goes on from there.
let now = Date.now();
const box = createMailbox();
/** Whether a mail server is set up at all. */
let isSetUp = true;
const mail = {
  get ready() {
    return isSetUp;
  },
  send: box.send,
};

before(async () => {
  server = await startTestServer({ now: () => now, mail });
  address = await server.listen();
});
after(() => server.close());
beforeEach(async () => {
  await minutePasses();
  isSetUp = true;
  box.refuses = false;
  box.sent.length = 0;
  desk = await openFrontDesk(server);
});

async function minutePasses(): Promise<void> {
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
}

/** A visitor who has asked something and may have left an address. */
async function visitor(email?: string): Promise<Guest> {
  const guest = desk.guest();
  await guest.ask('opening hours');
  if (email) await guest.escalate({ email });
  return guest;
}

const write = (guest: Guest, text: string) => desk.staff(guest.conversationId, 'messages', { text });
const delivery = async (guest: Guest) => (await desk.conversation(guest.conversationId)).delivery;

test('without a mail server the inbox says that an answer was not delivered, until the visitor is back', async () => {
  isSetUp = false;
  const guest = await visitor('ada@example.com');
  const stream = await hear(`${address}/api/events`, { authorization: `Bearer ${desk.token}` });
  const { seq } = (await write(guest, 'We can come on Friday.')).json;
  assert.equal(await delivery(guest), null);
  await minutePasses();
  assert.equal(await delivery(guest), 'no_mail');
  const told = await stream.until(({ name, data }) => name === 'conversation' && data.delivery === 'no_mail');
  assert.equal(told.data.id, guest.conversationId);
  await write(guest, 'Or on Monday.');
  assert.equal(await delivery(guest), 'no_mail');
  assert.equal((await guest.sees(seq)).status, 204);
  assert.equal(await delivery(guest), 'no_mail');
  await guest.sees(seq + 1);
  assert.equal(await delivery(guest), 'seen');
  await stream.until(({ name, data }) => name === 'conversation' && data.delivery === 'seen');
  stream.close();
});

test('a visitor who writes again has the conversation before him', async () => {
  isSetUp = false;
  const guest = await visitor();
  await write(guest, 'We can come on Friday.');
  await minutePasses();
  await guest.ask('Friday is fine');
  assert.equal(await delivery(guest), null);
  await minutePasses();
  assert.equal(await delivery(guest), null);
});

test('an open stream alone is nobody who reads: the answer is mailed', async () => {
  const guest = await visitor('ada@example.com');
  const headers = { 'x-visitor-token': guest.token ?? '' };
  const stream = await hear(`${address}/api/chat/events?conversation_id=${guest.conversationId}`, headers);
  await write(guest, 'We can come on Friday.');
  await stream.until(({ data }) => data.text === 'We can come on Friday.');
  await minutePasses();
  assert.equal(box.sent.length, 1);
  assert.equal(await delivery(guest), 'mailed');
  stream.close();
});

test('what the visitor has seen is not mailed, and what came after is', async () => {
  const guest = await visitor('ada@example.com');
  const { seq } = (await write(guest, 'We can come on Friday.')).json;
  await guest.sees(seq);
  await minutePasses();
  assert.equal(box.sent.length, 0);
  assert.equal(await delivery(guest), 'seen');
  await write(guest, 'At nine.');
  assert.equal(await delivery(guest), null);
  await minutePasses();
  assert.equal(box.sent.length, 1);
  assert.doesNotMatch(box.sent[0]?.text ?? '', /Friday/);
});

test('nobody can say that he has seen what is not written yet', async () => {
  const guest = await visitor('ada@example.com');
  assert.equal((await guest.sees(1_000_000)).status, 204);
  await write(guest, 'We can come on Friday.');
  await minutePasses();
  assert.equal(box.sent.length, 1);
});

test('the inbox says when there is no address, and when the mail server refuses', async () => {
  const nameless = await visitor();
  await write(nameless, 'We can come on Friday.');
  const refused = await visitor('ada@example.com');
  await write(refused, 'We can come on Friday.');
  box.refuses = true;
  await minutePasses();
  assert.equal(await delivery(nameless), 'no_address');
  assert.equal(await delivery(refused), 'refused');
  box.refuses = false;
  await minutePasses();
  assert.equal(await delivery(refused), 'mailed');
  assert.equal(box.sent.length, 1);
});

test('an answer of Bob that a person let go reaches the visitor who left meanwhile', async () => {
  await desk.settings({ supervised: 'all' });
  const guest = await visitor('ada@example.com');
  const { draft } = await desk.conversation(guest.conversationId);
  await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  await minutePasses();
  assert.equal(box.sent.length, 1);
  assert.ok(box.sent[0]?.text.includes(draft.text));
  assert.equal(await delivery(guest), 'mailed');
});

test('staff who try Bob out are not written to', async () => {
  const { token } = desk;
  const { conversation_id } = (await server.call('POST', '/api/chat/session', { token, body: {} })).json;
  await server.call('POST', '/api/chat/message', {
    token,
    body: { session_id: conversation_id, message: 'opening hours' },
  });
  await desk.staff(conversation_id, 'messages', { text: 'hello' });
  await minutePasses();
  assert.equal((await desk.conversation(conversation_id)).delivery, null);
});
