import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandPhrases } from './expand-phrases.ts';

test('single words of a choice stay one place, several words are written out', () => {
  assert.deepEqual(expandPhrases('put (me|us) through', {}), ['put me|us through']);
  assert.deepEqual(expandPhrases('call (me|us)? back', {}), ['call me|us? back']);
  assert.deepEqual(expandPhrases('talk (to|with|face to face with) you', {}), [
    'talk face to face with you',
    'talk to|with you',
  ]);
  assert.deepEqual(expandPhrases('never (ever again)?', {}), ['never ever again', 'never']);
});

test('groups join the words around them, and choices may stand in choices', () => {
  const groups = { who: 'person|human' };
  assert.deepEqual(expandPhrases('a <who>|dog', groups), ['a person|human|dog']);
  assert.deepEqual(expandPhrases('bot (or (a|an)? <who>)?', groups), ['bot or a|an? person|human', 'bot']);
  assert.throws(() => expandPhrases('a <dog>', groups), /dog/);
  assert.throws(() => expandPhrases('a (dog', groups), /closed/);
});
