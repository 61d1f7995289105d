import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suites } from './suites.mjs';

const filesOf = (list, store) => list.filter((suite) => suite.store === store).flatMap(({ files }) => files);

test('tests of the store run on both stores, and only those', () => {
  const all = suites();
  const onSqlite = filesOf(all, 'sqlite');
  assert.ok(onSqlite.includes('server/src/platform/backup/backup.store.test.ts'));
  assert.deepEqual(filesOf(all, 'postgres'), onSqlite);
  const once = filesOf(all, undefined);
  assert.ok(once.includes('scripts/testing/suites.test.mjs'));
  assert.deepEqual(
    once.filter((file) => /\.(http|store)\.test\./.test(file)),
    [],
  );
});

test('a filter keeps the files whose path holds it, and none when there are none', () => {
  assert.deepEqual(filesOf(suites(['scripts/testing/suites']), undefined), [
    'scripts/testing/suites.test.mjs',
  ]);
  assert.deepEqual(suites(['no/such/path']), []);
});
