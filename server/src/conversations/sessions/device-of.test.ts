import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf, firstLanguage } from './device-of.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
const cases: [string, string | null][] = [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome · Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0`, 'Edge · Windows'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'Chrome · Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
    'Safari · iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Mac'],
  ['curl/8.5.0', null],
];

test('a device is told by its kind, and by nothing that tells one visitor from another', () => {
  for (const [userAgent, device] of cases) assert.equal(deviceOf(userAgent), device, userAgent);
  assert.equal(deviceOf(undefined), null);
});

test('the first language of a page or browser is kept as language and region', () => {
  const languages = {
    'de-at,de;q=0.9': 'de-AT',
    en: 'en',
    'zh-Hans-CN': 'zh-CN',
    '*': null,
    '': null,
    'nonsense words': null,
  };
  for (const [given, tag] of Object.entries(languages)) assert.equal(firstLanguage(given), tag, given);
});
