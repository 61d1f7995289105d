import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { heapLimit, requireRoom } from '../../kernel/memory.ts';
import { type Launched, launch } from '../../testing/launch.ts';
import type { Reply } from '../../testing/test-server.ts';

const ADMIN = { email: 'admin@example.com', password: 'a password with little memory' };
const directory = mkdtempSync(join(tmpdir(), 'askbob-memory-'));
let server: Launched;
let token = '';

before(async () => {
  server = await launch({
    NODE_OPTIONS: '--max-old-space-size=96',
    DATA_DIR: directory,
    DEMO: '0',
    RATE_LIMITS: 'off',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  await server.ready();
  token = (await call('/api/auth/login', ADMIN)).json.access_token;
});
after(async () => {
  await server.end();
  rmSync(directory, { recursive: true, force: true });
});

async function call(path: string, body: unknown): Promise<Pick<Reply, 'status' | 'json'>> {
  const isLines = typeof body === 'string';
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: {
      'content-type': isLines ? 'application/x-ndjson' : 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: isLines ? body : JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

test('knowledge too large for the memory is refused in words, and the server goes on for others', async () => {
  const open = async (name: string): Promise<string> => (await call('/api/businesses', { name })).json.id;
  const [large, small] = [await open('Large'), await open('Small')];
  const answer = 'It is as it is. '.repeat(400);
  const line = (n: number) => JSON.stringify({ question: `What is ${n} of ${n % 97}?`, answer });
  const lines = (count: number, from: number) =>
    Array.from({ length: count }, (_, n) => line(from + n)).join('\n');
  // In parts, as an owner would who was told so.
  for (let part = 0; part < 16; part += 1) {
    const imported = await call(`/api/knowledge/import?business_id=${large}`, lines(700, part * 700));
    assert.equal(imported.status, 200, JSON.stringify(imported.json));
  }
  const whole = await call(`/api/knowledge/import?business_id=${large}`, lines(3000, 0));
  assert.deepEqual([whole.status, whole.json.code], [503, 'overloaded']);
  assert.match(whole.json.detail, /An import of this size needs about \d+ MB/);
  for (const [path, body] of [
    ['publish', {}],
    ['preview', { message: 'What is 5 of 5?', release: 'draft' }],
    ['publish', {}],
  ] as const) {
    const refused = await call(`/api/knowledge/${path}?business_id=${large}`, body);
    assert.deepEqual([refused.status, refused.json.code], [503, 'overloaded'], JSON.stringify(refused.json));
    assert.match(refused.json.detail, /A draft of this size needs about \d+ MB/);
  }
  await call(`/api/knowledge/entries?business_id=${small}`, { question: 'Are you open?', answer: 'Yes.' });
  assert.equal((await call(`/api/knowledge/publish?business_id=${small}`, {})).status, 201);
});

test('what is small is never refused, and what is larger than all memory always is', () => {
  requireRoom(1024 * 1024, 'It');
  assert.throws(() => requireRoom(heapLimit() * 2, 'It'), { code: 'overloaded', message: /^It needs about/ });
});
