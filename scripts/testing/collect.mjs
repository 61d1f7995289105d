import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from '../root.mjs';

/**
 * Reads the events of one node:test run, prints each failure with what its file wrote, and returns `{ passed, failed }`.
 * A skipped or postponed test counts as failed: it guarantees nothing.
 */
export async function collectResult(events, print) {
  const written = new Map();
  const shown = new Set();
  const result = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      written.set(data.file, `${written.get(data.file) ?? ''}${data.message}`.slice(-20_000));
    }
    // A table that a test has made is what it was run for.
    if (type === 'test:diagnostic' && data.message.startsWith('| ')) print(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    const problem = problemOf(type, data);
    if (problem === undefined) result.passed += 1;
    else if (problem !== parentOfFailed) {
      result.failed += 1;
      print(`\n✖ ${placeOf(data)} ${data.name}\n${problem}`);
      if (!shown.has(data.file) && written.get(data.file))
        print(`— ${data.file} wrote:\n${written.get(data.file)}`);
      shown.add(data.file);
    }
  }
  return result;
}

const parentOfFailed = Symbol('its subtests are already reported');

function problemOf(type, data) {
  if (type === 'test:pass') {
    if (data.name === data.file) return 'It holds no test.';
    if (data.skip !== undefined) return 'It was skipped. A test that does not run guarantees nothing.';
    return data.todo === undefined
      ? undefined
      : 'It is marked "todo". A test that may fail guarantees nothing.';
  }
  const { error } = data.details;
  if (error.failureType === 'subtestsFailed') return parentOfFailed;
  return inspect(error.cause ?? error, { depth: 4 });
}

function placeOf({ file, line }) {
  return file ? `${relative(root, file)}:${line ?? 1}` : '';
}
