import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { totpOf } from '../logins/second-factor.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createUser } from './create-user.ts';

const PASSWORD = 'sunny-harbour-1862';
const HOUR = 60 * 60_000;
const mail = createMailbox();
let server: TestServer;
let clock = Date.now();
let owner: { id: string; token: string };
let member: { id: string; email: string };
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock, mail }, { RATE_LIMITS: 'on' });
});
after(() => server.close());

beforeEach(async () => {
  people += 1;
  mail.sent.length = 0;
  mail.refuses = false;
  owner = await server.business({ name: 'Brightwater Heating' });
  member = await add(owner.id, `rosa${people}@example.com`);
});

async function add(businessId: string, email: string, password = PASSWORD) {
  const person = { kind: 'customer', business_id: businessId, email, name: 'Rosa', role: 'agent' } as const;
  return { id: await createUser(server.services, { ...person, password }), email };
}

const make = (token = owner.token, id = member.id, query = '') =>
  server.call('POST', `/api/customer-portal/members/${id}/sign-in-link${query}`, { token, body: {} });
const secretOf = (url: string) => String(url.split('#')[1]);
/** A link's secret, made by the owner. */
async function link(): Promise<string> {
  const made = await make();
  assert.equal(made.status, 200, made.text);
  return secretOf(made.json.url);
}
const open = (token: string, more: Record<string, string> = {}) =>
  server.call('POST', '/api/auth/sign-in-link', { body: { token, ...more } });
const signIn = (password: string) =>
  server.call('POST', '/api/customer/auth/login', { body: { email: member.email, password } });
const recorded = async () => {
  const { items } = (await server.call('GET', '/api/audit', { token: owner.token })).json;
  return items.map((each: { action: string; target: string }) => [each.action, each.target]);
};

test('a sign-in link opens its own business once; it is recorded, and mailed to its person', async () => {
  const other = await server.business();
  await add(other.id, member.email, 'a password elsewhere');
  const made = await make();
  assert.deepEqual(Object.keys(made.json).sort(), ['expires_at', 'mailed', 'url']);
  assert.match(made.json.url, /\/portal\/link#ln_[\w-]{43}$/);
  assert.equal(made.json.expires_at, new Date(clock + 24 * HOUR).toISOString());
  assert.equal(made.json.mailed, true);
  const [sent] = mail.sent;
  assert.equal(sent?.to, member.email);
  assert.ok(sent?.text.includes(made.json.url) && sent.text.includes('Brightwater Heating'), sent?.text);
  const opened = await open(secretOf(made.json.url));
  assert.equal(opened.status, 200, opened.text);
  assert.deepEqual([opened.json.user.id, opened.json.user.business_id], [member.id, owner.id]);
  const cookies = [opened.headers['set-cookie'] ?? []].flat().map((each) => each.split('=')[0]);
  assert.deepEqual(cookies, ['askbob', 'askbob_device']);
  assert.equal((await open(secretOf(made.json.url))).status, 404);
  const actions = await recorded();
  assert.deepEqual(actions[0], ['login.succeeded', member.id]);
  assert.deepEqual(actions[1], ['member.sign_in_link_made', member.id]);
  // The password is as it was.
  assert.equal((await signIn(PASSWORD)).status, 200);
});

test('a link ends after 24 hours, when another is made, and when its person loses the right to sign in', async () => {
  const late = await link();
  clock += 24 * HOUR;
  owner.token = (await server.member(owner.id, 'owner')).token;
  assert.equal((await open(late)).status, 404);
  const first = await link();
  const second = await link();
  assert.equal((await open(first)).status, 404);
  clock += 24 * HOUR - 1;
  owner.token = (await server.member(owner.id, 'owner')).token;
  const change = { token: owner.token, body: { status: 'disabled' } };
  const path = `/api/customer-portal/members/${member.id}`;
  assert.equal((await server.call('PATCH', path, change)).status, 200);
  assert.equal((await open(second)).status, 404);
  assert.equal((await make()).status, 409);
  await server.call('PATCH', path, { token: owner.token, body: { status: 'active' } });
  assert.equal((await open(second)).status, 200);
});

test('a link of a suspended business opens nothing', async () => {
  const secret = await link();
  const { token } = await server.admin();
  const body = { status: 'suspended', reason: 'The bill is open' };
  assert.equal((await server.call('PATCH', `/api/businesses/${owner.id}`, { token, body })).status, 200);
  assert.equal((await open(secret)).json.code, 'business_suspended');
});

test('the second factor is asked, a wrong code leaves the link alive, and guesses end', async () => {
  const { access_token: token } = (await signIn(PASSWORD)).json;
  const setUp = await server.call('POST', '/api/auth/second-factor', { token, body: { password: PASSWORD } });
  const totp = totpOf(member.email, setUp.json.secret);
  const code = () => totp.generate({ timestamp: clock });
  await server.call('POST', '/api/auth/second-factor/confirm', { token, body: { code: code() } });
  const secret = await link();
  assert.equal((await open(secret)).json.code, 'second_factor_required');
  // The code that set it up is used up, and a new password makes up for no code.
  assert.equal((await open(secret, { code: code() })).status, 401);
  assert.equal(
    (await open(secret, { new_password: 'a new fine password' })).json.code,
    'second_factor_required',
  );
  clock += 30_000;
  assert.equal((await open(secret, { code: code() })).status, 200);
  const guessed = await link();
  for (let i = 0; i < 9; i++) await open(guessed, { code: '000000' });
  assert.equal((await open(guessed, { code: '000000' })).status, 429);
});

test('a forgotten password can be set on the way in, which ends what else is open', async () => {
  const before = (await signIn(PASSWORD)).json.access_token;
  const secret = await link();
  const poor = await open(secret, { new_password: 'password123' });
  assert.deepEqual([poor.status, poor.json.errors[0].pointer], [422, '/new_password']);
  const opened = await open(secret, { new_password: 'a new fine password' });
  const me = (token: string) => server.call('GET', '/api/auth/me', { token });
  assert.equal((await me(opened.json.access_token)).status, 200);
  assert.equal((await me(before)).status, 401);
  assert.equal((await signIn(PASSWORD)).status, 401);
  assert.equal((await signIn('a new fine password')).status, 200);
});

test('who was invited and never came chooses a password with the link', async () => {
  const { json } = await server.call('POST', '/api/customer-portal/members', {
    token: owner.token,
    body: { email: `late${people}@example.com`, name: 'Late', role: 'viewer' },
  });
  const secret = secretOf((await make(owner.token, json.id)).json.url);
  const asked = await open(secret);
  assert.deepEqual([asked.status, asked.json.errors[0].pointer], [422, '/new_password']);
  assert.equal((await open(secret, { new_password: 'a new fine password' })).status, 200);
  assert.ok(
    (await recorded()).some(([action, target]: string[]) => action === 'member.joined' && target === json.id),
  );
});

test('nobody makes a link for themselves, or without the right to manage people', async () => {
  const { id, token } = await server.member(owner.id, 'owner');
  assert.equal((await make(token, id)).status, 409);
  const manager = await server.member(owner.id, 'manager');
  assert.equal((await make(manager.token)).status, 403);
  const admin = await server.admin();
  assert.equal((await make(admin.token, member.id, `?business_id=${owner.id}`)).status, 200);
});

test('links of one kind are not taken for another', async () => {
  const secret = await link();
  const body = { token: secret, new_password: 'a new fine password' };
  assert.equal((await server.call('POST', '/api/auth/password/redeem', { body })).status, 404);
  await server.call('POST', '/api/customer-portal/members', {
    token: owner.token,
    body: { email: `inv${people}@example.com`, name: 'Inv', role: 'viewer' },
  });
  const invitation = mail.sent.at(-1)?.text.match(/#(\S+)/)?.[1] ?? '';
  assert.equal((await open(invitation, { new_password: 'a new fine password' })).status, 404);
  assert.equal((await open(secret)).status, 200);
});

test('without mail the link is shown all the same, and nothing is promised', async () => {
  mail.refuses = true;
  assert.equal((await make()).json.mailed, false);
});
