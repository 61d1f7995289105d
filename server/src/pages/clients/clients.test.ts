import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { table } from '@askbob/contract/table.ts';
import { openApi } from '../openapi.ts';
import { clientFiles } from './client-files.ts';
import { type Document, operationsOf, refuseUnknown } from './operations.ts';

for (const [path, text] of clientFiles()) {
  test(`${path} is what the contract says; otherwise run \`npm run clients\``, () => {
    const kept = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
    // Whole texts differ by pages; one line says enough.
    const [was, is] = [kept.split('\n'), text.split('\n')];
    const n = is.findIndex((line, at) => line !== was[at]);
    assert.equal(was[n], is[n], `line ${n + 1}`);
    assert.equal(was.length, is.length);
  });
}

test('the clients offer all that a service key may be made for, and nothing that only people may', () => {
  const names = operationsOf(JSON.parse(JSON.stringify(openApi('', '', ''))) as Document).map(
    ({ name }) => name,
  );
  const forKeys = [...table].filter(
    ([, spec]) =>
      spec.caller === 'login' &&
      spec.permission &&
      !['members.manage', 'settings.manage', 'businesses.manage'].includes(spec.permission) &&
      !spec.byPeopleOnly &&
      spec.scope === 'business',
  );
  const withoutStreams = forKeys
    .map(([name]) => name)
    .filter((name) => !['staffEvents', 'mcp'].includes(name));
  assert.deepEqual(names, withoutStreams.sort());
  assert.ok(names.length > 80);
});

test('what a client could not say of a shape is refused, not left out', () => {
  assert.throws(() => refuseUnknown({ not: { type: 'string' } }), /cannot say not/);
});
