import { evalFolder } from '../load-set.ts';
import { loadOthers, loadSites } from './load-sites.ts';
import { measureOneWording, ONE_WORDING } from './measure-one-wording.ts';
import { readerExamples } from './reader-examples.ts';

/** `node eval/sites/one-wording.ts [set…]`: asks sets with one wording an entry, by words alone, with a reader that never saw their family. */
async function run(names: string[]): Promise<void> {
  const examples = [...loadSites(), ...loadOthers()].map(readerExamples);
  if (examples.length === 0) {
    console.log(`Skipped: there are no sets in ${evalFolder()}. Set EVAL_DIR to the folder that holds them.`);
    return;
  }
  for (const each of ONE_WORDING.filter(({ set }) => names.length === 0 || names.includes(set))) {
    const counts = await measureOneWording(each, examples);
    if (!counts) continue;
    const share = (count: number) => (count / Math.max(1, counts.held)).toFixed(3);
    console.log(
      `${each.set.padEnd(16)}${String(counts.held).padStart(6)} held: right ${share(counts.right)}  offered ${share(counts.offered)} | ${counts.all} asked: wrong/100 ${((100 * counts.wrong) / counts.all).toFixed(1)}`,
    );
  }
}

await run(process.argv.slice(2));
