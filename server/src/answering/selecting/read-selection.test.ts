import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSelection, readSelection } from './read-selection.ts';

const READ: [string, string, number[] | null, boolean?][] = [
  ['alone', '{"use":[3,1],"missing":true}', [3, 1], true],
  ['with nothing chosen', '{"use": [], "missing": false}', []],
  ['without missing', '{"use":[2]}', [2]],
  ['in a code fence', '```json\n{"use": [2], "missing": false}\n```', [2]],
  ['with words around it', 'Sure! Here it is: {"use":[2],"missing":false}. Anything else?', [2]],
  ['after thoughts that hold another', '<think>maybe {"use":[9]}</think>{"use":[2]}', [2]],
  ['after thoughts that were never opened', 'maybe {"use":[9]}</think>\n{"use":[2]}', [2]],
  ['after a change of mind', 'It could be {"use":[9]}. No: {"use":[2]}', [2]],
  ['as strings', '{"use":["2","3"],"missing":"true"}', [2, 3], true],
  ['as a bare list', ' [2, 3]\n', [2, 3]],
  ['as a bare empty list', '[]', []],
  ['with fields of its own', '{"reason":"fits","use":[2],"text":"It is free."}', [2]],
  ['in thoughts without end', '<think>{"use":[2]}', null],
  ['as words', 'Unit 2 answers.', null],
  ['of another shape', '{"answer":"It is free."}', null],
  ['of no numbers', '{"use":["all"]}', null],
  ['cut off', '{"use":[2', null],
];

for (const [name, raw, use, missing = false] of READ) {
  test(`a selection ${name} is ${use ? 'read' : 'none'}`, () => {
    assert.deepEqual(readSelection(raw), use && { use, missing });
  });
}

test('a reply is complete when it began with its selection, and not when a later one may take it back', () => {
  assert.equal(isSelection('{"use":[2]}'), true);
  assert.equal(isSelection('```json\n{"use":[2]}'), true);
  assert.equal(isSelection('<think>hm</think> {"use":[2]}'), true);
  assert.equal(isSelection('{"use":[2'), false);
  assert.equal(isSelection('It may be {"use":[2]}'), false);
  assert.equal(isSelection('<think>{"use":[2]}'), false);
});
