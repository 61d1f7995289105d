import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SignJWT } from 'jose';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const origin = 'https://shop.example';
let server: TestServer;
let desk: FrontDesk;
let key: string;

before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  const body = { name: 'Shop', allowed_origins: [origin] };
  key = (await server.call('POST', '/api/customer-portal/widget-keys', { token: desk.token, body })).json.key;
});
after(() => server.close());

const widget = (path: string, body: unknown, token?: string) =>
  server.call('POST', `/api/widget/${path}`, {
    body,
    headers: { origin, 'x-widget-key': key, ...(token ? { 'x-visitor-token': token } : {}) },
  });

async function rotate(): Promise<string> {
  const path = '/api/customer-portal/identity-secret';
  const made = await server.call('POST', path, { token: desk.token, body: {} });
  assert.equal(made.status, 201);
  assert.equal(made.json.secret.slice(-4), made.json.last_four);
  return made.json.secret;
}

const sign = (secret: string, claims: Record<string, unknown>, expires = '5m', alg = 'HS256') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));

test('a visitor whom the business vouches for has one conversation on every device', async () => {
  const secret = await rotate();
  const token = await sign(secret, { sub: 'c-1', name: 'Ada', email: 'ada@example.com' });
  const phone = await widget('identify', { token });
  assert.equal(phone.status, 200);
  const said = await widget('chat', { message: 'opening hours' }, phone.json.visitor_token);
  const laptop = await widget('identify', { token });
  assert.equal(laptop.json.conversation_id, said.json.conversation_id);
  const detail = await desk.conversation(said.json.conversation_id);
  assert.deepEqual(detail.visitor, {
    ...detail.visitor,
    name: 'Ada',
    email: 'ada@example.com',
    verified: true,
  });
});

test('two devices that bring the same new identity at once become one visitor', async () => {
  const token = await sign(await rotate(), { sub: 'c-2' });
  const both = await Promise.all([widget('identify', { token }), widget('identify', { token })]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  const said = await widget('chat', { message: 'opening hours' }, both[0]?.json.visitor_token);
  const other = await widget('identify', { token }, both[1]?.json.visitor_token);
  assert.equal(other.json.conversation_id, said.json.conversation_id);
});

test('a token that is forged, expired, of another algorithm or of an old secret is refused', async () => {
  const old = await rotate();
  const secret = await rotate();
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"c-1","exp":9999999999}').toString('base64url')}.`;
  const bad = [
    await sign(old, { sub: 'c-1' }),
    await sign('a secret that somebody guessed, wrongly', { sub: 'c-1' }),
    await sign(secret, { sub: 'c-1' }, '-1s'),
    await sign(secret, { sub: 'c-1' }, '5m', 'HS512'),
    await sign(secret, { name: 'no subject' }),
    none,
  ];
  for (const token of bad) assert.equal((await widget('identify', { token })).status, 401);
});

test('the secret is kept sealed and its change is recorded without it', async () => {
  const secret = await rotate();
  const row = await server.services.store.platform.read((q) =>
    q.selectFrom('businesses').selectAll().where('id', '=', desk.id).executeTakeFirstOrThrow(),
  );
  assert.ok(row.identity_secret && !row.identity_secret.includes(secret));
  const audit = await server.call('GET', '/api/audit?action=identity_secret.rotated', { token: desk.token });
  assert.ok(audit.json.items.length > 0);
  assert.ok(!audit.text.includes(secret));
});

test('a business that talks to known visitors only refuses all others on the widget', async () => {
  const secret = await rotate();
  const before = await widget('chat', { message: 'opening hours' });
  await desk.settings({ identity_required: true });
  for (const token of [undefined, String(before.json.visitor_token), 'vt_made_up']) {
    const refused = await widget('chat', { message: 'opening hours' }, token);
    assert.deepEqual([refused.status, refused.json.code], [403, 'identity_required']);
  }
  const secretSession = { message: 'opening hours', session_id: 'a-client-made-secret-of-40-characters-02' };
  assert.equal((await widget('chat', secretSession)).status, 403);
  const known = await widget('identify', { token: await sign(secret, { sub: 'c-3' }) });
  const answered = await widget('chat', { message: 'opening hours' }, known.json.visitor_token);
  assert.equal(answered.json.outcome, 'answered');
});

test('a claim that is missing or odd is refused by its name', async () => {
  const secret = await rotate();
  for (const [claim, claims] of [
    ['sub', {}],
    ['sub', { sub: '' }],
    ['sub', { sub: 42 }],
    ['sub', { sub: 'a\0b' }],
    ['sub', { sub: 'a\ud800' }],
    ['sub', { sub: 'x'.repeat(129) }],
    ['name', { sub: 'c-9', name: 'A\0da' }],
    ['name', { sub: 'c-9', name: ['Ada'] }],
    ['email', { sub: 'c-9', email: 'ada' }],
    ['email', { sub: 'c-9', email: 'a\0@example.com' }],
    ['nbf', { sub: 'c-9', nbf: 'soon' }],
  ] as const) {
    const refused = await widget('identify', { token: await sign(secret, claims) });
    assert.equal(refused.status, 401, JSON.stringify(claims));
    assert.match(refused.json.detail, new RegExp(`claim "${claim}"`));
  }
  const noExpiry = await new SignJWT({ sub: 'c-9' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
  assert.match((await widget('identify', { token: noExpiry })).json.detail, /claim "exp"/);
});
