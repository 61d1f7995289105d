import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarName } from './calendar-name.ts';

test('one calendar has one name however its address is written', () => {
  const ways = [
    'https://cal.example/dav/team@shop.example/visits/',
    'https://CAL.example/dav/team@shop.example/visits',
    'http://cal.example/dav/team@shop.example/visits/',
    'http://cal.example:80/dav/team%40shop.example/visits/',
    'https://cal.example:443/dav/team%40shop.example/visit%73/',
    'https://cal.example./dav//team%40shop.example/./visits',
  ];
  assert.deepEqual([...new Set(ways.map(calendarName))], ['cal.example/dav/team%40shop.example/visits']);
});

test('different calendars have different names', () => {
  const ways = [
    'https://cal.example/a/visits/',
    'https://cal.example/A/visits/',
    'https://cal.example/a%2Fvisits/',
    'https://cal.example:8443/a/visits/',
    'https://cal.example/a/visits/?calendar=2',
    'https://dav.cal.example/a/visits/',
    'https://cal.example/%FF/',
  ];
  assert.equal(new Set(ways.map(calendarName)).size, ways.length);
});
