import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/**
 * A deliberate fault: one edit, and the test file that must fail with it.
 * @typedef {object} Mutant
 * @property {string} stands what is broken, as an owner or an attacker would notice it
 * @property {string} file the file it changes, named from the project's folder
 * @property {string} find text that stands in the file exactly once
 * @property {string} replace what stands there instead
 * @property {string} test the test file that notices
 * @property {'sqlite' | 'postgres'} [store] the store the test runs on; SQLite unless said
 */

/**
 * The file's text with the fault in it, or why there is none: its text is no longer there, or the edit is no code.
 * @param {string} folder the project's folder, or a copy of it
 * @param {Mutant} mutant
 * @returns {{ text: string } | { stale: string }}
 */
export function mutate(folder, { file, find, replace }) {
  let text;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    return { stale: `there is no ${file}` };
  }
  const times = text.split(find).length - 1;
  if (times !== 1) return { stale: `its text stands ${times} times in ${file}` };
  const mutated = text.replace(find, () => replace);
  if (mutated === text) return { stale: 'it changes nothing' };
  try {
    if (/\.m?ts$/.test(file)) stripTypeScriptTypes(mutated);
  } catch (error) {
    return { stale: `its edit is no code: ${error.message}` };
  }
  return { text: mutated };
}
