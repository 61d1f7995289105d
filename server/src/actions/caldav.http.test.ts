import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { confirmAction } from '../testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { type Radicale, startRadicale } from '../testing/radicale.ts';
import { releaseActions } from '../testing/release-action.ts';
import { mornings, visit } from '../testing/release-booking.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

// A Monday, eight in Berlin.
const MONDAY = Date.parse('2026-11-30T07:00:00Z');
const mailbox = createMailbox();
let radicale: Radicale;
let server: TestServer;
let desk: FrontDesk;
let now = MONDAY;

before(async () => {
  radicale = await startRadicale();
  server = await startTestServer(
    { now: () => now, mail: mailbox },
    { OUTBOUND_ALLOW: '127.0.0.1', PUBLIC_URL: 'https://bob.example' },
  );
  desk = await openFrontDesk(server);
  await desk.settings({
    office_hours: mornings,
    time_zone: 'Europe/Berlin',
    action_hosts: [radicale.host],
    notify: { emails: ['team@practice.example'], when: 'waiting' },
  });
  const request = { ...visit.request, calendar: { url: radicale.calendar, kind: 'caldav' } };
  const secrets = { Authorization: radicale.authorization };
  const other = { name: 'consultation', title: 'Book a consultation', wordings: ['book a consultation'] };
  await releaseActions(server, desk, [
    { ...visit, request, secrets },
    { ...visit, ...other, request: { ...request, minutes: 60 }, secrets },
  ]);
});
after(async () => {
  await server.close();
  await radicale.close();
});
beforeEach(async () => {
  await work();
  // What was read of the calendar a moment ago counts no more.
  now += 11 * 60_000;
  mailbox.sent.length = 0;
});

const book = (slot: string, action = 'visit', guest: Guest = desk.guest()): Promise<Reply> =>
  confirmAction(server, guest, action, { name: 'Ada', mail: 'ada@example.com', slot });
async function work(): Promise<void> {
  while ((await runDueJobs(server.services)) > 0);
}
const staff = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: desk.token, body });
async function offered(words: string, guest: Guest = desk.guest()): Promise<string[]> {
  const { json } = await guest.ask(words);
  return json.form?.fields[0].options ?? assert.fail(json.reply);
}
const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'BEGIN:VEVENT', `UID:${uid}`, ...lines]
    .concat(['DTSTAMP:20261101T000000Z', 'SUMMARY:Busy', 'END:VEVENT', 'END:VCALENDAR', ''])
    .join('\r\n');

test('A booking is written into the team’s calendar, with what was filled in and the way to the conversation', async () => {
  assert.equal((await book('2026-12-01T09:00')).json.outcome, 'answered');
  await work();
  const ics = (await radicale.read()).replaceAll(/\r\n /g, '');
  assert.match(ics, /SUMMARY:Book a visit: Ada/);
  assert.match(ics, /DTSTART:20261201T080000Z/);
  assert.match(ics, /https:\/\/bob\.example\/portal\/inbox\?c=/);
  assert.doesNotMatch(ics, /ATTENDEE|ORGANIZER|METHOD/);
});

test('What the team puts into it is busy, repetitions too, and its own bookings count once', async () => {
  await radicale.put(
    'lunch.ics',
    event('lunch', 'DTSTART:20261201T090000Z', 'DTEND:20261201T093000Z', 'RRULE:FREQ=DAILY;COUNT=2'),
  );
  const times = await offered('book a visit');
  const onTuesday = times.filter((time) => time.startsWith('Tuesday, December 1'));
  assert.deepEqual(
    onTuesday.map((time) => time.slice(-5)),
    ['09:30', '10:30', '11:00', '11:30'],
  );
  assert.ok(!times.includes('Wednesday, December 2 at 10:00'));
  const [booking] = (await staff('GET', '/api/bookings')).json.items;
  await staff('POST', `/api/bookings/${booking.id}/cancel`, {});
  await work();
  now += 11 * 60_000;
  assert.doesNotMatch(await radicale.read(), /Book a visit/, 'a cancelled one is taken out');
  assert.ok((await offered('book a visit')).includes('Tuesday, December 1 at 09:00'));
});

test('Two actions of one calendar never book a time twice, not even at the same moment', async () => {
  const guests = Array.from({ length: 12 }, () => desk.guest());
  for (const guest of guests) await guest.ask('opening hours');
  // Both read the calendar before either has written to it.
  const all = await Promise.all(
    guests.map((guest, at) => book('2026-12-03T10:00', at % 2 ? 'visit' : 'consultation', guest)),
  );
  assert.equal(all.filter(({ json }) => json.reply.startsWith('Thank you')).length, 1);
  const { items } = (await staff('GET', '/api/bookings?from=2026-12-03&to=2026-12-03')).json;
  assert.equal(items.length, 1);
  await staff('POST', `/api/bookings/${items[0].id}/cancel`, {});
  await book('2026-12-03T10:00', 'consultation');
  const times = await offered('book a visit');
  assert.ok(!times.includes('Thursday, December 3 at 10:30'), 'an hour of the other action covers it');
  assert.ok(times.includes('Thursday, December 3 at 11:00'));
});

test('A move by the visitor’s link moves the event, and the team is mailed each time', async () => {
  await book('2026-12-04T09:00');
  await work();
  const toTeam = () => mailbox.sent.filter(({ to }) => to === 'team@practice.example');
  assert.match(toTeam()[0]?.subject ?? '', /^Booked: Book a visit, Friday, December 4 at 09:00$/);
  for (const part of ['Ada', 'ada@example.com', '/portal/inbox?c='])
    assert.ok(toTeam()[0]?.text.includes(part));
  const mail = mailbox.sent.find(({ to }) => to === 'ada@example.com');
  const token = /booking\?lang=en#(\S+)/.exec(mail?.text ?? '')?.[1];
  const moved = await server.call('POST', '/api/booking/move', { body: { token, slot: '2026-12-04T11:00' } });
  assert.equal(moved.status, 200, moved.text);
  await work();
  const ics = await radicale.read();
  assert.match(ics, /DTSTART:20261204T100000Z/);
  assert.doesNotMatch(ics, /DTSTART:20261204T080000Z/);
  assert.match(toTeam()[1]?.subject ?? '', /^Booking moved: .* at 11:00$/);
  await server.call('POST', '/api/booking/cancel', { body: { token } });
  await work();
  assert.match(toTeam()[2]?.subject ?? '', /^Booking cancelled: /);
  assert.doesNotMatch(await radicale.read(), /DTSTART:20261204T100000Z/);
  assert.equal(toTeam().length, 3);
});

test('What the team cancels itself it is not mailed, and with mails off nobody is', async () => {
  await desk.settings({ notify: { emails: ['team@practice.example'], when: 'never' } });
  await book('2026-12-04T09:30');
  await work();
  await desk.settings({ notify: { emails: ['team@practice.example'], when: 'waiting' } });
  const { items } = (await staff('GET', '/api/bookings?from=2026-12-04&to=2026-12-04')).json;
  const { id } = items.find(({ state }: { state: string }) => state === 'booked');
  await staff('POST', `/api/bookings/${id}/cancel`, { note: 'We are ill.' });
  await work();
  assert.deepEqual(
    mailbox.sent.filter(({ to }) => to === 'team@practice.example'),
    [],
  );
});

test('Without the right password nothing is offered: a person is brought, who reads why', async () => {
  const { items } = (await staff('GET', '/api/actions')).json;
  const { id } = items.find(({ name }: { name: string }) => name === 'visit');
  const shown = await staff('PATCH', `/api/actions/${id}`, {
    secrets: { Authorization: 'Basic d3Jvbmc6d3Jvbmc=' },
  });
  assert.deepEqual(shown.json.secret_headers, ['Authorization']);
  assert.doesNotMatch(shown.text, /d3Jvbmc/);
  const guest = desk.guest();
  const { json } = await guest.ask('book a visit');
  assert.equal(json.outcome, 'escalated');
  const request = { ...visit.request, calendar: { url: radicale.calendar, kind: 'caldav' } };
  const preview = await staff('POST', '/api/actions/times', { action_id: id, request });
  assert.match(preview.json.problem, /answered 401/);
  await staff('PATCH', `/api/actions/${id}`, { secrets: { Authorization: radicale.authorization } });
});

test('Only a calendar’s own header is kept with a booking', async () => {
  const bad = await staff('POST', '/api/actions', {
    ...visit,
    name: 'other',
    secrets: { Authorization: 'x' },
  });
  assert.equal(bad.json.errors[0].pointer, '/secrets');
  const request = { ...visit.request, calendar: { url: radicale.calendar, kind: 'caldav' } };
  const more = await staff('POST', '/api/actions', {
    ...visit,
    name: 'other',
    request,
    secrets: { 'X-Key': 'x' },
  });
  assert.equal(more.json.errors[0].pointer, '/secrets');
});
