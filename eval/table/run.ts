import { evalFolder } from '../load-set.ts';
import { costLines } from './costs.ts';
import { exactLines } from './exact.ts';
import { type Line, rowOf } from './line.ts';
import { oneWordingLines, promiseLines, sitesLines, swapLines } from './reader-lines.ts';
import { manyWordingLines, pageLines } from './set-lines.ts';

/** The parts of the table in the order in which they are measured. */
const PARTS: Record<string, () => AsyncGenerator<Line>> = {
  exact: exactLines,
  swaps: swapLines,
  costs: costLines,
  wordings: manyWordingLines,
  pages: pageLines,
  sites: sitesLines,
  promises: promiseLines,
  'one-wording': oneWordingLines,
};

/** `npm run eval:table [part…]`: measures what answers must reach and prints it as one table, a line as soon as it is known. */
async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  console.log(`Sets: ${evalFolder()} (EVAL_DIR). Parts: ${Object.keys(PARTS).join(', ')}.\n`);
  console.log('| | wanted | measured | reached |\n|---|---|---|---|');
  let short = 0;
  for (const [name, lines] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for await (const line of lines()) {
      console.log(rowOf(line));
      short += Number(line.reached === false);
    }
  }
  console.log(`\n${short === 0 ? 'All that was measured is reached.' : `Not reached: ${short}.`}`);
}

await run(process.argv.slice(2));
