import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import { languageCodes } from '../text/languages/languages.ts';
import { isoSlot, readSlot, slotWords } from './slot-words.ts';
import { everySlot, freeSlots, isFree, slotAt } from './slots.ts';

const zone = 'Europe/Berlin';
const every = [0, 1, 2, 3, 4, 5, 6];
const at = (iso: string) => Date.parse(iso);
const request = (more = {}) =>
  BookingRequest.parse({ kind: 'booking', minutes: 60, notice_minutes: 0, days_ahead: 1, ...more });
const open = (from: string, to: string, more = {}) => ({
  office_hours: every.map((day) => ({ day, from, to })),
  holidays: [],
  time_zone: zone,
  ...more,
});
const NOTHING = { visits: [], busy: [] };
const local = (times: Parameters<typeof everySlot>[0], wish: BookingRequest, now: number) =>
  [...everySlot(times, wish, now)].map(({ start }) => isoSlot(start, times.time_zone));

describe('the times of a business', () => {
  test('lie within its hours, after the notice, and as far ahead as it says', () => {
    const now = at('2026-11-30T09:10:00Z'); // 10:10 in Berlin
    assert.deepEqual(local(open('09:00', '12:30'), request(), now), [
      '2026-11-30T11:00',
      '2026-12-01T09:00',
      '2026-12-01T10:00',
      '2026-12-01T11:00',
    ]);
    const soon = request({ notice_minutes: 24 * 60 });
    assert.deepEqual(local(open('09:00', '12:30'), soon, now), ['2026-12-01T11:00']);
    assert.deepEqual(local(open('09:00', '12:30'), request({ buffer_minutes: 60 }), now), [
      '2026-11-30T11:00',
      '2026-12-01T09:00',
      '2026-12-01T11:00',
    ]);
    assert.deepEqual(local({ office_hours: [], time_zone: zone }, request(), now), []);
  });

  test('leave out holidays, take their own hours, and run past midnight', () => {
    const now = at('2026-12-24T06:00:00Z');
    const holidays = [
      { date: '2026-12-24', name: 'Eve', from: '10:00', to: '12:00' },
      { date: '2026-12-25', name: 'Christmas' },
    ];
    assert.deepEqual(local(open('08:00', '17:00', { holidays }), request(), now), [
      '2026-12-24T10:00',
      '2026-12-24T11:00',
    ]);
    const night = at('2026-11-30T22:30:00Z');
    assert.deepEqual(local(open('22:00', '02:00'), request({ days_ahead: 1 }), night).slice(0, 4), [
      '2026-12-01T00:00',
      '2026-12-01T01:00',
      '2026-12-01T22:00',
      '2026-12-01T23:00',
    ]);
  });

  test('are those of its clocks when summer time begins and ends', () => {
    const spring = [...everySlot(open('01:00', '05:00'), request(), at('2026-03-28T12:00:00Z'))];
    assert.deepEqual(
      spring.map(({ start }) => new Date(start).toISOString()),
      ['2026-03-29T00:00:00.000Z', '2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z'],
      'no visit begins at two, which clocks jump over',
    );
    const autumn = [...everySlot(open('01:00', '05:00'), request(), at('2026-10-24T12:00:00Z'))];
    assert.deepEqual(
      autumn.map(({ start }) => new Date(start).toISOString()),
      [
        '2026-10-24T23:00:00.000Z',
        '2026-10-25T00:00:00.000Z',
        '2026-10-25T02:00:00.000Z',
        '2026-10-25T03:00:00.000Z',
      ],
    );
    const before = slotAt(
      open('09:00', '10:00'),
      request({ days_ahead: 2 }),
      at('2026-03-27T20:00:00Z'),
      at('2026-03-28T08:00:00Z'),
    );
    const after = slotAt(
      open('09:00', '10:00'),
      request({ days_ahead: 2 }),
      at('2026-03-27T20:00:00Z'),
      at('2026-03-29T07:00:00Z'),
    );
    assert.ok(before && after, 'nine is nine on both days');
  });

  test('are free as long as fewer visits than its places overlap, with the pause after each', () => {
    const slot = { start: at('2026-11-30T10:00:00Z'), end: at('2026-11-30T11:00:00Z') };
    const beside = { start: slot.end, end: slot.end + 3_600_000 };
    assert.ok(isFree(slot, request(), { visits: [beside], busy: [] }));
    assert.ok(!isFree(slot, request({ buffer_minutes: 5 }), { visits: [beside], busy: [] }));
    assert.ok(!isFree(slot, request(), { visits: [slot], busy: [] }));
    assert.ok(isFree(slot, request({ at_once: 2 }), { visits: [slot], busy: [] }));
    assert.ok(!isFree(slot, request({ at_once: 2 }), { visits: [slot, slot], busy: [] }));
    assert.ok(
      !isFree(slot, request({ at_once: 2 }), {
        visits: [],
        busy: [{ start: slot.start, end: slot.start + 1 }],
      }),
    );
    assert.ok(isFree(slot, request(), { visits: [], busy: [beside] }));
  });

  test('are offered from the first on, and no more than asked for', () => {
    const now = at('2026-11-30T06:00:00Z');
    const wish = request({ minutes: 5, days_ahead: 60 });
    assert.equal(freeSlots(open('00:00', '24:00'), wish, now, NOTHING, 40).length, 40);
  });
});

describe('a time in words', () => {
  test('is read back in every language, at any hour of two months', () => {
    const now = at('2026-11-30T06:00:00Z');
    for (const language of languageCodes)
      for (let day = 0; day <= 60; day += 1) {
        const start = now + day * 86_400_000 + (day % 24) * 3_600_000 + 15 * 60_000;
        const { when, date, time } = slotWords(start, zone, language);
        assert.equal(readSlot(when, zone, now), start, `${language}: ${when}`);
        assert.ok(when.includes(time) && date !== '');
      }
  });

  test('is read as programs write it, and nothing else is', () => {
    const now = at('2026-11-30T06:00:00Z');
    assert.equal(readSlot('2026-11-30T09:30', zone, now), at('2026-11-30T08:30:00Z'));
    const junk = [
      '',
      '09:30',
      '2026-02-30T09:30',
      '2026-11-30T24:00',
      '2026-03-29T02:30',
      'Monday',
      '2026-11-30 09:30',
    ];
    for (const text of [...junk, 'x'.repeat(5000), 'Monday, November 31 at 09:30'])
      assert.equal(readSlot(text, zone, now), null, text);
  });
});
