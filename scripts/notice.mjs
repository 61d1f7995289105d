// Keeps NOTICE, the licences of what Ask Bob carries of others. `--write` makes it anew; the checks compare it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/** What runs or reaches a browser: the runtime dependencies of these. */
const carriers = ['contract', 'server', 'widget', 'console'];
/** What a build puts into the console's files without its being a runtime dependency: base styles, loading of parts. */
const bundled = ['tailwindcss', 'vite', 'rolldown'];
/** Where numbers and words that come from others are told of, each with its own terms. */
const data = [
  'server/src/retrieval/vectors/NOTICE.md',
  'server/src/retrieval/reader/NOTICE.md',
  'server/assets/encoder/NOTICE.md',
];

const intro = `Ask Bob carries work of others. This file names it, with the terms under which it may be used.
\`node scripts/notice.mjs --write\` makes it from package-lock.json and the installed packages.`;
const rule = `\n\n${'-'.repeat(78)}\n\n`;

/** The text of NOTICE for what is installed. Throws where a package comes without a licence. */
export function notice() {
  const groups = Map.groupBy(carried(readLock()).map(withLicence), ({ text }) => text);
  const licences = [...groups].map(
    ([text, packages]) => `${packages.map(({ title }) => title).join('\n')}\n\n${text}`,
  );
  const sources = data.map((path) => `${path}\n\n${readFileSync(join(root, path), 'utf8').trim()}`);
  return `${[intro, ...sources, ...licences].join(rule)}\n`;
}

/**
 * Paths in a parsed package-lock.json of all that the carriers need to run, and what a build adds to it.
 * What is for other systems is left out.
 */
export function carried(lock) {
  return [...new Set([...neededBy(lock, carriers), ...bundled.map((name) => `node_modules/${name}`)])].sort();
}

/** Paths in a parsed package-lock.json of all packages of others that these workspaces need to run. */
export function neededBy(lock, workspaces) {
  const found = new Set();
  const add = (name, from) => {
    const path = resolvePackage(lock, name, from);
    const entry = lock.packages[path];
    if (!entry || found.has(path)) return;
    if (entry.link) return addAll(lock.packages[entry.resolved], entry.resolved);
    found.add(path);
    addAll(entry, path);
  };
  const addAll = ({ dependencies = {} }, from) => {
    for (const name of Object.keys(dependencies)) add(name, from);
  };
  for (const workspace of workspaces) addAll(lock.packages[workspace], workspace);
  return [...found].sort();
}

/** The nearest package of a name, as Node looks for it. */
function resolvePackage({ packages }, name, from) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    const path = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (path in packages || folder === '') return path;
  }
}

function withLicence(path) {
  const folder = join(root, path);
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!license && !file) throw new Error(`${path} has no licence`);
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  const text = file ? readFileSync(join(folder, file), 'utf8') : `Licence: ${license}. Copyright: ${by}.`;
  // Vite tells there of what it is itself made of, too, and none of that reaches a build.
  const [own] = text.replaceAll('\r', '').split('\n# Licenses of bundled dependencies');
  return { title: `${name} ${version} (${license})`, text: own.trim() };
}

function readLock() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'NOTICE');
  if (process.argv.includes('--write')) writeFileSync(path, notice());
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== notice()) {
    console.error('NOTICE is not what is installed: run `node scripts/notice.mjs --write`.');
    process.exitCode = 1;
  }
}
