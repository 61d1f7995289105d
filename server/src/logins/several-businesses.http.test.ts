import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { totpOf } from './second-factor.ts';

const SAME = 'one password for all';
let server: TestServer;
let clock = Date.now();
let here: { id: string; token: string };
let there: { id: string; token: string };
let email: string;
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock });
});
after(() => server.close());

beforeEach(async () => {
  people += 1;
  email = `anna${people}@example.com`;
  here = await server.business({ name: 'Brightwater Heating' });
  there = await server.business({ name: 'Corner Dental' });
});

const add = (business: { token: string }, password?: string, address = email) =>
  server.call('POST', '/api/customer-portal/members', {
    token: business.token,
    body: { email: address, name: 'Anna', role: 'agent', ...(password ? { password } : {}) },
  });
const signIn = (password: string, more: Record<string, string> = {}) =>
  server.call('POST', '/api/customers/auth/login', { body: { email, password, ...more } });
const stored = () =>
  server.services.store.platform.read((q) =>
    q.selectFrom('users').selectAll().where('email', '=', email).execute(),
  );

test('adding somebody whose address another business has tells nothing of that', async () => {
  assert.equal((await add(there, 'their own secret')).status, 201);
  const known = await add(here);
  const unknown = await add(here, undefined, `new-${email}`);
  const shape = ({ status, json }: typeof known) =>
    JSON.stringify({
      status,
      ...json,
      id: '',
      email: '',
      created_at: '',
      invitation_url: typeof json.invitation_url,
    });
  assert.equal(shape(known), shape(unknown));
  // Only one's own people are in the way.
  assert.equal((await add(here)).status, 409);
  assert.equal((await add(here, 'some other secret', email.toUpperCase())).status, 409);
});

test('each business keeps its own password of a person, and the password picks the business', async () => {
  await add(here, 'secret of the first');
  await add(there, 'secret of the second');
  const [first, second] = [await signIn('secret of the first'), await signIn('secret of the second')];
  assert.equal(first.json.user.business_id, here.id);
  assert.equal(second.json.user.business_id, there.id);
  assert.notEqual(first.json.user.id, second.json.user.id);
  const body = { current_password: 'secret of the first', new_password: 'a newer first secret' };
  const changed = await server.call('POST', '/api/auth/password', { token: first.json.access_token, body });
  assert.equal(changed.status, 204);
  assert.equal((await signIn('secret of the first')).status, 401);
  assert.equal((await signIn('a newer first secret')).json.user.business_id, here.id);
  assert.equal((await signIn('secret of the second')).json.user.business_id, there.id);
});

test('a password that opens several businesses asks which, and names them to nobody else', async () => {
  await add(there, SAME);
  await add(here, SAME);
  const asked = await signIn(SAME);
  assert.equal(asked.status, 409);
  assert.equal(asked.json.code, 'choose_business');
  assert.deepEqual(asked.json.businesses, [
    { id: here.id, name: 'Brightwater Heating' },
    { id: there.id, name: 'Corner Dental' },
  ]);
  assert.equal(asked.headers['set-cookie'], undefined);
  assert.equal((await signIn(SAME, { business_id: there.id })).json.user.business_id, there.id);
  const wrong = await signIn('not the password', { business_id: there.id });
  assert.deepEqual([wrong.status, wrong.json.code], [401, 'invalid_credentials']);
});

test('a business that the password does not open is not opened by naming it', async () => {
  await add(here, 'secret of the first');
  await add(there, 'secret of the second');
  const stranger = await server.business();
  for (const { id } of [there, stranger]) {
    const reply = await signIn('secret of the first', { business_id: id });
    assert.deepEqual([reply.status, reply.json.code], [401, 'invalid_credentials']);
  }
});

test('a disabled account is not among those to choose from, a suspended business only where no other fits', async () => {
  const { json } = await add(here, SAME);
  await add(there, SAME);
  const path = `/api/customer-portal/members/${json.id}`;
  const setStatus = (status: string) => server.call('PATCH', path, { token: here.token, body: { status } });
  await setStatus('disabled');
  assert.equal((await signIn(SAME)).json.user.business_id, there.id);
  await setStatus('active');
  const { token } = await server.admin();
  const suspend = { status: 'suspended', reason: 'the bill is open' };
  await server.call('PATCH', `/api/businesses/${there.id}`, { token, body: suspend });
  assert.equal((await signIn(SAME)).json.user.business_id, here.id);
  await setStatus('disabled');
  assert.equal((await signIn(SAME)).json.code, 'business_suspended');
});

test('each business has its own second factor of a person, asked after the choice', async () => {
  await add(here, SAME);
  await add(there, SAME);
  const { access_token: token } = (await signIn(SAME, { business_id: here.id })).json;
  const { secret } = (
    await server.call('POST', '/api/auth/second-factor', { token, body: { password: SAME } })
  ).json;
  const totp = totpOf(email, secret);
  const code = () => totp.generate({ timestamp: clock });
  const confirm = { token, body: { code: code() } };
  assert.equal((await server.call('POST', '/api/auth/second-factor/confirm', confirm)).status, 200);
  clock += 30_000;
  assert.equal((await signIn(SAME, { code: code() })).json.code, 'choose_business');
  assert.equal((await signIn(SAME, { business_id: there.id })).status, 200);
  assert.equal((await signIn(SAME, { business_id: here.id })).json.code, 'second_factor_required');
  assert.equal((await signIn(SAME, { business_id: here.id, code: code() })).status, 200);
});

test('an invitation sets the password of its own business and leaves the other alone', async () => {
  await add(there, 'secret of the second');
  const token = String((await add(here)).json.invitation_url).split('#')[1];
  const body = { token, new_password: 'secret of the first' };
  assert.equal((await server.call('POST', '/api/auth/password/redeem', { body })).status, 204);
  assert.equal((await signIn('secret of the first')).json.user.business_id, here.id);
  assert.equal((await signIn('secret of the second')).json.user.business_id, there.id);
});

test('however many businesses an address belongs to, a sign-in costs one hash', async () => {
  await add(here, 'secret of the first');
  const token = String((await add(there)).json.invitation_url).split('#')[1];
  const body = { token, new_password: 'secret of the second' };
  await server.call('POST', '/api/auth/password/redeem', { body });
  const third = await server.business();
  await add(third, 'secret of the third');
  const login = await signIn('secret of the third');
  const change = { current_password: 'secret of the third', new_password: 'a newer third secret' };
  await server.call('POST', '/api/auth/password', { token: login.json.access_token, body: change });
  const hashes = (await stored()).map(({ password_hash }) => String(password_hash));
  assert.equal(hashes.length, 3);
  // One salt, so one hash tells which of them fits; other people have other salts.
  assert.equal(new Set(hashes.map((hash) => hash.split('$')[4])).size, 1);
  await add(here, 'somebody else entirely', `other-${email}`);
  const rows = await server.services.store.platform.read((q) =>
    q.selectFrom('users').selectAll().where('email', '=', `other-${email}`).execute(),
  );
  assert.notEqual(rows[0]?.password_hash?.split('$')[4], hashes[0]?.split('$')[4]);
});
