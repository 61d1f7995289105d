import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedEntry as entry } from '../../testing/indexed-entry.ts';
import { languageOf } from '../../text/languages/language.ts';
import { buildIndex } from '../build-index.ts';
import { retrieve } from '../retrieve.ts';

const english = buildIndex([
  entry('open', 'When do you open?', 'Monday to Friday from 8 am to 6 pm, Saturday from 9 am to 1 pm.'),
  entry('cash', 'Can I pay in cash?', 'Yes, up to £200.'),
  entry('dogs', 'May dogs come in?', 'Yes, on a lead.'),
  entry('tyres', 'Do you sell used tyres?', 'No, only new ones.'),
]);
const polish = buildIndex([
  entry('chleb', 'Ile kosztuje chleb żytni?', 'Bochenek chleba kosztuje 14 zł.'),
  entry('dowoz', 'Czy dowozicie do domu?', 'Dostawa kosztuje 12 zł.'),
  entry('psy', 'Czy można wejść z psem?', 'Psy czekają na zewnątrz.'),
  entry('parking', 'Gdzie można zaparkować?', 'Parking jest przy ulicy Młyńskiej.'),
]);
const first = (index: typeof english, message: string) =>
  retrieve(index, { message, previous: [] }, { limit: 1 })[0];

test('a message in another language finds what its everyday words mean', () => {
  const found: Record<string, string> = {
    '¿A qué hora cierran el sábado?': 'open',
    'Kann ich bar bezahlen?': 'cash',
    'Les chiens sont admis ?': 'dogs',
    'Vendete gomme usate?': 'tyres',
    'czy mogę zapłacić gotówką': 'cash',
    'posso levar o cachorro?': 'dogs',
    'mag mijn hond naar binnen?': 'dogs',
  };
  for (const [message, id] of Object.entries(found))
    assert.equal(first(english, message)?.document_id, id, message);
  assert.equal(first(polish, 'how much is a loaf of rye bread?')?.document_id, 'chleb');
  assert.equal(first(polish, 'do you deliver?')?.document_id, 'dowoz');
  assert.equal(first(polish, 'Wo kann ich hier parken?')?.document_id, 'parking');
});

test('a word is looked up in the language of its message, in another only where that may be meant', () => {
  const german = buildIndex([
    entry('arzt', 'Ist ein Arzt im Haus?', 'Ja, jeden Dienstag.'),
    entry('bar', 'Kann man bar bezahlen?', 'Ja, bis 200 Euro.'),
    entry('jahr', 'Was kostet ein Jahr?', '240 Euro.'),
    entry('hund', 'Dürfen Hunde mit?', 'Ja, an der Leine.'),
  ]);
  // Dutch "arts", Polish "late" and German "bar" are none of these.
  for (const message of ['do you do nail art', 'is there a bar?', 'am I too late to come in?'])
    assert.ok((first(german, message)?.confidence ?? 0) < 0.1 || first(german, message)?.stop, message);
  assert.notEqual(first(german, 'am I too late to come in?')?.document_id, 'jahr');
  assert.ok((first(german, 'do you do nail art')?.confidence ?? 0) < 0.1);
  assert.equal(first(german, 'can I bring my dog?')?.document_id, 'hund');
  // "Posso" is Italian and Portuguese.
  assert.equal(first(german, 'posso levar o cachorro?')?.document_id, 'hund');
});

test('what it finds by their meaning it never answers with', () => {
  for (const message of ['¿Los perros pueden entrar?', 'Vendete gomme usate?', 'Kann ich bar bezahlen?'])
    assert.equal(first(english, message)?.stop, 'unknown_word', message);
});

test('a message in words of the knowledge is read in its language, whatever else they may be', () => {
  const pasta = buildIndex([
    entry('tv', 'C’è la tv nel fienile?', 'Sì, con satellite.'),
    entry('terreni', 'Vendete terreni?', 'No.'),
  ]);
  assert.equal(first(pasta, 'vendete terreni o case')?.document_id, 'terreni');
});

test('each meaning has words in every language, and the days and months too', () => {
  const english = languageOf('en').meant;
  for (const code of ['de', 'es', 'fr', 'it', 'nl', 'pl', 'pt']) {
    const { meant } = languageOf(code);
    assert.deepEqual([...meant.keys()].sort(), [...english.keys()].sort(), code);
    for (const [meaning, stems] of meant) assert.ok(stems.length > 0, `${code}: ${meaning}`);
  }
});
