import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildIndex, textsToEmbed } from './build-index.ts';
import { retrieve } from './retrieve.ts';
import type { IndexedDocument } from './types.ts';

const row = { external_id: null, version: 1, url: null };

function entry(id: string, question: string, ...variants: string[]): IndexedDocument {
  return { kind: 'entry', id, ...row, question, variants, answer: `Answer to ${id}.` };
}

const documents = [
  entry('hours', 'When are you open?', 'What are your opening hours?', 'Are you open on Sundays?'),
  entry('parking', 'Where can I park?', 'Is there parking?'),
  entry('price', 'How much does a boiler service cost?', 'boiler service price'),
  entry('cancel', 'How do I cancel my appointment?', 'I need to cancel my booking'),
];
const index = buildIndex(documents);

function best(message: string, previous: string[] = []): string | undefined {
  return retrieve(index, { message, previous }, { limit: 3 })[0]?.document_id;
}

describe('retrieve', () => {
  it('finds the entry that is worded otherwise, or misspelt', () => {
    assert.equal(best('opening hours pls'), 'hours');
    assert.equal(best('boilr servce prise'), 'price');
    assert.equal(best('how can i call off my appointment'), 'cancel');
  });

  it('is surer of a wording than of a stranger', () => {
    const sure = retrieve(index, { message: 'where can i park', previous: [] }, { limit: 1 })[0];
    const stranger = retrieve(index, { message: 'who won the cup in 1966', previous: [] }, { limit: 1 })[0];
    assert.ok((sure?.confidence ?? 0) > 0.8);
    assert.ok((stranger?.confidence ?? 0) < 0.2);
  });

  it('lets earlier turns help a message that does not stand by itself', () => {
    assert.equal(best('and how much is it?', ['do you offer a boiler service']), 'price');
  });

  it('never lets earlier turns beat a message that stands by itself', () => {
    assert.equal(
      best('Where can I park?', ['boiler service price', 'How much does a boiler service cost?']),
      'parking',
    );
  });

  it('gives each document once, most confident first, no more than asked for', () => {
    const found = retrieve(
      index,
      { message: 'cancel my boiler service on sunday', previous: [] },
      { limit: 3 },
    );
    assert.ok(found.length <= 3);
    assert.equal(new Set(found.map(({ document_id }) => document_id)).size, found.length);
    for (const [i, { confidence }] of found.entries())
      assert.ok(confidence <= (found[i - 1]?.confidence ?? 1));
  });

  it('finds nothing in an empty message', () => {
    assert.deepEqual(retrieve(index, { message: ' ?! ', previous: [] }, { limit: 3 }), []);
  });

  it('answers the same every time', () => {
    const again = buildIndex(documents);
    const query = { message: 'what does a service cost on sundays', previous: ['hello'] };
    assert.deepEqual(retrieve(again, query, { limit: 5 }), retrieve(index, query, { limit: 5 }));
  });

  it('reads German with German stems', () => {
    const german = buildIndex([
      entry('zeiten', 'Wann haben Sie geöffnet?', 'Was sind Ihre Öffnungszeiten?'),
      entry('parken', 'Wo kann ich bei Ihnen parken?', 'Gibt es Parkplätze?'),
    ]);
    assert.equal(german.language, 'de');
    const found = retrieve(german, { message: 'Gibt es einen Parkplatz?', previous: [] }, { limit: 1 });
    assert.equal(found[0]?.document_id, 'parken');
  });

  it('uses the vectors of an external model to find what shares no word', () => {
    const texts = textsToEmbed(documents);
    const vectorFor = (position: number) => Float32Array.from(texts, (_, i) => (i === position ? 1 : 0.05));
    const embedded = buildIndex(documents, { vectors: texts.map((_, i) => vectorFor(i)) });
    const queryVector = vectorFor(texts.indexOf('Is there parking?'));
    const found = retrieve(embedded, { message: 'zzz qqq', previous: [] }, { limit: 1, queryVector });
    assert.equal(found[0]?.document_id, 'parking');
  });
});

const german = buildIndex([
  entry('groups', 'Gruppenermäßigung'),
  entry('hours', 'Wann habt ihr geöffnet?'),
  entry('trees', 'Schneidet ihr auch Obstbäume?'),
]);

describe('German compounds', () => {
  const first = (message: string) => retrieve(german, { message, previous: [] }, { limit: 1 })[0];

  it('are found by another word for what they end with, and not answered with for it', () => {
    assert.equal(first('Bekommen wir Rabatt?')?.document_id, 'groups');
    assert.equal(first('Gibt es Studentenrabatt?')?.document_id, 'groups');
    assert.equal(first('Gibt es Studentenrabatt?')?.stop, 'unknown_word');
  });
});
