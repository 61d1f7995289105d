import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from './read-calendar.ts';

const from = Date.parse('2026-11-29T00:00:00Z');
const to = Date.parse('2026-12-20T00:00:00Z');
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@example.com', ...lines, 'END:VEVENT'];
const busyIn = (text: string, timeZone = 'Europe/Berlin') =>
  readCalendar({ text, kind: 'ical', own: 'b', timeZone, from, to }).busy.map(({ start, end }) =>
    [start, end].map((each) => new Date(each).toISOString().slice(0, 16)).join(' – '),
  );

test('times stand in UTC, in a zone that is named or described, or in the business’s', () => {
  assert.deepEqual(busyIn(calendar(...event('DTSTART:20261130T090000Z', 'DTEND:20261130T100000Z'))), [
    '2026-11-30T09:00 – 2026-11-30T10:00',
  ]);
  assert.deepEqual(
    busyIn(calendar(...event('DTSTART;TZID=America/New_York:20261130T090000', 'DURATION:PT30M'))),
    ['2026-11-30T14:00 – 2026-11-30T14:30'],
  );
  assert.deepEqual(busyIn(calendar(...event('DTSTART:20261130T090000', 'DTEND:20261130T100000'))), [
    '2026-11-30T08:00 – 2026-11-30T09:00',
  ]);
  const described = [
    ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
    ...['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'],
  ];
  assert.deepEqual(
    busyIn(
      calendar(...described, ...event('DTSTART;TZID=Own:20261130T090000', 'DTEND;TZID=Own:20261130T100000')),
    ),
    ['2026-11-30T06:00 – 2026-11-30T07:00'],
  );
  assert.deepEqual(busyIn(calendar(...event('DTSTART;VALUE=DATE:20261201'))), [
    '2026-11-30T23:00 – 2026-12-01T23:00',
  ]);
});

test('what repeats is busy each time but for its exceptions, moved or left out', () => {
  const weekly = event(
    'DTSTART;TZID=Europe/Berlin:20200106T090000',
    'DTEND;TZID=Europe/Berlin:20200106T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'EXDATE;TZID=Europe/Berlin:20261207T090000',
  );
  const moved = event(
    'RECURRENCE-ID;TZID=Europe/Berlin:20261214T090000',
    'DTSTART;TZID=Europe/Berlin:20261215T110000',
    'DTEND;TZID=Europe/Berlin:20261215T120000',
  );
  assert.deepEqual(busyIn(calendar(...weekly, ...moved)), [
    '2026-11-30T08:00 – 2026-11-30T09:00',
    '2026-12-15T10:00 – 2026-12-15T11:00',
  ]);
});

test('what is marked free or cancelled is not busy, and what overlaps is said once', () => {
  const one = ['DTSTART:20261130T090000Z', 'DTEND:20261130T100000Z'];
  assert.deepEqual(busyIn(calendar(...event(...one, 'TRANSP:TRANSPARENT'))), []);
  assert.deepEqual(busyIn(calendar(...event(...one, 'STATUS:CANCELLED'))), []);
  assert.deepEqual(
    busyIn(calendar(...event(...one), ...event('DTSTART:20261130T093000Z', 'DTEND:20261130T110000Z'))),
    ['2026-11-30T09:00 – 2026-11-30T11:00'],
  );
});

test('what is no calendar, and what repeats without end, is refused', () => {
  assert.throws(() => busyIn('<html>sign in</html>'));
  assert.throws(() => busyIn('BEGIN:VCARD\r\nEND:VCARD'));
  assert.throws(
    () => busyIn(calendar(...event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'))),
    /too often/,
  );
});

test('what was written for a booking is not busy twice, and is busy where somebody moved it to', () => {
  const ours = (...lines: string[]) =>
    busyIn(
      calendar(
        ...event('X-ASKBOB-BUSINESS:b', 'X-ASKBOB-START:20261130T090000Z', ...lines),
        ...event('DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'),
      ),
    ).length;
  assert.equal(ours('DTSTART:20261130T090000Z', 'DTEND:20261130T100000Z'), 1);
  assert.equal(ours('DTSTART;TZID=Europe/Berlin:20261130T100000', 'DURATION:PT1H'), 1);
  assert.equal(ours('DTSTART:20261130T140000Z', 'DTEND:20261130T150000Z'), 2);
});
