import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { type CalendarDate, writeIcs } from './ics.ts';

const date: CalendarDate = {
  uid: '0199@mail.example',
  sequence: 2,
  method: 'REQUEST',
  now: Date.parse('2026-11-28T10:00:00Z'),
  start: Date.parse('2026-11-30T08:30:00Z'),
  end: Date.parse('2026-11-30T09:00:00Z'),
  summary: 'Ölwechsel, Räder; "alles" \\ 日本語の予約をここに書きますので行が折り返されます – Werkstatt',
  description: 'One\r\nTwo\nEND:VEVENT',
  location: 'Elm 1, 10115 Berlin',
  organizer: { name: 'Wer"k;statt\r\nX-EVIL:1', address: 'no-reply@mail.example' },
  attendee: 'ada@example.com',
};

test('a date says the same to another reader of calendars, and its lines are short', () => {
  const text = writeIcs(date);
  assert.ok(text.endsWith('\r\n'));
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST');
  const [part, ...others] = calendar.getAllSubcomponents('vevent');
  assert.equal(others.length, 0);
  assert.ok(part);
  const event = new ICAL.Event(part);
  assert.equal(event.uid, date.uid);
  assert.equal(event.sequence, 2);
  assert.equal(event.summary, date.summary);
  assert.equal(event.description, 'One\nTwo\nEND:VEVENT');
  assert.equal(event.location, date.location);
  assert.equal(event.startDate.toJSDate().getTime(), date.start);
  assert.equal(event.endDate.toJSDate().getTime(), date.end);
  assert.equal(part.getFirstProperty('x-evil'), null);
  assert.equal(part.getFirstPropertyValue('attendee'), 'mailto:ada@example.com');
});

test('a date that is off says so', () => {
  const text = writeIcs({ ...date, method: 'CANCEL', sequence: 3, location: null });
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3', 'UID:0199@mail.example'])
    assert.ok(text.includes(`\r\n${line}\r\n`), line);
});
