import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { Candidate } from '../../retrieval/types.ts';
import { readFor } from '../reading/asked-text.ts';
import { write } from './write.ts';

const business = { id: 'b', name: 'Pottery', settings: Settings.parse({}), persona: null };

function offered(id: string, missing: string[], cover = 0.5): Candidate {
  const passage = {
    index: 0,
    document_id: id,
    external_id: id,
    version: 1,
    kind: 'entry',
    title: id,
    url: null,
  };
  return {
    document_id: id,
    external_id: id,
    title: id,
    passage: { ...passage, kind: 'entry', text: 'Yes.' },
    matched_wording: id,
    score: 1,
    confidence: 0.2,
    stop: null,
    missing,
    exact: false,
    features: { document_cover: cover },
  };
}

/** What is said before these offers, of knowledge in a language. */
function said(
  candidates: Candidate[],
  {
    message = 'do i need experience and a licence to use the open studio',
    language = 'en',
  }: { message?: string; language?: string } = {},
): string {
  const situation = {
    business,
    release: { index: { language } },
    query: { message, previous: [] },
    reading: readFor(business, message),
    now: 0,
    refusals: 0,
    personOffered: false,
  };
  return (
    write({ kind: 'suggest', rule: 'unsure', candidates } as never, situation.reading, situation as never)
      ?.text ?? ''
  );
}

test('only what none of the offers holds is said to be missing', () => {
  const studio = offered('Open studio', ['experience', 'licence']);
  assert.match(
    said([studio, offered('Do I need experience?', ['licence', 'studio'])]),
    /nothing about “licence”\./,
  );
  assert.doesNotMatch(said([studio, offered('Do I need experience and a licence?', [])]), /nothing/);
  // What shares no word is offered for its sense and holds none of them.
  assert.match(said([studio, offered('Beginners', [], 0)]), /nothing about “experience, licence”\./);
});

test('what is missing is named in the order of the message, whatever weighs more', () => {
  const studio = offered('Open studio', ['licence', 'experience']);
  assert.match(said([studio]), /nothing about “experience, licence”\./);
});

test('of a message in another language than the knowledge no word is said to be missing', () => {
  const studio = offered('Open studio', ['Brauche', 'ich', 'Erfahrung']);
  const message = 'Brauche ich Erfahrung für das Studio?';
  assert.doesNotMatch(said([studio], { message }), /Erfahrung|Brauche/);
  assert.match(said([studio], { message, language: 'de' }), /Brauche/);
});
