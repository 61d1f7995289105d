import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../../kernel/errors.ts';
import { readImport } from './read-import.ts';

const written = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) => text.replaceAll('\0', '').trim())
    .filter((text) => text !== '');
const more = {
  url: fc.constantFrom(null, 'https://shop.example/a'),
  external_id: fc.constant(null),
  source: fc.constantFrom(null, { line: 3, heading: 'Prices' }, { page: 2 }),
  keeping: fc.record(
    {
      valid_from: fc.constantFrom(undefined, null, '2026-01-31'),
      valid_until: fc.constantFrom(undefined, '2099-12-31T10:00:00Z'),
      review_by: fc.constant(undefined),
      owner: fc.constantFrom(undefined, null, 'u_1'),
    },
    { noNullPrototype: true },
  ),
};
const entry = fc.record(
  {
    kind: fc.constant('entry' as const),
    question: written(60),
    variants: fc.array(written(40), { maxLength: 4 }),
    answer: written(200),
    ...more,
  },
  { noNullPrototype: true },
);
const page = fc.record(
  {
    kind: fc.constant('page' as const),
    title: written(60),
    text: written(300),
    ...more,
  },
  { noNullPrototype: true },
);
const withoutKind = ({ kind: _kind, keeping, ...document }: { kind: string; keeping: object }) =>
  JSON.stringify({ ...document, ...keeping });

test('whatever is written one document a line comes back unchanged and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(entry, page), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      async (documents, end) => {
        const read = await readImport(documents.map(withoutKind).join(end));
        assert.deepEqual(read, documents);
      },
    ),
  );
});

test('a bad line anywhere is named by its number, and nothing else is', async () => {
  const bad = fc.constantFrom(
    '{',
    '[]',
    '"text"',
    '{"question":"q"}',
    '{"title":"t","text":"x","answer":"a"}',
    'null',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 10 }), fc.nat(10), bad, async (documents, at, line) => {
      const lines = documents.map(withoutKind);
      const position = Math.min(at, lines.length);
      lines.splice(position, 0, line);
      await assert.rejects(readImport(lines.join('\n')), (error: unknown) => {
        assert.ok(error instanceof ApiError);
        assert.equal(error.status, 422);
        assert.ok(error.message.startsWith(`Line ${position + 1}:`));
        return error.fields?.every(({ pointer }) => pointer.split('/')[2] === String(position + 1)) ?? false;
      });
    }),
  );
});

test('no text makes anything but documents or a 422', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      try {
        await readImport(text);
      } catch (error) {
        assert.ok(error instanceof ApiError);
        assert.equal(error.status, 422);
      }
    }),
  );
});
