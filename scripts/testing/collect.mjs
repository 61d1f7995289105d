import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from '../root.mjs';

/**
 * Reads the events of one node:test run, prints each failure with what its file wrote, and returns `{ passed, failed, broken, wrote }`.
 * A skipped or postponed test counts as failed: it guarantees nothing.
 * @param batch the file that runs others together; when its process ends badly, it is `broken`, nothing is printed of that, and
 * `wrote` is what it wrote last
 */
export async function collectResult(events, print, batch) {
  const written = new Map();
  const shown = new Set();
  const result = { passed: 0, failed: 0, broken: false };
  let inFile = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      written.set(data.file, `${written.get(data.file) ?? ''}${data.message}`.slice(-20_000));
    }
    // A table that a test has made is what it was run for.
    if (type === 'test:diagnostic' && data.message.startsWith('| ')) print(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isEndOfBatch = batch !== undefined && data.name === batch;
    if (isEndOfBatch) result.broken = true;
    if (isEndOfBatch) continue;
    const isEndOfFile = batch !== undefined && data.nesting === 0;
    const isEmpty = isEndOfFile && inFile === 0 && type === 'test:pass';
    inFile = isEndOfFile ? 0 : inFile + 1;
    if (data.details?.type === 'suite' && type === 'test:pass' && !isEmpty) continue;
    const problem = isEmpty ? noTest : problemOf(type, data);
    if (problem === undefined) result.passed += 1;
    else if (problem !== parentOfFailed) {
      result.failed += 1;
      const output = batch ?? data.file;
      print(`\n✖ ${isEndOfFile ? relative(root, data.name) : `${placeOf(data)} ${data.name}`}\n${problem}`);
      if (!shown.has(output) && written.get(output)) {
        print(
          `— ${batch === undefined ? data.file : 'The files of this process'} wrote:\n${written.get(output)}`,
        );
      }
      shown.add(output);
    }
  }
  return { ...result, wrote: written.get(batch) ?? '' };
}

const parentOfFailed = Symbol('its subtests are already reported');
const noTest = 'It holds no test.';

function problemOf(type, data) {
  if (type === 'test:pass') {
    if (data.name === data.file) return noTest;
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
