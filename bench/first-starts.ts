// Proves that every first start works, also after one that was cut short: `npm run bench:first-starts -- [fresh] [kills] [interrupts]`,
// 40, 20 and 10 unless said. On the embedded store, in folders that it removes again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenStart, firstStart } from '@askbob/server/src/testing/first-starts.ts';

/** Runs work with the settings of a place where nothing was before. */
async function inEmptyPlace<T>(work: (settings: Record<string, string>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'askbob first starts '));
  try {
    return await work({ DATA_DIR: join(folder, 'data') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [fresh = 40, kills = 20, interrupts = 10] = process.argv.slice(2).map(Number);
const outcomes = [];
for (let round = 0; round < fresh; round++) outcomes.push(await inEmptyPlace(firstStart));
const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const thresholds = new Set(outcomes.map((outcome) => outcome.thresholds)).size;
console.log(
  `${fresh} fresh first starts: ${outcomes.length} ready with sign-ins that work, ${thresholds} set of thresholds, ` +
    `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)} ms`,
);
if (thresholds !== 1) process.exitCode = 1;

for (const [name, signal, rounds] of [
  ['kills', 'SIGKILL', kills],
  ['interrupts', 'SIGINT', interrupts],
] as const) {
  let early = 0;
  for (let round = 0; round < rounds; round++) {
    // Spread evenly from the first millisecond until it has said it is ready.
    const moment = ((times[0] ?? 2000) * (round + 0.5)) / rounds;
    const { wasReady } = await inEmptyPlace((settings) => brokenStart(settings, signal, moment));
    if (!wasReady) early += 1;
  }
  console.log(
    `${rounds} ${name} during a first start (${early} before it was ready): each next start worked`,
  );
}
