import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { buildIndex } from '../retrieval/build-index.ts';
import { calibrate } from '../retrieval/calibrate.ts';
import type { EntryDocument } from '../retrieval/types.ts';
import { answerFrom, consideredParts } from './answer-from.ts';
import { readFor } from './reading/asked-text.ts';

const entry = (id: string, question: string, answer: string): EntryDocument => ({
  kind: 'entry',
  id,
  external_id: id,
  version: 1,
  url: null,
  question,
  variants: [],
  answer,
});
const documents = [
  entry(
    'flush',
    'How much is a power flush?',
    'A power flush is £420 and takes a whole day, six to eight hours.',
  ),
  entry('boiler', 'How long does it take to install a new boiler?', 'One to two days.'),
  entry('take', 'How long will a visit take?', 'Most visits take an hour.'),
  entry('address', 'What is your address?', '14 Mill Lane, opposite the church.'),
  entry('parking', 'Do you have parking?', 'Yes, two spaces in the yard.'),
];
const index = buildIndex(documents);
const release = { id: 'r', number: 1, index, calibration: calibrate(index, documents), validity: [] };
const business = { id: 'b', name: 'Heating', settings: Settings.parse({}), persona: null };

const situationOf = (message: string) => ({
  business,
  release,
  query: { message, previous: [] },
  reading: readFor(business, message),
  now: 0,
  refusals: 0,
  personOffered: false,
});
const cited = (message: string) =>
  answerFrom(situationOf(message)).citations.map(({ document_id }) => document_id);

test('what has no topic of its own is about what was asked just before it', () => {
  const situation = situationOf('do you have parking and how long does it take?');
  const about = consideredParts(situation, situation).map(({ candidates }) => candidates[0]?.document_id);
  assert.deepEqual(about, ['parking', 'parking']);
  assert.deepEqual(cited('how much is a power flush and how long does it take?'), ['flush']);
});

test('where nothing is named, the business itself is meant', () => {
  assert.deepEqual(cited('where are you?'), ['address']);
  assert.deepEqual(cited('do you have parking and where are you'), ['parking', 'address']);
});

test('what is asked beside an insult is answered, and a person is brought', () => {
  const reply = answerFrom(situationOf("you're useless idiots, how much is a power flush?"));
  assert.equal(reply.outcome, 'escalated');
  assert.deepEqual(
    reply.citations.map(({ document_id }) => document_id),
    ['flush'],
  );
});
