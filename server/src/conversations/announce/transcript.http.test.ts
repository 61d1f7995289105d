import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

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

async function work(): Promise<void> {
  now += 1000;
  while ((await runDueJobs(server.services)) > 0);
}
const asks = (guest: Guest, email: string) =>
  server.call('POST', '/api/chat/transcript', {
    body: { session_id: guest.sessionId, email },
    headers: { 'x-visitor-token': guest.token ?? '' },
  });
const transcripts = () => box.sent.filter(({ text }) => /copy of your conversation|Kopie Ihres/.test(text));

test('staff mail the visitor what was said, without notes, and the inbox shows what became of it', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ name: 'Ada', email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'notes', { text: 'he is difficult' });
  await desk.staff(guest.conversationId, 'messages', { text: 'We come <on> Friday.' });
  await guest.sees(10);
  const reply = await desk.staff(guest.conversationId, 'transcript');
  assert.deepEqual([reply.status, reply.json.to], [202, 'ada@example.com'], reply.text);
  await desk.staff(guest.conversationId, 'messages', { text: 'This came later.' });
  await guest.sees(10);
  await work();
  const [mail] = transcripts();
  assert.ok(mail);
  assert.equal(mail.to, 'ada@example.com');
  assert.match(mail.text, /opening hours[\s\S]*We come <on> Friday\./);
  assert.match(mail.html ?? '', /We come &lt;on&gt; Friday\./);
  assert.doesNotMatch(mail.text, /difficult|came later|\[1\]/);
  assert.match(mail.replyTo ?? '', /^reply\+/);
  const { mails } = await desk.conversation(guest.conversationId);
  const kept = mails.filter(({ kind }: { kind: string }) => kind === 'transcript');
  assert.deepEqual(
    kept.map(({ to, state }: { to: string; state: string }) => [to, state]),
    [['ada@example.com', 'sent']],
  );
  const log = await server.call('GET', '/api/audit?action=conversation.mailed', { token: desk.token });
  assert.equal(log.json.items.length, 1);
});

test('to another address it brings no way to answer as the visitor, and without any it is refused', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  assert.equal((await desk.staff(guest.conversationId, 'transcript')).status, 409);
  await desk.staff(guest.conversationId, 'transcript', { to: 'boss@example.com' });
  await work();
  const [mail] = transcripts();
  assert.equal(mail?.to, 'boss@example.com');
  assert.equal(mail?.replyTo, undefined);
  const { token } = await server.member(desk.id, 'viewer');
  const path = `/api/conversations/${guest.conversationId}/transcript`;
  assert.equal((await server.call('POST', path, { token, body: {} })).status, 403);
});

test('a visitor has it mailed in his language, three times at most', async () => {
  const guest = desk.guest();
  assert.equal((await asks(guest, 'ada@example.com')).status, 401);
  await guest.ask('Wie sind eure Öffnungszeiten am Samstag, bitte?');
  for (const status of [202, 202, 202, 429])
    assert.equal((await asks(guest, 'ada@example.com')).status, status);
  await work();
  assert.equal(transcripts().length, 3);
  assert.match(transcripts()[0]?.subject ?? '', /^Ihr Gespräch mit /);
  const stranger = desk.guest();
  await stranger.ask('opening hours');
  stranger.sessionId = guest.sessionId;
  assert.equal((await asks(stranger, 'eve@example.com')).status, 404);
});

test('his own words leave out numbers and addresses unless the business has it otherwise, and never bring links to a stranger', async () => {
  const guest = desk.guest();
  await guest.ask('call 030 1234567 about https://evil.example/x please');
  await asks(guest, 'stranger@example.com');
  await work();
  const [first] = transcripts();
  assert.match(first?.text ?? '', /call \[phone number\] about \[…\] please/);
  await desk.settings({ transcript_redacts: false });
  await desk.staff(guest.conversationId, 'transcript', { to: 'ada@example.com' });
  await work();
  assert.match(transcripts()[1]?.text ?? '', /call 030 1234567 about https:\/\/evil\.example\/x please/);
});

test('a mail server that refuses is shown, and where there is none it is said', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  box.refuses = true;
  await asks(guest, 'ada@example.com');
  await work();
  box.refuses = false;
  const { mails } = await desk.conversation(guest.conversationId);
  assert.deepEqual([mails[0].state, mails[0].reason], ['failed', '550 no such mailbox']);
  Object.assign(box, { ready: false });
  assert.equal((await asks(guest, 'ada@example.com')).json.code, 'mail_not_set_up');
  assert.equal((await desk.staff(guest.conversationId, 'transcript')).json.code, 'mail_not_set_up');
  Object.assign(box, { ready: true });
});

test('what is erased before it was sent is sent to nobody', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await asks(guest, 'ada@example.com');
  const { visitor } = await desk.conversation(guest.conversationId);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token: desk.token });
  await work();
  assert.deepEqual(box.sent, []);
});
