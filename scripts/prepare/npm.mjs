import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { environmentFor, run } from './run.mjs';
import { Stop } from './step.mjs';

/** Runs npm with the given Node: npm leaves out native packages that do not suit the Node it runs on itself. */
export function npm(node, args) {
  return run(node, [npmProgram(), ...args], { env: environmentFor(node) });
}

/** The npm that stands beside this Node, or the first on PATH. */
export function npmProgram() {
  const folder = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(folder, 'node_modules/npm/bin/npm-cli.js'),
    ...(process.env.PATH ?? '').split(delimiter).map((entry) => join(entry, 'npm')),
  ];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const program = realpathSync(candidate);
    if (program.endsWith('npm-cli.js')) return program;
  }
  throw new Stop('npm was not found. Install Node.js with npm, version 18 or newer, and try again.');
}
