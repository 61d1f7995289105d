import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OWN_PLACES } from '../../kernel/public-address.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const base = '/help/bob';
let server: TestServer;
let business: { id: string; token: string };
before(async () => {
  server = await startTestServer({}, { PUBLIC_URL: `https://example.com${base}` });
  business = await server.business({ name: 'Brunner Heating' });
  await publishDocuments(server.services, business.id);
});
after(() => server.close());

test('no path is read as one of PUBLIC_URL that is one of ours: every place of ours is refused as a part of it', () => {
  const known = server.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => /^ {4}[├└]── ([^/ ]+)/.exec(line)?.[1] ?? [])
    .filter((place) => place !== '*');
  assert.ok(known.includes('api') && known.includes('portal'), known.join());
  for (const place of known) assert.ok(OWN_PLACES.has(place), `${place} is missing from OWN_PLACES`);
});

test('the same is answered whether a proxy takes the path away or not', async () => {
  for (const path of ['/', '/?q=x', '/docs', '/portal', '/portal/inbox', '/openapi.json', '/api/health']) {
    const stripped = await server.call('GET', path);
    const whole = await server.call('GET', base + path);
    assert.deepEqual([whole.status, whole.text], [200, stripped.text], path);
  }
  assert.equal((await server.call('GET', base)).status, 200);
  assert.equal((await server.call('GET', `${base}?q=x`)).status, 200);
  assert.equal((await server.call('GET', `${base}by/docs`)).status, 404);
  assert.equal((await server.call('GET', `${base}${base}/docs`)).status, 404);
});

test('what is sent leads below the path: links, files, forms, Location, error types, the app’s manifest and its worker', async () => {
  for (const path of [
    '/',
    '/docs',
    '/docs/owners',
    '/docs/staff',
    '/docs/api',
    '/portal',
    '/mission-control',
  ]) {
    const { text } = await server.call('GET', path);
    const led = [...text.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, to = '']) => to);
    assert.ok(led.length > 2, path);
    assert.deepEqual(
      led.filter((to) => !to.startsWith(`${base}/`)),
      [],
      path,
    );
  }
  const lost = await server.call('GET', '/nowhere', { headers: { accept: 'text/html' } });
  assert.match(lost.text, /href="\/help\/bob\/portal"/);
  const made = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: { name: 'Site', allowed_origins: ['https://shop.example'] },
  });
  assert.equal(made.headers.location, `${base}/api/customer-portal/widget-keys/${made.json.id}`);
  assert.equal((await server.call('GET', '/api/nothing')).json.type, `${base}/docs#not_found`);
  const manifest = (await server.call('GET', '/portal/manifest.webmanifest')).json;
  assert.deepEqual([manifest.start_url, manifest.scope], [`${base}/portal`, `${base}/portal`]);
  for (const { src } of manifest.icons) assert.equal((await server.call('GET', src)).status, 200, src);
  const worker = await server.call('GET', '/portal/sw.js');
  assert.equal(worker.headers['service-worker-allowed'], `${base}/portal`);
  const described = (await server.call('GET', '/openapi.json')).json;
  assert.deepEqual(described.servers, [{ url: `https://example.com${base}` }]);
});

test('cookies are for that path alone', async () => {
  const { headers } = await server.call('POST', '/api/chat', {
    body: { business_id: business.id, message: 'hello' },
  });
  assert.match(
    String(headers['set-cookie']),
    /^__Secure-askbob_visitor=[^;]+; HttpOnly; SameSite=Lax; Path=\/help\/bob; Max-Age=\d+; Secure$/,
  );
});

test('the widget’s code and its launcher call below the path', async () => {
  const code = (await server.call('GET', '/api/customer-portal/widget-code', { token: business.token })).json;
  const script = /src="https:\/\/example\.com(\/help\/bob\/widget\/[^"]+)"/.exec(code.html)?.[1] ?? '';
  const launcher = await server.call('GET', script);
  assert.match(launcher.text, /"origin":"https:\/\/example\.com\/help\/bob"/);
});
