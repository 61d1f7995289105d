import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createBuilder } from './builder.ts';

const entry = (n: number) => ({
  kind: 'entry',
  id: `e${n}`,
  external_id: null,
  version: 1,
  url: null,
  question: `What does item${n} with part${n} cost in place${n % 97}?`,
  variants: [`price of item${n}`, `how much for part${n} of item${n}`, `cost item${n} place${n % 97}`],
  answer: `It costs ${n} euros.`,
});
const jobOf = (entries: number) => ({
  documents: JSON.stringify(Array.from({ length: entries }, (_, n) => entry(n))),
  calibrate: true,
});
const small = jobOf(3);
const large = jobOf(200);

test("a long build of one business delays no other's", async () => {
  const builder = createBuilder();
  const long = builder.build('a', large).then(() => 'a');
  const alsoLong = builder.build('a', large).then(() => 'a');
  assert.equal(await Promise.race([long, alsoLong, builder.build('b', small).then(() => 'b')]), 'b');
  await Promise.all([long, alsoLong]);
});

test('a build past its deadline is stopped with words for its owner, and the next one works', async () => {
  const hurried = createBuilder({ deadlineMs: 1 });
  await assert.rejects(hurried.build('a', small), { code: 'invalid_request', message: /takes longer than/ });
  const builder = createBuilder();
  assert.ok((await builder.build('a', small)).index.length > 0);
});

test('a build that needs more memory than it may is stopped with words for its owner', async () => {
  const narrow = createBuilder({ memoryMb: 16 });
  await assert.rejects(narrow.build('a', jobOf(10_000)), {
    code: 'invalid_request',
    message: /needs more than/,
  });
});

test('a build ends with its server, even when that is killed in the middle of it', {
  timeout: 60_000,
}, async () => {
  const program = fileURLToPath(new URL('../../testing/build-and-say.ts', import.meta.url));
  const server = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Comes once nobody holds these pipes any more, the build's process neither.
  const closed = once(server.stderr.resume(), 'close');
  await once(server.stdout, 'data');
  server.kill('SIGKILL');
  await closed;
});
