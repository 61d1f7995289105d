// Packs server, built web parts, weights and the packages they need into `askbob-VERSION.tgz`. Runs on Node 24.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { neededBy } from '../notice.mjs';
import { npm } from '../prepare/npm.mjs';
import { main, step } from '../prepare/step.mjs';
import { root } from '../root.mjs';
import { leftOut, plainScript } from './contents.mjs';

/** What goes along as it is. */
const whole = [
  'server/assets',
  'server/demo',
  'server/templates',
  'console/dist',
  'widget/dist',
  'design/tokens.css',
  'docs/pictures/guides',
  'docs/samples',
  'docs/self-hosting.md',
  'scripts/askbob.mjs',
  'scripts/root.mjs',
  'scripts/prepare/become.mjs',
  'scripts/prepare/cache.mjs',
  'scripts/prepare/follow-parent.mjs',
  'scripts/prepare/node.mjs',
  'scripts/prepare/npm.mjs',
  'scripts/prepare/run.mjs',
  'scripts/prepare/step.mjs',
  'scripts/tarball/commands.mjs',
  '.env.example',
  'CHANGELOG.md',
  'NOTICE',
];

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

await main(async () => {
  const target = resolve(process.argv[2] ?? root);
  const stage = mkdtempSync(join(tmpdir(), 'askbob-tarball-'));
  try {
    for (const path of whole) copy(path, join(stage, path));
    translate('server/src', join(stage, 'server/src'));
    const contract = join(stage, 'node_modules/@askbob/contract');
    translate('contract', contract);
    const { name, version, type, exports } = readJson('contract/package.json');
    writeJson(join(contract, 'package.json'), { name, version, type, exports });
    for (const path of neededBy(readJson('package-lock.json'), ['server', 'contract']))
      copyPackage(path, stage);
    writeJson(join(stage, 'package.json'), manifest(stage));
    writeFileSync(join(stage, 'README.md'), readFileSync(join(root, 'scripts/tarball/README.md')));
    mkdirSync(target, { recursive: true });
    const [packed] = await step('Packed', async () => {
      const made = await npm(process.execPath, [
        'pack',
        stage,
        '--json',
        '--ignore-scripts',
        '--pack-destination',
        target,
      ]);
      return JSON.parse(made);
    });
    tell(packed, join(target, packed.filename));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
});

/** What the package says of itself; all it needs lies inside, so that nothing else is fetched and nothing differs. */
function manifest(stage) {
  const { version, description, license } = readJson('package.json');
  const at = (name) =>
    JSON.parse(readFileSync(join(stage, 'node_modules', name, 'package.json'), 'utf8')).version;
  const names = ['@askbob/contract', ...Object.keys(readJson('server/package.json').dependencies)];
  return {
    name: 'askbob',
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=18' },
    bin: { askbob: 'scripts/askbob.mjs' },
    files: [
      'server',
      'console',
      'widget',
      'design',
      'docs',
      'scripts',
      '.env.example',
      'CHANGELOG.md',
      'NOTICE',
    ],
    dependencies: Object.fromEntries([...new Set(names)].sort().map((name) => [name, at(name)])),
    bundleDependencies: true,
  };
}

function copy(from, to) {
  cpSync(join(root, from), to, {
    recursive: true,
    filter: (path) => !['.stamp', '.vite'].includes(basename(path)),
  });
}

/** Copies a package of others without what only its own developers, or editors, read. */
function copyPackage(path, stage) {
  const from = join(root, path);
  cpSync(from, join(stage, path), {
    recursive: true,
    // The packages within it are listed themselves.
    filter: (each) => each === from || !leftOut(each.slice(from.length)),
  });
}

/** Copies a folder of TypeScript as JavaScript: Node strips no types of what is installed. */
function translate(from, to) {
  for (const entry of readdirSync(join(root, from), { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(join(root, from).length);
    if (!entry.isFile() || /\/testing\/|\/node_modules\/|\.test\.ts$|tsconfig/.test(inside)) continue;
    const target = join(to, inside.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    if (!path.endsWith('.ts')) cpSync(path, target);
    else writeFileSync(target, plainScript(stripTypeScriptTypes(readFileSync(path, 'utf8'))));
  }
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Prints how large the file is, and of what. */
function tell({ files, unpackedSize }, path) {
  const sums = new Map();
  for (const { path: file, size } of files) {
    const part = /^(?:server|docs)\/[^/]+|^node_modules|^[^/]+/.exec(file)?.[0] ?? file;
    const sum = sums.get(part) ?? { size: 0, count: 0 };
    sums.set(part, { size: sum.size + size, count: sum.count + 1 });
  }
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`.padStart(10);
  for (const [part, { size, count }] of [...sums].sort(([, a], [, b]) => b.size - a.size))
    console.log(`${megabytes(size)}  ${String(count).padStart(5)} files  ${part}`);
  console.log(`${megabytes(unpackedSize)}  ${String(files.length).padStart(5)} files  in all`);
  console.log(`${megabytes(statSync(path).size)}  ${path}`);
}
