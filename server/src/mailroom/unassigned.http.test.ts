import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { housekeeping } from '../retention/housekeeping.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { rowsOf, whereStored } from '../testing/stored.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { writtenMail } from '../testing/written-mail.ts';
import { inboxAddress } from './inbox-address.ts';
import { takeMail } from './take-mail.ts';

const DAY = 86_400_000;
let server: TestServer;
let desk: FrontDesk;
let now = Date.now();

before(async () => {
  const settings = { MAIL_INBOUND_TOKEN: 'a-token-of-the-mail-server', MAIL_FROM: 'bob@desk.example' };
  server = await startTestServer({ now: () => now }, settings);
});
after(() => server.close());
beforeEach(async () => {
  desk = await openFrontDesk(server);
});

const call = (method: string, path: string, body?: unknown, token = desk.token) =>
  server.call(method, path, { token, body });
const listed = async () => (await call('GET', '/api/mail/unassigned')).json.items;
const filesKept = () => rowsOf(server.services.store, 'mail_files', desk.id);

/** Brings a mail with a plan and a program, to an address nobody knows. */
async function bringsFiles() {
  const part = (name: string, body: string) =>
    `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body, 'latin1').toString('base64')}\r\n`;
  const mail = writtenMail({
    from: 'eve@example.com',
    to: `reply+${desk.id.replaceAll('-', '')}${'a'.repeat(43)}@desk.example`,
    text: `--b\r\nContent-Type: text/plain\r\n\r\nHere it is\r\n${part('tool.txt', 'MZ\x90\0\x03\0')}${part('plan.txt', 'the plan')}--b--`,
    headers: {
      'Content-Type': 'multipart/mixed; boundary=b',
      'Delivered-To': inboxAddress(server.services.config, desk.id),
    },
  });
  return takeMail(server.services, Buffer.from(mail));
}

/** Blocks their writer first, so that the mail is nobody's message. */
async function unassignedWithFiles() {
  await call('POST', '/api/blocked-senders', { email: 'eve@example.com' });
  await bringsFiles();
  const { items } = (await call('GET', '/api/mail/unassigned?written_by=blocked')).json;
  return items[0];
}

test('files of a mail that is nobody’s are kept by what they hold, and go along when it is opened', async () => {
  const mail = await unassignedWithFiles();
  const [plan, tool] = mail.files;
  assert.deepEqual([plan.name, tool.name, tool.id], ['plan.txt', 'tool.txt', null]);
  const path = `/api/mail/unassigned/${mail.id}/files/${plan.id}`;
  const read = await call('GET', path);
  assert.equal(read.text, 'the plan');
  assert.match(String(read.headers['content-disposition']), /^attachment/);
  const other = await openFrontDesk(server);
  assert.equal((await call('GET', path, undefined, other.token)).status, 404);
  const opened = await call('POST', `/api/mail/unassigned/${mail.id}/open`, {});
  assert.equal(opened.status, 200, opened.text);
  const detail = await desk.conversation(opened.json.conversation_id);
  const [file] = detail.messages[0].attachments;
  assert.equal((await call('GET', `/api/attachments/${file.id}`)).text, 'the plan');
  assert.deepEqual(detail.letters[0].left_out, ['tool.txt']);
  assert.deepEqual(await filesKept(), []);
  assert.equal((await call('GET', path)).status, 404);
});

test('files go with their mail, when it is put away and when it is old', async () => {
  const mail = await unassignedWithFiles();
  assert.equal((await filesKept()).length, 1);
  assert.equal((await call('DELETE', `/api/mail/unassigned/${mail.id}`)).status, 204);
  assert.deepEqual(await filesKept(), []);
  await bringsFiles();
  assert.equal((await filesKept()).length, 1);
  now += 31 * DAY;
  const job = { id: 'j', businessId: desk.id, payload: {}, interrupted: false };
  await housekeeping(server.services, job);
  assert.deepEqual(await filesKept(), []);
});

test('of a mail that cannot be read, who wrote it and about what is kept, and it can be answered', async () => {
  const to = inboxAddress(server.services.config, desk.id);
  const subject = '=?utf-8?B?S2Vzc2VsIGlzdCBrYXB1dHQ=?=';
  const mail = writtenMail({ from: '"Ada L." <ada@example.com>', to, subject, text: '\n'.repeat(700_000) });
  assert.deepEqual(await takeMail(server.services, Buffer.from(mail)), { kind: 'unassigned' });
  const [kept] = await listed();
  assert.deepEqual(
    [kept.why, kept.from, kept.from_name, kept.subject, kept.to],
    ['unreadable', 'ada@example.com', 'Ada L.', 'Kessel ist kaputt', to],
  );
  const opened = await call('POST', `/api/mail/unassigned/${kept.id}/open`, {});
  assert.equal(opened.status, 200, opened.text);
  assert.equal((await desk.conversation(opened.json.conversation_id)).visitor.email, 'ada@example.com');
});

test('a mail that nobody has the time to read now is brought again', async () => {
  const { mailReader } = server.services;
  const { ApiError } = await import('../kernel/errors.ts');
  const busy = async () => {
    throw new ApiError('overloaded', 'Too many mails are being read right now.');
  };
  Object.assign(server.services, { mailReader: { read: busy } });
  const to = inboxAddress(server.services.config, desk.id);
  const raw = Buffer.from(writtenMail({ from: 'ada@example.com', to }));
  await assert.rejects(takeMail(server.services, raw), /Too many mails/);
  Object.assign(server.services, { mailReader });
  assert.equal((await takeMail(server.services, raw)).kind, 'message');
});

test('who writes by mail is exported and erased with his mails that are nobody’s message', async () => {
  const to = inboxAddress(server.services.config, desk.id);
  const first = await takeMail(server.services, Buffer.from(writtenMail({ from: 'ada@example.com', to })));
  assert.ok(first.kind === 'message');
  await call('POST', '/api/blocked-senders', { email: 'ada@example.com' });
  const word = 'swordfish';
  await takeMail(server.services, Buffer.from(writtenMail({ from: 'Ada@example.com', to, text: word })));
  await takeMail(
    server.services,
    Buffer.from(writtenMail({ from: 'eve@example.com', to, text: '\n'.repeat(700_000) })),
  );
  const path = `/api/visitors/${(await desk.conversation(first.conversationId)).visitor.id}`;
  assert.match((await call('GET', path)).json.more.unassigned_mails[0].text, /swordfish/);
  assert.equal((await call('DELETE', path)).status, 204);
  assert.deepEqual(await whereStored(server.services.store, desk.id, word), []);
  assert.equal((await listed()).length, 1, 'another’s stays');
});
