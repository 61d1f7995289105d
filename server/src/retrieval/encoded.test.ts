import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedEntry as entry } from '../testing/indexed-entry.ts';
import { buildIndex } from './build-index.ts';
import { encoded, nearestDocuments, textsToEncode } from './encoded.ts';
import { nearCandidates } from './reader/candidates.ts';
import { retrieve } from './retrieve.ts';
import { retrieveNear } from './retrieve-near.ts';
import type { IndexedDocument } from './types.ts';

const row = { external_id: null, version: 1, url: null };
const page: IndexedDocument = {
  kind: 'page',
  id: 'page',
  ...row,
  title: 'Moving out',
  text: '# Notice\n\nOne. Two. Three. Four. Five.\n\n# Keys\n\nBring them.',
};
const documents = [
  entry('hours', 'When are you open?', 'Monday to Friday.'),
  entry('parking', 'Where can I park?', 'Behind the house.'),
  page,
];
const index = buildIndex(documents);
const texts = textsToEncode(index);

/** One direction a document, a little of all others in each. */
const vectors = texts.map(({ document }) =>
  Float32Array.from({ length: 8 }, (_, at) => (at === document ? 1 : 0.1)),
);
const asked = (document: number) => Float32Array.from({ length: 8 }, (_, at) => (at === document ? 1 : 0.1));
const idAt = (document: number) => index.reader.index.documents[document]?.id;

test('a document is read by its names, and by what it says three sentences at a time under title and heading', () => {
  const read = texts.map(
    ({ kind, text, document }) => `${idAt(document)} ${kind}: ${text.replaceAll('\n', ' / ')}`,
  );
  assert.deepEqual(read.sort(), [
    'hours passage: When are you open? / Monday to Friday.',
    'hours query: When are you open?',
    'page passage: Moving out / Keys / Bring them.',
    'page passage: Moving out / Notice / One. / Two. / Three.',
    'page passage: Moving out / Notice / Three. / Four. / Five.',
    'page query: Moving out',
    'parking passage: Where can I park? / Behind the house.',
    'parking query: Where can I park?',
  ]);
});

test('the nearest document is the one whose text is', () => {
  const found = encoded(texts, vectors);
  for (const document of index.reader.index.documents.keys()) {
    const near = nearestDocuments(found, [asked(document)]);
    const [first] = [...near].sort(([, a], [, b]) => b - a);
    assert.equal(first?.[0], document);
    assert.ok((first?.[1] ?? 0) > 0.99);
    assert.ok([...near].every(([each, by]) => each === document || by < 0.5));
  }
});

test('texts without a vector are near to nothing, and no vector finds nothing', () => {
  const found = encoded(
    texts,
    texts.map(() => new Float32Array(0)),
  );
  assert.equal(nearestDocuments(found, [asked(0)]).size, 0);
  assert.equal(nearestDocuments(encoded(texts, vectors), []).size, 0);
});

test('what is near is found though it shares no word, and what words find first stays first', () => {
  const at = index.reader.index.documents.findIndex(({ id }) => id === 'parking');
  const near = nearestDocuments(encoded(texts, vectors), [asked(at)]);
  const strange = { message: 'Abstellplatz Auto', previous: [] };
  assert.equal(retrieveNear(index, strange, near)[0]?.document_id, 'parking');
});

test('a message of everyday words alone is about nothing that is near, unless something was said before', () => {
  const at = index.reader.index.documents.findIndex(({ id }) => id === 'parking');
  const near = new Map([[at, 0.9]]);
  const topical = (message: string, previous: string[]) =>
    nearCandidates(index.reader, { message, previous }, near).find(
      ({ document_id }) => document_id === 'parking',
    )?.features.on_topic;
  assert.equal(topical('did it really happen then', []), 0);
  assert.equal(topical('did it really happen then', ['where can I park']), 1);
  assert.equal(topical('where to park', []), 1);
});

test('what words find, and how surely, does not hang on what is near', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    entry(`e${at}`, `Do you sell article${at}?`, `Yes, article${at} costs ${at} euros.`),
  );
  const large = buildIndex(many);
  const query = { message: 'does article7 cost much', previous: [] };
  const alone = retrieve(large, query, { limit: 8 });
  for (const far of ['e59', 'e31', alone[1]?.document_id]) {
    const near = new Map([[large.reader.index.documents.findIndex(({ id }) => id === far), 0.95]]);
    const found = retrieveNear(large, query, near);
    assert.ok(found.some(({ document_id }) => document_id === far));
    for (const { document_id, confidence, score, stop } of alone) {
      const again = found.find((each) => each.document_id === document_id);
      assert.deepEqual([again?.confidence, again?.score, again?.stop], [confidence, score, stop]);
    }
  }
});

test('entries with many wordings are read too, behind what the reader reads, and found without a shared word', () => {
  const worded = buildIndex(documents, { manyWordings: true });
  const read = textsToEncode(worded);
  const ids = [...worded.reader.index.documents, ...worded.entries.documents].map(({ id }) => id);
  assert.deepEqual(
    read.filter(({ document }) => ids[document] === 'parking').map(({ kind, text }) => `${kind}: ${text}`),
    ['query: Where can I park?', 'passage: Where can I park?\nBehind the house.'],
  );
  const near = new Map([[ids.indexOf('parking'), 0.9]]);
  const strange = { message: 'Abstellplatz Auto', previous: [] };
  const [first] = retrieveNear(worded, strange, near);
  assert.deepEqual([first?.document_id, first?.passage.text], ['parking', 'Behind the house.']);
});
