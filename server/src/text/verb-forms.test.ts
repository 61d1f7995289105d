import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './languages/language.ts';

const roots = (code: string, words: string) =>
  new Set(words.split(' ').map((word) => languageOf(code).verbs?.root(word)));

test('forms of one verb, with and without its particle, have one root', () => {
  assert.equal(roots('de', 'abholen abholt abgeholt abzuholen abholung').size, 1);
  assert.equal(roots('de', 'mitnehmen mitgenommen mitnimmt').size, 1);
  assert.equal(roots('de', 'kündigen gekündigt kündigung kündigt').size, 1);
  assert.equal(roots('nl', 'terugbrengen teruggebracht').size, 1);
  assert.equal(roots('nl', 'huren gehuurd huurt').size, 1);
});

test('other verbs have other roots', () => {
  assert.equal(roots('de', 'abholen holen anholen aufheben anmelden abmelden').size, 6);
});

test('a particle at the end of a clause belongs to a verb before it', () => {
  const joined = (text: string) =>
    languageOf('de')
      .verbs?.joined(text)
      .map(({ verb }) => verb) ?? [];
  assert.ok(joined('baut ihr auch klimaanlagen ein').includes('einbaut'));
  assert.ok(joined('holen sie mich ab oder muss ich laufen').includes('abholen'));
  assert.deepEqual(joined('ist ein bad dabei'), []);
});
