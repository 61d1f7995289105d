import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { seal } from '../platform/secrets/seal.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'sunny-harbour-1862';
const SECRET_KEY = 'shared-by-all-nodes-of-this-installation';
const limited = { RATE_LIMITS: 'on', TRUST_PROXY: 'on' };
let server: TestServer;
let owner: { id: string; token: string };
let email: string;
let clock = Date.now();
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock }, { ...limited, SECRET_KEY });
  owner = await server.business();
});
after(() => server.close());

/** Each test guesses at an account of its own. */
beforeEach(async () => {
  people += 1;
  email = `person${people}@example.com`;
  const body = { email, name: 'Person', role: 'viewer', password: PASSWORD };
  const added = await server.call('POST', '/api/customer-portal/members', { token: owner.token, body });
  assert.equal(added.status, 201, added.text);
});

const signIn = (password: string, address: string, as = email, headers = {}) =>
  server.call('POST', '/api/customers/auth/login', {
    body: { email: as, password },
    headers: { 'x-forwarded-for': address, ...headers },
  });

test('after ten wrong passwords the account waits Retry-After at that address, and then the right one works', async () => {
  for (let i = 0; i < 10; i++) assert.equal((await signIn(`wrong-${i}`, '192.0.2.1')).status, 401);
  const refused = await signIn(PASSWORD, '192.0.2.1');
  assert.equal(refused.status, 429);
  clock += Number(refused.headers['retry-after']) * 1000;
  assert.equal((await signIn(PASSWORD, '192.0.2.1')).status, 200);
});

test('guesses that arrive at once are counted before they are checked', async () => {
  const replies = await Promise.all(Array.from({ length: 25 }, (_, i) => signIn(`wrong-${i}`, '192.0.2.2')));
  assert.equal(replies.filter(({ status }) => status === 401).length, 10);
  assert.equal(replies.filter(({ status }) => status === 429).length, 15);
});

test('signing in rightly, however often, is never slowed down', async () => {
  for (let i = 0; i < 15; i++) assert.equal((await signIn(PASSWORD, '192.0.2.3')).status, 200);
});

test('guesses at the second factor end too, and whoever sends no code yet is not counted', async () => {
  const q = server.services.store.platform;
  const secret = { totp_secret: seal(server.services.secretKey, 'JBSWY3DPEHPK3PXP', []) };
  await q.transaction((db) =>
    db
      .updateTable('users')
      .set({ ...secret, totp_confirmed_at: clock })
      .where('email', '=', email)
      .execute(),
  );
  const withCode = (code?: string) =>
    server.call('POST', '/api/customers/auth/login', {
      body: { email, password: PASSWORD, ...(code ? { code } : {}) },
      headers: { 'x-forwarded-for': '192.0.2.9' },
    });
  for (let i = 0; i < 15; i++) assert.equal((await withCode()).json.code, 'second_factor_required');
  // Longer than the app's, so read as recovery codes.
  for (let i = 0; i < 10; i++) assert.equal((await withCode(`000000000${i}`)).status, 401);
  assert.equal((await withCode('0000000010')).status, 429);
});

test('guesses from many other addresses end, and never lock a person out at the address they work from', async () => {
  assert.equal((await signIn(PASSWORD, '192.0.2.4')).status, 200);
  const statuses: number[] = [];
  for (let i = 0; i < 44; i++) statuses.push((await signIn('wrong-guess', `198.51.100.${i}`)).status);
  assert.deepEqual([...new Set(statuses.slice(0, 40))], [401]);
  assert.deepEqual([...new Set(statuses.slice(40))], [429]);
  assert.equal((await signIn(PASSWORD, '192.0.2.4')).status, 200);
});

test('an unknown person, a wrong password, someone disabled and a suspended business get the same bytes for the same work', async () => {
  const written = async () => {
    const q = server.services.store.platform;
    const failures = await q.read((db) => db.selectFrom('failed_sign_ins').selectAll().execute());
    const audit = await q.read((db) => db.selectFrom('audit').select('id').execute());
    return { failures: failures.reduce((sum, { count }) => sum + count, 0), audit: audit.length };
  };
  const attempts: [string, string][] = [
    ['nobody@example.com', PASSWORD],
    [email, 'wrong-password'],
  ];
  const members = await server.call('GET', '/api/customer-portal/members', { token: owner.token });
  const gone = 'person1@example.com';
  const { id } = members.json.items.find((each: { email: string }) => each.email === gone);
  const change = { token: owner.token, body: { status: 'disabled' } };
  const disabled = await server.call('PATCH', `/api/customer-portal/members/${id}`, change);
  assert.equal(disabled.status, 200, disabled.text);
  attempts.push([gone, PASSWORD]);
  attempts.push([await suspendedOwner(), 'wrong-guess']);
  const bytes = new Set<string>();
  for (const [i, [who, password]] of attempts.entries()) {
    const before = await written();
    const reply = await signIn(password, `203.0.113.${i}`, who);
    assert.equal(reply.status, 401);
    bytes.add(JSON.stringify({ ...reply.json, request_id: '' }));
    assert.deepEqual(await written(), { ...before, failures: before.failures + 1 }, who);
  }
  assert.equal(bytes.size, 1);
});

test('a desk that signed in before is known by its cookie: on another node, after a restart, at another address', async () => {
  const cookie = await deviceCookie(await signIn(PASSWORD, '192.0.2.5'));
  const [store, secret] = [server.services.store, { SECRET_KEY }];
  const other = await startTestServer({ store, now: () => clock }, { ...limited, ...secret });
  const there = (password: string, address: string, headers = {}) =>
    other.call('POST', '/api/customers/auth/login', {
      body: { email, password },
      headers: { 'x-forwarded-for': address, ...headers },
    });
  for (let i = 0; i < 44; i++) await there('wrong-guess', `198.51.100.${i}`);
  assert.equal((await there(PASSWORD, '192.0.2.6')).status, 429);
  assert.equal((await there(PASSWORD, '192.0.2.6', { cookie: 'askbob_device=made-up' })).status, 429);
  assert.equal((await there(PASSWORD, '192.0.2.6', { cookie })).status, 200);
  await other.app.close();
});

test('a stranger at the same address cannot use up the tries of a desk that is known', async () => {
  const cookie = await deviceCookie(await signIn(PASSWORD, '192.0.2.7'));
  for (let i = 0; i < 11; i++) await signIn('wrong-guess', '192.0.2.7');
  assert.equal((await signIn(PASSWORD, '192.0.2.7')).status, 429);
  assert.equal((await signIn(PASSWORD, '192.0.2.7', email, { cookie })).status, 200);
});

test('guesses at a known desk end too', async () => {
  const cookie = await deviceCookie(await signIn(PASSWORD, '192.0.2.8'));
  for (let i = 0; i < 10; i++) {
    assert.equal((await signIn('wrong-guess', `198.51.100.${i}`, email, { cookie })).status, 401);
  }
  assert.equal((await signIn(PASSWORD, '198.51.100.10', email, { cookie })).status, 429);
});

test('an account of the same address in another business gives no more guesses at this one', async () => {
  const other = await server.business();
  const body = { email, name: 'Person', role: 'viewer', password: 'known to the attacker' };
  await server.call('POST', '/api/customer-portal/members', { token: other.token, body });
  const own = () => signIn('known to the attacker', '203.0.113.9');
  let cookie = await deviceCookie(await own());
  // Forty guesses are free to anybody; a fresh cookie after every ten brings no further ones.
  for (let i = 0; i < 40; i++) {
    if (i % 10 === 9) cookie = await deviceCookie(await own());
    assert.equal((await signIn('wrong-guess', '203.0.113.9', email, { cookie })).status, 401);
  }
  cookie = await deviceCookie(await own());
  assert.equal((await signIn(PASSWORD, '203.0.113.9', email, { cookie })).status, 401);
  assert.equal((await signIn('known to the attacker', '203.0.113.9', email, { cookie })).status, 200);
});

/** What the browser of this sign-in sends from now on. */
async function deviceCookie(reply: Reply): Promise<string> {
  assert.equal(reply.status, 200, reply.text);
  const set = [reply.headers['set-cookie'] ?? []].flat().find((each) => each.startsWith('askbob_device='));
  assert.match(String(set), /; HttpOnly; SameSite=Lax; Path=\/; Max-Age=34560000$/);
  return String(set).split(';')[0] ?? '';
}

/** The address of someone whose business the platform has suspended. */
async function suspendedOwner(): Promise<string> {
  const other = await server.business();
  const body = { email: 'suspended@example.com', name: 'S', role: 'owner', password: PASSWORD };
  await server.call('POST', '/api/customer-portal/members', { token: other.token, body });
  const { token } = await server.admin();
  const reply = await server.call('PATCH', `/api/businesses/${other.id}`, {
    token,
    body: { status: 'suspended', reason: 'the bill is open' },
  });
  assert.equal(reply.status, 200, reply.text);
  assert.equal((await server.call('GET', '/api/colleagues', { token: other.token })).status, 403);
  return body.email;
}
