import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedEntry as entry } from '../../testing/indexed-entry.ts';
import { buildIndex } from '../build-index.ts';
import { retrieve } from '../retrieve.ts';

const vet = buildIndex([
  entry('where', 'Where do you visit?', 'We visit homes in Lewes and Newhaven.'),
  entry('plan', 'How do I cancel the Pet Plan?', 'With one month’s notice by email.'),
  entry('xray', 'Do you do x-rays?', 'Not at home: at the clinic, from £180.'),
  entry('fee', 'How much is a consultation?', 'A consultation is £62.'),
]);
const bikes = buildIndex([
  entry('fetch', 'Halen jullie fietsen op?', 'Ja, binnen Tilburg, voor € 17,50 per rit.'),
  entry('locks', 'Verkopen jullie kettingsloten?', 'Ja, ART-2-sloten vanaf € 45 en ART-3 vanaf € 79.'),
  entry('repair', 'Hoe lang duurt een reparatie?', 'Twee werkdagen.'),
]);
const first = (index: typeof vet, message: string) =>
  retrieve(index, { message, previous: [] }, { limit: 1 })[0];

test('words that are joined in one place and apart in another meet', () => {
  const joined = first(vet, 'how do i cancel my petplan');
  assert.deepEqual([joined?.document_id, joined?.stop, joined?.missing], ['plan', null, []]);
  const apart = first(vet, 'x ray price');
  assert.deepEqual([apart?.document_id, apart?.stop, apart?.missing], ['xray', null, []]);
  const numbered = first(bikes, 'slot art 3 prijs');
  assert.deepEqual([numbered?.document_id, numbered?.stop, numbered?.missing], ['locks', null, []]);
});

test('a verb that a question begins with and ends is met in one piece', () => {
  assert.deepEqual(first(bikes, 'fietsen ophalen')?.missing, []);
  assert.notEqual(first(bikes, 'fietsen ophalen')?.stop, 'unknown_word');
});

test('the words of a question are not enough where another kind of thing is asked for', () => {
  const price = first(vet, 'how much is a visit');
  assert.deepEqual([price?.document_id, price?.exact, price?.stop], ['where', false, 'kind']);
  assert.equal(first(vet, 'where do you visit us')?.exact, true);
});

test('what is said for nothing is missed by no answer', () => {
  assert.equal(first(vet, 'how much is a consultation anyway?')?.stop, null);
  assert.equal(first(bikes, 'hoe lang duurt een reparatie precies?')?.exact, true);
});
