import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evalFolder, loadSet } from '../load-set.ts';
import { askSite } from './ask-site.ts';
import { judge } from './judge.ts';
import { loadOthers, loadSites, type Site, type SiteMessage } from './load-sites.ts';
import { type ReaderExamples, readerExamples } from './reader-examples.ts';
import { rounded, trainReader } from './train-reader.ts';

/** Sets with one wording an entry, and the family whose messages the reader must not have learnt from. */
const SETS = [
  { set: 'dstc-sf', family: 'dstc' },
  { set: 'dstc-sf-pages', family: 'dstc' },
  { set: 'itafaq', family: 'itafaq' },
  { set: 'covid-en', family: 'covid' },
  { set: 'bitext-1', family: 'bitext' },
  { set: 'curekart-1', family: 'hint3' },
];

/** `node eval/sites/one-wording.ts [set…]`: asks sets with one wording an entry, by words alone, with a reader that never saw their family. */
async function run(names: string[]): Promise<void> {
  const examples = [...loadSites(), ...loadOthers()].map(readerExamples);
  if (examples.length === 0) {
    console.log(`Skipped: there are no sets in ${evalFolder()}. Set EVAL_DIR to the folder that holds them.`);
    return;
  }
  for (const { set, family } of SETS.filter((each) => names.length === 0 || names.includes(each.set)))
    await scoreSet(
      set,
      examples.filter((each) => each.family !== family),
    );
}

async function scoreSet(set: string, examples: readonly ReaderExamples[]): Promise<void> {
  const weights = rounded(trainReader(examples.flatMap((each) => each.examples)));
  const counts = { held: 0, right: 0, offered: 0, wrong: 0, all: 0 };
  for (const business of businesses(set)) {
    const asked = askSite(business, weights, 'balanced');
    for (const message of business.messages) {
      const verdict = judge(message, await asked.ask(message));
      const held = message.expect.length > 0;
      counts.all += 1;
      counts.held += Number(held);
      counts.right += Number(held && verdict === 'right');
      counts.offered += Number(verdict === 'offered');
      counts.wrong += Number(verdict === 'wrong');
    }
  }
  if (counts.all === 0) return;
  const share = (count: number) => (count / Math.max(1, counts.held)).toFixed(3);
  console.log(
    `${set.padEnd(16)}${String(counts.held).padStart(6)} held: right ${share(counts.right)}  offered ${share(counts.offered)} | ${counts.all} asked: wrong/100 ${((100 * counts.wrong) / counts.all).toFixed(1)}`,
  );
}

/** A set's businesses: its folders, or the set itself. */
function businesses(set: string): Site[] {
  const folder = join(evalFolder(), set);
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'messages.ndjson')))
    .sort();
  return (inside.length > 0 ? inside.map((name) => `${set}/${name}`) : [set]).flatMap((name) => {
    const found = loadSet(name);
    // What these sets ask is what a site's visitors ask, without words that must be shown.
    return found ? [{ ...found, family: set, messages: found.messages as SiteMessage[] }] : [];
  });
}

await run(process.argv.slice(2));
