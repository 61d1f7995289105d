import assert from 'node:assert/strict';
import { test } from 'node:test';
import { de } from '../../texts/de.ts';
import { en } from '../../texts/en.ts';
import type { Texts } from '../../texts/texts.tsx';
import { reasonIn } from './sentence.ts';

const german = de as unknown as Texts;
const english = en as unknown as Texts;
const none = { titles: [], words: [], unanswered: [], score: null, threshold: null, without_vectors: false };
const reason = 'Bob brought a person in because the visitor is upset (rubbish).';

test('a reason stands in the language of its reader, with the words it rests on', () => {
  const angry = { rule: 'angry', reason, reason_parts: { ...none, words: ['rubbish'] } };
  assert.equal(reasonIn(angry, english), reason);
  assert.equal(
    reasonIn(angry, german),
    'Bob hat einen Menschen geholt, denn der Besucher ist verärgert (rubbish).',
  );
});

test('what was left open, and that words alone were compared, follow', () => {
  const parts = { ...none, titles: ['Prices'], unanswered: ['and on Sundays?'], without_vectors: true };
  const said = reasonIn({ rule: 'exact_words', reason, reason_parts: parts }, german);
  assert.match(said, /^Bob hat geantwortet, .* „Prices“\. Unbeantwortet blieb: and on Sundays\?\. Das Einb/);
});

test('a rule that is newer than this console, and a reason without parts, are said as the server says them', () => {
  assert.equal(reasonIn({ rule: 'a_rule_of_tomorrow', reason, reason_parts: undefined }, german), reason);
  assert.equal(reasonIn({ rule: 'angry', reason, reason_parts: undefined }, german), reason);
  assert.match(reasonIn({ rule: 'staff_hold', reason, reason_parts: undefined }, german), /^Bob hat geschw/);
});
