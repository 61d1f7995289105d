import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { nextOpening, officeState } from './office-hours.ts';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' }));
const berlin = Settings.parse({ office_hours: weekdays, time_zone: 'Europe/Berlin', language: 'de' });

test('an office without hours is always open', () => {
  assert.deepEqual(officeState(Settings.parse({}), Date.UTC(2026, 0, 4)), { open: true, text: null });
});

test('hours are read in the time zone of the business', () => {
  // Monday, 07:30 in Greenwich is 08:30 in Berlin.
  assert.equal(officeState(berlin, Date.UTC(2026, 0, 5, 7, 30)).open, true);
  assert.equal(officeState({ ...berlin, time_zone: 'UTC' }, Date.UTC(2026, 0, 5, 7, 30)).open, false);
  // The minute it closes is closed.
  assert.equal(officeState(berlin, Date.UTC(2026, 0, 5, 16, 0)).open, false);
});

test('the next opening is named in the language asked for', () => {
  const saturday = Date.UTC(2026, 0, 3, 12);
  assert.equal(officeState(berlin, saturday).text, 'Montag, 08:00');
  assert.equal(nextOpening(berlin, saturday, 'en'), 'Monday 08:00');
  assert.match(nextOpening(berlin, saturday, 'ja') ?? '', /月曜/);
  assert.equal(nextOpening(berlin, saturday, 'not a language!'), 'Monday 08:00');
});

test('an office that opens once a week, and has just closed, opens again in a week', () => {
  const mondays = { office_hours: [{ day: 1, from: '08:00', to: '09:00' }], time_zone: 'UTC' };
  assert.equal(nextOpening(mondays, Date.UTC(2026, 0, 5, 9), 'en'), 'Monday 08:00');
});

test('a change to summer time on the way does not move the hour', () => {
  // 29 March 2026, a Sunday, the clocks in Berlin go forward; the Saturday before is still winter.
  assert.equal(nextOpening(berlin, Date.UTC(2026, 2, 28, 12, 20, 40), 'en'), 'Monday 08:00');
  assert.equal(nextOpening(berlin, Date.UTC(2026, 9, 24, 12, 20, 40), 'en'), 'Monday 08:00');
});

test('a time zone nobody knows is read as UTC', () => {
  assert.equal(officeState({ ...berlin, time_zone: 'Mars/Olympus' }, Date.UTC(2026, 0, 5, 8, 30)).open, true);
});

test('hours over midnight run into the next day, also from Saturday to Sunday', () => {
  const nights = { office_hours: [{ day: 6, from: '22:00', to: '06:00' }], time_zone: 'UTC' };
  const at = (day: number, hour: number, minute = 0) =>
    nextOpening(nights, Date.UTC(2026, 0, day, hour, minute), 'en');
  assert.equal(at(3, 21, 59), 'Saturday 22:00');
  assert.equal(at(3, 22), null);
  assert.equal(at(4, 0), null);
  assert.equal(at(4, 5, 59), null);
  assert.equal(at(4, 6), 'Saturday 22:00');
});

test('24:00 and 00:00 both end a day, and a whole day has no gap', () => {
  for (const to of ['24:00', '00:00']) {
    const allSunday = {
      office_hours: [
        { day: 0, from: '00:00', to: '24:00' },
        { day: 1, from: '08:00', to },
      ],
      time_zone: 'UTC',
    };
    assert.equal(nextOpening(allSunday, Date.UTC(2026, 0, 4, 0), 'en'), null);
    assert.equal(nextOpening(allSunday, Date.UTC(2026, 0, 4, 23, 59), 'en'), null);
    assert.equal(nextOpening(allSunday, Date.UTC(2026, 0, 5, 23, 59), 'en'), null);
    assert.equal(nextOpening(allSunday, Date.UTC(2026, 0, 6, 0), 'en'), 'Sunday 00:00');
  }
});

test('equal times, which older versions stored, are never open', () => {
  const none = { office_hours: [{ day: 1, from: '08:00', to: '08:00' }], time_zone: 'UTC' };
  assert.equal(nextOpening(none, Date.UTC(2026, 0, 5, 8), 'en'), 'Monday 08:00');
});
