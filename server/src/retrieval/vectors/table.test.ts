import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadVectors, packTable, readVectors, type VectorTable } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
after(() => rmSync(folder, { recursive: true }));

const small: VectorTable = {
  dimensions: 3,
  rowOf: new Map([
    ['one', 0],
    ["don't", 1],
  ]),
  scales: Float32Array.of(0.5, 0.25),
  rows: Int8Array.of(1, -2, 3, 127, -127, 0),
};

test('reads back what was packed', () => {
  const file = join(folder, 'small.vec');
  writeFileSync(file, packTable(small));
  assert.deepEqual(readVectors(file), small);
});

test('is null when the file was not shipped', () => {
  assert.equal(readVectors(join(folder, 'missing.vec')), null);
});

test('refuses a file that is foreign, cut short or too long', () => {
  const packed = packTable(small);
  const bad = [
    Buffer.from('hello, this is not a table'),
    Buffer.alloc(3),
    packed.subarray(0, -1),
    Buffer.concat([packed, Buffer.alloc(1)]),
  ];
  bad.forEach((content, n) => {
    const file = join(folder, `bad-${n}.vec`);
    writeFileSync(file, content);
    assert.throws(() => readVectors(file), /vector table/);
  });
});

test('reads the bundled table once', () => {
  assert.ok(loadVectors());
  assert.equal(loadVectors(), loadVectors());
});
