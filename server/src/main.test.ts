import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from './kernel/config.ts';
import { StartError } from './kernel/errors.ts';
import { freePort } from './testing/launch.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'askbob-main-'));
const base = { HOST: '127.0.0.1', LOG_LEVEL: 'silent', DEMO: '0', COOKIE_SECURE: 'off' };
const admin = { ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: 'a-harbour-in-june' };
let port: number;
let child: ChildProcess;

before(async () => {
  port = await freePort();
  child = start({ PORT: String(port), DATA_DIR: join(directory, 'data'), ...admin });
  await said(child, 'is ready');
});
after(() => {
  child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

function start(settings: Record<string, string>): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', ...base, ...settings };
  return spawn(process.execPath, [MAIN], { env, cwd: directory });
}

/** Waits until a process has printed a text. */
async function said({ stdout }: ChildProcess, text: string): Promise<void> {
  let all = '';
  for await (const chunk of stdout ?? []) {
    all += String(chunk);
    if (all.includes(text)) return;
  }
  assert.fail(`it ended without saying "${text}": ${all}`);
}

/** What a start that fails leaves: one line and the exit code 1. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const failed = start(settings);
  let text = '';
  failed.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  const [code] = await once(failed, 'close');
  assert.equal(code, 1, text);
  assert.match(text, /^Ask Bob cannot start: [^\n]+\n$/);
  return text;
}

test('a second server on the same data, on the same port, or without a place for its data stops with one line', async () => {
  const free = String(await freePort());
  const data = join(directory, 'data');
  assert.match(await refusal({ PORT: free, DATA_DIR: data }), /Another Ask Bob is running/);
  const other = join(directory, 'other');
  assert.match(await refusal({ PORT: String(port), DATA_DIR: other }), /PORT or HOST/);
  writeFileSync(join(directory, 'file'), '');
  assert.match(await refusal({ PORT: free, DATA_DIR: join(directory, 'file') }), /DATA_DIR/);
  const poor = { PORT: free, DATA_DIR: join(directory, 'poor'), ADMIN_PASSWORD: 'password1' };
  assert.match(await refusal(poor), /ADMIN_PASSWORD/);
});

for (const [name, value, more] of [
  ['PORT', 'abc', {}],
  ['PORT', '70000', {}],
  ['PUBLIC_URL', 'askbob.example', {}],
  ['DATABASE_URL', 'mysql://x', {}],
  ['RATE_LIMITS', 'off', { HOST: '0.0.0.0' }],
  ['RATE_LIMITS', 'off', { HOST: '127.0.0.1.evil.example' }],
  ['TRUST_PROXY', 'maybe', {}],
  ['LOG_LEVEL', 'loud', {}],
  ['ADMIN_PASSWORD', 'short', {}],
  ['LLM_BASE_URL', 'http://127.0.0.1:1', {}],
] as const) {
  test(`${name}=${value} ${JSON.stringify(more)} is refused in one line that names it`, () => {
    assert.throws(
      () => readConfig({ ...base, ...more, [name]: value }),
      (error) => error instanceof StartError && error.message.includes(name) && !error.message.includes('\n'),
    );
  });
}

test('SIGTERM says so at /api/ready, tells streams to come back, answers messages until nobody sends any, and ends with 0', async () => {
  const { business_id, visitor_token, conversation_id } = await visit();
  const stream = await fetch(`http://127.0.0.1:${port}/api/chat/events?conversation_id=${conversation_id}`, {
    headers: { 'x-visitor-token': visitor_token },
  });
  const heard = stream.text();
  const ready = async () =>
    (await fetch(`http://127.0.0.1:${port}/api/ready`, { headers: { connection: 'close' } })).status;
  assert.equal(await ready(), 200);
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  // The process hears the signal when it gets to it; from then on, until it stops listening, it says 503.
  let status = await ready();
  while (status === 200) status = await ready();
  const late = await post('/api/chat', { message: 'hello', business_id });
  assert.deepEqual([status, late.status, late.json.outcome], [503, 200, 'small_talk']);
  const again = await fetch(`http://127.0.0.1:${port}/api/chat/events?conversation_id=${conversation_id}`, {
    headers: { 'x-visitor-token': visitor_token, connection: 'close' },
  });
  assert.equal(again.status, 503);
  assert.ok(Number(again.headers.get('retry-after')) > 0);
  assert.match(await heard, /\nretry: \d+\n\n$/);
  assert.deepEqual(await ended, [0, null]);
});

/** A visitor's first message to a new business. */
async function visit() {
  const credentials = { email: admin.ADMIN_EMAIL, password: admin.ADMIN_PASSWORD };
  const { access_token } = (await post('/api/auth/login', credentials)).json;
  const created = await post('/api/businesses', { name: 'B' }, { authorization: `Bearer ${access_token}` });
  const business_id = created.json.id;
  const { json } = await post('/api/chat', { message: 'hello', business_id });
  return { business_id, visitor_token: json.visitor_token, conversation_id: json.conversation_id };
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the test reads the fields it expects to be there.
  return { status: reply.status, headers: reply.headers, json: (await reply.json()) as any };
}
