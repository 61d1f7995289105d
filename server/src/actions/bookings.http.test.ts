import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import type { Mail } from '../platform/mail/mail.ts';
import { confirmAction } from '../testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { releaseActions } from '../testing/release-action.ts';
import { mornings, visit } from '../testing/release-booking.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

// A Monday, eight in Berlin.
const MONDAY = Date.parse('2026-11-30T07:00:00Z');
const HOUR = 3_600_000;

let server: TestServer;
const mailbox = createMailbox();
let now = MONDAY;

before(async () => {
  server = await startTestServer({ now: () => now, mail: mailbox }, { PUBLIC_URL: 'https://bob.example' });
});
after(() => server.close());
beforeEach(async () => {
  now = MONDAY;
  // What the test before left to be sent.
  while ((await runDueJobs(server.services)) > 0);
  mailbox.sent.length = 0;
});

async function openPractice(more: Record<string, unknown> = {}): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  const facts = { address: 'Elm Street 1, Berlin' };
  await desk.settings({ office_hours: mornings, time_zone: 'Europe/Berlin', facts });
  await releaseActions(server, desk, [{ ...visit, ...more }]);
  return desk;
}

/** Has a guest of a business book, and takes the mail that he gets. */
async function book(
  desk: FrontDesk,
  slot: string,
  mail = 'ada@example.com',
): Promise<{ guest: Guest; mail: Mail }> {
  const guest = desk.guest();
  const reply = await confirmAction(server, guest, 'visit', { name: 'Ada', mail, slot });
  assert.equal(reply.json.outcome, 'answered', reply.text);
  return { guest, mail: await nextMail() };
}
async function nextMail(): Promise<Mail> {
  while ((await runDueJobs(server.services)) > 0);
  const mail = mailbox.sent.pop();
  assert.ok(mail, 'a mail was sent');
  return mail;
}
const tokenIn = ({ text }: Mail) => /https:\/\/bob\.example\/booking\?lang=en#(\S+)/.exec(text)?.[1] ?? '';
const own = (path: string, body: unknown) => server.call('POST', `/api/booking${path}`, { body });
const staff = (desk: FrontDesk, method: string, path: string, body?: unknown): Promise<Reply> =>
  server.call(method, path, { token: desk.token, body });

describe('the mail of a booking', () => {
  test('brings the date, and a link that no server sees and no store holds', async () => {
    const desk = await openPractice();
    const { mail } = await book(desk, '2026-12-01T09:00');
    assert.equal(mail.to, 'ada@example.com');
    assert.match(mail.subject, /^Your booking at .+: Tuesday, December 1 at 09:00$/);
    assert.match(mail.text, /Where: Elm Street 1, Berlin/);
    assert.equal(mail.calendar?.method, 'REQUEST');
    assert.match(mail.calendar?.text ?? '', /\r\nDTSTART:20261201T080000Z\r\nDTEND:20261201T083000Z\r\n/);
    const token = tokenIn(mail);
    assert.ok(token.length > 60);
    const rows = await server.services.store
      .forBusiness(desk.id)
      .read(({ q }) => q.selectFrom('bookings').selectAll().execute());
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(token.split('.')[1] ?? 'x'));
  });

  test('is sent again when its mail server refused it, with the same link', async () => {
    const desk = await openPractice();
    mailbox.refuses = true;
    await assert.rejects(book(desk, '2026-12-01T09:00'));
    mailbox.refuses = false;
    now += HOUR;
    const again = await nextMail();
    assert.equal((await own('', { token: tokenIn(again) })).status, 200);
  });
});

describe('the link of a booking', () => {
  test('cancels it once, frees the time, says so in the chat, and mails that it is off', async () => {
    const desk = await openPractice();
    const { guest, mail } = await book(desk, '2026-12-01T09:00');
    const token = tokenIn(mail);
    const shown = await own('', { token });
    assert.equal(shown.json.when, 'Tuesday, December 1 at 09:00');
    assert.equal(shown.json.state, 'booked');
    assert.ok(shown.json.times.length > 10);
    const both = await Promise.all([1, 2].map(() => own('/cancel', { token })));
    for (const { json } of both) assert.deepEqual([json.state, json.times], ['cancelled', []]);
    const off = await nextMail();
    assert.equal(off.calendar?.method, 'CANCEL');
    assert.match(off.calendar?.text ?? '', /\r\nSEQUENCE:1\r\n/);
    const uid = (text = '') => /UID:(\S+)/.exec(text)?.[1];
    assert.equal(uid(off.calendar?.text), uid(mail.calendar?.text));
    assert.equal(mailbox.sent.length, 0, 'one mail');
    const said = (await guest.messages()).filter(({ role }) => role === 'system');
    assert.deepEqual(
      said.map(({ text }) => text),
      ['Cancelled: the booking Tuesday, December 1 at 09:00.'],
    );
    await book(desk, '2026-12-01T09:00');
  });

  test('moves it to a free time and to no other', async () => {
    const desk = await openPractice();
    const first = await book(desk, '2026-12-01T09:00');
    await book(desk, '2026-12-01T09:30');
    const token = tokenIn(first.mail);
    for (const slot of ['2026-12-01T09:30', '2026-12-01T13:00', '2026-11-27T09:00', '2026-12-01T09:10']) {
      const reply = await own('/move', { token, slot });
      assert.equal(reply.status, 409, slot);
    }
    assert.equal((await own('/move', { token, slot: 'soon' })).status, 422);
    const [time = ''] = (await own('', { token })).json.times;
    const moved = await own('/move', { token, slot: time });
    assert.equal(moved.json.when, time);
    const mail = await nextMail();
    assert.match(mail.subject, /was moved/);
    assert.match(mail.calendar?.text ?? '', /\r\nSEQUENCE:1\r\n/);
    assert.equal(tokenIn(mail), token, 'the same link');
    const said = (await first.guest.messages()).at(-1).text;
    assert.equal(said, `Moved: the booking Tuesday, December 1 at 09:00 is now ${time}.`);
    await book(desk, '2026-12-01T09:00');
  });

  test('of one free time by ten at once moves one', async () => {
    const desk = await openPractice();
    const slots = ['09:00', '09:30', '10:00', '10:30', '11:00'];
    const tokens: string[] = [];
    for (const slot of slots) tokens.push(tokenIn((await book(desk, `2026-12-01T${slot}`)).mail));
    const moved = await Promise.all(tokens.map((token) => own('/move', { token, slot: '2026-12-02T09:00' })));
    assert.deepEqual(moved.map(({ status }) => status).sort(), [200, 409, 409, 409, 409]);
  });

  test('that is wrong, of a suspended business, or over is 404 and says no more', async () => {
    const desk = await openPractice();
    const other = await openPractice();
    const { mail } = await book(desk, '2026-12-01T09:00');
    const token = tokenIn(mail);
    const [, secret] = token.split('.');
    const wrong = [
      `${other.id}.${secret}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      'x'.repeat(60),
      `${desk.id}.${'A'.repeat(43)}`,
    ];
    for (const each of wrong)
      for (const path of ['', '/cancel']) assert.equal((await own(path, { token: each })).status, 404);
    assert.equal((await own('/move', { token: wrong[0], slot: '2026-12-02T09:00' })).status, 404);
    now = Date.parse('2026-12-01T08:00:01Z');
    for (const path of ['', '/cancel']) assert.equal((await own(path, { token })).status, 404);
    assert.equal((await own('/move', { token, slot: '2026-12-02T09:00' })).status, 404);
    const cross = await server.call('POST', '/api/booking/cancel', {
      body: { token },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    assert.ok([403, 404].includes(cross.status));
  });

  test('only cancels where a person approves each time', async () => {
    const desk = await openPractice({ approval: 'staff' });
    const guest = desk.guest();
    await guest.ask('opening hours');
    await confirmAction(server, guest, 'visit', {
      name: 'Ada',
      mail: 'ada@example.com',
      slot: '2026-12-01T09:00',
    });
    const [run] = (await staff(desk, 'GET', '/api/actions/runs?state=waiting')).json.items;
    while ((await runDueJobs(server.services)) > 0);
    mailbox.sent.length = 0;
    await staff(desk, 'POST', `/api/actions/runs/${run.id}/approve`, {});
    while ((await runDueJobs(server.services)) > 0);
    const mail = mailbox.sent.find(({ calendar }) => calendar);
    assert.ok(mail);
    const token = tokenIn(mail);
    assert.deepEqual((await own('', { token })).json.times, []);
    assert.equal((await own('/move', { token, slot: '2026-12-02T09:00' })).status, 409);
    assert.equal((await own('/cancel', { token })).json.state, 'cancelled');
  });
});

describe('staff', () => {
  test('see bookings by day, and cancel one with a note that reaches the visitor', async () => {
    const desk = await openPractice();
    const { guest } = await book(desk, '2026-12-01T09:00');
    await book(desk, '2026-11-30T10:00');
    const listed = (await staff(desk, 'GET', '/api/bookings')).json;
    assert.equal(listed.today, '2026-11-30');
    assert.deepEqual(
      listed.items.map(({ date, from, to, state }: Reply['json']) => [date, from, to, state]),
      [
        ['2026-11-30', '10:00', '10:30', 'booked'],
        ['2026-12-01', '09:00', '09:30', 'booked'],
      ],
    );
    assert.deepEqual(listed.items[1].values[0], { label: 'Your name', value: 'Ada' });
    const one = (await staff(desk, 'GET', '/api/bookings?from=2026-12-01&to=2026-12-01')).json.items;
    assert.equal(one.length, 1);
    const path = `/api/bookings/${one[0].id}/cancel`;
    const viewer = await server.member(desk.id, 'viewer');
    const stranger = await server.business();
    assert.equal((await server.call('POST', path, { token: viewer.token, body: {} })).status, 403);
    assert.equal((await server.call('POST', path, { token: stranger.token, body: {} })).status, 404);
    const off = await staff(desk, 'POST', path, { note: 'We are ill.' });
    assert.equal(off.json.state, 'cancelled');
    assert.equal(off.json.note, 'We are ill.');
    assert.equal((await staff(desk, 'POST', path, {})).status, 409);
    assert.match(
      (await guest.messages()).at(-1).text,
      /had to cancel your booking: Tuesday, December 1 at 09:00\. We are ill\.$/,
    );
    const mail = await nextMail();
    assert.match(mail.subject, /had to cancel/);
    assert.match(mail.text, /We are ill\./);
    assert.equal(mail.calendar?.method, 'CANCEL');
    const audit = (await staff(desk, 'GET', '/api/audit')).json.items;
    assert.ok(audit.some(({ action }: Reply['json']) => action === 'booking.cancelled'));
  });

  test('see the next times of settings before they are stored, and why there are none', async () => {
    const desk = await openPractice();
    const request = { kind: 'booking', minutes: 60 };
    const shown = (await staff(desk, 'POST', '/api/actions/times', { request })).json;
    assert.equal(shown.times[0], 'Monday, November 30 at 10:00');
    assert.equal(shown.problem, null);
    const calendar = { url: 'https://calendar.example/busy.ics' };
    const none = (await staff(desk, 'POST', '/api/actions/times', { request: { ...request, calendar } }))
      .json;
    assert.deepEqual(none.times, []);
    assert.match(none.problem, /calendar\.example is not among the systems/);
  });

  test('who erase or export a visitor take his bookings along', async () => {
    const desk = await openPractice();
    const { guest, mail } = await book(desk, '2026-12-01T09:00');
    const { visitor } = await desk.conversation(guest.conversationId);
    const exported = await staff(desk, 'GET', `/api/visitors/${visitor.id}`);
    assert.match(exported.text, /bookings/);
    await staff(desk, 'DELETE', `/api/visitors/${visitor.id}`);
    assert.deepEqual((await staff(desk, 'GET', '/api/bookings')).json.items, []);
    assert.equal((await own('', { token: tokenIn(mail) })).status, 404);
  });
});
