import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../root.mjs';
import { mutants } from './list.mjs';
import { mutate } from './mutate.mjs';

test('a fault is put in where its text stands once, and is stale anywhere else', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-mutate-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.ts'), 'const a: number = 1;\nconst b = 2;\nconst c = 2;\n');
  const change = (find, replace, file = 'a.ts') => mutate(folder, { file, find, replace });
  assert.match(change('= 1', '= $0').text, /= \$0;/);
  assert.match(change('a: number = 1', 'a: number = 3').text, /^const a: number = 3;\nconst b = 2;/);
  assert.match(change('= 2', '= 3').stale, /2 times/);
  assert.match(change('= 9', '= 3').stale, /0 times/);
  assert.match(change('= 1', '= ').stale, /no code/);
  assert.match(change('= 1', '= 1').stale, /nothing/);
  assert.match(change('= 1', '= 2', 'b.ts').stale, /no b\.ts/);
});

test('every deliberate fault still finds its place and its test, and stands for one thing only', () => {
  const stale = mutants.flatMap((mutant) => {
    const { stale: why } = mutate(root, mutant);
    return why ? [`${mutant.stands}: ${why}`] : [];
  });
  assert.deepEqual(stale, []);
  for (const { test: file, stands } of mutants) assert.ok(existsSync(join(root, file)), `${stands}: ${file}`);
  assert.equal(new Set(mutants.map(({ stands }) => stands)).size, mutants.length);
  assert.ok(mutants.length >= 50, `${mutants.length}`);
});
