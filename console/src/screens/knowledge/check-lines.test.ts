import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLines, refusedLines } from './check-lines.ts';

const check = (text: string) => checkLines(text, () => undefined);

test('good entries and pages are counted, empty lines are not', async () => {
  const text = '{"question":"a","answer":"b"}\n\n{"title":"a","text":"b"}\r\n';
  assert.deepEqual(await check(text), { documents: 2, problems: [] });
});

test('each line that cannot be read is named with what it lacks', async () => {
  const text = '{"question":"a","answer":"b"}\nnot json\n[1]\n{"question":"a"}\n{"title":"a","text":"  "}';
  assert.deepEqual((await check(text)).problems, [
    { line: 2, kind: 'not_json' },
    { line: 3, kind: 'not_json' },
    { line: 4, kind: 'missing', field: 'answer' },
    { line: 5, kind: 'missing', field: 'text' },
  ]);
});

test("the server's pointers name the line and the field", () => {
  assert.deepEqual(refusedLines([{ pointer: '/lines/12/variants/0', message: 'is too long' }]), [
    { line: 12, kind: 'refused', message: 'variants/0 is too long' },
  ]);
});
