import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { eraseOld } from '../../retention/erase-old.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { momentOfIds } from '../../testing/moment-of-ids.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { claimJobs } from './claim.ts';
import { enqueue } from './enqueue.ts';
import { runDueJobs } from './run-due-jobs.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let server: TestServer;
let desk: FrontDesk;
let now = 0;
const mail = createMailbox();

before(async () => {
  now = momentOfIds();
  server = await startTestServer({ now: () => now, mail });
});
after(() => server.close());
beforeEach(async () => {
  await runAll();
  mail.sent.length = 0;
  mail.refuses = false;
  desk = await openFrontDesk(server);
  await desk.settings({ notify_email: 'team@example.com', auto_release_minutes: 15 });
});

async function runAll(): Promise<void> {
  while ((await runDueJobs(server.services)) > 0);
}

const jobs = (kind: 'mail_team' | 'auto_release') =>
  server.services.store.platform.read((q) =>
    q.selectFrom('jobs').selectAll().where('kind', '=', kind).where('business_id', '=', desk.id).execute(),
  );

test('a job whose change is rolled back was never there', async () => {
  const failed = server.services.store.forBusiness(desk.id).transaction(async (tx) => {
    await enqueue(tx, now, 'mail_team', { conversation_id: 'x' });
    throw new Error('no');
  });
  await assert.rejects(failed, /no/);
  assert.deepEqual(await jobs('mail_team'), []);
});

test('two workers that look at once never take the same job', async () => {
  await server.services.store.forBusiness(desk.id).transaction(async (tx) => {
    for (let i = 0; i < 20; i++) await enqueue(tx, now, 'mail_team', { conversation_id: 'none' });
  });
  const claims = await Promise.all(Array.from({ length: 6 }, () => claimJobs(server.services.store, now)));
  const ids = claims.flat().map(({ job }) => job.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, 20);
  now += 6 * MINUTE;
});

test('the team hears once that somebody waits, and again when he says how to reach him', async () => {
  const guest = desk.guest();
  await guest.ask('I want to talk to a person');
  await runAll();
  assert.equal(mail.sent.length, 1);
  assert.equal(mail.sent[0]?.to, 'team@example.com');
  assert.match(mail.sent[0]?.text ?? '', /Last message:\nI want to talk to a person/);
  await guest.ask('a human please');
  await runAll();
  assert.equal(mail.sent.length, 1);
  await guest.escalate({ name: 'Ada\r\nBcc: x@example.com', email: 'ada@example.com' });
  await guest.escalate({ name: 'Ada\r\nBcc: x@example.com', email: 'ada@example.com' });
  await runAll();
  assert.equal(mail.sent.length, 2);
  assert.match(mail.sent[1]?.text ?? '', /ada@example\.com/);
  assert.doesNotMatch(mail.sent[1]?.subject ?? '', /[\r\n]/);
  // Mail systems drop what repeats a name.
  assert.notEqual(mail.sent[0]?.id, mail.sent[1]?.id);
  assert.match(mail.sent[0]?.text ?? '', new RegExp(`/portal/inbox\\?c=${guest.conversationId}$`, 'm'));
});

test('a mail the server refuses is sent later, and one that may have left is not sent again', async () => {
  mail.refuses = true;
  await desk.guest().ask('I want to talk to a person');
  await runAll();
  const [waiting] = await jobs('mail_team');
  assert.equal(waiting?.attempts, 1);
  assert.match(waiting?.error ?? '', /did not take/);
  mail.refuses = false;
  now += MINUTE;
  await runAll();
  assert.equal(mail.sent.length, 1);
  // A worker that took a job and never came back.
  await desk.guest().ask('I want to talk to a person');
  await claimJobs(server.services.store, now);
  now += 6 * MINUTE;
  await runAll();
  assert.equal(mail.sent.length, 1);
  const [left] = await jobs('mail_team');
  assert.match(left?.error ?? '', /may have arrived/);
  assert.notEqual(left?.failed_at, null);
});

test('a job that always fails is given up and keeps its reason', async () => {
  mail.refuses = true;
  await desk.guest().ask('I want to talk to a person');
  for (let i = 0; i < 10; i++) {
    await runAll();
    now += 7 * 60 * MINUTE;
  }
  const [left] = await jobs('mail_team');
  assert.equal(left?.attempts, 7);
  assert.notEqual(left?.failed_at, null);
});

test('Bob takes a conversation back after the silence the business set, and only then', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await desk.staff(guest.conversationId, 'takeover');
  now += 10 * MINUTE;
  await desk.staff(guest.conversationId, 'messages', { text: 'One moment.' });
  now += 10 * MINUTE;
  await runAll();
  assert.equal((await desk.conversation(guest.conversationId)).status, 'with_staff');
  now += 6 * MINUTE;
  await runAll();
  const { status, assignee } = await desk.conversation(guest.conversationId);
  assert.deepEqual([status, assignee], ['open', null]);
  assert.equal((await guest.ask('which areas do you cover')).json.outcome, 'answered');
});

test('who got no answer from staff before Bob takes over again stays on the list', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await desk.staff(guest.conversationId, 'takeover');
  assert.equal((await guest.ask('are you there?')).json.outcome, 'with_staff');
  now += 16 * MINUTE;
  await runAll();
  assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
});

test('a visitor who is gone gets what staff wrote by mail, once and in one piece', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'messages', { text: 'We can come on Friday.' });
  now += 30_000;
  await desk.staff(guest.conversationId, 'messages', { text: 'At nine.' });
  await runAll();
  now += 2 * MINUTE;
  await runAll();
  const toVisitor = () => mail.sent.filter(({ to }) => to === 'ada@example.com');
  assert.equal(toVisitor().length, 1);
  assert.match(toVisitor()[0]?.text ?? '', /We can come on Friday\.[\s\S]*At nine\./);
  await desk.staff(guest.conversationId, 'messages', { text: 'Or on Monday.' });
  now += 2 * MINUTE;
  await runAll();
  assert.equal(toVisitor().length, 2);
  assert.doesNotMatch(toVisitor()[1]?.text ?? '', /Friday/);
  await desk.staff(guest.conversationId, 'messages', { text: 'Or never.' });
  await guest.ask('Friday is fine');
  now += 2 * MINUTE;
  await runAll();
  assert.equal(toVisitor().length, 2);
});

test('retention erases what is old with what its receipts said, and the chain still holds', async () => {
  await desk.settings({ retention_days: 2 });
  const old = desk.guest();
  await old.ask('opening hours');
  const { receipt_id } = (await desk.conversation(old.conversationId)).messages[1];
  now += 3 * DAY;
  const young = desk.guest();
  await young.ask('opening hours');
  await eraseOld(server.services, desk.id, now - 2 * DAY);
  const db = server.services.store.forBusiness(desk.id);
  const left = await db.read(async ({ q }) => ({
    conversations: await q
      .selectFrom('conversations')
      .select('id')
      .where('business_id', '=', desk.id)
      .execute(),
    messages: await q.selectFrom('messages').select('id').where('business_id', '=', desk.id).execute(),
    visitors: await q.selectFrom('visitors').select('id').where('business_id', '=', desk.id).execute(),
    tokens: await q
      .selectFrom('visitor_tokens')
      .select('visitor_id')
      .where('business_id', '=', desk.id)
      .execute(),
    bodies: await q
      .selectFrom('receipt_bodies')
      .select('receipt_id')
      .where('business_id', '=', desk.id)
      .execute(),
    receipts: await q.selectFrom('receipts').select('id').where('business_id', '=', desk.id).execute(),
  }));
  assert.deepEqual(
    left.conversations.map(({ id }) => id),
    [young.conversationId],
  );
  assert.equal(left.messages.length, 2);
  assert.equal(left.visitors.length, 1);
  assert.equal(left.tokens.length, 1);
  assert.equal(left.bodies.length, 1);
  assert.ok(left.receipts.some(({ id }) => id === receipt_id));
  assert.deepEqual((await verified(server.services, desk.id)).findings, []);
});
