#!/usr/bin/env node
// `askbob`, as the tarball of `npm run tarball` holds it. Runs on Node 18 and newer; what it starts, on Node 24.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { become } from './prepare/become.mjs';
import { ensureNode } from './prepare/node.mjs';
import { main, Stop } from './prepare/step.mjs';
import { root } from './root.mjs';
import { help, programs, readArguments } from './tarball/commands.mjs';

await main(async () => {
  const { command, data, rest } = readArguments(process.argv.slice(2));
  if (command === 'help') return console.log(help);
  if (command === 'version') return console.log(version());
  const program = join(root, `${programs[command].file}.js`);
  if (!existsSync(program)) throw new Stop('This is a clone, not the package: use npm start, or npm run.');
  if (data !== undefined) process.env.DATA_DIR = data;
  await become(await ensureNode(), [program, ...rest]);
});

function version() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
