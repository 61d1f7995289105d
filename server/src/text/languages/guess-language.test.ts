import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripMarks } from '../fold.ts';
import { guessLanguage, languageOfTexts } from './guess-language.ts';
import type { LanguageCode } from './languages.ts';

const guess = (message: string, ...preferred: [LanguageCode, ...LanguageCode[]]) =>
  guessLanguage(message, stripMarks(message.toLowerCase()).split(/\W+/), preferred);

test('short words alone do not leave the language of the business', () => {
  assert.equal(guess('u deliver?', 'en'), 'en');
  assert.equal(guess('wat time', 'en'), 'en');
  assert.equal(guess('wat r ur hours', 'en'), 'en');
  assert.equal(guess('wat?', 'de'), 'de');
  assert.equal(guess('Habt ihr am 24. Dezember offen?', 'en'), 'de');
  assert.equal(guess('wat kost het', 'en'), 'nl');
  assert.equal(guess('wanneer?', 'en'), 'nl');
});

test('what languages share is read in the language of the business', () => {
  for (const code of ['es', 'pt'] as const) assert.equal(guess('quanto', code), code === 'es' ? 'it' : code);
  assert.equal(guess('de', 'nl'), 'nl');
  assert.equal(guess('parking', 'pl'), 'pl');
});

test('what is not the business’s and several others share is read in the language of the page', () => {
  assert.equal(guess('quanto', 'en', 'pt'), 'pt');
  assert.equal(guess('quanto', 'en', 'it'), 'it');
  assert.equal(guess('quanto', 'pt', 'it'), 'pt');
  assert.equal(guess('wo?', 'en'), 'en');
  assert.equal(guess('wo?', 'en', 'de'), 'de');
  assert.equal(guess('料金', 'en', 'ja'), 'ja');
  assert.equal(guess('parking', 'en', 'fr'), 'en');
  assert.equal(guess('Habt ihr am 24. Dezember offen?', 'en', 'fr'), 'de');
});

test('what several languages write is the expected one’s', () => {
  assert.equal(guess('c’è una lavastoviglie?', 'it'), 'it');
  assert.equal(guess('vendete terreni o casali da ristrutturare?', 'it'), 'it');
  assert.equal(guess('do the tape extensions come in a copper red', 'en'), 'en');
  assert.equal(guess('o której otwieracie?', 'pl'), 'pl');
  assert.equal(guess('o której otwieracie?', 'en'), 'pl');
  assert.equal(guess('¿a qué hora cierra la tienda?', 'it'), 'es');
  assert.equal(guess('falam francês?', 'pt'), 'pt');
  assert.equal(guess('dépêchez-vous, mêmes prix ?', 'en'), 'fr');
});

test('scripts tell what their letters can', () => {
  assert.equal(guess('料金', 'ja'), 'ja');
  assert.equal(guess('料金', 'en'), 'other');
  assert.equal(guess('おいくら', 'en'), 'ja');
  assert.equal(guess('сколько', 'de'), 'other');
  assert.equal(guess('42', 'de'), 'de');
});

test('the language of texts is told for each that is searched in, Polish too', () => {
  assert.equal(languageOfTexts(['Przegląd kosztuje 200 zł i trwa godzinę.', 'Co jest w cenie?']), 'pl');
  assert.equal(languageOfTexts(['Die Wartung kostet 90 € und dauert eine Stunde.']), 'de');
  assert.equal(languageOfTexts(['A service costs £90 and takes an hour.']), 'en');
  assert.equal(languageOfTexts([]), 'en');
});
