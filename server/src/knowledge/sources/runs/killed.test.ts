import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freePort, type Launched, launch } from '../../../testing/launch.ts';
import { openSmallSite, webPage } from '../../../testing/small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'askbob-killed-'));
const words = ['boiler', 'prices', 'opening', 'service', 'parking', 'people', 'repair', 'contact'];
const site = await openSmallSite();
let server: Launched | undefined;
after(async () => {
  await server?.end();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = {
  DATA_DIR: folder,
  PORT: String(await freePort()),
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'a quiet front desk',
  DEMO: '0',
  OUTBOUND_ALLOW: '127.0.0.1',
  RATE_LIMITS: 'off',
};

async function start(): Promise<(method: string, path: string, body?: unknown) => Promise<Json>> {
  server = await launch(settings);
  await server.ready();
  const { url } = server;
  const login = { email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD };
  const { access_token } = await send(url, 'POST', '/api/auth/login', login);
  return (method, path, body) => send(url, method, path, body, String(access_token));
}

// biome-ignore lint/suspicious/noExplicitAny: the test asserts on the fields it expects to be there.
type Json = any;

async function send(url: string, method: string, path: string, body?: unknown, token = ''): Promise<Json> {
  const reply = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return reply.json();
}

test('a run goes on after kill -9, again and again, and what it found is there once', async () => {
  const asked: Record<string, PromiseWithResolvers<void>> = {};
  site.pages['/'] = webPage('Home', words.map((word) => `<p><a href="/${word}">${word}</a></p>`).join(''));
  for (const word of words) {
    const first = Promise.withResolvers<void>();
    asked[word] = first;
    site.pages[`/${word}`] = () => {
      first.resolve();
      return webPage(word, `<p>What there is to say about ${word}.</p>`);
    };
  }
  let call = await start();
  const business = await call('POST', '/api/businesses', { name: 'Brightwater' });
  const of = (path: string) => `/api/knowledge/${path}?business_id=${business.id}`;
  const source = await call('POST', of('sources'), { kind: 'site', url: site.url });
  const { run_id } = await call('POST', of(`sources/${source.id}/run`));
  for (const word of ['prices', 'repair']) {
    await asked[word]?.promise;
    await server?.end('SIGKILL');
    call = await start();
  }
  let run: Json;
  do run = await call('GET', of(`sources/${source.id}/runs/${run_id}`));
  while (run.state === 'running');
  assert.deepEqual([run.state, run.new, run.found], ['done', 1 + words.length, 1 + words.length]);
  const { items } = await call('GET', `${of('documents')}&limit=200`);
  const addresses: string[] = items.map((item: Json) => item.external_id.replace(site.url, ''));
  assert.deepEqual(addresses.sort(), ['/', ...words.map((word) => `/${word}`)].sort());
});
