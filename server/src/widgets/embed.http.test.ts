import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let now = Date.UTC(2026, 5, 1);
before(async () => {
  server = await startTestServer({ now: () => now });
});
after(() => server.close());

const ORIGIN = 'https://shop.example.com';

async function withKey() {
  const owner = await server.business({ name: 'Shop' });
  const path = '/api/customer-portal/widget-keys';
  const body = { name: 'Site', allowed_origins: [ORIGIN] };
  const made = await server.call('POST', path, { token: owner.token, body });
  assert.equal(made.status, 201, made.text);
  return {
    ...owner,
    key: made.json.key as string,
    async read() {
      return (await server.call('GET', path, { token: owner.token })).json.items[0];
    },
  };
}

/** The settings that stand in a launcher. */
function settingsOf(script: string) {
  return JSON.parse(script.slice(script.indexOf('{"panel"'), script.lastIndexOf('},') + 1));
}

const ask = (key: string, origin: string) =>
  server.call('GET', '/api/widget/config', { headers: { 'x-widget-key': key, origin } });

test('the loader carries the key, the place and the business’s choices where its address names them', async () => {
  const { key } = await withKey();
  const named = await server.call('GET', `/widget/loader.js?key=${key}&position=bottom-left`);
  assert.equal(named.status, 200);
  const settings = settingsOf(named.text);
  assert.equal(settings.key, key);
  assert.equal(settings.position, 'bottom-left');
  assert.equal(settings.config.business.name, 'Shop');
  const unknown = await server.call('GET', '/widget/loader.js?key=pk_live_no&position=middle');
  assert.equal(unknown.status, 200);
  assert.deepEqual(Object.keys(settingsOf(unknown.text)).sort(), ['key', 'origin', 'panel']);
  const plain = await server.call('GET', '/widget/loader.js');
  assert.deepEqual(Object.keys(settingsOf(plain.text)).sort(), ['origin', 'panel']);
});

test('scripts and the panel’s files may be loaded by any page in any way', async () => {
  const { id, key } = await withKey();
  for (const path of [`/widget/${id}/widget.js`, '/widget/loader.js', `/widget/loader.js?key=${key}`]) {
    const reply = await server.call('GET', path, { headers: { origin: ORIGIN } });
    assert.equal(reply.headers['access-control-allow-origin'], '*', path);
  }
  const { panel } = settingsOf((await server.call('GET', '/widget/loader.js')).text);
  const reply = await server.call('GET', panel, { headers: { origin: ORIGIN } });
  assert.equal(reply.headers['access-control-allow-origin'], '*');
  assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('a page from before an upgrade gets the current panel, and nothing outside its folder', async () => {
  const { panel } = settingsOf((await server.call('GET', '/widget/loader.js')).text);
  const current = await server.call('GET', panel);
  const old = await server.call('GET', '/widget/assets/000000000000/panel.js');
  assert.equal(old.status, 200);
  assert.equal(old.text, current.text);
  assert.equal(old.headers['cache-control'], 'public, max-age=300');
  assert.equal((await server.call('GET', '/widget/assets/000000000000/none.js')).status, 404);
  for (const path of ['..%2f..%2flauncher.js', '%2e%2e/launcher.js', '..%5c..%5cmanifest.json'])
    assert.notEqual((await server.call('GET', `/widget/assets/x/${path}`)).status, 200, path);
});

test('a config says how else to reach the business, and what reads on its colour', async () => {
  const { key, token } = await withKey();
  const settings = {
    facts: { phone: '+49 30 (123) 45', email: 'office@shop.example.com' },
    language: 'de',
    widget: { accent: '#ffee00' },
  };
  const changed = await server.call('PATCH', '/api/customer-portal/business', { token, body: { settings } });
  assert.equal(changed.status, 200, changed.text);
  const { contact, trouble, looks } = (await ask(key, ORIGIN)).json;
  assert.deepEqual(contact, [
    { text: '+49 30 (123) 45', url: 'tel:+493012345' },
    { text: 'office@shop.example.com', url: 'mailto:office@shop.example.com' },
  ]);
  assert.equal(trouble, 'Der Chat ist gerade nicht verfügbar.');
  assert.equal(looks.on_accent, '#000');
});

test('whoever loads the script in any form has called in', async () => {
  for (const headers of [{ referer: `${ORIGIN}/` }, { origin: ORIGIN }] as Record<string, string>[]) {
    for (const form of ['own', 'keyed']) {
      const { id, key, read } = await withKey();
      assert.equal((await read()).last_origin, null);
      await server.call('GET', form === 'own' ? `/widget/${id}/widget.js` : `/widget/loader.js?key=${key}`, {
        headers,
      });
      const { last_origin, seen_origins } = await read();
      assert.equal(last_origin, ORIGIN, form);
      assert.deepEqual(
        seen_origins.map((seen: { origin: string; form: string }) => [seen.origin, seen.form]),
        [[ORIGIN, form === 'own' ? 'own' : 'address']],
      );
    }
  }
});

test('the owner sees which of his pages was refused until it is listed; a stranger’s is no click away', async () => {
  const { key, read, token } = await withKey();
  for (const origin of [
    'https://evil.example.org',
    'https://www.shop.example.com',
    'http://shop.example.com',
  ]) {
    now += 10_000;
    assert.equal((await ask(key, origin)).status, 403);
  }
  now += 10_000;
  for (const origin of ['null', 'https://*.example.com', 'javascript:alert(1)'])
    assert.equal((await ask(key, origin)).status, 403);
  const { id, refused_origins } = await read();
  assert.deepEqual(
    refused_origins.map(({ origin, related, why }: { origin: string; related: boolean; why: string }) => [
      origin,
      related,
      why,
    ]),
    [
      ['null', false, 'no_origin'],
      ['http://shop.example.com', true, 'scheme'],
      ['https://www.shop.example.com', true, 'www'],
      ['https://evil.example.org', false, 'other_site'],
    ],
  );
  const allowed_origins = [ORIGIN, 'https://www.shop.example.com'];
  await server.call('PATCH', `/api/customer-portal/widget-keys/${id}`, { token, body: { allowed_origins } });
  assert.equal((await ask(key, 'https://www.shop.example.com')).status, 200);
  assert.equal((await read()).refused_origins.length, 3);
});

test('each listed site says when it last called in and by which form, for as long as it is listed', async () => {
  const { id, key, read, token } = await withKey();
  const row = await read();
  const change = (allowed_origins: string[]) =>
    server.call('PATCH', `/api/customer-portal/widget-keys/${row.id}`, { token, body: { allowed_origins } });
  const [www, shops] = ['https://www.example.com', 'https://*.shops.example.com'];
  await change([ORIGIN, www, shops]);
  const seen = async () =>
    (await read()).seen_origins.map((each: { origin: string; form: string; at: string }) => [
      each.origin,
      each.form,
      Date.parse(each.at),
    ]);
  const from = (referer: string) => ({ headers: { referer } });
  const start = now;
  await server.call('GET', `/widget/${id}/widget.js`, from(`${ORIGIN}/page`));
  now += 1000;
  await server.call('GET', `/widget/loader.js?key=${key}`, from('https://berlin.shops.example.com/'));
  // Within a minute nothing is written anew, unless the form is another.
  now += 1000;
  await server.call('GET', `/widget/${id}/widget.js`, from(`${ORIGIN}/other`));
  assert.deepEqual(await seen(), [
    ['https://berlin.shops.example.com', 'address', start + 1000],
    [ORIGIN, 'own', start],
  ]);
  await ask(key, ORIGIN);
  assert.deepEqual((await seen())[0], [ORIGIN, 'attribute', start + 2000]);
  await change([www, shops]);
  assert.deepEqual(
    (await seen()).map(([origin]: [string]) => origin),
    ['https://berlin.shops.example.com'],
  );
});

test('a refused page says what parts it from the listed one', async () => {
  const { key, read } = await withKey();
  for (const origin of [
    'https://shop.example.com:8443',
    'https://new.shop.example.com',
    'https://example.com',
  ]) {
    now += 10_000;
    await ask(key, origin);
  }
  assert.deepEqual(
    (await read()).refused_origins.map(({ why }: { why: string }) => why),
    ['other_site', 'subdomain', 'port'],
  );
});

test('strangers cannot fill the list or push the owner’s own page out of it', async () => {
  const { key, read } = await withKey();
  now += 10_000;
  await ask(key, 'https://www.shop.example.com');
  for (let i = 0; i < 30; i++) {
    now += 2500;
    await ask(key, `https://stranger-${i}.example.org`);
  }
  const { refused_origins } = await read();
  assert.equal(refused_origins.length, 10);
  assert.ok(
    refused_origins.some(({ origin }: { origin: string }) => origin === 'https://www.shop.example.com'),
  );
  // Faster than one can read, nothing is written.
  const before = JSON.stringify(await read());
  for (let i = 0; i < 5; i++) await ask(key, `https://quick-${i}.example.org`);
  assert.equal(JSON.stringify(await read()), before);
});
