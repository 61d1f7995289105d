import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redact } from './redact.ts';

const HIDDEN: [string, string][] = [
  ['my card is 4111 1111 1111 1111, ok?', 'my card is [card number], ok?'],
  ['4111-1111-1111-1111', '[card number]'],
  ['amex 378282246310005.', 'amex [card number].'],
  ['pay to DE89 3704 0044 0532 0130 00 please', 'pay to [IBAN] please'],
  ['GB29NWBK60161331926819', '[IBAN]'],
  ['nl91abna0417164300', '[IBAN]'],
  ['I am jane.doe+x@mail.example.co.uk today', 'I am [e-mail] today'],
  ['jürgen@müller.example', '[e-mail]'],
  ['call +44 151 555 0123', 'call [phone number]'],
  ['call +49 (0)30 1234567 now', 'call [phone number] now'],
  ['ring 0151 555 0123.', 'ring [phone number].'],
  ['tel 030/1234567', 'tel [phone number]'],
  ['(555) 123-4567 or 555-123-4567', '[phone number] or [phone number]'],
];

for (const [text, expected] of HIDDEN)
  test(`hides what is personal in «${text}»`, () => assert.equal(redact(text), expected));

const SHOWN = [
  'order 4111 1111 1111 1112',
  'invoice 2026-11-23 over 1.250,00 €',
  'on 12.03.2026 at 09:30',
  'from 01.02.2026 until 03/04/2026',
  'model DE12 ABCD',
  'serial 12345678',
  'it costs 1 500 000 yen',
  'version 10.0.0.8',
  'my boiler shows F28 since 8am',
];

for (const text of SHOWN) test(`leaves «${text}» alone`, () => assert.equal(redact(text), text));

test('no valid card number survives, however it is grouped', () => {
  const cards = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 15 })
    .filter((digits) => new Set(digits).size > 1);
  fc.assert(
    fc.property(cards, fc.constantFrom('', ' ', '-'), (digits, gap) => {
      const body = digits
        .reverse()
        .reduce((sum, digit, at) => sum + (at % 2 === 1 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
      const number = [...digits.reverse(), (10 - (body % 10)) % 10].join('');
      const written = (number.match(/.{1,4}/g) ?? []).join(gap);
      assert.equal(redact(`pay with ${written} now`).includes(written), false);
    }),
  );
});

test('redacting twice changes nothing more', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(redact(redact(text)), redact(text))));
});
