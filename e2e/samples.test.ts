import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ConsoleServer, password, startConsole } from '../console/test/console-server.ts';
import { readSample } from '../server/src/pages/samples.ts';
import { publishDocuments } from '../server/src/testing/publish.ts';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../docs/samples/', import.meta.url));
const QUESTION = 'What does a boiler service cost?';
const ANSWER = /95 euros/;

let app: ConsoleServer;
let site: { url: string; close: () => void };
let key = '';
let email = '';
let secret = '';

before(async () => {
  app = await startConsole();
  site = await startSite();
  const business = await app.server.business({ name: 'Brightwater Heating' });
  await publishDocuments(app.server.services, business.id);
  email = await app.person('owner', business.id);
  const made = await app.server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: { name: 'Site', allowed_origins: [site.url] },
  });
  key = made.json.key;
  const path = '/api/customer-portal/identity-secret';
  const signing = await app.server.call('POST', path, { token: business.token, body: {} });
  secret = signing.json.secret;
});
after(async () => {
  site.close();
  await app.close();
});

/** A page of another origin, with nothing on it. */
async function startSite() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}`, close };
}

const sample = (file: string) => readSample(file, { address: app.base, widgetKey: key, site: site.url });

/** Loads a sample into a page as a script of that page, as a developer would; returns what it logs. */
async function inPage(url: string, file: string) {
  const { page, complaints, close } = await app.visit();
  const logged: string[] = [];
  page.on('console', (message) => void logged.push(message.text()));
  const address = new URL('/sample.js', url).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/javascript', body: sample(file) }));
  const told = page.waitForEvent('console');
  if (url.startsWith(app.base)) {
    // Our own pages let nobody add a script, so the developer's page is one of his own on this origin.
    const html =
      '<!doctype html><title>A page with the sample</title><script src="/sample.js" defer></script>';
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(url);
  } else {
    await page.goto(url);
    await page.addScriptTag({ url: address });
  }
  await told;
  return { page, logged, complaints, close };
}

type Answer = { reply: string; session_id: string; seq: number; citations: unknown[] };

for (const [file, where] of [
  ['path1.js', () => `${app.base}/docs`],
  ['path2.js', () => site.url],
] as const) {
  test(`${file} gets a cited answer in its page, and goes on in the same conversation`, async () => {
    const { page, logged, complaints, close } = await inPage(where(), file);
    assert.match(logged.join('\n'), /^answered .*95 euros/);
    const again = await page.evaluate<Answer>(`ask('When are you open?')`);
    assert.match(again.reply, /8 am to 5 pm/);
    assert.equal(again.seq, 4);
    assert.equal(again.citations.length, 1);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('path 1 gives a page of another origin nothing', async () => {
  const { page, close } = await app.visit();
  await page.goto(site.url);
  const failed = await page.evaluate<string>(
    `fetch('${app.base}/api/chat', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }).then(() => 'answered', (error) => error.name)`,
  );
  assert.equal(failed, 'TypeError');
  await close();
});

test('stream.js shows the checked sentences, then has the whole reply', async () => {
  const { page, logged, close } = await inPage(`${app.base}/docs`, 'stream.js');
  assert.match(logged.join(''), ANSWER);
  const reply = await page.evaluate<Answer>(`stream(${JSON.stringify(QUESTION)}, () => {})`);
  assert.match(reply.reply, ANSWER);
  await close();
});

const environment = () => ({
  ...process.env,
  ASKBOB_URL: app.base,
  ASKBOB_WIDGET_KEY: key,
  ASKBOB_ORIGIN: site.url,
  ASKBOB_EMAIL: email,
  ASKBOB_PASSWORD: password,
});

test('path3.mjs signs in, starts a session and gets the answer', async () => {
  const { stdout } = await run(process.execPath, [`${FOLDER}path3.mjs`], { env: environment() });
  assert.match(stdout, /^answered .*95 euros/);
});

for (const file of ['path1.py', 'path2.py', 'path3.py']) {
  test(`${file} gets the answer with nothing but python3`, async () => {
    const { stdout } = await run('python3', [`${FOLDER}${file}`], { env: environment() });
    assert.match(stdout, /^answered .*95 euros/);
  });
}

for (const file of ['path1.sh', 'path2.sh', 'path3.sh']) {
  test(`${file} gets the answer with nothing but a shell and curl`, async () => {
    const { stdout } = await run('sh', ['-c', sample(file)], { env: environment() });
    const answer = JSON.parse(stdout);
    assert.equal(answer.outcome, 'answered');
    assert.match(answer.reply, ANSWER);
  });
}

for (const [program, ...args] of [
  ['node', 'identity.mjs'],
  ['python3', 'identity.py'],
  ['php', 'identity.php'],
  ['ruby', 'identity.rb'],
  ['go', 'run', 'identity.go'],
] as const) {
  test(`${args.at(-1)} signs a token that the server believes, with nothing but ${program}`, async () => {
    const env = {
      ...environment(),
      ASKBOB_IDENTITY_SECRET: secret,
      GOTOOLCHAIN: 'local',
      GO111MODULE: 'off',
    };
    const { stdout } = await run(program, [...args], { env, cwd: FOLDER });
    const headers = { origin: site.url, 'x-widget-key': key };
    const body = { token: stdout.trim() };
    const { status, json } = await app.server.call('POST', '/api/widget/identify', { headers, body });
    assert.equal(status, 200, JSON.stringify(json));
    assert.deepEqual(json.visitor, { name: 'Ada Müller', email: 'ada@example.com', verified: true });
  });
}

test('every sample is run here', () => {
  const own = ['path1', 'path2'].flatMap((path) => [`${path}.js`, `${path}.py`, `${path}.sh`]);
  const signing = ['go', 'mjs', 'php', 'py', 'rb'].map((ending) => `identity.${ending}`);
  const all = [...own, ...signing, 'path3.mjs', 'path3.py', 'path3.sh', 'stream.js'].sort();
  const files = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(files.map(({ name }) => name).sort(), all);
});

test('the guide carries the reader’s own key and address once they are signed in', async () => {
  const stranger = await app.visit();
  await stranger.page.goto(`${app.base}/docs`);
  assert.equal(await stranger.page.getByText(key).count(), 0);
  assert.deepEqual(stranger.complaints, []);
  await stranger.close();
  const { page, complaints, close } = await app.signedIn(email);
  await page.goto(`${app.base}/docs`);
  const text = (await page.locator('main').textContent()) ?? '';
  assert.ok(text.includes(key));
  assert.ok(text.includes(`${app.base}/api/widget/chat`));
  assert.ok(text.includes('Brightwater Heating'));
  await page.goto(`${app.base}/docs/api`);
  await page.getByRole('heading', { name: 'API reference' }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});
