import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { errorCodes } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { readDocuments } from './documents/documents.ts';
import type { Part } from './site/find.d.ts';
import { findParts } from './site/find.js';

let server: TestServer;
let business: { id: string; token: string };
before(async () => {
  server = await startTestServer();
  business = await server.business({ name: 'Brightwater <Heating>' });
  await publishDocuments(server.services, business.id);
});
after(() => server.close());

const documents = readDocuments().map(({ path }) => path);
const guides = ['/docs/owners', '/docs/staff'];
const pages = [
  '/',
  '/docs',
  '/docs/api',
  '/docs/owners',
  '/docs/staff',
  '/docs/owners/de',
  '/docs/staff/de',
  '/docs/search?q=origin',
  '/docs/install',
  ...documents,
];
const get = (path: string) => server.call('GET', path);

for (const path of pages) {
  test(`${path} runs nothing inline, loads nothing from elsewhere, and no link of it is dead`, async () => {
    const { status, text, headers } = await get(path);
    assert.equal(status, 200);
    assert.match(String(headers['content-security-policy']), /script-src 'self';/);
    assert.doesNotMatch(text, /<style|style="|\son\w+="|<script(?![^>]*\ssrc="\/)/);
    const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
    for (const link of new Set(links)) {
      const [target = '', anchor] = link.replaceAll('&#38;', '&').split('#');
      assert.match(target, /^(\/|$)/, `${link} leads elsewhere`);
      // The web app and the widget are built apart.
      if (/^\/(portal|mission-control|widget)/.test(target)) continue;
      const found = target === '' ? { status, text } : await get(target);
      assert.ok(found.status < 400, `${link} is dead`);
      if (anchor) assert.ok(found.text.includes(`id="${anchor}"`), `${link} leads to no place on its page`);
    }
  });
}

test('every error’s type leads to its row, and every endpoint has a card', async () => {
  const guide = (await get('/docs')).text;
  for (const code of Object.keys(errorCodes)) assert.ok(guide.includes(`<tr id="${code}">`), code);
  const reference = (await get('/docs/api')).text;
  for (const name of table.keys()) assert.ok(reference.includes(`id="${name}"`), name);
});

test('without scripts the page answers by its address, and stores nothing', async () => {
  const { text } = await get(`/?q=${encodeURIComponent('how much is a boiler service')}`);
  assert.match(text, /data-outcome="answered"/);
  assert.match(text, /A boiler service costs 95 euros/);
  const refused = await get('/?q=who+won+the+cup');
  assert.match(refused.text, /data-outcome="refused"/);
  const metrics = await server.call('GET', '/api/metrics/business', { token: business.token });
  assert.equal(metrics.json.messages, 0);
});

test('a business that speaks to signed-in visitors only answers nobody by an address', async () => {
  const ask = async () => (await get('/?q=how+much+is+a+boiler+service')).text;
  const require = (identity_required: boolean) =>
    server.call('PATCH', '/api/customer-portal/business', {
      token: business.token,
      body: { settings: { identity_required } },
    });
  await require(true);
  assert.doesNotMatch(await ask(), /95 euros/);
  await require(false);
  assert.match(await ask(), /95 euros/);
});

test('what comes from outside is shown as text', async () => {
  const { text } = await get(`/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  assert.ok(!text.includes('<img src=x'));
  assert.ok(text.includes('Brightwater &#60;Heating&#62;'));
  const host = await server.call('GET', '/docs', { headers: { host: '"><b>evil' } });
  assert.ok(!host.text.includes('evil'));
});

test('an installation without a business says what to do', async () => {
  const empty = await startTestServer();
  const { status, text } = await empty.call('GET', '/');
  assert.equal(status, 200);
  assert.match(text, /Nobody at the desk yet/);
  await empty.close();
});

test('files of the pages are kept for good under a name that changes with them', async () => {
  const { text } = await get('/');
  const sheet = /href="(\/site\/[^"]+\.css)"/.exec(text)?.[1] ?? '';
  const { headers } = await get(sheet);
  assert.match(String(headers['cache-control']), /immutable/);
  assert.match(String(headers['content-type']), /^text\/css/);
  assert.equal((await get('/favicon.ico')).status, 200);
  assert.match((await get('/robots.txt')).text, /Disallow: \/\n/);
});

for (const language of ['', '/de']) {
  test(`the guides under …${language} show pictures that are described, small and few`, async () => {
    const shown = new Set<string>();
    for (const path of guides) {
      for (const [, src = '', alt = ''] of (await get(path + language)).text.matchAll(
        /<img src="([^"]+\.webp)"[^>]* alt="([^"]+)"/g,
      )) {
        assert.ok(alt.length > 20, `${src} is not described`);
        shown.add(src);
        const { rawPayload } = await server.app.inject(src);
        assert.ok(rawPayload.length < 150_000, `${src} has ${rawPayload.length} bytes`);
      }
    }
    assert.ok(shown.size > 6 && shown.size <= 12, `${shown.size} pictures`);
  });
}

test('a guide says the same in each language, part by part, and leads to the other', async () => {
  for (const path of guides) {
    const [en, de] = [(await get(path)).text, (await get(`${path}/de`)).text];
    const partsOf = (text: string) => [...text.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    const picturesOf = (text: string) =>
      [...text.matchAll(/<img src="[^"]+\/(\w+)\.webp"/g)].map(([, name]) => name);
    assert.ok(partsOf(en).length > 5);
    assert.deepEqual(partsOf(de), partsOf(en));
    assert.deepEqual(picturesOf(de), picturesOf(en));
    assert.match(de, /<html lang="de">/);
    assert.ok(en.includes(`<a href="${path}/de" lang="de" hreflang="de">Deutsch</a>`));
    assert.ok(de.includes(`<a href="${path}" lang="en" hreflang="en">English</a>`));
    for (const guide of guides) assert.ok(!de.includes(`href="${guide}#`), 'links stay in the language');
    assert.ok(de.includes('aria-current="page">'));
  }
});

test('who follows an address that leads nowhere gets a page, and a program its problem', async () => {
  const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
  const page = await server.call('GET', '/nonsense', browser);
  assert.equal(page.status, 404);
  assert.match(String(page.headers['content-type']), /^text\/html/);
  assert.match(page.text, /There is no page here/);
  for (const [path, options] of [
    ['/nonsense', {}],
    ['/api/nonsense', browser],
    ['/widget/nonsense', browser],
  ] as const) {
    const { status, headers } = await server.call('GET', path, options);
    assert.deepEqual(
      [status, headers['content-type']],
      [404, 'application/problem+json; charset=utf-8'],
      path,
    );
  }
});

test('architecture, flows and what changed are pages of this version, with each heading and diagram of the documents', async () => {
  const flows = await get('/docs/flows');
  assert.match(flows.text, /<h2>Path 2: another origin, with its preflight<\/h2>/);
  // A diagram is a list in words: nothing of its notation is left, and nothing of it is lost.
  assert.doesNotMatch(flows.text, /mermaid|sequenceDiagram|-&#62;&#62;/);
  assert.match(flows.text, /Page of shop.example → Ask Bob<\/span> OPTIONS \/api\/widget\/chat/);
  assert.match(flows.text, /If this key does not list this origin, or there is none:/);
  assert.match(flows.text, /<span class="ends">known handle\?<\/span>/);
  const architecture = await get('/docs/architecture');
  assert.match(
    architecture.text,
    /<a href="\/docs\/decisions\/0010-the-first-start-is-one-transaction">0010<\/a>/,
  );
  const { json } = await get('/api/health');
  assert.ok(architecture.text.includes(`<a href="/docs/changes">version ${json.version}</a>`));
});

test('what is looked for is found on every kind of page, by words in any case, and leads to its place', async () => {
  const { text, headers } = await get('/docs/search.json');
  const parts = JSON.parse(text) as Part[];
  const first = (question: string) => findParts(parts, question)[0]?.url;
  assert.equal(first('origin not allowed'), '/docs#origin_not_allowed');
  assert.equal(first('POST api widget chat'), '/docs/api#widgetChat');
  assert.equal(first('PREFLIGHT and orig'), '/docs#preflight');
  assert.equal(first('following a conversation'), '/docs/flows#following-a-conversation');
  assert.match(first('take over') ?? '', /^\/docs\/staff#/);
  assert.deepEqual(findParts(parts, 'origin quetzalcoatl'), []);
  assert.deepEqual(findParts(parts, ' ! '), []);
  for (const url of new Set(parts.map((part) => part.url))) {
    const [path = '', id] = url.split('#');
    if (id) assert.ok((await get(path)).text.includes(`id="${id}"`), url);
  }
  // Nothing of a reader is in what all readers get.
  const signedIn = await server.call('GET', '/docs/search.json', { token: business.token });
  assert.equal(signedIn.text, text);
  const again = await server.call('GET', '/docs/search.json', {
    headers: { 'if-none-match': String(headers.etag) },
  });
  assert.equal(again.status, 304);
});

test('without scripts the search leads to a page of what was found, as text', async () => {
  const { text } = await get('/docs/search?q=retries');
  assert.match(text, /<a href="\/docs#retries">Retries and limits<\/a>/);
  const hostile = await get(`/docs/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  assert.ok(!hostile.text.includes('<img src=x'));
  assert.equal((await get('/docs/search?q=a&q=b')).status, 200);
});

test('a link without a login shows the developer of a site the code of its business and where it goes', async () => {
  assert.equal((await get(`/docs/install/${business.id}`)).status, 404, 'there is no key yet');
  const { json } = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: { name: 'Site', allowed_origins: ['https://secret-staging.example.com'] },
  });
  const code = await server.call('GET', '/api/customer-portal/widget-code', { token: business.token });
  assert.equal(new URL(code.json.install_url).pathname, `/docs/install/${business.id}`);
  const { status, text } = await get(`/docs/install/${business.id}`);
  assert.equal(status, 200);
  for (const shown of [code.json.tenant_html, code.json.loader_html, code.json.keyed_html])
    assert.ok(text.includes(shown.replaceAll(/[<>"]/g, (sign: string) => `&#${sign.charCodeAt(0)};`)), shown);
  for (const id of ['html', 'wordpress', 'shopify', 'wix', 'squarespace', 'webflow', 'gtm', 'react'])
    assert.ok(text.includes(`<section id="${id}">`), id);
  assert.ok(text.includes(json.key));
  // Which sites it may be on is for its own people.
  assert.doesNotMatch(text, /secret-staging/);
  assert.ok(!(await get('/docs/search.json')).text.includes(json.key));
  assert.equal((await get('/docs/install/none')).status, 404);
});
