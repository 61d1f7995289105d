import { askSwaps } from './ask-swaps.ts';

/** `npm run eval:swaps`: what becomes of numbers, places and things that the knowledge doesn't hold. */
function run(): void {
  for (const { business, kind, held, asked, asIf } of askSwaps()) {
    const known = kind === 'turned' ? '' : `held: ${held} of ${asked} answered  `;
    const swapped = kind === 'covered' ? '' : `swapped: ${asIf.length} of ${asked} answered as if`;
    console.log(`${business.padEnd(16)}${kind.padEnd(9)}${known}${swapped}`);
    for (const message of asIf) console.log(`    ${message}`);
  }
}

run();
