import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const leftOut = ['node_modules', 'dist', 'data'];
const isTest = /\.test\.(ts|mjs)$/;
const touchesStore = /\.(http|store)\.test\.ts$/;

/**
 * Lists what is to run: `{ name, files, store?, atOnce }`, files named from the project's folder. Files named
 * `*.http.test.ts` and `*.store.test.ts` run on SQLite and on PostgreSQL. With filters, only files whose path holds one.
 */
export function suites(filters = []) {
  const isWanted = (file) => filters.length === 0 || filters.some((filter) => file.includes(filter));
  return testFolders().flatMap((folder) => suitesOf(folder, testsBelow(folder).filter(isWanted)));
}

/** The project's folders; the browser's stories come last, because they tell least about where the fault is. */
function testFolders() {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !leftOut.includes(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => Number(a === 'e2e') - Number(b === 'e2e') || (a < b ? -1 : 1));
}

function suitesOf(folder, files) {
  // Browser stories are heavy and watch the clock; two at once would only slow each other down. The server's wait a good part of their
  // time, for a database, a hash or a program beside them: more of them at once keep two cores busy.
  const atOnce = folder === 'e2e' ? 1 : folder === 'server' ? 4 : 2;
  const stored = files.filter((file) => touchesStore.test(file));
  const once = files.filter((file) => !touchesStore.test(file));
  return [
    { name: folder, files: once, atOnce },
    { name: `${folder} on SQLite`, files: stored, store: 'sqlite', atOnce },
    { name: `${folder} on PostgreSQL`, files: stored, store: 'postgres', atOnce },
  ].filter((suite) => suite.files.length > 0);
}

function testsBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !leftOut.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? testsBelow(path) : isTest.test(path) ? [path] : [];
    });
}

/** Says whether any of these suites' files speaks of what the pattern names. */
export function anyMentions(list, pattern) {
  return list.some(({ files }) => files.some((file) => pattern.test(readFileSync(join(root, file), 'utf8'))));
}
