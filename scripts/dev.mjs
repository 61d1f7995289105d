// `npm run dev`: the server starts anew, and the widget and console are built anew, when their sources change.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare/prepare.mjs';
import { endOf, environmentFor } from './prepare/run.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  const start = (...args) =>
    spawn(node, args, {
      cwd: root,
      env: environmentFor(node),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
  const children = [
    start('--watch', '--watch-preserve-output', join('server', 'src', 'main.ts')),
    start(join('scripts', 'rebuild.mjs')),
  ];
  const endAll = () => children.forEach(endGroup);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
  // When one of them ends, however it ends, the other one goes too.
  const ends = children.map((child) => endOf(child));
  const first = await Promise.race(ends);
  endAll();
  await Promise.all(ends);
  process.exitCode = typeof first === 'number' ? first : 0;
});

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
