// `npm run dev`: the server starts anew, and the widget and console are built anew, when their sources change.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtWorkspaces } from './prepare/builds.mjs';
import { prepare } from './prepare/prepare.mjs';
import { endOf, environmentFor } from './prepare/run.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  const server = {
    cwd: root,
    args: ['--watch', '--watch-preserve-output', join('server', 'src', 'main.ts')],
  };
  const builds = builtWorkspaces
    .map((workspace) => join(root, workspace))
    .filter(hasDevScript)
    .map((cwd) => ({ cwd, args: ['--run', 'dev'] }));
  const children = [server, ...builds].map(({ cwd, args }) =>
    spawn(node, args, {
      cwd,
      env: environmentFor(node),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    }),
  );
  const endAll = () => children.forEach(endGroup);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, endAll);
  // One that ends by itself (a port in use, a broken config) takes the others along, so nothing half works.
  const ends = children.map((child) => endOf(child));
  const first = await Promise.race(ends);
  endAll();
  await Promise.all(ends);
  process.exitCode = typeof first === 'number' ? first : 0;
});

function hasDevScript(folder) {
  return Boolean(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.dev);
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
