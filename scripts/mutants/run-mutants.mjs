// Started by ../mutants.mjs on Node 24: first the named tests as they are, then each fault with the test that must notice it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../prepare/run.mjs';
import { main, Stop, seconds, step } from '../prepare/step.mjs';
import { startCluster } from '../testing/cluster.mjs';
import {
  ensureChromium,
  ensureDovecot,
  ensurePgbouncer,
  ensurePostgres,
  ensurePython,
} from '../testing/programs.mjs';
import { anyMentions } from '../testing/suites.mjs';
import { copyProject, removeCopy } from './copy.mjs';
import { mutants } from './list.mjs';
import { mutate } from './mutate.mjs';
import { endTests, runTest } from './run-test.mjs';

/** Copies of the project in which faults are tried side by side. */
const AT_ONCE = 2;

/** Set when the run is to end early: what is under way ends at once, and cleans up behind it. */
let stopped = false;
function stop() {
  stopped = true;
  process.exitCode = 1;
  endTests();
}

await main(async () => {
  const chosen = mutants.filter(isWanted(process.argv.slice(2)));
  if (chosen.length === 0) throw new Stop('No fault on the list is about that.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const copies = await step(`${AT_ONCE} copies made`, () =>
    Promise.all(Array.from({ length: AT_ONCE }, copyProject)),
  );
  process.on('exit', () => copies.forEach(removeCopy));
  if (chosen.some(({ test }) => /pooler/.test(test))) process.env.PGBOUNCER_PATH = await ensurePgbouncer();
  if (chosen.some(({ test }) => /mailbox/.test(test))) process.env.DOVECOT_PATH = await ensureDovecot();
  if (chosen.some(({ test }) => /python/.test(test))) process.env.PYTHON_PATH = await ensurePython();
  const programs = chosen.some(({ store }) => store === 'postgres') ? await ensurePostgres() : undefined;
  if (anyMentions([{ files: chosen.map(({ test }) => test) }], /chromium|playwright/i))
    process.env.CHROMIUM_PATH = await ensureChromium();
  const test = (copy, mutant) => runOn(copy, mutant, programs);
  await requireGreen(copies, chosen, test);
  await tryAll(copies, chosen, test);
});

/** Those whose description, file or test holds one of the words; all without any. */
function isWanted(words) {
  return ({ stands, file, test }) =>
    words.length === 0 || words.some((word) => `${stands}\n${file}\n${test}`.includes(word));
}

/** Runs a fault's test; one on PostgreSQL gets a server of its own, whose tables nobody has made before the fault was in. */
async function runOn(copy, { test, store = 'sqlite' }, programs) {
  const cluster = store === 'postgres' ? await startCluster(programs) : undefined;
  try {
    return await runTest(copy, test, {
      TEST_STORE: store,
      ...(cluster && { ASKBOB_TEST_POSTGRES_URL: cluster.url }),
    });
  } finally {
    await cluster?.stop();
  }
}

/** A test that fails without a fault would seem to notice every one. */
async function requireGreen(copies, chosen, test) {
  const runs = new Map(chosen.map((each) => [`${each.test} ${each.store}`, each]));
  const red = [];
  await step(`${runs.size} test files run as they are`, () =>
    inTurn(copies, [...runs.values()], async (copy, each) => {
      const result = await test(copy, each);
      if (result.kind !== 'passed') red.push(`${each.test}: ${describe(result)}`);
    }),
  );
  if (red.length > 0 && !stopped) throw new Stop(`These fail without any fault:\n${red.join('\n')}`);
}

async function tryAll(copies, chosen, test) {
  const count = { killed: 0, survived: 0, stale: 0 };
  const start = performance.now();
  await inTurn(copies, chosen, async (copy, mutant) => {
    const [verdict, words] = await tryOne(copy, mutant, test);
    count[verdict] += 1;
    console.log(`${verdict === 'killed' ? '✔' : '✖'} ${verdict}: ${mutant.stands} (${mutant.file})${words}`);
  });
  const { killed, survived, stale } = count;
  console.log(
    `${killed} killed, ${survived} survived, ${stale} stale (${seconds(performance.now() - start)})`,
  );
  if (survived + stale > 0) process.exitCode = 1;
}

/** Puts a fault into a copy, runs its test there, and takes it out again. */
async function tryOne(copy, mutant, test) {
  const mutated = mutate(copy, mutant);
  if ('stale' in mutated) return ['stale', `\n    ${mutated.stale}`];
  const path = join(copy, mutant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutated.text);
  try {
    await build(copy, mutant);
    const result = await test(copy, mutant);
    if (result.kind === 'passed') return ['survived', `\n    ${mutant.test} passes with it`];
    if (result.kind === 'broken') return ['stale', `\n    ${describe(result)}`];
    return ['killed', ` by ${describe(result)}`];
  } finally {
    writeFileSync(path, text);
    await build(copy, mutant);
  }
}

/** Browsers load the widget as it was built. */
async function build(copy, { file }) {
  if (file.startsWith('widget/src/'))
    await run(process.execPath, [join(copy, 'widget/build.ts')], { cwd: copy });
}

function describe({ kind, names, why }) {
  if (kind === 'failed') return `“${names[0]}”${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
  return kind === 'hangs' ? 'a test that never ends' : `the file cannot be run: ${why}`;
}

/** Does the work on each item, as many at once as there are copies, each in a copy of its own. */
async function inTurn(copies, items, work) {
  const left = [...items];
  await Promise.all(
    copies.map(async (copy) => {
      for (let item = left.shift(); item && !stopped; item = left.shift()) await work(copy, item);
    }),
  );
}
