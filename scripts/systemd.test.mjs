import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { freePort } from '../server/src/testing/launch.ts';
import { root } from './root.mjs';

/** Exposure from 0 (nothing) to 10 (everything), as systemd judges it. */
const MOST_EXPOSED = 3;

test('the unit leaves a broken-in server little to reach', () => {
  const file = join(root, 'docs', 'systemd', 'askbob.service');
  const args = ['security', '--offline=true', '--no-pager', file];
  const said = execFileSync('systemd-analyze', args, { encoding: 'utf8' });
  const exposure = Number(/Overall exposure level .*: ([\d.]+) /.exec(said)?.[1]);
  assert.ok(exposure <= MOST_EXPOSED, said.split('\n').at(-2));
});

test('the units of the nightly backup are whole, and name a program that is there', () => {
  const folder = join(root, 'docs', 'systemd');
  const units = ['askbob-backup.service', 'askbob-backup.timer'].map((name) => join(folder, name));
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' });
  const [node, ...args] = /^ExecStart=(.*)$/m.exec(readFileSync(units[0], 'utf8'))[1].split(' ');
  // This machine may have its Node elsewhere.
  assert.deepEqual(
    stderr.split('\n').filter((line) => line && !line.includes(node)),
    [],
  );
  assert.match(args.at(-1), /^\$\{S3_TARGET\}$/);
  for (const path of args.slice(0, -1)) assert.ok(existsSync(join(root, path)), path);
});

/** What the unit sets, by name; the last one counts. */
const unit = () =>
  Object.fromEntries(
    readFileSync(join(root, 'docs', 'systemd', 'askbob.service'), 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

test('what the unit starts runs on this Node and is ended by one signal, whose end the unit waits for', async (t) => {
  const { ExecStart, TimeoutStopSec, WorkingDirectory } = unit();
  const [node, ...args] = ExecStart.split(' ');
  assert.deepEqual([node, WorkingDirectory], ['/usr/bin/node', '/opt/askbob']);
  const data = mkdtempSync(join(tmpdir(), 'askbob-unit-'));
  const port = await freePort();
  const env = {
    PATH: '/usr/bin:/bin',
    DATA_DIR: data,
    PORT: String(port),
    DEMO: '0',
    NODE_ENV: 'production',
  };
  const own = existsSync(node) ? node : process.execPath;
  const child = spawn(own, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('is ready')) break;
  // By then it listens to signals, too.
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/health`)).status, 200);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.ok(Number(TimeoutStopSec) > 25);
});
