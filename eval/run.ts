import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALIBRATORS } from '@askbob/server/src/retrieval/calibrators.ts';
import { publishToEngine } from './ask-engine.ts';
import { calibratorsFor } from './calibrators-for.ts';
import { evalFolder, loadSet, SETS } from './load-set.ts';
import { readVectors } from './read-vectors.ts';
import { headings, lineOf } from './report.ts';
import { type SetFigures, scoreSet } from './score-set.ts';

const RESULTS = join(import.meta.dirname, 'results.json');

/** `node eval/run.ts [--shipped] [--vectors] [--save] [set…]`: scores sets; with calibrators that never saw a set's family, or with the shipped ones; with a stand-in embedding model's vectors, or without. */
async function run(args: string[]): Promise<void> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const names = args.filter((arg) => !arg.startsWith('--'));
  const shipped = flags.includes('--shipped');
  const vectorOf = flags.includes('--vectors') ? readVectors() : undefined;
  const before: Record<string, SetFigures> = existsSync(RESULTS)
    ? JSON.parse(readFileSync(RESULTS, 'utf8'))
    : {};
  const results = { ...before };
  console.log(
    shipped
      ? 'Shipped calibrators (they have learnt from these families).'
      : "Calibrators that never saw the set's family.",
  );
  console.log(headings());
  for (const name of names.length > 0 ? names : SETS) {
    const set = loadSet(name);
    if (!set) {
      console.log(
        `${name}: skipped, there is no ${join(evalFolder(), name, 'knowledge.ndjson')}. Set EVAL_DIR to the folder that holds the sets.`,
      );
      continue;
    }
    const score = await scoreSet(
      set,
      publishToEngine(set, shipped ? CALIBRATORS : calibratorsFor(name), vectorOf),
    );
    console.log(lineOf(name, score, shipped ? undefined : before[name]));
    const { milliseconds: _, ...figures } = score;
    results[name] = figures;
  }
  if (flags.includes('--save')) writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}

await run(process.argv.slice(2));
