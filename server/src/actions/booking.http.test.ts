import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { eraseOld } from '../retention/erase-old.ts';
import { confirmAction } from '../testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { type OrderSystem, startOrderSystem } from '../testing/order-system.ts';
import { releaseActions } from '../testing/release-action.ts';
import { mornings, visit } from '../testing/release-booking.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

// A Monday, eight in Berlin.
const MONDAY = Date.parse('2026-11-30T07:00:00Z');
const HOUR = 3_600_000;

let server: TestServer;
let calendar: OrderSystem;
let now = MONDAY;

before(async () => {
  calendar = await startOrderSystem();
  server = await startTestServer({ now: () => now }, { OUTBOUND_ALLOW: '127.0.0.1' });
});
after(async () => {
  await server.close();
  await calendar.close();
});
beforeEach(() => {
  now = MONDAY;
});

/** A business in Berlin that takes visits on mornings. */
async function openPractice(
  more: Record<string, unknown> = {},
  settings: Record<string, unknown> = {},
): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  await desk.settings({ office_hours: mornings, time_zone: 'Europe/Berlin', ...settings });
  await releaseActions(server, desk, [{ ...visit, ...more }]);
  return desk;
}

const book = (guest: Guest, slot: unknown, more: Record<string, unknown> = {}): Promise<Reply> =>
  confirmAction(server, guest, 'visit', { name: 'Ada', slot }, more);
const optionsOf = ({ json }: Reply): string[] => json.form.fields[0].options;
const stored = (desk: FrontDesk) =>
  server.services.store
    .forBusiness(desk.id)
    .read(({ q }) => q.selectFrom('bookings').selectAll().orderBy('id').execute());
const busyOn = (from: string, to: string) =>
  calendar.answer(
    200,
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      `DTSTART:${from}`,
      `DTEND:${to}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );

describe('the form of a booking', () => {
  test('offers the free times in the visitor’s language, first of all', async () => {
    const desk = await openPractice();
    const english = await desk.guest().ask('I would like an appointment');
    const [slot, name] = english.json.form.fields;
    assert.deepEqual([slot.name, slot.type, slot.required, name.name], ['slot', 'choice', true, 'name']);
    assert.equal(slot.options.length, 36, 'six a morning on six mornings');
    assert.equal(slot.options[0], 'Monday, November 30 at 09:00');
    assert.equal(slot.options.at(-1), 'Monday, December 7 at 11:30');
    const guest = desk.guest();
    const german = await guest.ask('Termin buchen, bitte');
    assert.equal(optionsOf(german)[0], 'Montag, 30. November um 09:00');
    assert.deepEqual((await guest.messages()).at(-1).form, german.json.form);
  });

  test('brings a person where no time is left, and offers none that is over', async () => {
    const desk = await openPractice({}, { office_hours: [] });
    const guest = desk.guest();
    const { json } = await guest.ask('book a visit');
    assert.equal(json.form, null);
    assert.equal(json.outcome, 'escalated');
    assert.match(json.reply, /no free time/);
    assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
    const later = await openPractice();
    now += 4.6 * HOUR;
    assert.equal(optionsOf(await later.guest().ask('book a visit'))[0], 'Tuesday, December 1 at 09:00');
  });

  test('whose parts have to fit', async () => {
    const { token } = await openFrontDesk(server);
    const bad: [string, Record<string, unknown>][] = [
      ['/fields/0/name', { fields: [{ name: 'slot', label: 'Slot' }] }],
      ['/fields/0/name', { fields: [{ name: 'when', label: 'When' }] }],
      ['/reply', { reply: 'See you, {nobody}.' }],
      ['/risk', { risk: 'read' }],
      ['/secrets', { secrets: { Authorization: 'x' } }],
      ['/request/calendar/url', { request: { kind: 'booking', calendar: { url: 'ftp://a.example/' } } }],
      [
        '/request/calendar/url',
        { request: { kind: 'booking', calendar: { url: 'https://a:b@c.example/x' } } },
      ],
      ['/request', { request: { kind: 'booking', minutes: 4 } }],
      ['/request', { request: { kind: 'booking', at_once: 21 } }],
      ['/request', { request: { kind: 'booking', days_ahead: 61 } }],
    ];
    for (const [pointer, part] of bad) {
      const reply = await server.call('POST', '/api/actions', { token, body: { ...visit, ...part } });
      assert.equal(reply.status, 422, JSON.stringify(part));
      assert.ok(reply.json.errors[0].pointer.startsWith(pointer), reply.text);
    }
  });
});

describe('a booking', () => {
  test('is made once, confirmed in words, kept with its receipt, and told to programs', async () => {
    const desk = await openPractice();
    const hook = { url: 'https://hooks.example/bob', events: ['action.done'] };
    const { id } = (await server.call('POST', '/api/webhooks', { token: desk.token, body: hook })).json;
    const guest = desk.guest();
    const [first = ''] = optionsOf(await guest.ask('book a visit'));
    const client_action_id = 'the-same-one';
    const both = await Promise.all([1, 2].map(() => book(guest, first, { client_action_id })));
    for (const { json, status, text } of both) {
      assert.equal(status, 200, text);
      assert.equal(json.reply, 'Thank you, Ada. See you on Monday, November 30 at 09:00. [1]');
      assert.equal(json.outcome, 'answered');
      assert.equal(json.form, null);
    }
    const [row, ...others] = await stored(desk);
    assert.equal(others.length, 0);
    assert.equal(new Date(row?.starts_at ?? 0).toISOString(), '2026-11-30T08:00:00.000Z');
    assert.equal(row?.ends_at, (row?.starts_at ?? 0) + 30 * 60_000);
    assert.equal(row?.state, 'booked');
    const said = await guest.messages();
    assert.equal(said.at(-2).text, 'Book a visit\nTime: Monday, November 30 at 09:00\nYour name: Ada');
    const receipt = await server.call('GET', `/api/receipts/${both[0]?.json.receipt_id}`, {
      token: desk.token,
    });
    assert.equal(receipt.json.action.state, 'done');
    const told = await server.call('GET', `/api/webhooks/${id}/deliveries`, { token: desk.token });
    assert.equal(told.json.items.length, 1);
  });

  test('takes what a form in any language offers, and what programs write', async () => {
    const desk = await openPractice();
    for (const [slot, starts] of [
      ['Dienstag, 1. Dezember um 09:30', '2026-12-01T08:30'],
      ['2026-12-02T10:00', '2026-12-02T09:00'],
    ])
      assert.equal((await book(desk.guest(), slot)).json.outcome, 'answered', starts);
    assert.deepEqual(
      (await stored(desk)).map(({ starts_at }) => new Date(starts_at).toISOString().slice(0, 16)),
      ['2026-12-01T08:30', '2026-12-02T09:00'],
    );
    for (const slot of [undefined, '', 'tomorrow', 'x'.repeat(1999), 7]) {
      const { status, json } = await book(desk.guest(), slot);
      assert.equal(status, 422);
      assert.equal(json.errors[0].pointer, '/values/slot');
    }
  });

  test('of a time that is gone says so with a fresh form, and books nothing', async () => {
    const desk = await openPractice();
    const early = desk.guest();
    const late = desk.guest();
    const [first = '', second = ''] = optionsOf(await late.ask('book a visit'));
    await book(early, first);
    const gone = [first, '2026-11-30T12:00', '2026-11-30T09:10', '2026-12-05T09:00', '2026-11-27T09:00'];
    for (const slot of gone) {
      const { json } = await book(late, slot);
      assert.match(json.reply, /^That time has just been taken or is over/, slot);
      assert.equal(optionsOf({ json } as Reply)[0], second);
      assert.deepEqual((await late.messages()).at(-1).form, json.form);
    }
    assert.equal((await stored(desk)).length, 1);
    const { json } = await book(late, second);
    assert.equal(json.outcome, 'answered');
    assert.equal(json.form, null);
    assert.equal((await stored(desk)).length, 2);
  });

  test('of one time by 50 visitors at once is exactly one, on a real connection', async () => {
    const desk = await openPractice();
    const address = await server.listen();
    const guests = Array.from({ length: 50 }, () => desk.guest());
    for (const guest of guests) await guest.ask('opening hours');
    const sent = await Promise.all(
      guests.map(async (guest, at) => {
        const reply = await fetch(`${address}/api/chat/actions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-visitor-token': guest.token ?? '' },
          body: JSON.stringify({
            conversation_id: guest.conversationId,
            action: 'visit',
            values: { name: `Guest ${at}`, slot: '2026-12-01T09:00' },
            confirm: true,
            client_action_id: `visitor-${at}-once`,
          }),
        });
        return { status: reply.status, json: (await reply.json()) as Reply['json'] };
      }),
    );
    assert.ok(sent.every(({ status }) => status === 200));
    const booked = sent.filter(({ json }) => json.reply.startsWith('Thank you'));
    const taken = sent.filter(({ json }) => json.reply.startsWith('That time'));
    assert.deepEqual([booked.length, taken.length], [1, 49]);
    assert.equal((await stored(desk)).length, 1);
    for (const { json } of taken)
      assert.equal(json.form.fields[0].options.includes('Tuesday, December 1 at 09:00'), false);
  });

  test('has as many places as its business says', async () => {
    const desk = await openPractice({ request: { ...visit.request, at_once: 3 } });
    const all = await Promise.all(Array.from({ length: 8 }, () => book(desk.guest(), '2026-12-01T09:00')));
    assert.equal(all.filter(({ json }) => json.reply.startsWith('Thank you')).length, 3);
    assert.equal((await stored(desk)).length, 3);
  });

  test('that a person approves is kept until then, and given back when it is refused', async () => {
    const desk = await openPractice({ approval: 'staff' });
    const call = (method: string, path: string, body?: unknown) =>
      server.call(method, path, { token: desk.token, body });
    const guest = desk.guest();
    const { json } = await book(guest, '2026-12-01T09:00');
    assert.equal(json.outcome, 'escalated');
    assert.equal((await stored(desk))[0]?.state, 'held');
    assert.match((await book(desk.guest(), '2026-12-01T09:00')).json.reply, /^That time/);
    const [waiting] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    assert.equal(waiting.values[0].value, 'Tuesday, December 1 at 09:00');
    const approved = await call('POST', `/api/actions/runs/${waiting.id}/approve`, {});
    assert.equal(approved.json.state, 'done', approved.text);
    assert.equal(
      (await guest.messages()).at(-1).text,
      'Thank you, Ada. See you on Tuesday, December 1 at 09:00. [1]',
    );
    assert.equal((await desk.conversation(guest.conversationId)).status, 'open');
    assert.equal((await stored(desk))[0]?.state, 'booked');
    const other = desk.guest();
    await book(other, '2026-11-30T09:30');
    const [second] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    assert.equal((await call('POST', `/api/actions/runs/${second.id}/refuse`, {})).json.state, 'refused');
    await book(desk.guest(), '2026-11-30T09:30');
    const [third] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    assert.notEqual(third.id, second.id, 'the time is free again');
    now += 2 * HOUR;
    assert.equal((await call('POST', `/api/actions/runs/${third.id}/approve`, {})).status, 409, 'it is over');
  });

  test('is offered only within its own business', async () => {
    const desk = await openPractice();
    const other = await openPractice();
    await book(desk.guest(), '2026-12-01T09:00');
    assert.equal((await book(other.guest(), '2026-12-01T09:00')).json.outcome, 'answered');
    assert.equal((await stored(other)).length, 1);
  });
});

describe('a calendar of the business', () => {
  const withCalendar = (path = '/busy.ics') => ({
    request: { ...visit.request, calendar: { url: `${calendar.base}${path}` } },
  });

  test('keeps what is busy from being offered and from being booked', async () => {
    busyOn('20261130T080000Z', '20261130T093000Z');
    const desk = await openPractice(withCalendar(), { action_hosts: [calendar.host] });
    const guest = desk.guest();
    const offered = optionsOf(await guest.ask('book a visit'));
    assert.equal(offered[0], 'Monday, November 30 at 10:30');
    assert.match((await book(guest, '2026-11-30T09:30')).json.reply, /^That time/);
    const asked = calendar.got.length;
    await desk.guest().ask('book a visit');
    await desk.guest().ask('opening hours');
    assert.equal(calendar.got.length, asked, 'it is not read for every message');
    busyOn('20261130T093000Z', '20261130T103000Z');
    now += 31_000;
    assert.match((await book(guest, '2026-11-30T10:30')).json.reply, /^That time/, 'a booking looks anew');
    assert.equal((await stored(desk)).length, 0);
  });

  test('that cannot be read, or is too much, brings a person and books nothing', async () => {
    const desk = await openPractice(withCalendar(), { action_hosts: [calendar.host] });
    const endless = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY'];
    const never = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART:20200101T000000Z',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ];
    const faults: [number, string][] = [
      [500, ''],
      [200, '<html>sign in</html>'],
      [302, ''],
      [200, 'x'.repeat(2.1 * 1024 * 1024)],
      [200, [...endless, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')],
      [200, [...never, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')],
    ];
    for (const [code, body] of faults) {
      now += 10 * 60_000;
      calendar.answer(code, body, code === 302 ? { location: '/elsewhere' } : {});
      const guest = desk.guest();
      const asked = await guest.ask('book a visit');
      const { json } = await book(guest, '2026-12-01T09:00');
      // A rule that no day fits is no time at all.
      if (body.includes('BYMONTHDAY=30') && asked.json.form) continue;
      assert.match(asked.json.reply, /cannot see the free times/, `${code} ${body.slice(0, 40)}`);
      assert.equal(asked.json.outcome, 'escalated');
      assert.equal(json.outcome, 'escalated');
    }
    assert.ok(calendar.got.every(({ url }) => url === '/busy.ics'));
    assert.ok((await stored(desk)).length <= 1);
  });

  test('on a host that the business did not let is not read', async () => {
    const desk = await openPractice(withCalendar('/not-let.ics'));
    const { json } = await desk.guest().ask('book a visit');
    assert.match(json.reply, /cannot see the free times/);
    assert.ok(calendar.got.every(({ url }) => url !== '/not-let.ics'));
    const receipt = await server.call('GET', `/api/receipts/${json.receipt_id}`, { token: desk.token });
    assert.match(receipt.json.reason, /is not among the systems/);
  });
});

test('a conversation with a visit to come is kept, however long nobody wrote in it', async () => {
  const desk = await openPractice({ request: { ...visit.request, days_ahead: 60 } });
  const guest = desk.guest();
  const booked = await book(guest, '2026-12-22T09:00');
  assert.equal(booked.json.outcome, 'answered', booked.text);
  now += 20 * 24 * HOUR;
  await eraseOld(server.services, desk.id, now - 24 * HOUR);
  assert.equal((await stored(desk)).length, 1);
  now += 3 * 24 * HOUR;
  await eraseOld(server.services, desk.id, now - 24 * HOUR);
  assert.equal((await stored(desk)).length, 0);
});
