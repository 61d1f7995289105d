import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const inner = `
  process.on('SIGTERM', () => { console.log('in order'); process.exit(7); });
  setInterval(() => {}, 60_000);
  console.log('up');
`;

/** Starts a process that stands in front of another one; returns it, and a function that reads what they print line by line. */
function startPair(t, how) {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-become-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'inner.mjs'), inner);
  writeFileSync(
    join(folder, 'outer.mjs'),
    `import { ${how} } from '${new URL('./become.mjs', import.meta.url)}';
     await ${how}(process.execPath, [process.argv[2]]);`,
  );
  const outer = spawn(process.execPath, [join(folder, 'outer.mjs'), join(folder, 'inner.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: outer.stdout })[Symbol.asyncIterator]();
  return { outer, nextLine: async () => (await lines.next()).value };
}

for (const how of ['become', 'standInFront']) {
  test(`${how}: a signal reaches the server, and its exit status comes back`, async (t) => {
    const { outer, nextLine } = startPair(t, how);
    assert.equal(await nextLine(), 'up');
    const ended = once(outer, 'exit');
    outer.kill('SIGTERM');
    assert.equal(await nextLine(), 'in order');
    assert.deepEqual(await ended, [7, null]);
  });
}

test('standInFront: a server whose starter was killed ends in order', async (t) => {
  const { outer, nextLine } = startPair(t, 'standInFront');
  assert.equal(await nextLine(), 'up');
  outer.kill('SIGKILL');
  assert.equal(await nextLine(), 'in order');
  assert.equal(await nextLine(), undefined);
});
