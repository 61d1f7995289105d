import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { launchChromium, newPage } from '../widget/test/browser.ts';
import { type FakeServer, KEY, startFakeServer } from '../widget/test/fake-server.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { until } from '../widget/test/until.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What each brings beside its README and package.json. */
const contents: Record<string, string[]> = {
  web: ['index.d.ts', 'index.js'],
  react: ['index.d.ts', 'index.js'],
  node: ['api.d.ts', 'index.d.ts', 'index.js', 'operations.js'],
};
const packages = Object.keys(contents);
const folder = mkdtempSync(join(tmpdir(), 'askbob-packages-'));
const tarballs: Record<string, string> = {};
let browser: Browser;
let fake: FakeServer;
before(async () => {
  browser = await launchChromium();
  fake = await startFakeServer((message) => ({ reply: `You said: ${message}` }));
  for (const name of packages) tarballs[name] = pack(name);
});
after(async () => {
  await browser.close();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What would be published, as `npm pack` makes it. */
function pack(name: string): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout, stderr } = spawnSync('npm', args, { cwd: join(root, 'packages', name), encoding: 'utf8' });
  assert.match(stdout, /filename/, stderr);
  const made = readdirSync(folder).find((file) => file.endsWith('.tgz') && file.includes(`-${name}-`));
  assert.ok(made);
  return join(folder, made);
}

/** Where a package of this project lies. */
function installed(name: string): string {
  const [found] = [join(root, 'node_modules', name), join(root, 'e2e/node_modules', name)].filter(existsSync);
  assert.ok(found, name);
  return found;
}

/** A fresh folder with the packages as they were packed and one React beside them. */
function install(place: string, react: '' | '-18'): string {
  const home = join(folder, place);
  for (const name of packages) {
    const target = join(home, 'node_modules/@askbob', name);
    mkdirSync(target, { recursive: true });
    spawnSync('tar', ['-xzf', tarballs[name] ?? '', '--strip-components=1', '-C', target]);
  }
  for (const name of ['react', 'react-dom', 'scheduler'])
    cpSync(installed(name + react), join(home, 'node_modules', name), { recursive: true });
  return home;
}

for (const name of packages) {
  test(`what would be published of @askbob/${name} is what its package says, for every way to import it`, async () => {
    const at = join(install(`lint-${name}`, ''), 'node_modules/@askbob', name);
    const manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const { messages } = await publint({ pkgDir: at, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [attw, tarballs[name] ?? '', '--profile', 'esm-only', '--format', 'ascii'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.deepEqual(
      readdirSync(at).sort(),
      ['README.md', ...(contents[name] ?? []), 'package.json'].sort(),
      'nothing else goes along',
    );
  });
}

test('the loader is 1.5 KB or less, and needs nothing', () => {
  const at = join(install('size', ''), 'node_modules/@askbob/web');
  const bytes = gzipSync(readFileSync(join(at, 'index.js'))).length;
  assert.ok(bytes <= 1536, `${bytes} bytes`);
  assert.equal(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')).dependencies, undefined);
});

/** Builds an app in `home` with Vite and serves it. */
async function serveApp(home: string, main: string): Promise<{ url: string; server: Server }> {
  writeFileSync(
    join(home, 'index.html'),
    '<!doctype html><html lang="en"><title>Shop</title><div id="root"></div><script type="module" src="/main.jsx"></script></html>',
  );
  writeFileSync(join(home, 'main.jsx'), main);
  await build({ root: home, configFile: false, logLevel: 'error', build: { outDir: 'dist' } });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const body = readFileSync(join(home, 'dist', path));
      response
        .writeHead(200, { 'content-type': extname(path) === '.js' ? 'text/javascript' : 'text/html' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

const reactApp = (origin: string) => `
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { version } from 'react';
import { AskBobProvider, useAskBob } from '@askbob/react';
window.reactVersion = version;
window.heard = [];
function Help() {
  const { open, send, close, status, unread, isOpen } = useAskBob();
  return <div>
    <button onClick={open} disabled={status !== 'ready'}>Help</button>
    <button onClick={() => send('How much is it?')}>Ask</button>
    <button onClick={close}>Shut</button>
    <output>{status} {isOpen ? 'open' : 'shut'} {unread}</output>
  </div>;
}
function App() {
  const [identity, setIdentity] = useState(null);
  const [isHere, setHere] = useState(true);
  return <>
    <button onClick={() => setIdentity('vt_eva')}>Sign in</button>
    <button onClick={() => setIdentity(null)}>Sign out</button>
    <button onClick={() => setHere(!isHere)}>Toggle</button>
    {isHere && <AskBobProvider origin="${origin}" widgetKey="${KEY}" identity={identity} context={{ plan: 'gold' }}
      onMessage={({ text }) => window.heard.push(text)}><Help /></AskBobProvider>}
  </>;
}
createRoot(document.getElementById('root')).render(<StrictMode><App /></StrictMode>);
`;

for (const [version, suffix] of [
  ['18', '-18'],
  ['19', ''],
] as const) {
  test(`a Vite app of React ${version} in strict mode opens, asks, signs in and out, and takes it away and back`, async () => {
    const { url, server } = await serveApp(install(`react-${version}`, suffix), reactApp(fake.url));
    const { page, context, complaints } = await newPage(browser);
    await page.goto(url);
    const widget = onWidget(page);
    await page.getByText('ready shut 0').waitFor();
    assert.match(
      await page.evaluate(() => Reflect.get(globalThis, 'reactVersion')),
      new RegExp(`^${version}\\.`),
    );
    assert.equal(await page.locator('ask-bob').count(), 1);
    await page.getByRole('button', { name: 'Help' }).click();
    await widget.panel.waitFor();
    await page.getByText('ready open 0').waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await widget.text('You said: How much is it?').waitFor();
    assert.deepEqual(
      await page.evaluate(() => Reflect.get(globalThis, 'heard')),
      ['You said: How much is it?'],
      'each once',
    );
    await until(() => fake.posts.some(({ path }) => path.endsWith('/context')), 'staff see the context');
    await page.getByRole('button', { name: 'Shut' }).click();
    await page.getByText('ready shut').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await until(
      () => fake.posts.some(({ path }) => path.endsWith('/identify')),
      'the server is shown who it is',
    );
    await page.getByRole('button', { name: 'Toggle' }).click();
    await page.getByRole('button', { name: 'Toggle' }).click();
    await page.getByText('ready shut').waitFor();
    await page.getByRole('button', { name: 'Help' }).click();
    await widget.text('You said: How much is it?').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await widget.text('You said').waitFor({ state: 'detached' });
    assert.equal(await page.locator('ask-bob').count(), 1);
    assert.deepEqual(complaints, []);
    await context.close();
    server.close();
    fake.posts.length = 0;
    fake.conversations.all.clear();
    fake.conversations.identities.clear();
  });
}

test('without React: calls from before it is there are carried out, and what cannot be is said', async () => {
  const main = `
    import * as bob from '@askbob/web';
    window.bob = bob;
    window.unread = [];
    bob.on('unread', (count) => window.unread.push(count));
    bob.open();
  `;
  const { url, server } = await serveApp(install('plain', ''), main);
  const { page, context } = await newPage(browser);
  await page.goto(url);
  const why = (options: object) =>
    page.evaluate((given) => Reflect.get(globalThis, 'bob').load(given).then(String, String), options);
  assert.match(await why({ origin: 'http://127.0.0.1:9', key: 'x' }), /did not load/);
  await page.evaluate(
    ([origin, key]) =>
      Reflect.get(globalThis, 'bob').load({ origin: `${origin}/`, key, position: 'bottom-left' }),
    [fake.url, KEY],
  );
  const widget = onWidget(page);
  await widget.panel.waitFor();
  assert.match(await why({ origin: fake.url, key: 'pk_live_other' }), /already has the widget/);
  await page.evaluate(() => Reflect.get(globalThis, 'bob').send('Hello'));
  await widget.text('You said: Hello').waitFor();
  await page.evaluate(() => Reflect.get(globalThis, 'bob').reset());
  await widget.text('You said: Hello').waitFor({ state: 'detached' });
  await context.close();
  server.close();
});
