// `npm run image`: builds the Dockerfile with Debian's buildah, without a daemon, and tries what it built. As root on Debian.
// No registry is asked for the base: a Debian of its own with this machine's Node and npm stands in for it under its name.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from './prepare/cache.mjs';
import { ensureNode } from './prepare/node.mjs';
import { npmProgram } from './prepare/npm.mjs';
import { run } from './prepare/run.mjs';
import { main, Stop, step } from './prepare/step.mjs';
import { root } from './root.mjs';

const IMAGE = 'localhost/askbob';
const [, base] = /^FROM (\S+)/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'));
const store = mkdtempSync(join(tmpdir(), 'askbob-image-'));
const env = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' };
const places = ['--root', join(store, 'layers'), '--runroot', join(store, 'run')];
const buildah = async (...args) => (await run('buildah', [...places, ...args], { env })).trim();

await main(async () => {
  if (process.getuid?.() !== 0) throw new Stop('Run it as root: a system is made in a folder.');
  try {
    for (const program of ['buildah', 'debootstrap']) await ensure(program);
    const node = await ensureNode();
    await step(`Stand-in for ${base} made`, () => makeBase(node));
    await step('Image built', () => buildah('bud', '--format', 'docker', '--pull-never', '-t', IMAGE, root));
    await step('Image tried: it becomes healthy, and answers as a user without rights', tryImage);
    console.log(
      `  ${(await buildah('images', '--format', '{{.Size}}', IMAGE)).split('\n')[0]} with the stand-in's system`,
    );
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
});

async function ensure(program) {
  const find = () => existsSync(`/usr/bin/${program}`) || existsSync(`/usr/sbin/${program}`);
  if (!find()) await run('apt-get', ['install', '-y', '--no-install-recommends', program]);
}

/** A small Debian with the user that the base image has, Node where it has it, and how this machine reaches its registry. */
async function makeBase(node) {
  const system = join(cache, 'debian-bookworm');
  if (!existsSync(join(system, 'etc/debian_version'))) {
    rmSync(system, { recursive: true, force: true });
    const args = ['--variant=minbase', '--include=ca-certificates', 'bookworm', system];
    await run('debootstrap', args);
    await run('chroot', [system, 'useradd', '--uid', '1000', '--create-home', 'node']);
  }
  const added = join(store, 'added/usr/local');
  mkdirSync(join(added, 'bin'), { recursive: true });
  cpSync(realpathSync(node), join(added, 'bin/node'));
  const npm = dirname(dirname(npmProgram()));
  cpSync(npm, join(added, 'lib/node_modules/npm'), { recursive: true });
  await run('ln', ['-s', '../lib/node_modules/npm/bin/npm-cli.js', join(added, 'bin/npm')]);
  const settings = ['--env', 'PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];
  const registry = execFileSync(node, [npmProgram(), 'config', 'get', 'registry'], {
    encoding: 'utf8',
  }).trim();
  settings.push('--env', `npm_config_registry=${registry}`);
  if (process.env.NODE_EXTRA_CA_CERTS) {
    cpSync(process.env.NODE_EXTRA_CA_CERTS, join(added, 'ca.pem'));
    settings.push('--env', 'NODE_EXTRA_CA_CERTS=/usr/local/ca.pem');
  }
  const made = await buildah('from', 'scratch');
  await buildah('add', '-q', made, system, '/');
  await buildah('add', '-q', made, join(store, 'added'), '/');
  await buildah('config', ...settings, made);
  await buildah('commit', '-q', made, `docker.io/library/${base}`);
  await buildah('rm', made);
}

async function tryImage() {
  const made = await buildah('from', '--pull-never', IMAGE);
  const { config } = JSON.parse(await buildah('inspect', '--type', 'image', IMAGE)).Docker;
  const port = await freePort();
  await buildah('config', '--env', `PORT=${port}`, made);
  const told = (command) => ['run', '--user', config.User, made, '--', ...command];
  const server = spawn('buildah', [...places, ...told(config.Cmd)], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  server.stdout.on('data', (piece) => {
    said += String(piece);
  });
  const healthy = () =>
    buildah(...told(config.Healthcheck.Test.slice(1))).then(
      () => true,
      () => false,
    );
  while (!(await healthy())) {
    if (server.exitCode !== null) throw new Stop(`The image did not start:\n${said}`);
    await wait(500);
  }
  const reply = await fetch(`http://127.0.0.1:${port}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'What does a boiler service cost?' }),
  });
  const { outcome } = await reply.json();
  if (outcome !== 'answered') throw new Stop(`It answered ${outcome}.`);
  if ((await buildah(...told(['id', '-u']))) === '0') throw new Stop('It runs as root.');
  await buildah(...told(['pg_dump', '--version']));
  // buildah passes no signal on: how the server ends is shown elsewhere.
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
