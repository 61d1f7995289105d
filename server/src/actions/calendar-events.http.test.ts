import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { eraseOld } from '../retention/erase-old.ts';
import { type CalendarServer, startCalendarServer } from '../testing/calendar-server.ts';
import { confirmAction } from '../testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { releaseActions } from '../testing/release-action.ts';
import { mornings, visit } from '../testing/release-booking.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

// A Monday, eight in Berlin.
const MONDAY = Date.parse('2026-11-30T07:00:00Z');
const DAY = 86_400_000;
let calendar: CalendarServer;
let server: TestServer;
let desk: FrontDesk;
const mailbox = createMailbox();
let now = MONDAY;

before(async () => {
  calendar = await startCalendarServer();
  server = await startTestServer({ now: () => now, mail: mailbox }, { OUTBOUND_ALLOW: '127.0.0.1' });
});
after(async () => {
  await server.close();
  await calendar.close();
});
beforeEach(async () => {
  now = MONDAY;
  await openDesk();
  calendar.fates.length = 0;
});

/** Another business, and an empty calendar. */
async function openDesk(): Promise<void> {
  desk = await openFrontDesk(server);
  await desk.settings({
    office_hours: mornings,
    time_zone: 'Europe/Berlin',
    action_hosts: [calendar.host],
  });
  calendar.events.clear();
  calendar.done.length = 0;
}

const at = (path: string) => ({
  ...visit.request,
  calendar: { url: `http://${calendar.host}${path}`, kind: 'caldav' },
});
const book = (slot: string, action = 'visit', guest: Guest = desk.guest()): Promise<Reply> =>
  confirmAction(server, guest, action, { name: 'Ada', slot });
async function work(): Promise<void> {
  while ((await runDueJobs(server.services)) > 0);
}
const staff = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: desk.token, body });
async function cancelAll(): Promise<void> {
  const { items } = (await staff('GET', '/api/bookings')).json;
  for (const { id, state } of items)
    if (state === 'booked') assert.equal((await staff('POST', `/api/bookings/${id}/cancel`, {})).status, 200);
}
const methods = () => calendar.done.map((each) => each.split(' ')[0]);

test('what is still on its way to the calendar is waited for, so that nothing older arrives after what is newer', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  calendar.fates.push('hold');
  await book('2026-12-01T09:00');
  const first = runDueJobs(server.services);
  await calendar.held();
  await cancelAll();
  await work();
  assert.deepEqual(methods(), [], 'another write was not begun');
  calendar.release();
  await first;
  now += 3_000;
  await work();
  assert.deepEqual(methods(), ['PUT', 'DELETE']);
  assert.equal(calendar.events.size, 0);
});

test('what was sent without an answer may still arrive, so what is newer waits until it cannot', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  calendar.fates.push('lose');
  await book('2026-12-01T09:00');
  await work();
  await cancelAll();
  now += 15_000;
  await work();
  assert.deepEqual(methods(), ['PUT']);
  now += 31_000;
  await work();
  assert.equal(calendar.events.size, 0);
});

test('a job says what the booking is when it is sent, whichever change it was made for', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  await book('2026-12-01T09:00');
  await cancelAll();
  await work();
  assert.deepEqual(methods(), [], 'it was cancelled before it was ever written');
});

test('an event is reached where it lies when its action has another calendar, or is withdrawn', async () => {
  const [id] = await releaseActions(server, desk, [{ ...visit, request: at('/old/') }]);
  await book('2026-12-01T09:00');
  await book('2026-12-01T10:00');
  await work();
  assert.equal(calendar.events.size, 2);
  await staff('PATCH', `/api/actions/${id}`, { request: at('/new/') });
  await releaseActions(server, desk, []);
  const { items } = (await staff('GET', '/api/bookings')).json;
  await staff('POST', `/api/bookings/${items[0].id}/cancel`, {});
  await work();
  assert.match(calendar.done.at(-1) ?? '', /^DELETE \/old\//);
  await staff('DELETE', `/api/actions/${id}`);
  await releaseActions(server, desk, []);
  await cancelAll();
  await work();
  assert.match(calendar.done.at(-1) ?? '', /^DELETE \/old\//);
  assert.equal(calendar.events.size, 0);
});

/** Books a time of an action at `/old/`, has it at `/new/` from then on, and moves the booking, as its visitor does. */
async function bookAndMove(slot: string, to: string): Promise<void> {
  const [id] = await releaseActions(server, desk, [{ ...visit, request: at('/old/') }]);
  await book(slot);
  await work();
  await staff('PATCH', `/api/actions/${id}`, { request: at('/new/') });
  await releaseActions(server, desk, []);
  await moveOnly(to);
}
async function moveOnly(slot: string): Promise<void> {
  const { bookingToken, readToken } = await import('../bookings/link.ts');
  const [row] = await db().read(({ q }) => q.selectFrom('bookings').select('id').execute());
  const token = bookingToken(server.services.secretKey, desk.id, row?.id ?? '');
  await db().transaction(({ q }) =>
    q
      .updateTable('bookings')
      .set({ token_hash: readToken(token)?.hash ?? '' })
      .execute(),
  );
  const moved = await server.call('POST', '/api/booking/move', { body: { token, slot } });
  assert.equal(moved.status, 200, moved.text);
}
const db = () => server.services.store.forBusiness(desk.id);
const places = () => calendar.done.map((each) => each.replace(/askbob.*/, ''));

test('a booking that is moved while its action has another calendar leaves the one before, also where that is the same one', async () => {
  // Which of the two has the smaller hash is chance: without an order one of these would be lost.
  for (let times = 0; times < 5; times += 1) {
    await openDesk();
    const request = at(`/old-${times}/`);
    const [id] = await releaseActions(server, desk, [{ ...visit, request }]);
    await book('2026-12-01T09:00');
    await work();
    await staff('PATCH', `/api/actions/${id}`, { request: at('/new/') });
    await releaseActions(server, desk, []);
    await moveOnly('2026-12-01T11:00');
    await work();
    assert.deepEqual(places(), [`PUT /old-${times}/`, `DELETE /old-${times}/`, 'PUT /new/']);
    assert.equal(calendar.events.size, 1);
  }
});

test('a calendar that takes nothing out any more keeps no booking out of the new one', async () => {
  await bookAndMove('2026-12-01T09:00', '2026-12-01T11:00');
  calendar.fates.push('refuse');
  await work();
  assert.deepEqual(places(), ['PUT /old/', 'PUT /new/']);
  now += 11_000;
  await work();
  assert.deepEqual(places().slice(2), ['DELETE /old/', 'PUT /new/']);
});

test('an event that was written while another node waited for its turn is not forgotten', async () => {
  await bookAndMove('2026-12-01T09:00', '2026-12-01T11:00');
  calendar.fates.push('hold');
  const first = runDueJobs(server.services);
  await calendar.held();
  const { writeEvents } = await import('../bookings/calendar-events.ts');
  await db().transaction(async (tx) => {
    const rows = await tx.q.selectFrom('bookings').select('id').execute();
    await writeEvents(
      tx,
      now,
      rows.map(({ id }) => id),
    );
  });
  await work();
  assert.deepEqual(places(), ['PUT /old/', 'PUT /new/']);
  await cancelAll();
  calendar.release();
  await first;
  assert.deepEqual(places().slice(2), ['DELETE /old/', 'DELETE /new/']);
});

/** Has the bookings as the version before kept them: no more of a calendar than the hash of its address. */
async function makeOld(path: string): Promise<void> {
  const { sha256 } = await import('../kernel/ids.ts');
  await db().transaction(async ({ q }) => {
    await q.deleteFrom('calendar_events').execute();
    await q
      .updateTable('bookings')
      .set({ calendar: sha256(at(path).calendar.url) })
      .execute();
  });
}

test('what an earlier version booked is found in its calendar when it is cancelled, moved or erased, also once its draft says another', async () => {
  const [id] = await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  await staff('PATCH', `/api/actions/${id}`, { request: at('/draft/') });
  const guest = desk.guest();
  await book('2026-12-01T09:00', 'visit', guest);
  await work();
  await makeOld('/team/');
  await moveOnly('2026-12-01T10:00');
  await work();
  assert.deepEqual(methods(), ['PUT', 'PUT'], 'the same calendar has it once');
  assert.match([...calendar.events.values()].join(), /DTSTART:20261201T090000Z/);
  await makeOld('/team/');
  await cancelAll();
  await work();
  assert.equal(calendar.events.size, 0);
  await book('2026-12-02T09:00', 'visit', guest);
  await work();
  assert.equal(calendar.events.size, 1);
  await makeOld('/team/');
  const { visitor } = await desk.conversation(guest.conversationId);
  assert.equal((await staff('DELETE', `/api/visitors/${visitor.id}`)).status, 204);
  await work();
  assert.equal(calendar.events.size, 0);
});

test('a job that an earlier version left writes what it was left for', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  await book('2026-12-01T09:00');
  await makeOld('/team/');
  await work();
  assert.equal(calendar.events.size, 0, 'nothing says where it would lie');
  const { enqueue } = await import('../platform/jobs/enqueue.ts');
  const left = async () => {
    const [row] = await db().read(({ q }) => q.selectFrom('bookings').select(['id', 'sequence']).execute());
    const payload = { booking_id: row?.id ?? '', sequence: row?.sequence };
    await db().transaction((tx) => enqueue(tx, now, 'write_calendar', payload));
    await work();
  };
  await left();
  assert.equal(calendar.events.size, 1);
  await cancelAll();
  await makeOld('/team/');
  await left();
  assert.equal(calendar.events.size, 0);
});

test('what an earlier version booked keeps its time from other actions with the calendar', async () => {
  const other = { name: 'consultation', title: 'Book a consultation', wordings: ['book a consultation'] };
  await releaseActions(server, desk, [
    { ...visit, request: at('/team/') },
    { ...visit, ...other, request: at('/team/') },
  ]);
  await book('2026-12-01T09:00');
  await makeOld('/team/');
  const { json } = await desk.guest().ask('book a consultation');
  assert.ok(!json.form.fields[0].options.includes('Tuesday, December 1 at 09:00'));
});

test('an event of ours whose booking nobody knows is busy, as after a backup was put back', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  await book('2026-12-01T09:00');
  await work();
  await db().transaction(async ({ q }) => {
    await q.deleteFrom('calendar_events').execute();
    await q.deleteFrom('bookings').execute();
  });
  now += 6 * 60_000;
  const { json } = await desk.guest().ask('book a visit');
  const { options } = json.form.fields[0];
  assert.ok(!options.includes('Tuesday, December 1 at 09:00'));
  assert.ok(options.includes('Tuesday, December 1 at 09:30'));
});

test('a calendar whose host is not allowed any more is told nothing new, and loses what is cancelled or erased', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  const guest = desk.guest();
  await book('2026-12-01T09:00', 'visit', guest);
  await work();
  await book('2026-12-01T10:00', 'visit', guest);
  await desk.settings({ action_hosts: [] });
  await work();
  assert.deepEqual(methods(), ['PUT']);
  const { visitor } = await desk.conversation(guest.conversationId);
  await desk.settings({ action_hosts: [calendar.host] });
  now += 3_600_000;
  await work();
  assert.deepEqual(methods(), ['PUT', 'PUT'], 'it is written once it is allowed again');
  await desk.settings({ action_hosts: [] });
  assert.equal((await staff('DELETE', `/api/visitors/${visitor.id}`)).status, 204);
  await work();
  assert.equal(calendar.events.size, 0);
});

test('owners are told what to take out by hand once a calendar was tried for the last time', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  const guest = desk.guest();
  await book('2026-12-02T09:00', 'visit', guest);
  await work();
  mailbox.sent.length = 0;
  const { email } = (await server.call('GET', '/api/auth/me', { token: desk.token })).json.user;
  const { visitor } = await desk.conversation(guest.conversationId);
  assert.equal((await staff('DELETE', `/api/visitors/${visitor.id}`)).status, 204);
  const told = () => mailbox.sent.filter(({ subject }) => subject.startsWith('A calendar did not take'));
  calendar.fates.push(...Array(7).fill('refuse'));
  for (let tries = 0; tries < 6; tries += 1) {
    await work();
    now += 6 * 3_600_000;
  }
  assert.deepEqual(told(), [], 'it is tried again');
  await work();
  const [mail, ...more] = told();
  assert.deepEqual([mail?.to, more.length], [email, 0]);
  assert.match(
    mail?.text ?? '',
    new RegExp(`${calendar.host}\nBook a visit\nWednesday, December 2 at 09:00`),
  );
  assert.match(mail?.text ?? '', /delete the event in the calendar by hand/);
  assert.doesNotMatch(mail?.text ?? '', /Ada/);
});

test('who is erased is erased from the calendar: a visit to come with its event, one that was without his name', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  const guest = desk.guest();
  await book('2026-11-30T10:00', 'visit', guest);
  await book('2026-12-02T09:00', 'visit', guest);
  await work();
  now += 3 * 3_600_000;
  const { visitor } = await desk.conversation(guest.conversationId);
  assert.equal((await staff('DELETE', `/api/visitors/${visitor.id}`)).status, 204);
  await work();
  const [left, ...more] = [...calendar.events.values()];
  assert.equal(more.length, 0);
  assert.match(left ?? '', /DTSTART:20261130T090000Z/);
  assert.match(left ?? '', /SUMMARY:Book a visit\r\n/);
  assert.doesNotMatch(left ?? '', /Ada|inbox/);
  const rows = await server.services.store
    .forBusiness(desk.id)
    .read(({ q }) => q.selectFrom('calendar_events').selectAll().execute());
  assert.deepEqual(rows, [], 'nothing is kept of what is settled');
});

test('a visit that was cancelled does not come back into the calendar when its visitor is erased', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  const guest = desk.guest();
  await book('2026-11-30T10:00', 'visit', guest);
  await work();
  await cancelAll();
  await work();
  now += 4 * 3_600_000;
  const { visitor } = await desk.conversation(guest.conversationId);
  assert.equal((await staff('DELETE', `/api/visitors/${visitor.id}`)).status, 204);
  await work();
  assert.deepEqual(methods(), ['PUT', 'DELETE']);
});

test('what is erased by its age loses its name in the calendar, too', async () => {
  await releaseActions(server, desk, [{ ...visit, request: at('/team/') }]);
  await book('2026-12-01T09:00');
  await work();
  now += 60 * DAY;
  await eraseOld(server.services, desk.id, now - 30 * DAY);
  await work();
  assert.equal(calendar.events.size, 1);
  assert.doesNotMatch([...calendar.events.values()].join(), /Ada|inbox/);
});

test('one calendar with several addresses is booked once, also at the same moment', async () => {
  const ways = ['/team/my%20visits/', '/team/my%20visits', '/team//my%20vis%69ts/', '/./team/my%20visits'];
  const names = ways.map((_, each) => `visit_${each}`);
  await releaseActions(
    server,
    desk,
    ways.map((path, each) => ({ ...visit, name: names[each], request: at(path) })),
  );
  const guests = names.map(() => desk.guest());
  for (const guest of guests) await guest.ask('opening hours');
  const all = await Promise.all(guests.map((guest, each) => book('2026-12-03T10:00', names[each], guest)));
  assert.equal(all.filter(({ json }) => json.reply.startsWith('Thank you')).length, 1);
});

test('a calendar of which nobody knew that it has another name is not booked twice once an event lies in it', async () => {
  const other = { name: 'consultation', title: 'Book a consultation', wordings: ['book a consultation'] };
  await releaseActions(server, desk, [
    { ...visit, request: at('/team/') },
    { ...visit, ...other, request: at('/principals/7/calendar/') },
  ]);
  await book('2026-12-01T09:00');
  await work();
  const guest = desk.guest();
  const { json } = await guest.ask('book a consultation');
  const { options } = json.form.fields[0];
  assert.ok(!options.includes('Tuesday, December 1 at 09:00'));
  assert.ok(options.includes('Tuesday, December 1 at 09:30'));
  await cancelAll();
  const again = await desk.guest().ask('book a consultation');
  assert.ok(again.json.form.fields[0].options.includes('Tuesday, December 1 at 09:00'));
});

test('a calendar that sends on is not followed, and staff read what to enter', async () => {
  const [id] = await releaseActions(server, desk, [{ ...visit, request: at('/moved/') }]);
  const preview = await staff('POST', '/api/actions/times', { action_id: id, request: at('/moved/') });
  assert.match(preview.json.problem, /sends on to another address/);
});
