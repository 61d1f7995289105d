import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@askbob/server/src/testing/launch.ts';
import { nodeVersion } from '../scripts/prepare/node.mjs';
import { environmentFor } from '../scripts/prepare/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'askbob-container-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The Dockerfile's instructions in their order, stage by stage. */
const stages = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n/g, ' ')
  .trim()
  .split(/^(?=FROM )/m)
  .map((stage) =>
    stage
      .trim()
      .split('\n')
      .map((line) => ({
        word: line.slice(0, line.indexOf(' ')),
        rest: line.slice(line.indexOf(' ') + 1).trim(),
      })),
  );
const [build = [], last = []] = stages;
const of = (stage, word) => stage.filter((each) => each.word === word).map(({ rest }) => rest);

test('the Dockerfile names its base by version, adds no more than it needs, and ends as a user without rights', () => {
  assert.equal(stages.length, 2);
  const [major] = nodeVersion.split('.');
  for (const stage of stages)
    assert.match(of(stage, 'FROM')[0] ?? '', new RegExp(`^node:${major}-\\w+-slim( AS \\w+)?$`));
  const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
  for (const { word } of stages.flat()) assert.ok(known.includes(word), `${word} is not read by this test`);
  for (const command of of(last, 'RUN').filter((each) => each.includes('apt-get')))
    assert.match(command, /--no-install-recommends .*rm -rf \/var\/lib\/apt\/lists/);
  const words = last.map(({ word }) => word);
  assert.ok(words.indexOf('USER') > words.lastIndexOf('RUN') && words.indexOf('USER') < words.indexOf('CMD'));
  assert.notEqual(of(last, 'USER')[0], 'root');
});

test('what the Dockerfile runs, run in a clean folder: installs, builds, prunes, and the server it leaves becomes healthy', async (t) => {
  const app = join(folder, 'app');
  assert.deepEqual(of(build, 'COPY'), ['. .']);
  for (const file of sent()) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    cpSync(join(root, file), join(app, file));
  }
  const env = environmentFor(process.execPath);
  for (const command of of(build, 'RUN')) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: app, env, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  }
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  // Nobody, as far as this machine knows him; without root's rights it is whoever runs the test.
  const nobody = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (nobody.uid) chownSync(data, nobody.uid, nobody.gid);
  const port = String(await freePort());
  const set = Object.fromEntries(
    of(last, 'ENV')[0]
      .split(' ')
      .map((pair) => pair.split('=')),
  );
  assert.equal(set.PORT, of(last, 'EXPOSE')[0]);
  const inside = { PATH: env.PATH, ...set, HOST: '127.0.0.1', PORT: port, DATA_DIR: data };
  const [program, ...args] = JSON.parse(of(last, 'CMD')[0]);
  // What was fetched for this machine may lie where only its owner looks.
  const node = join(folder, 'node');
  cpSync(process.execPath, node, { dereference: true });
  assert.equal(program, 'node');
  const server = spawn(node, args, { cwd: app, env: inside, stdio: ['ignore', 'pipe', 'pipe'], ...nobody });
  t.after(() => server.kill('SIGKILL'));
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (piece) => {
      said += String(piece);
    });
  const [, asked = ''] = /CMD (\[.*\])$/.exec(of(last, 'HEALTHCHECK')[0]) ?? [];
  const [, ...question] = JSON.parse(asked);
  const isHealthy = () => spawnSync(node, question, { env: inside }).status === 0;
  assert.equal(isHealthy(), false);
  while (!isHealthy()) {
    assert.equal(server.exitCode, null, said);
    await wait(200);
  }
  for (const path of ['/portal', '/docs', '/widget/loader.js'])
    assert.equal((await fetch(`http://127.0.0.1:${port}${path}`)).status, 200, path);
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});

/** The files that a build is sent: all that are tracked, but for what .dockerignore leaves out. */
function sent() {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const rules = read('.dockerignore')
    .trim()
    .split('\n')
    .map((line) => {
      const pattern = line.replace(/^!/, '');
      const source = pattern
        .replaceAll('.', '\\.')
        .replaceAll('**/', '(?:.*/)?')
        .replaceAll(/(?<![.)])\*/g, '[^/]*');
      return { keeps: line.startsWith('!'), names: new RegExp(`^${source}(?:/|$)`) };
    });
  const isSent = (file) => rules.reduce((yes, { keeps, names }) => (names.test(file) ? keeps : yes), true);
  return tracked.filter(isSent);
}
