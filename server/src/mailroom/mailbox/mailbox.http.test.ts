import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type Dovecot, PASSWORD, startDovecot } from '../../testing/dovecot.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { writtenMail } from '../../testing/written-mail.ts';
import { type RunningMailbox, startMailbox } from './start-mailbox.ts';

let dovecot: Dovecot;
let server: TestServer;
let desk: FrontDesk;
let listener: RunningMailbox;
let now = Date.now();
const box = createMailbox();
const lines: string[] = [];

before(async () => {
  dovecot = await startDovecot();
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  server = await startTestServer(
    { now: () => now, mail: box, log },
    { MAIL_INBOX_URL: dovecot.url(), MAIL_FROM: 'Bob <bob@desk.example>' },
  );
  desk = await openFrontDesk(server);
  listener = startMailbox(server.services);
});
after(async () => {
  await listener.stop();
  await server.close();
  await dovecot.close();
});

/** Waits until something is so; fails with what was last found. */
async function until<T>(what: string, find: () => Promise<T> | T, seconds = 10): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found) return found;
    assert.ok(Date.now() < end, `${what}, within ${seconds} s`);
    await wait(25);
  }
}

const inboxHealth = async () =>
  (await server.call('GET', '/api/health?deep=1', { token: desk.token })).json.checks.inbox;
const allSeen = () => dovecot.counts().all === dovecot.counts().seen;
const unassigned = async () =>
  (await server.call('GET', '/api/mail/unassigned', { token: desk.token })).json.items;

test('an answer to our mail comes out of the mailbox into the inbox within five seconds, once, and is marked as read', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'messages', { text: 'We can come on Friday.' });
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  const to = box.sent.findLast((mail) => mail.to === 'ada@example.com')?.replyTo ?? '';
  assert.match(to, /^reply\+/);
  await until('the mailbox is listened to', async () =>
    (await inboxHealth()).detail.startsWith('listened to'),
  );
  dovecot.deliver(writtenMail({ from: 'ada@example.com', to, text: 'Friday is fine.' }));
  const said = async () =>
    (await guest.messages()).filter(({ text }: { text: string }) => text === 'Friday is fine.').length;
  await until('it arrives', said, 5);
  await until('it is marked', allSeen);
  assert.equal(await said(), 1);
});

test('a mail over 25 MB is kept by its headers and never fetched; what follows it is taken', async () => {
  const large = {
    from: 'large@example.com',
    to: 'info@desk.example',
    subject: 'Our roof',
    text: 'x'.repeat(27e6),
  };
  dovecot.deliver(writtenMail(large));
  dovecot.deliver(writtenMail({ ...large, from: 'small@example.com', text: 'Hello' }));
  await until('both are marked', allSeen, 20);
  const [kept, ...more] = await unassigned();
  assert.deepEqual(more, []);
  assert.deepEqual(
    [kept.from, kept.subject, kept.why, kept.text],
    ['large@example.com', 'Our roof', 'too_large', ''],
  );
});

test('a mail server that goes away is one line and a red part of health, and is found again', async () => {
  lines.length = 0;
  await dovecot.stop();
  await until('health says so', async () => !(await inboxHealth()).ok);
  assert.equal(
    (await server.call('GET', '/api/health?deep=1', { token: desk.token })).json.status,
    'degraded',
  );
  await wait(1500);
  await dovecot.start();
  dovecot.deliver(writtenMail({ from: 'late@example.com', to: 'info@desk.example', text: 'Are you there?' }));
  await until('it is taken', allSeen, 15);
  assert.equal((await inboxHealth()).ok, true);
  const said = lines.filter((line) => line.includes('cannot be read'));
  assert.ok(said.length >= 1 && said.length <= 2, said.join('\n'));
});

/** Another server that listens to the mailbox, until the test ends, however it ends. */
async function listening(t: TestContext, url: string, services: Parameters<typeof startTestServer>[0] = {}) {
  const other = await startTestServer(services, { MAIL_INBOX_URL: url });
  const running = startMailbox(other.services);
  t.after(async () => {
    await running.stop();
    await other.close();
  });
  return other;
}

test('a wrong password is one line and a red part of health, and stands nowhere', async (t) => {
  const wrong = 'a-wrong-secret';
  const said: string[] = [];
  const log = createLog('trace', { write: (line: string) => void said.push(line) });
  const other = await listening(t, dovecot.url(dovecot.port, wrong), { log });
  const { token } = await other.business();
  const check = async () =>
    (await other.call('GET', '/api/health?deep=1', { token })).json.checks.inbox as {
      ok: boolean;
      detail: string;
    };
  await until('health says so', async () => !(await check()).ok);
  await wait(2500);
  assert.match((await check()).detail, /refuses the user or the password/);
  assert.equal(said.filter((line) => line.includes('MAIL_INBOX_URL')).length, 1);
  assert.ok(!said.join('').includes(wrong));
  assert.ok(!lines.join('').includes(PASSWORD));
});

test('a port without TLS is said as what it is', async (t) => {
  const { inbox } = (await listening(t, dovecot.url().replace('imap:', 'imaps:'))).services;
  await until('it is said', () => inbox.state.kind === 'failing');
  assert.deepEqual(inbox.state, { kind: 'failing', reason: 'nothing speaks TLS at this port' });
});

for (const [url, words] of [
  ['imap://bob:secret@mail.example.com/INBOX', /imaps:\/\/ for any machine but this one/],
  ['https://bob:secret@mail.example.com', /must look like imaps:/],
  ['imaps://mail.example.com/INBOX', /needs user and password/],
  ['imaps://bob:secret%zz@mail.example.com', /%25/],
  ['imaps://bob:secret@mail.example.com/a?b', /%3F/],
] as const) {
  test(`${url} stops the start with a line that does not show it`, () => {
    assert.throws(
      () => readConfig({ MAIL_INBOX_URL: url }),
      (error) =>
        error instanceof StartError &&
        /^MAIL_INBOX_URL is set wrong: [^\n]+$/.test(error.message) &&
        words.test(error.message) &&
        !error.message.includes('secret'),
    );
  });
}

test('a mail that cannot be taken now stays unread, holds up no other, and is taken later', async () => {
  const { limits } = server.services;
  const { tryTake } = limits;
  limits.tryTake = (name, key) => {
    if (key.endsWith(':unlucky@example.com')) throw new Error('not now');
    return tryTake(name, key);
  };
  const unread = () => dovecot.counts().all - dovecot.counts().seen;
  dovecot.deliver(writtenMail({ from: 'unlucky@example.com', to: 'info@desk.example' }));
  await until('it was tried', () => lines.some((line) => line.includes('was not taken yet')));
  dovecot.deliver(writtenMail({ from: 'lucky@example.com', to: 'info@desk.example' }));
  await until('the other is marked', () => dovecot.counts().seen > 0 && unread() === 1);
  limits.tryTake = tryTake;
  now += 16_000;
  dovecot.deliver(writtenMail({ from: 'next@example.com', to: 'info@desk.example' }));
  await until('it is marked, too', allSeen);
});

test('a server that cannot tell of new mail is asked again and again', async (t) => {
  const silent = await startDovecot('IMAP4rev1 LITERAL+');
  t.after(() => silent.close());
  const { inbox } = (await listening(t, silent.url())).services;
  await until('it listens', () => inbox.state.kind === 'listening');
  await wait(500);
  silent.deliver(writtenMail({ from: 'ada@example.com', to: 'info@desk.example' }));
  await until('it is marked', () => silent.counts().seen === 1, 15);
});
