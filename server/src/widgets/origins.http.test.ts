import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let owner: { id: string; token: string };
let exact: { id: string; key: string };
let wild: { id: string; key: string };

before(async () => {
  server = await startTestServer();
  owner = await server.business();
  exact = await makeKey(['https://shop.example', 'http://localhost:8080']);
  wild = await makeKey(['https://*.example.org']);
});
after(() => server.close());

async function makeKey(allowed_origins: string[]): Promise<{ id: string; key: string }> {
  const body = { name: 'k', allowed_origins };
  const reply = await server.call('POST', '/api/customer-portal/widget-keys', { token: owner.token, body });
  assert.equal(reply.status, 201, reply.text);
  return reply.json;
}

/** Each message is its own visitor's first. */
const ask = (key: string | null, origin: string | null, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/widget/chat', {
    body: { message: 'hello' },
    headers: { ...(key ? { 'x-widget-key': key } : {}), ...(origin ? { origin } : {}), ...headers },
  });

const preflight = (origin: string) =>
  server.call('OPTIONS', '/api/widget/chat', {
    headers: { origin, 'access-control-request-method': 'POST' },
  });

/** Whatever the answer, a cache must not give it to a page of another origin. */
function variesByOrigin(headers: Record<string, unknown>): void {
  assert.match(String(headers.vary), /\borigin\b/i);
}

for (const origin of [
  'https://evil.example',
  'http://shop.example',
  'https://shop.example:8443',
  'https://shop.example.evil.example',
  'https://evilshop.example',
  'https://sub.shop.example',
  'https://shop.example.',
  'https://SHOP.example',
  'HTTPS://shop.example',
  'https://user@shop.example',
  'https://shop.example@evil.example',
  'https://shop.example/',
  'https://shop.example:443',
  'https://shop.example, https://evil.example',
  'http://localhost',
  'http://localhost:8081',
  'https://shöp.example',
  'https://*.example.org',
  'https://example.org',
  'https://a.b.example.org',
  'https://evilexample.org',
  'https://.example.org',
  'null',
  'file://',
]) {
  test(`the origin ${origin} is refused, and its preflight allows nothing`, async () => {
    // As the bytes a socket would bring.
    const sent = Buffer.from(origin).toString('latin1');
    for (const { key } of [exact, wild]) {
      const reply = await ask(key, sent);
      assert.deepEqual([reply.status, reply.json.code], [403, 'origin_not_allowed']);
      assert.equal(reply.headers['access-control-allow-origin'], undefined);
      variesByOrigin(reply.headers);
    }
    const asked = await preflight(sent);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers['access-control-allow-origin'], undefined);
    variesByOrigin(asked.headers);
  });
}

test('a listed origin is answered, with its own name and no credentials', async () => {
  for (const [key, origin] of [
    [exact.key, 'https://shop.example'],
    [exact.key, 'http://localhost:8080'],
    [wild.key, 'https://any.example.org'],
  ] as const) {
    const asked = await preflight(origin);
    for (const reply of [await ask(key, origin), asked]) {
      assert.ok(reply.status === 200 || reply.status === 204, reply.text);
      assert.equal(reply.headers['access-control-allow-origin'], origin);
      assert.equal(reply.headers['access-control-allow-credentials'], undefined);
      assert.equal(reply.headers['set-cookie'], undefined);
      variesByOrigin(reply.headers);
    }
    assert.equal(
      asked.headers['access-control-allow-headers'],
      'content-type, x-widget-key, x-visitor-token, last-event-id',
    );
    assert.ok(Number(asked.headers['access-control-max-age']) <= 7200);
  }
});

test('the preflight answers for all keys, and the request for its own key only', async () => {
  const origin = 'https://any.example.org';
  assert.equal((await preflight(origin)).headers['access-control-allow-origin'], origin);
  const reply = await ask(exact.key, origin);
  assert.equal(reply.status, 403);
  // The page may read why.
  assert.equal(reply.headers['access-control-allow-origin'], origin);
});

test('a missing origin is 403, a missing, unknown or revoked key 401, and a revoked key’s origins are forgotten at once', async () => {
  assert.equal((await ask(exact.key, null)).status, 403);
  for (const key of [null, 'pk_live_unknown', `${exact.key} `.repeat(2)]) {
    const reply = await ask(key, 'https://shop.example');
    assert.deepEqual([reply.status, reply.json.code], [401, 'invalid_widget_key']);
    assert.ok(reply.headers['www-authenticate']);
    variesByOrigin(reply.headers);
  }
  const gone = await makeKey(['https://gone.example']);
  assert.equal((await ask(gone.key, 'https://gone.example')).status, 200);
  const path = `/api/customer-portal/widget-keys/${gone.id}`;
  assert.equal((await server.call('DELETE', path, { token: owner.token })).status, 204);
  assert.equal((await ask(gone.key, 'https://gone.example')).status, 401);
  const asked = await preflight('https://gone.example');
  assert.equal(asked.headers['access-control-allow-origin'], undefined);
});

test('a business id cannot be smuggled past the key', async () => {
  const reply = await server.call('POST', '/api/widget/chat', {
    body: { message: 'hello', business_id: owner.id },
    headers: { 'x-widget-key': exact.key, origin: 'https://shop.example' },
  });
  assert.deepEqual([reply.status, reply.json.errors[0].pointer], [422, '/business_id']);
  variesByOrigin(reply.headers);
});

test('paths 1 and 3 never carry CORS headers, whoever asks', async () => {
  for (const [method, path] of [
    ['POST', '/api/chat'],
    ['OPTIONS', '/api/chat'],
    ['POST', '/api/chat/message'],
    ['GET', '/api/chat/messages'],
    ['GET', '/api/auth/me'],
  ] as const) {
    const reply = await server.call(method, path, {
      headers: { origin: 'https://shop.example' },
      ...(method === 'POST' ? { body: { message: 'hello', business_id: owner.id } } : {}),
    });
    assert.ok(reply.status >= 400);
    for (const name of Object.keys(reply.headers)) assert.doesNotMatch(name, /^access-control/);
  }
});

for (const origin of [
  '*',
  'null',
  'https://*',
  'https://*.com',
  'https://shop.example/path',
  'https://shop.example?x',
  'https://user@shop.example',
  'https://shop.example.',
  'https://a.*.example.com',
  'ftp://shop.example',
  'javascript://shop.example',
  'https://*.1.2.3.4',
  'shop.example',
]) {
  test(`a key cannot list ${origin}`, async () => {
    const body = { name: 'k', allowed_origins: [origin] };
    const reply = await server.call('POST', '/api/customer-portal/widget-keys', { token: owner.token, body });
    assert.equal(reply.status, 422);
  });
}

test('a wildcard over names that strangers can have is refused, and one stored earlier lets nobody in', async () => {
  const body = (origin: string) => ({ name: 'k', allowed_origins: [origin] });
  const make = (origin: string) =>
    server.call('POST', '/api/customer-portal/widget-keys', { token: owner.token, body: body(origin) });
  for (const origin of [
    'https://*.com',
    'https://*.co.uk',
    'https://*.github.io',
    'https://*.internal',
    'https://*.127.0.0.1',
  ]) {
    const reply = await make(origin);
    assert.deepEqual([reply.status, reply.json.errors[0].pointer], [422, '/allowed_origins/0'], origin);
  }
  for (const origin of [
    'https://*.shop.co.uk',
    'https://*.shop.github.io',
    'https://*.corp.internal',
    'https://shop.github.io',
  ]) {
    assert.equal((await make(origin)).status, 201, origin);
  }
  const { id, key } = await makeKey(['https://*.shop.co.uk']);
  assert.equal((await ask(key, 'https://one.shop.co.uk')).status, 200);
  await server.services.store.forBusiness(owner.id).transaction(({ q, businessId }) =>
    q
      .updateTable('widget_keys')
      .set({ allowed_origins: JSON.stringify(['https://*.co.uk']) })
      .where('business_id', '=', businessId)
      .where('id', '=', id)
      .execute(),
  );
  server.services.forget(owner.id);
  assert.equal((await ask(key, 'https://stranger.co.uk')).status, 403);
});
