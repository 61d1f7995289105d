// `npm run check`: format and lint, types of each workspace, dead code, the lockfile, the notice, and what must not be in the repository.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foreignWords } from './checks/foreign-words.mjs';
import { ensureNode } from './prepare/node.mjs';
import { ensurePackages } from './prepare/packages.mjs';
import { environmentFor, run } from './prepare/run.mjs';
import { main, Stop, step } from './prepare/step.mjs';
import { root } from './root.mjs';

const workspaces = [
  'contract',
  'server',
  'widget',
  'console',
  'eval',
  'bench',
  'e2e',
  'packages/web',
  'packages/react',
  'packages/node',
];

await main(async () => {
  const node = await ensureNode();
  await ensurePackages(node);
  const tool = (path, ...args) =>
    run(node, [join(root, 'node_modules', path), ...args], { env: environmentFor(node) });
  const checks = [
    ['format and lint', () => tool('@biomejs/biome/bin/biome', 'check', '.')],
    ...workspaces
      .filter(hasTypeScript)
      .map((name) => [`types of ${name}`, () => tool('typescript/bin/tsc', '-p', name)]),
    ['dead code and dependencies', () => tool('knip/bin/knip.js', '--no-config-hints')],
    ['lockfile', () => run(node, [join(root, 'scripts', 'lockfile.mjs')])],
    ['notice', () => run(node, [join(root, 'scripts', 'notice.mjs')])],
    ['no machine paths or registry hosts', foreignWords],
    ['regular expressions', () => run(node, [join(root, 'scripts', 'regular-expressions.mjs')])],
  ];
  const failures = [];
  for (const [name, check] of checks) {
    try {
      await step(`✔ ${name}`, check);
    } catch (error) {
      console.log(`  ✖ ${name}\n${error.message}`);
      failures.push(name);
    }
  }
  if (failures.length > 0) throw new Stop(`Failed: ${failures.join(', ')}.`);
});

function hasTypeScript(workspace) {
  const folder = join(root, workspace);
  return existsSync(join(folder, 'tsconfig.json')) && hasSource(folder);
}

function hasSource(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? entry.name !== 'node_modules' && hasSource(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name),
  );
}
