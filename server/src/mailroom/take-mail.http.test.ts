import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { type WrittenMail, writtenMail } from '../testing/written-mail.ts';

const TOKEN = 'a-token-of-the-mail-server';
let server: TestServer;
let desk: FrontDesk;
// Ids grow with the real clock, so time goes on from there.
let now = Date.now();
const box = createMailbox();

before(async () => {
  const settings = {
    MAIL_INBOUND_TOKEN: TOKEN,
    MAIL_FROM: 'Bob <bob@desk.example>',
    PUBLIC_URL: 'https://bob.example',
  };
  server = await startTestServer({ now: () => now, mail: box }, settings);
});
after(() => server.close());
beforeEach(async () => {
  await timePasses();
  box.sent.length = 0;
  desk = await openFrontDesk(server);
});

async function timePasses(ms = 61_000): Promise<void> {
  now += ms;
  while ((await runDueJobs(server.services)) > 0);
}

/** Hands a mail over as a mail server does. */
function bring(raw: string | Buffer, token = TOKEN): Promise<Reply> {
  const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${token}` };
  return server.call('POST', '/api/mail/inbound', { body: Buffer.from(raw), headers });
}
const write = async (mail: WrittenMail) => (await bring(writtenMail(mail))).json.result;

/** A visitor who was answered by mail, and where his answer goes. */
async function answered(
  email = 'ada@example.com',
): Promise<{ guest: Guest; replyTo: string; secret: string }> {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ email });
  await desk.staff(guest.conversationId, 'messages', { text: 'We can come on Friday.' });
  await timePasses();
  const mail = box.sent.findLast(({ to }) => to === email);
  return { guest, replyTo: mail?.replyTo ?? '', secret: /#askbob=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '' };
}

const unassigned = async (writtenBy = 'people') =>
  (await server.call('GET', `/api/mail/unassigned?written_by=${writtenBy}`, { token: desk.token })).json
    .items;
const said = async (guest: Guest) => {
  const messages = await guest.messages();
  return messages.map(({ role, text }: { role: string; text: string }) => `${role}: ${text}`);
};

test('an answer to our mail is the visitor’s next message, without what it quotes, and staff see that too', async () => {
  const { guest, replyTo } = await answered();
  assert.match(replyTo, /^reply\+[a-z2-7]{52}@desk\.example$/);
  const text =
    'Friday is fine.\n\nOn Sat, 28 Nov 2026 at 10:00, Test <bob@desk.example> wrote:\n> We can come on Friday.';
  assert.equal(await write({ from: 'Ada <Ada@Example.com>', to: replyTo.toUpperCase(), text }), 'message');
  assert.equal((await said(guest)).at(-1), 'visitor: Friday is fine.');
  const detail = await desk.conversation(guest.conversationId);
  assert.equal(detail.status, 'with_staff');
  assert.match(detail.letters[0].quoted, /> We can come on Friday\./);
  assert.equal(detail.letters[0].message_id, detail.messages.at(-1).message_id);
  assert.deepEqual(await unassigned(), []);
});

test('a mail is taken once, however often it is brought, also at once', async () => {
  const { guest, replyTo } = await answered();
  const raw = writtenMail({ from: 'ada@example.com', to: replyTo, text: 'Friday is fine.' });
  const results = (await Promise.all([bring(raw), bring(raw), bring(raw)])).map(({ json }) => json.result);
  assert.deepEqual(results.sort(), ['known', 'known', 'message']);
  assert.equal((await bring(raw)).json.result, 'known');
  assert.equal((await said(guest)).filter((line: string) => line.includes('Friday is fine')).length, 1);
});

test('a reply address counts only from the address it was sent to', async () => {
  const { guest, replyTo } = await answered();
  const before = await said(guest);
  assert.equal(
    await write({ from: 'Ada <eve@example.com>', to: replyTo, text: 'Give me her order.' }),
    'unassigned',
  );
  const double = { From: 'eve@example.com, ada@example.com' };
  assert.equal(await write({ from: '', to: replyTo, headers: double }), 'unassigned');
  assert.deepEqual(await said(guest), before);
  const [one] = await unassigned();
  assert.deepEqual([one.why, one.from], ['other_sender', 'eve@example.com']);
});

test('a secret that never was, or is too old, leads to unassigned mail and never to a conversation', async () => {
  const { guest, replyTo } = await answered();
  const before = await said(guest);
  const made = replyTo.replace(/.{26}@/, 'aaaaaaaaaaaaaaaaaaaaaaaaaa@');
  assert.equal(await write({ from: 'ada@example.com', to: made }), 'unassigned');
  now += 91 * 86_400_000;
  assert.equal(
    await write({ from: 'ada@example.com', to: replyTo, text: 'Better late than never' }),
    'unassigned',
  );
  desk.token = (await server.member(desk.id, 'owner')).token;
  const list = await unassigned();
  assert.equal((await inbox())[0].last_seq, before.length);
  assert.deepEqual(
    list.map(({ why, text }: { why: string; text: string }) => [why, text]),
    [
      ['unknown_address', 'Better late than never'],
      ['unknown_address', 'Hello'],
    ],
  );
});

test('a reply address is of no use in another business', async () => {
  const { replyTo } = await answered();
  const other = await openFrontDesk(server);
  const hex = other.id.replaceAll('-', '');
  await write({ from: 'ada@example.com', to: `desk+${hex}@desk.example, ${replyTo}` });
  const { json } = await server.call('GET', '/api/mail/unassigned', { token: other.token });
  assert.deepEqual(json.items, []);
  const { json: inbox } = await server.call('GET', '/api/conversations', { token: other.token });
  assert.deepEqual(inbox.items, []);
});

test('a person on staff answers from his mail program, with the rights he has then', async () => {
  const { id, email } = await server.member(desk.id, 'agent');
  await desk.settings({ notify: { emails: [email, 'outside@example.com'] } });
  const guest = desk.guest();
  await guest.ask('I want to talk to a person');
  await timePasses();
  const mine = box.sent.find(({ to }) => to === email);
  assert.equal(box.sent.find(({ to }) => to === 'outside@example.com')?.replyTo, undefined);
  const replyTo = mine?.replyTo ?? '';
  assert.equal(
    await write({ from: email, to: replyTo, text: 'I can help.\n\n-- \nAda Agent\nShop' }),
    'message',
  );
  const last = (await guest.messages()).at(-1);
  assert.deepEqual([last.role, last.text, last.author], ['staff', 'I can help.', 'Test agent']);
  assert.equal((await desk.conversation(guest.conversationId)).assignee.id, id);
  const path = `/api/customer-portal/members/${id}`;
  await server.call('PATCH', path, { token: desk.token, body: { status: 'disabled' } });
  assert.equal(await write({ from: email, to: replyTo, text: 'Still here' }), 'unassigned');
  assert.equal((await guest.messages()).at(-1).text, 'I can help.');
  assert.equal((await unassigned())[0].why, 'no_right');
});

test('another member’s reply address is of no use to a colleague', async () => {
  const one = await server.member(desk.id, 'agent');
  const two = await server.member(desk.id, 'agent');
  await desk.settings({ notify: { emails: [one.email] } });
  await desk.guest().ask('I want to talk to a person');
  await timePasses();
  const replyTo = box.sent.find(({ to }) => to === one.email)?.replyTo ?? '';
  assert.equal(await write({ from: two.email, to: replyTo, text: 'In her name' }), 'unassigned');
  assert.equal((await unassigned())[0].why, 'other_sender');
});

test('absence notes, returned mails, lists and our own mails are recognised, and nobody answers them', async () => {
  const { guest, replyTo } = await answered();
  const before = await said(guest);
  const automatic: [Record<string, string>, string, string][] = [
    [{ 'Auto-Submitted': 'auto-replied' }, 'Re: hello', 'auto_reply'],
    [{}, 'Out of Office: hello', 'auto_reply'],
    [{}, 'Abwesenheitsnotiz: hello', 'auto_reply'],
    [{ 'X-Autoreply': 'yes' }, 'Re: hello', 'auto_reply'],
    [{ 'List-Id': '<news.example.com>' }, 'News', 'list'],
    [{ Precedence: 'bulk' }, 'News', 'list'],
    [{ 'Return-Path': '<>' }, 'Undelivered', 'bounce'],
    [{ From: 'MAILER-DAEMON@example.com' }, 'Undelivered', 'bounce'],
    [{ From: 'bob@desk.example' }, 'Re: hello', 'loop'],
    [{ 'Message-ID': '<x@desk.example>' }, 'Re: hello', 'loop'],
  ];
  for (const [headers, subject] of automatic) {
    const result = await write({ from: 'ada@example.com', to: replyTo, subject, headers });
    assert.equal(result, 'automatic', JSON.stringify(headers));
  }
  assert.deepEqual(await said(guest), before);
  const whys = (await unassigned('programs')).map(({ why }: { why: string }) => why);
  assert.deepEqual(
    whys.reverse(),
    automatic.map(([, , why]) => why),
  );
  assert.deepEqual(await unassigned(), []);
  box.sent.length = 0;
  await timePasses();
  assert.ok(box.sent.every(({ to }) => to !== 'ada@example.com'));
});

test('a mail that came back shows staff that the answer did not arrive', async () => {
  const { guest, replyTo } = await answered();
  assert.equal((await desk.conversation(guest.conversationId)).delivery, 'mailed');
  const parts = [
    ['text/plain', 'The address does not exist.'],
    ['message/delivery-status', 'Action: failed\r\nStatus: 5.1.1'],
    ['message/rfc822', `Subject: x\r\nReply-To: ${replyTo}\r\n\r\nWe can come on Friday.`],
  ].map(([type, body]) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`);
  const result = await write({
    from: 'MAILER-DAEMON@example.com',
    to: 'bob@desk.example',
    text: `${parts.join('')}--b--`,
    headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
  });
  assert.equal(result, 'automatic');
  const detail = await desk.conversation(guest.conversationId);
  assert.equal(detail.delivery, 'refused');
  assert.equal(detail.mails.find(({ kind }: { kind: string }) => kind === 'visitor').state, 'failed');
});

const toDesk = () => `desk+${desk.id.replaceAll('-', '')}@desk.example`;
const inbox = async () => (await server.call('GET', '/api/conversations', { token: desk.token })).json.items;

test('a business that wants it so is mailed every message to a person, at each address once', async () => {
  await desk.settings({ notify: { emails: ['one@example.com', 'two@example.com'], when: 'always' } });
  const guest = desk.guest();
  await guest.ask('I want to talk to a person');
  await timePasses();
  const told = () => box.sent.filter(({ to }) => to === 'one@example.com' || to === 'two@example.com');
  assert.equal(told().length, 2);
  assert.equal(new Set(box.sent.map(({ id }) => id)).size, box.sent.length);
  box.sent.length = 0;
  await guest.ask('It is about the boiler');
  await timePasses();
  assert.equal(told().length, 2);
  assert.match(told()[0]?.text ?? '', /It is about the boiler/);
  await desk.settings({ notify: { when: 'never' } });
  box.sent.length = 0;
  await desk.guest().ask('I want to talk to a person');
  await timePasses();
  assert.equal(told().length, 0);
});

test('files come along by what they hold, and staff read the names of those that may not', async () => {
  const { guest, replyTo } = await answered();
  const part = (name: string, body: string) =>
    `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  const text = `--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=FC=DFe<br>Ada</p>\r\n`;
  const result = await write({
    from: 'ada@example.com',
    to: replyTo,
    text: `${text}${part('../../plan.txt', 'the plan')}${part('tool.txt', 'MZ\x90\0\x03\0')}--b--`,
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  });
  assert.equal(result, 'message');
  const detail = await desk.conversation(guest.conversationId);
  const last = detail.messages.at(-1);
  assert.equal(last.text, 'Grüße\nAda');
  assert.equal(last.attachments.length, 1);
  const file = await server.call('GET', `/api/attachments/${last.attachments[0].id}`, { token: desk.token });
  assert.equal(file.text, 'the plan');
  assert.match(String(file.headers['content-disposition']), /^attachment/);
  assert.deepEqual(detail.letters[0].left_out, ['tool.txt']);
});

test('a plain mail begins a conversation for people, and a second one never goes on with it', async () => {
  const mail = {
    from: 'Ada Lovelace <ada@example.com>',
    to: toDesk(),
    subject: 'Boiler',
    text: 'What does a boiler service cost?',
  };
  assert.equal(await write(mail), 'message');
  const [row] = await inbox();
  assert.deepEqual(
    [row.channel, row.status, row.visitor.name, row.visitor.email],
    ['email', 'waiting', 'Ada Lovelace', 'ada@example.com'],
  );
  assert.equal(row.visitor.verified, false);
  await timePasses();
  assert.ok(box.sent.every(({ text }) => !text.includes('boiler service cost')));
  assert.equal(await write(mail), 'message');
  assert.equal((await inbox()).length, 2);
  await desk.staff(row.id, 'messages', { text: 'It costs 120 €.' });
  await timePasses();
  const answers = box.sent.filter(({ text }) => text.includes('It costs 120 €.'));
  assert.equal(answers.length, 1);
  assert.match(answers[0]?.text ?? '', /Boiler[\s\S]*It costs 120 €\./);
});

test('Bob answers a mail only where the business has it so, and says what he is', async () => {
  await desk.settings({ mail_assistant: true });
  assert.equal(
    await write({
      from: 'ada@example.com',
      to: toDesk(),
      subject: 'Boiler',
      text: 'How much is a boiler service?',
    }),
    'message',
  );
  await timePasses();
  const mail = box.sent.at(0);
  assert.equal(mail?.to, 'ada@example.com');
  assert.match(mail?.text ?? '', /comes from the assistant of Business .*, not from a person/);
  const [row] = await inbox();
  assert.equal(row.last_outcome, 'answered');
});

test('two programs that answer each other end', async () => {
  await desk.settings({ mail_assistant: true });
  await write({ from: 'loop@example.com', to: toDesk(), text: 'How much is a boiler service?' });
  let rounds = 0;
  for (let i = 0; i < 12; i++) {
    box.sent.length = 0;
    await timePasses();
    const replyTo = box.sent.find(({ to }) => to === 'loop@example.com')?.replyTo;
    if (!replyTo) break;
    rounds += 1;
    await write({ from: 'loop@example.com', to: replyTo, text: 'How much is a boiler service?' });
  }
  assert.ok(rounds > 0 && rounds <= 6, `${rounds} rounds`);
  assert.equal((await inbox())[0].status, 'waiting');
});

test('a link in a mail opens its conversation once, and nothing else that its visitor has', async () => {
  const guest = desk.guest();
  await guest.ask('my secret is 4711');
  const older = guest.conversationId;
  await desk.staff(older, 'close');
  guest.sessionId = null;
  await guest.ask('opening hours');
  await guest.escalate({ email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'messages', { text: 'We can come on Friday.' });
  await timePasses();
  const secret = /#askbob=(\S+)/.exec(box.sent[0]?.text ?? '')?.[1] ?? '';
  const open = () => server.call('POST', '/api/chat/mail-link', { body: { secret } });
  const { status, json } = await open();
  assert.deepEqual([status, json.conversation_id], [200, guest.conversationId]);
  assert.equal((await open()).status, 404);
  const headers = { 'x-visitor-token': json.visitor_token };
  const read = (id: string | null) =>
    server.call('GET', `/api/chat/messages?conversation_id=${id}`, { headers });
  assert.equal((await read(guest.conversationId)).status, 200);
  assert.equal((await read(older)).status, 404);
  const handle = { session_id: older ?? '' };
  const asked = await server.call('POST', '/api/chat', {
    headers,
    body: { business_id: desk.id, message: 'hi', ...handle },
  });
  assert.notEqual(asked.json.conversation_id, older);
  const fresh = await server.call('POST', '/api/chat', {
    headers,
    body: { business_id: desk.id, message: 'hello' },
  });
  assert.ok(fresh.json.visitor_token, 'a new conversation is of a new visitor');
  const going = await server.call('POST', '/api/chat', {
    headers,
    body: { business_id: desk.id, message: 'opening hours', session_id: json.session_id },
  });
  assert.equal(going.json.conversation_id, guest.conversationId);
});

test('a link is worth nothing after seven days, nor in another business', async () => {
  const { secret } = await answered();
  const other = await openFrontDesk(server);
  const forged = secret.replace(desk.id.replaceAll('-', ''), other.id.replaceAll('-', ''));
  assert.equal((await server.call('POST', '/api/chat/mail-link', { body: { secret: forged } })).status, 404);
  now += 7 * 86_400_000 + 1;
  assert.equal((await server.call('POST', '/api/chat/mail-link', { body: { secret } })).status, 404);
});

test('who answers by mail and comes back to the chat sees the same conversation', async () => {
  const { guest, replyTo, secret } = await answered();
  await write({ from: 'ada@example.com', to: replyTo, text: 'Friday is fine.' });
  const { json } = await server.call('POST', '/api/chat/mail-link', { body: { secret } });
  const headers = { 'x-visitor-token': json.visitor_token };
  const path = `/api/chat/messages?conversation_id=${json.conversation_id}`;
  const { json: seen } = await server.call('GET', path, { headers });
  assert.equal(seen.messages.at(-1).text, 'Friday is fine.');
  assert.equal(json.conversation_id, guest.conversationId);
});

test('staff open an unassigned mail as a conversation, once, or take it off the list', async () => {
  const { replyTo } = await answered();
  await write({ from: 'eve@example.com', to: replyTo, text: 'Where is it?' });
  const [mail] = await unassigned();
  const act = (method: string, path = '') =>
    server.call(method, `/api/mail/unassigned/${mail.id}${path}`, { token: desk.token });
  const opened = await act('POST', '/open');
  assert.equal(opened.status, 200, opened.text);
  const detail = await desk.conversation(opened.json.conversation_id);
  assert.deepEqual([detail.channel, detail.visitor.email], ['email', 'eve@example.com']);
  assert.match(detail.messages[0].text, /Where is it\?/);
  assert.equal((await act('POST', '/open')).status, 404);
  assert.equal((await act('DELETE')).status, 404);
  await write({ from: 'eve@example.com', to: replyTo, text: 'Again' });
  const [again] = await unassigned();
  const path = `/api/mail/unassigned/${again.id}`;
  const other = await openFrontDesk(server);
  assert.equal((await server.call('DELETE', path, { token: other.token })).status, 404);
  assert.equal((await server.call('DELETE', path, { token: desk.token })).status, 204);
  assert.deepEqual(await unassigned(), []);
});

test('a mail that cannot be recorded as opened stays where it was, and opens nothing', async () => {
  const { replyTo } = await answered();
  await write({ from: 'eve@example.com', to: replyTo, text: 'Where is it?' });
  const [mail] = await unassigned();
  const before = (await inbox()).length;
  const { recordKey } = server.services;
  Object.assign(server.services, { recordKey: undefined });
  const open = () => server.call('POST', `/api/mail/unassigned/${mail.id}/open`, { token: desk.token });
  assert.equal((await open()).status, 500);
  Object.assign(server.services, { recordKey });
  assert.deepEqual([(await inbox()).length, (await unassigned()).length], [before, 1]);
  const opened = await open();
  assert.equal(opened.status, 200);
  const log = await server.call('GET', '/api/audit?action=mail.opened', { token: desk.token });
  assert.equal(log.json.items[0].target, opened.json.conversation_id);
});

test('a mail of nobody’s business waits for the platform’s people', async () => {
  assert.equal(
    await write({ from: 'x@example.com', to: 'anything@desk.example', text: 'For whom?' }),
    'unassigned',
  );
  assert.deepEqual(await unassigned(), []);
  const { token } = await server.admin();
  const path = `/api/mail/unassigned?business_id=${desk.id}`;
  const { json } = await server.call('GET', path, { token });
  assert.equal(json.items[0].why, 'no_business');
  const opened = await server.call(
    'POST',
    `/api/mail/unassigned/${json.items[0].id}/open?business_id=${desk.id}`,
    { token },
  );
  assert.equal(opened.status, 200, opened.text);
  const { json: left } = await server.call('GET', path, { token });
  assert.ok(left.items.every(({ id }: { id: string }) => id !== json.items[0].id));
});

test('nobody without the token hands a mail over, and nothing that is no mail is lost', async () => {
  const raw = writtenMail({ from: 'ada@example.com', to: toDesk() });
  assert.equal((await bring(raw, 'wrong-token-of-the-mail-server')).status, 401);
  assert.equal(
    (
      await server.call('POST', '/api/mail/inbound', {
        body: raw,
        headers: { 'content-type': 'message/rfc822' },
      })
    ).status,
    401,
  );
  assert.equal((await bring(Buffer.from([0, 255, 1, 2, 3]))).json.result, 'unassigned');
  assert.equal((await bring('')).status, 400);
});

test('line breaks and markup in what strangers write stay where they are', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await desk.settings({ notify: { emails: ['team@example.com'] } });
  await guest.escalate({
    name: 'Ada\r\nBcc: eve@example.com',
    email: 'ada@example.com',
    note: '<img src=x onerror=alert(1)>',
  });
  await timePasses();
  const mail = box.sent.find(({ to }) => to === 'team@example.com');
  assert.doesNotMatch(mail?.subject ?? '', /[\r\n]/);
  assert.match(mail?.html ?? '', /&lt;img src=x/);
  assert.doesNotMatch(mail?.html ?? '', /<img/);
});
