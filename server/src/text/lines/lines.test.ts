import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './lines.ts';

const texts = (page: string) => linesOf(page).map(({ text }) => text);

test('a notice about cookies is no knowledge, and what a bakery says of its cookies is', () => {
  assert.deepEqual(texts('Our oat cookies are baked daily and contain nuts.'), [
    'Our oat cookies are baked daily and contain nuts.',
  ]);
  assert.deepEqual(texts('We use cookies to improve this site. Accept or manage your preferences.'), []);
  assert.deepEqual(texts('Wir verwenden Cookies. Alle akzeptieren'), []);
});

test('a way through a site is no knowledge, and a list of what there is is', () => {
  assert.deepEqual(texts('Start > Heizung > Wartung'), []);
  assert.deepEqual(texts('Startseite · Klassen · **Preise** · Theorie · Team · Kontakt'), []);
  assert.deepEqual(texts('[Skip to content](#main) Free shipping over $59 · [Beans](/beans) · Search'), []);
  assert.deepEqual(texts('P. IVA 00000000000 · Privacy · Come raggiungerci'), []);
  assert.deepEqual(texts('Vegan · gluten-free · home-made · organic'), [
    'Vegan · gluten-free · home-made · organic',
  ]);
  assert.deepEqual(texts('Single > double > suite'), ['Single > double > suite']);
});
