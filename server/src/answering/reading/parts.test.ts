import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../text/languages/language.ts';
import { searchedCodes } from '../../text/languages/languages.ts';
import { isTold, partsOf } from './parts.ts';

test('two questions are two, whatever stands between them', () => {
  const parts = partsOf('what does it cost  and\n\n how long does it take?', languageOf('en'));
  assert.deepEqual(parts, ['what does it cost', 'how long does it take?']);
  assert.equal(partsOf('what does it cost', languageOf('en')).length, 1);
});

test('what is told before or after a question goes with it', () => {
  const parts = (message: string) => partsOf(message, languageOf('en'));
  assert.deepEqual(parts("I'm 1.62, what size do I need and what ID do I show"), [
    "I'm 1.62, what size do I need",
    'what ID do I show',
  ]);
  assert.deepEqual(parts('do I need a test? never been to you'), ['do I need a test? never been to you']);
});

test('the first of two questions may be put in few words, and "and" goes on asking', () => {
  assert.deepEqual(partsOf('prix de la cuve, et combien de temps', languageOf('fr')), [
    'prix de la cuve',
    'combien de temps',
  ]);
  assert.deepEqual(partsOf('le devis est gratuit ? et le plan 3D', languageOf('fr')), [
    'le devis est gratuit ?',
    'le plan 3D',
  ]);
  assert.deepEqual(partsOf('Geht das ohne Rezept und ab wann', languageOf('de')), [
    'Geht das ohne Rezept',
    'ab wann',
  ]);
});

test('what begins with who speaks and asks for nothing is told', () => {
  const told = (text: string, code = 'en') => isTold(text, languageOf(code));
  assert.ok(told('we are eight people'));
  assert.ok(told('I have only cash with me'));
  assert.ok(told('meine Rechnung ist 380 Euro', 'de'));
  assert.ok(!told('I need to know what it costs'));
  assert.ok(!told('my car too?'));
  assert.ok(!told('je voudrais savoir le prix de la vidange', 'fr'));
  assert.ok(!told('is there parking'));
});

test('runs of one character are read in time, in every language', () => {
  for (const code of searchedCodes) {
    for (const run of [' ', '\t', '\n', '\u00a0', ', ', '. ', '- ', 'and ', 'a ', '? ', '¿', ';']) {
      // Twice what a message may hold.
      const message = `x${run.repeat(8000 / run.length)}y`;
      assert.ok(partsOf(message, languageOf(code)).length >= 1);
    }
  }
});
