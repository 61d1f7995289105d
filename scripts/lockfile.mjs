// Keeps package-lock.json fit for every machine. `--write` mends it; the checks read it.
//
// Native tools (Vite's bundler, Biome, TypeScript) list one optional package per platform. A registry mirror may
// offer only some of them; npm then leaves the others out of the lockfile, and npm 11's `npm ci` refuses such a file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Lists what makes a parsed package-lock.json unfit: registry addresses, and optional packages it names but does not hold. */
export function lockfileProblems(lock) {
  const addresses = Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined && !entry.link)
    .map(([path]) => `${path} carries a registry address ("resolved")`);
  const absent = absentOptionals(lock).map(({ path, version }) => `${path} ${version} is missing`);
  return [...addresses, ...absent];
}

/** Returns the lockfile with an entry for each absent platform package, and without registry addresses. */
export function mendLockfile(lock) {
  const packages = { ...lock.packages };
  for (const { path, name, version, dev } of absentOptionals(lock)) {
    const { os, cpu, libc } = platformOf(name);
    packages[path] = { version, cpu, dev: dev || undefined, libc, optional: true, os };
  }
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.link) continue;
    const { resolved: _address, ...rest } = entry;
    packages[path] = rest;
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function absentOptionals({ packages }) {
  const absent = new Map();
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isHeld(packages, parent, name)) continue;
      const path = `node_modules/${name}`;
      absent.set(path, { path, name, version: range.replace(/^[^\d]*/, ''), dev: entry.dev === true });
    }
  }
  return [...absent.values()];
}

/** Looks where Node would: beside the parent, then in every node_modules above it. */
function isHeld(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (packages[`${at}${at === '' ? '' : '/'}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function platformOf(name) {
  const words = name.split(/[-/.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const gnuOrMusl = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  return {
    os: os.length > 0 ? os : undefined,
    cpu: cpu.length > 0 ? cpu : undefined,
    libc: os.includes('linux') && words.some((word) => /^(gnu|musl)/.test(word)) ? gnuOrMusl : undefined,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  if (process.argv.includes('--write')) {
    writeFileSync(path, `${JSON.stringify(mendLockfile(lock), null, 2)}\n`);
  } else {
    const problems = lockfileProblems(lock);
    for (const problem of problems) console.error(`package-lock.json: ${problem}`);
    if (problems.length > 0) {
      console.error('Mend it with: node scripts/lockfile.mjs --write');
      process.exitCode = 1;
    }
  }
}
