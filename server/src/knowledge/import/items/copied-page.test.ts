import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords } from '../read-words.ts';
import { toItems } from './to-items.ts';

const read = (text: string) => toItems(readWords(text, { format: 'auto', name: '' }).blocks, { title: '' });
/** Questions with their answers, titles with their texts. */
const pairs = (text: string) =>
  read(text).items.map((item) =>
    'question' in item ? [item.question, item.answer] : [item.title, item.text],
  );
const leftOut = (text: string) => read(text).left_out.map(({ text, reason }) => [reason, text]);

const page = `Home
About us
Services
Contact
Frequently Asked Questions

How do I book an appointment?
+
You can book online or by phone.

What if I need to cancel?
−
Call us at least 24 hours before.

It is free then.

Opening hours
Mon–Fri 8:00–18:00

Facebook Twitter LinkedIn`;

test('a page that was copied whole gives its answers without its menu, buttons and what stands behind them', () => {
  assert.deepEqual(pairs(page), [
    ['How do I book an appointment?', 'You can book online or by phone.'],
    ['What if I need to cancel?', 'Call us at least 24 hours before.\n\nIt is free then.'],
    ['Opening hours', '## Opening hours\n\nMon–Fri 8:00–18:00'],
  ]);
  assert.deepEqual(leftOut(page), [
    ['menu', 'Home\nAbout us\nServices\nContact\nFrequently Asked Questions'],
    ['menu', '+'],
    ['menu', '−'],
    ['share', 'Facebook Twitter LinkedIn'],
  ]);
});

test('what a colon announces stays in the last answer', () => {
  const text = 'What is included?\nOur package:\n\nBreakfast\nfresh from 7\n';
  assert.deepEqual(pairs(text), [['What is included?', 'Our package:\n\nBreakfast\nfresh from 7']]);
});

test('names of what is sold are no menu', () => {
  const services = 'Services\nBoiler service\nHeat pumps\nRadiators';
  assert.deepEqual(leftOut(services), []);
});

test('a list that asks and answers on each line is entries, also behind a colon', () => {
  const text = 'What customers ask:\n- Do we deliver? Yes, within 15 km.\n- Minimum order? 20 euros.\n';
  assert.deepEqual(pairs(text).slice(-2), [
    ['Do we deliver?', 'Yes, within 15 km.'],
    ['Minimum order?', '20 euros.'],
  ]);
});

test('dots that lead to a price are said as a colon', () => {
  const [, text] = pairs('Cuts\n\nMen .......... 28 €\nWomen, long . . . . . 52 €\nand so on ...')[0] ?? [];
  assert.match(text ?? '', /Men: 28 €\nWomen, long: 52 €\nand so on \.\.\./);
});

test('words that only name what follows are no page', () => {
  const text = '**Questions and answers**\n\nDo you deliver?\nYes.\n';
  assert.deepEqual(pairs(text), [['Do you deliver?', 'Yes.']]);
  assert.deepEqual(leftOut(text), [['group', '**Questions and answers**']]);
});

test('a question that is marked switches off none that is written otherwise, also without a free line between them', () => {
  const text = `Wie lange dauert eine Reparatur?
In der Regel drei Werktage.
Q: Was kostet ein Angebot? A: Nichts.
Kann ich mit Karte zahlen?
Ja, mit jeder.
**Gibt es Garantie**
Zwei Jahre.`;
  assert.deepEqual(pairs(text), [
    ['Wie lange dauert eine Reparatur?', 'In der Regel drei Werktage.'],
    ['Was kostet ein Angebot?', 'Nichts.'],
    ['Kann ich mit Karte zahlen?', 'Ja, mit jeder.'],
    ['Gibt es Garantie', 'Zwei Jahre.'],
  ]);
});

test('a question within an answer that goes over several lines stays in it', () => {
  const text = 'Q: Do you repair old bicycles?\nA: We love to.\nStill unsure?\nBring it along and ask.';
  assert.deepEqual(pairs(text), [
    ['Do you repair old bicycles?', 'We love to.\nStill unsure?\nBring it along and ask.'],
  ]);
});
