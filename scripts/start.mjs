// `npm start`: Node, packages and builds where they are stale, then the server. Runs on Node 18 and newer.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare/prepare.mjs';
import { endOf } from './prepare/run.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  const server = join(root, 'server', 'src', 'main.ts');
  const args = [server, ...process.argv.slice(2)];
  process.chdir(root);
  // Becoming the server leaves one process to watch, signal and measure. Older Node cannot, and stands in front of it.
  if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...args], process.env);
  else await standInFront(node, args);
});

async function standInFront(node, args) {
  const followParent = new URL('./follow-parent.mjs', import.meta.url).href;
  const child = spawn(node, ['--import', followParent, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the server by itself; a second one would cut its orderly end short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  const ended = await endOf(child);
  if (ended instanceof Error) throw ended;
  if (typeof ended === 'number') process.exit(ended);
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(signal);
  process.kill(process.pid, ended);
}
