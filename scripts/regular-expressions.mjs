// Keeps scripts/checks/regular-expressions.json, which says of each regular expression in code that reads what others
// wrote why a hostile text cannot stop the server with it. The checks read it; `--write` asks recheck about those it lacks
// and adds the ones whose time grows no faster than the text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, regularExpressions } from './checks/regular-expressions.mjs';
import { npm } from './prepare/npm.mjs';
import { root } from './root.mjs';

const listFile = join(root, 'scripts/checks/regular-expressions.json');
const recheckVersion = '4.5.0';
const timeout = 30_000;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = JSON.parse(readFileSync(listFile, 'utf8'));
  const { unlisted, gone } = compare(regularExpressions(root), list);
  if (process.argv.includes('--write')) await write(list, unlisted, gone);
  else report(unlisted, gone);
}

function report(unlisted, gone) {
  for (const { written, places } of unlisted) console.error(`${places[0]}: ${written} is not listed`);
  for (const written of gone) console.error(`${written} is listed and stands nowhere any more`);
  if (unlisted.length + gone.length === 0) return;
  console.error('See to it with: node scripts/regular-expressions.mjs --write');
  process.exitCode = 1;
}

async function write(list, unlisted, gone) {
  const left = (written) => !gone.includes(written);
  const linear = list.linear.filter(left);
  const bounded = Object.entries(list.bounded).map(([why, expressions]) => [why, expressions.filter(left)]);
  const checkSync = unlisted.length > 0 ? await bringRecheck() : null;
  for (const { written, pattern, flags, places } of unlisted) {
    const { status, complexity, attack } = checkSync(pattern, flags, { timeout });
    if (status === 'safe') linear.push(written);
    else {
      console.error(`${written}\n  in ${places.join(', ')}`);
      console.error(`  ${complexity?.summary ?? status}, with such as ${attack?.pattern ?? '(none found)'}`);
      console.error(
        '  Mend it; or, where it meets short texts only, list it under "bounded" with the reason.',
      );
      process.exitCode = 1;
    }
  }
  const sorted = { linear: linear.sort(), bounded: Object.fromEntries(bounded) };
  writeFileSync(listFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Fetched into .cache/ when it is needed: whoever only runs the project has no use for it. */
async function bringRecheck() {
  process.env.RECHECK_BACKEND = 'pure';
  const folder = join(root, '.cache', `recheck-${recheckVersion}`);
  mkdirSync(folder, { recursive: true });
  const options = ['--no-save', '--ignore-scripts', '--omit=optional', '--prefix', folder];
  await npm(process.execPath, ['install', ...options, `recheck@${recheckVersion}`]);
  return createRequire(join(folder, 'package.json'))('recheck').checkSync;
}
