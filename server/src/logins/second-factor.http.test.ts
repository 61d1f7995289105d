import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { TOTP } from 'otpauth';
import { createUser } from '../members/create-user.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { totpOf } from './second-factor.ts';

const password = 'correct horse battery';
const STEP_MS = 30_000;
let server: TestServer;
let clock = Date.now();
let email: string;
let token: string;
let people = 0;

before(async () => {
  server = await startTestServer({ now: () => clock }, { RATE_LIMITS: 'on' });
});
after(() => server.close());

/** Each test has a person of its own, signed in. */
beforeEach(async () => {
  people += 1;
  email = `rosa${people}@example.com`;
  const { id } = await server.business();
  const person = { kind: 'customer', business_id: id, email, name: 'Rosa', role: 'owner', password } as const;
  await createUser(server.services, person);
  token = (await signIn()).json.access_token;
});

const signIn = (code?: string) =>
  server.call('POST', '/api/customer/auth/login', { body: { email, password, ...(code ? { code } : {}) } });
const start = () => server.call('POST', '/api/auth/second-factor', { token, body: { password } });
const confirm = (code: string) =>
  server.call('POST', '/api/auth/second-factor/confirm', { token, body: { code } });
const turnOff = (body: Record<string, string>) =>
  server.call('DELETE', '/api/auth/second-factor', { token, body: { password, ...body } });
const codeOf = (totp: TOTP) => totp.generate({ timestamp: clock });

/** Turns the second factor on and returns what makes codes, and the recovery codes. */
async function turnOn(): Promise<{ totp: TOTP; recovery: string[] }> {
  const totp = totpOf(email, (await start()).json.secret);
  const confirmed = await confirm(codeOf(totp));
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.equal(confirmed.json.recovery_codes.length, 10);
  return { totp, recovery: confirmed.json.recovery_codes };
}

test('a second factor is asked for, each code works once, and a recovery code is used up', async () => {
  const { totp, recovery } = await turnOn();
  assert.equal((await signIn()).json.code, 'second_factor_required');
  clock += STEP_MS;
  const code = codeOf(totp);
  assert.equal((await signIn(code)).status, 200);
  assert.equal((await signIn(code)).status, 401);
  assert.equal((await signIn(recovery[0])).status, 200);
  assert.equal((await signIn(recovery[0])).status, 401);
});

test('the code that set the second factor up, and one older than it, open nothing', async () => {
  const { totp } = await turnOn();
  assert.equal((await signIn(codeOf(totp))).status, 401);
  assert.equal((await signIn(totp.generate({ timestamp: clock - STEP_MS }))).status, 401);
  assert.equal((await turnOff({ code: codeOf(totp) })).status, 401);
  clock += STEP_MS;
  assert.equal((await signIn(codeOf(totp))).status, 200);
});

test('the second factor is turned off with a code that was not used, or a recovery code, and nothing less', async () => {
  const { totp, recovery } = await turnOn();
  assert.equal((await turnOff({})).json.code, 'second_factor_required');
  assert.equal((await turnOff({ code: '' })).json.code, 'second_factor_required');
  assert.equal((await turnOff({ code: '000000' })).status, 401);
  assert.equal((await turnOff({ code: recovery[0] ?? '', password: 'not it' })).status, 401);
  assert.equal((await signIn()).json.code, 'second_factor_required');
  assert.equal((await turnOff({ code: recovery[0] ?? '' })).status, 204);
  assert.equal((await signIn()).status, 200);
  clock += STEP_MS;
  const again = await turnOn();
  clock += STEP_MS;
  assert.equal((await signIn(recovery[1])).status, 401);
  assert.equal((await turnOff({ code: codeOf(totp) })).status, 401);
  assert.equal((await turnOff({ code: codeOf(again.totp) })).status, 204);
});

test('a second factor that is on is not replaced, nor confirmed a second time', async () => {
  const { totp } = await turnOn();
  clock += STEP_MS;
  assert.equal((await start()).status, 409);
  assert.equal((await confirm(codeOf(totp))).status, 409);
  assert.equal((await signIn(codeOf(totp))).status, 200);
});

test('guesses at a code or the password of somebody signed in end, also when they arrive at once', async () => {
  await turnOn();
  for (let i = 0; i < 10; i++) assert.equal((await turnOff({ code: '000000' })).status, 401);
  assert.equal((await turnOff({ code: '000000' })).status, 429);
  const wrong = { code: '000000', password: 'not it' };
  const replies = await Promise.all(Array.from({ length: 15 }, () => turnOff(wrong)));
  assert.equal(replies.filter(({ status }) => status === 401).length, 10);
  assert.equal(replies.filter(({ status }) => status === 429).length, 5);
});
