import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evalFolder, loadSet } from '../load-set.ts';
import { askSite } from './ask-site.ts';
import { judge } from './judge.ts';
import type { Site, SiteMessage } from './load-sites.ts';
import type { ReaderExamples } from './reader-examples.ts';
import { rounded, trainReader } from './train-reader.ts';

/** Sets with one wording an entry, and the family whose messages the reader must not have learnt from. */
export const ONE_WORDING = [
  { set: 'dstc-sf', family: 'dstc' },
  { set: 'dstc-sf-pages', family: 'dstc' },
  { set: 'itafaq', family: 'itafaq' },
  { set: 'covid-en', family: 'covid' },
  { set: 'bitext-1', family: 'bitext' },
  { set: 'curekart-1', family: 'hint3' },
];

/** Messages that the knowledge holds and all of them, with what they came to. */
export interface Counts {
  held: number;
  right: number;
  offered: number;
  wrong: number;
  all: number;
}

/** Asks a set with one wording an entry, by words alone, with a reader that never saw its family; null where the set is not there. */
export async function measureOneWording(
  { set, family }: (typeof ONE_WORDING)[number],
  examples: readonly ReaderExamples[],
): Promise<Counts | null> {
  const known = examples.filter((each) => each.family !== family);
  const found = businesses(set);
  if (found.length === 0) return null;
  const weights = rounded(trainReader(known.flatMap((each) => each.examples)));
  const counts: Counts = { held: 0, right: 0, offered: 0, wrong: 0, all: 0 };
  for (const business of found) {
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
  return counts;
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
