import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compare, regularExpressions } from './checks/regular-expressions.mjs';

test('finds each regular expression of the code once, and says what a list lacks and what it holds for nothing', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'askbob-expressions-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const folder of ['contract', 'server/src', 'widget/src', 'console/src']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, 'server/src/a.ts'), 'const half = 4 / 2 / 1; // /no/\nexport const A = /a+/g;\n');
  writeFileSync(join(root, 'widget/src/b.tsx'), 'export const b = <p>{/a+/g.test("/no/") && /b/}</p>;\n');
  writeFileSync(join(root, 'server/src/a.test.ts'), 'export const C = /of a test/;\n');
  const found = regularExpressions(root);
  assert.deepEqual([...found.keys()], ['/a+/g', '/b/']);
  assert.deepEqual(found.get('/a+/g').places, ['server/src/a.ts:2', 'widget/src/b.tsx:1']);
  const { unlisted, gone } = compare(found, { linear: ['/b/'], bounded: { short: ['/gone/'] } });
  assert.deepEqual(
    unlisted.map(({ written }) => written),
    ['/a+/g'],
  );
  assert.deepEqual(gone, ['/gone/']);
});
