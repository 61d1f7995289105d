import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createUser } from '../members/create-user.ts';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const password = 'correct horse battery';
const MINUTE = 60_000;
const mail = createMailbox();
let server: TestServer;
let owner: { id: string; token: string };
let clock = Date.now();
let email: string;
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock, mail }, { RATE_LIMITS: 'on', TRUST_PROXY: 'on' });
});
after(() => server.close());

/** Each test has a business of its own with a person who can sign in. */
beforeEach(async () => {
  people += 1;
  clock += 60 * MINUTE;
  mail.sent.length = 0;
  mail.refuses = false;
  email = `rosa${people}@example.com`;
  owner = await server.business();
  const person = {
    kind: 'customer',
    business_id: owner.id,
    email,
    name: 'Rosa',
    role: 'agent',
    password,
  } as const;
  await createUser(server.services, person);
});

let jumps = 0;
const forgot = (address: string, to = email) =>
  server.call('POST', '/api/auth/password/forgot', {
    body: { email: to },
    headers: { 'x-forwarded-for': address },
  });
const redeem = (token: string, new_password = 'a new fine password') =>
  server.call('POST', '/api/auth/password/redeem', { body: { token, new_password } });
const signIn = async (typed: string) =>
  (await server.call('POST', '/api/customer/auth/login', { body: { email, password: typed } })).status;

async function runAll(): Promise<void> {
  while ((await runDueJobs(server.services)) > 0);
}
/** The secrets of the links that were mailed, oldest first. */
const mailed = () => mail.sent.map(({ text }) => text.match(/#(\S+)/)?.[1] ?? '');
const rows = (table: 'links' | 'jobs' | 'audit') =>
  server.services.store.platform.read((q) => q.selectFrom(table).selectAll().execute());

test('an unknown address and a known one get the same bytes for the same work, and only the known one a mail', async () => {
  const before = { links: (await rows('links')).length, audit: (await rows('audit')).length };
  const replies = [await forgot('192.0.2.1', 'nobody@example.com'), await forgot('192.0.2.1')];
  assert.deepEqual([...new Set(replies.map(({ status, text }) => `${status} ${text}`))], ['204 ']);
  const jobs = (await rows('jobs')).filter(({ kind }) => kind === 'mail_reset_links');
  assert.equal(jobs.length, 2);
  // All that tells them apart happens later, when nobody waits.
  assert.equal((await rows('links')).length, before.links);
  assert.equal((await rows('audit')).length, before.audit);
  assert.equal(mail.sent.length, 0);
  await runAll();
  assert.deepEqual(
    mail.sent.map(({ to }) => to),
    [email],
  );
  assert.deepEqual(
    (await rows('jobs')).filter(({ kind }) => kind === 'mail_reset_links'),
    [],
  );
});

test('asking again leaves the earlier link alive, and the first one used ends the others and every login', async () => {
  await forgot('192.0.2.2');
  await runAll();
  await forgot('192.0.2.3');
  await runAll();
  const [first = '', second = ''] = mailed();
  assert.notEqual(first, second);
  const login = await server.call('POST', '/api/customer/auth/login', { body: { email, password } });
  assert.equal((await redeem(first)).status, 204);
  assert.equal((await redeem(first)).status, 404);
  assert.equal((await redeem(second)).status, 404);
  const me = await server.call('GET', '/api/auth/me', { token: login.json.access_token });
  assert.equal(me.status, 401);
  assert.equal(await signIn(password), 401);
  assert.equal(await signIn('a new fine password'), 200);
});

test('requests are counted by who asks: a stranger who asks without end keeps nobody from a link', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await forgot('198.51.100.1')).status);
  assert.deepEqual(statuses.slice(0, 10), Array(10).fill(204));
  assert.deepEqual(statuses.slice(10), [429, 429]);
  assert.equal((await forgot('192.0.2.4')).status, 204);
  await runAll();
  // The box isn't flooded, and what is in it works: also much later, when the stranger still goes on.
  assert.equal(mail.sent.length, 3);
  clock += 49 * MINUTE;
  for (let i = 0; i < 5; i++) await forgot('198.51.100.1');
  await runAll();
  assert.equal((await redeem(mailed()[0] ?? '')).status, 204);
});

test('a reset link ends after an hour, an invitation after a week', async () => {
  await forgot('192.0.2.5');
  await runAll();
  await forgot('192.0.2.5');
  await runAll();
  const [first = '', second = ''] = mailed();
  clock += 60 * MINUTE - 1;
  assert.equal((await redeem(first, 'password123')).json.errors[0].pointer, '/new_password');
  clock += 1;
  assert.equal((await redeem(first)).status, 404);
  assert.equal((await redeem(second)).status, 404);
  const invite = async (to: string) => {
    const body = { email: to, name: 'New', role: 'agent' };
    await server.call('POST', '/api/customer-portal/members', { token: owner.token, body });
    return mailed().at(-1) ?? '';
  };
  const [early, late] = [await invite('early@example.com'), await invite('late@example.com')];
  clock += 7 * 24 * 60 * MINUTE - 1;
  assert.equal((await redeem(early)).status, 204);
  clock += 1;
  assert.equal((await redeem(late)).status, 404);
});

test('of many who use a link at once, one sets the password', async () => {
  await forgot('192.0.2.6');
  await runAll();
  const [token = ''] = mailed();
  const replies = await Promise.all(
    ['one', 'two', 'three'].map((n) => redeem(token, `a fine password ${n}`)),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [204, 404, 404]);
});

test('changing the password ends links that are still on their way', async () => {
  await forgot('192.0.2.7');
  await runAll();
  const { json } = await server.call('POST', '/api/customer/auth/login', { body: { email, password } });
  const body = { current_password: password, new_password: 'another fine password' };
  assert.equal(
    (await server.call('POST', '/api/auth/password', { token: json.access_token, body })).status,
    204,
  );
  assert.equal((await redeem(mailed()[0] ?? '')).status, 404);
});

test('a mail that the server refuses is sent soon after, or never', async () => {
  mail.refuses = true;
  await forgot('192.0.2.8');
  await runAll();
  clock += MINUTE;
  mail.refuses = false;
  await runAll();
  assert.equal(mail.sent.length, 1);
  mail.refuses = true;
  await forgot('192.0.2.8');
  await runAll();
  clock += 11 * MINUTE;
  await runAll();
  mail.refuses = false;
  clock += 60 * MINUTE;
  await runAll();
  assert.equal(mail.sent.length, 1);
  assert.deepEqual(
    (await rows('jobs')).filter(({ kind }) => kind === 'mail_reset_links'),
    [],
  );
});

test('whoever is disabled gets no link, and one from before opens nothing', async () => {
  await forgot('192.0.2.9');
  await runAll();
  const members = await server.call('GET', '/api/customer-portal/members', { token: owner.token });
  const { id } = members.json.items.find((each: { email: string }) => each.email === email);
  const change = { token: owner.token, body: { status: 'disabled' } };
  await server.call('PATCH', `/api/customer-portal/members/${id}`, change);
  await forgot('192.0.2.9');
  await runAll();
  assert.equal(mail.sent.length, 1);
  assert.equal((await redeem(mailed()[0] ?? '')).status, 404);
});

test('who has just chosen a password is signed in with it, but not past a second factor or a suspension', async () => {
  const cookieAfter = async (prepare: () => Promise<unknown>) => {
    mail.sent.length = 0;
    await forgot(`192.0.2.${40 + jumps++}`);
    await runAll();
    await prepare();
    const reply = await redeem(mailed()[0] ?? '', `a fine password ${jumps}`);
    assert.equal(reply.status, 204, reply.text);
    const [cookie] = [reply.headers['set-cookie'] ?? []].flat();
    return cookie?.split(';')[0] ?? null;
  };
  const change = (set: { totp_confirmed_at: number | null }) => () =>
    server.services.store.platform.transaction((q) =>
      q.updateTable('users').set(set).where('email', '=', email).execute(),
    );
  const cookie = (await cookieAfter(change({ totp_confirmed_at: null }))) ?? '';
  const me = await server.call('GET', '/api/auth/me', { headers: { cookie } });
  assert.deepEqual([me.status, me.json?.user.email], [200, email]);
  assert.equal(await cookieAfter(change({ totp_confirmed_at: 1 })), null);
});
