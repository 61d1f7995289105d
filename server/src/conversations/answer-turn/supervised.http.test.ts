import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
let now = Date.UTC(2026, 0, 5, 9);
const mail = createMailbox();

before(async () => {
  server = await startTestServer({ now: () => now, mail });
  desk = await openFrontDesk(server);
  await desk.settings({ supervised: 'all', supervised_timeout: 60, notify_email: 'team@example.com' });
});
after(() => server.close());

async function held() {
  const guest = desk.guest();
  const reply = await guest.ask('how much is a boiler service');
  const detail = await desk.conversation(guest.conversationId);
  return { guest, reply: reply.json, detail, draft: detail.draft };
}

test('an answer waits for staff, and the visitor hears that a person checks', async () => {
  const { guest, reply, detail, draft } = await held();
  assert.equal(reply.outcome, 'escalated');
  assert.match(reply.reply, /is checking my answer/);
  assert.deepEqual(reply.citations, []);
  assert.doesNotMatch(JSON.stringify(await guest.messages()), /95 euros/);
  assert.equal(detail.status, 'waiting');
  assert.equal(detail.has_draft, true);
  assert.match(draft.text, /95 euros/);
  assert.equal(draft.in_reply_to, reply.in_reply_to);
});

test('an approved draft is sent as it was, and its receipt names who approved it', async () => {
  const { guest, draft } = await held();
  const approved = await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  assert.equal(approved.status, 200);
  assert.equal(approved.json.status, 'open');
  const last = (await guest.messages()).at(-1);
  assert.equal(last?.text, draft.text);
  assert.equal(last?.outcome, 'answered');
  assert.equal(last?.citations[0].external_id, 'service_price');
  const detail = await desk.conversation(guest.conversationId);
  assert.equal(detail.draft, null);
  const receipt = await server.call('GET', `/api/receipts/${detail.messages.at(-1).receipt_id}`, {
    token: desk.token,
  });
  assert.match(receipt.json.reason, /approved by Test owner/);
  assert.equal(receipt.json.reason_parts, undefined);
  assert.equal(receipt.json.message, 'how much is a boiler service');
  const twice = await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  assert.equal(twice.status, 409);
  assert.equal((await guest.messages()).length, 3);
});

test('an edited draft keeps the sources whose markers it kept', async () => {
  const { guest, draft } = await held();
  const text = 'It is 95 euros.';
  await desk.staff(guest.conversationId, 'draft', { action: 'edit', draft_id: draft.id, text });
  const last = (await guest.messages()).at(-1);
  assert.equal(last?.text, text);
  assert.deepEqual(last?.citations, []);
});

test('a discarded draft is never shown, and the visitor goes on waiting', async () => {
  const { guest, draft } = await held();
  const row = await desk.staff(guest.conversationId, 'draft', { action: 'discard', draft_id: draft.id });
  assert.equal(row.json.status, 'waiting');
  assert.equal((await guest.messages()).length, 2);
});

test('two questions make two drafts, decided one after the other', async () => {
  const { guest, draft } = await held();
  await guest.ask('when are you open');
  await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  const { draft: second, status } = await desk.conversation(guest.conversationId);
  assert.equal(status, 'waiting');
  assert.match(second.text, /Monday to Friday/);
});

test('a takeover throws the draft away for good', async () => {
  const { guest, draft } = await held();
  await desk.staff(guest.conversationId, 'takeover');
  const late = await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  assert.equal(late.status, 409);
  await desk.staff(guest.conversationId, 'release');
  assert.equal((await desk.conversation(guest.conversationId)).draft, null);
});

test('when nobody decides in time, the visitor is told once that a person will answer, and the team by mail', async () => {
  const { guest, draft } = await held();
  now += 61_000;
  mail.sent.length = 0;
  while ((await runDueJobs(server.services)) > 0);
  const messages = await guest.messages();
  assert.equal(messages.at(-1)?.role, 'system');
  assert.match(messages.at(-1)?.text, /passed this to the team/);
  assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
  const late = await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  assert.equal(late.status, 409);
  assert.ok(mail.sent.some(({ text }) => text.includes('how much is a boiler service')));
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  assert.equal((await guest.messages()).length, messages.length);
});

test('a retry while the draft waits returns the first reply and makes no second draft', async () => {
  const guest = desk.guest();
  const first = await guest.ask('how much is a boiler service', { client_message_id: 'd1' });
  const again = await guest.ask('how much is a boiler service', { client_message_id: 'd1' });
  assert.equal(again.json.message_id, first.json.message_id);
  const { draft } = await desk.conversation(guest.conversationId);
  await desk.staff(guest.conversationId, 'draft', { action: 'approve', draft_id: draft.id });
  assert.equal((await desk.conversation(guest.conversationId)).draft, null);
});

test('only the topics on the list wait when the business chose topics', async () => {
  await desk.settings({ supervised: 'topics', supervised_topics: ['boiler service'] });
  const guest = desk.guest();
  assert.equal((await guest.ask('how much is a boiler service')).json.outcome, 'escalated');
  assert.equal((await guest.ask('which areas do you cover')).json.outcome, 'answered');
});

test('who waits for a person outside office hours hears when one will be there', async () => {
  const office_hours = [{ day: 2, from: '08:00', to: '17:00' }];
  await desk.settings({ supervised: 'off', office_hours, language: 'de' });
  const guest = desk.guest();
  const asked = await guest.ask('Ich möchte mit einem Menschen sprechen');
  assert.match(asked.json.reply, /Unser Team ist wieder da: Dienstag, 08:00\./);
  assert.match((await guest.escalate()).json.reply, /wieder da: Dienstag, 08:00/);
});
