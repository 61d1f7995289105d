import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@askbob/server/src/testing/launch.ts';
import { npmProgram } from '../scripts/prepare/npm.mjs';
import { programs } from '../scripts/tarball/commands.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'askbob-tarball-'));
const email = 'desk@example.com';
let tarball;
before(() => {
  const made = spawnSync(process.execPath, ['scripts/tarball.mjs', folder], { cwd: root, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  tarball = join(folder, name);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A Node from before 24: this machine's, or one that is fetched. */
function olderNode() {
  const own = '/usr/bin/node';
  const said = existsSync(own) ? spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout : '';
  if (/^v(18|20|22)\./.test(said)) return own;
  const at = join(folder, 'node-20');
  mkdirSync(at);
  const args = [npmProgram(), 'pack', `node-linux-${process.arch}@20.20.2`, '--pack-destination', at];
  assert.equal(spawnSync(process.execPath, args, { encoding: 'utf8' }).status, 0);
  const [archive = ''] = readdirSync(at);
  spawnSync('tar', ['-xzf', join(at, archive), '--strip-components=1', '-C', at]);
  return join(at, 'bin/node');
}

/** Installs the tarball into a fresh folder, with nothing else at hand, and returns how to run it there. */
function install(place, node, settings) {
  const home = join(folder, place);
  mkdirSync(home);
  const env = {
    HOME: home,
    PATH: `${dirname(node)}:/usr/bin:/bin`,
    XDG_CACHE_HOME: join(home, 'cache'),
    ...settings,
  };
  // Of the tarball alone: no cache, no network.
  const args = [
    npmProgram(),
    'install',
    '--offline',
    '--ignore-scripts',
    '--cache',
    join(home, 'npm'),
    tarball,
  ];
  const installed = spawnSync(process.execPath, args, { cwd: home, env, encoding: 'utf8' });
  assert.equal(installed.status, 0, installed.stderr);
  const program = join(home, 'node_modules/.bin/askbob');
  const run = (...typed) => {
    const { status, stdout, stderr } = spawnSync(program, typed, { cwd: home, env, encoding: 'utf8' });
    return { status, says: stdout + stderr };
  };
  const start = (...typed) => spawn(program, typed, { cwd: home, env, stdio: 'pipe' });
  return { home, run, start };
}

/** What a process has said so far. */
function heard(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      text += String(piece);
    });
  return () => text;
}

test('askbob offers whatever npm scripts are for operators, each with a word of help', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Who changes the clients has the repository.
  const operators = Object.keys(scripts).filter(
    (name) => /server\/src\/.*-command\.ts$/.test(scripts[name]) && name !== 'clients',
  );
  assert.deepEqual(Object.keys(programs).sort(), ['start', ...operators].sort());
  for (const [name, { file, does }] of Object.entries(programs)) {
    assert.ok(existsSync(join(root, `${file}.ts`)), name);
    assert.ok(does.length > 10, name);
    if (name !== 'start') assert.ok(scripts[name].endsWith(`${file}.ts`), name);
  }
});

test('the tarball holds nothing of tests, types or this machine, and no more than it says', () => {
  const listed = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).stdout.trim().split('\n');
  const odd = listed.filter((path) =>
    /\.test\.|\/testing\/|\.ts$|\/\.cache\/|^package\/data\/|\.env$|\.map$/.test(path),
  );
  assert.deepEqual(odd, []);
  for (const file of [
    'server/assets/encoder/e5-small.weights',
    'console/dist/index.html',
    'widget/dist/launcher.js',
  ])
    assert.ok(listed.includes(`package/${file}`), file);
});

for (const [name, nodeOf] of [
  ['an older Node, which fetches Node 24', olderNode],
  ['Node 24', () => process.execPath],
]) {
  test(`from the tarball in a fresh folder with ${name}: it starts, answers, is backed up, restored and looked after`, async (t) => {
    const port = await freePort();
    const node = nodeOf();
    const { home, run, start } = install(name.replaceAll(/\W/g, ''), node, {
      PORT: String(port),
      ADMIN_EMAIL: email,
    });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(run('--version'), { status: 0, says: `${version}\n` });
    assert.match(run('--help').says, /reset-password EMAIL/);
    const slip = run('bakcup', 'x');
    assert.equal(slip.status, 1);
    assert.match(slip.says, /no command bakcup/);

    const server = start('start', '--data', 'desk');
    const says = heard(server);
    t.after(() => server.kill('SIGKILL'));
    const base = `http://127.0.0.1:${port}`;
    const isReady = () =>
      fetch(`${base}/api/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) {
      assert.equal(server.exitCode, null, says());
      await wait(100);
    }
    assert.equal(existsSync(join(home, 'cache/askbob/node-24.21.0')), node !== process.execPath);
    for (const path of ['/', '/portal', '/docs', '/docs/owners', '/widget/loader.js', '/openapi.json'])
      assert.equal((await fetch(base + path)).status, 200, path);
    const asked = await fetch(`${base}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: 'What does a boiler service cost?' }),
    });
    const reply = await asked.json();
    assert.equal(reply.outcome, 'answered', JSON.stringify(reply));

    const backup = join(home, 'backup.tar.gz');
    assert.match(run('backup', backup, '--data', 'desk').says, /The backup is in/);
    const doctor = run('doctor', '--data=desk');
    assert.equal(doctor.status, 0, doctor.says);
    assert.match(doctor.says, /✔ store/);
    assert.match(run('reset-password', email, '--data', 'desk').says, /http.*\/mission-control\/welcome#/);
    const verified = run('verify-audit', '--data', 'desk');
    assert.equal(verified.status, 0, verified.says);
    writeFileSync(
      join(home, 'faq.csv'),
      'question,answer\nDo you mend taps?,Yes. We mend taps on Mondays.\n',
    );
    const business = /^(.*) \([0-9a-f-]{36}\)/m.exec(verified.says)?.[1] ?? '';
    const moved = run('import', '--data', 'desk', '--from', 'csv', '--business', business, 'faq.csv');
    assert.match(moved.says, /1 added/, moved.says);

    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    assert.match(run('restore', backup, '--data', 'again').says, /is restored\. Start with: askbob start/);
    assert.match(run('verify-audit', '--data', 'again').says, new RegExp(business));
    assert.ok(!/"level":(40|50|60)/.test(says()), says());
  });
}
