import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publishDocuments } from '../testing/publish.ts';
import { tamper } from '../testing/tamper.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const run = promisify(execFile);

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** A business of which three messages and three changes are recorded, besides its creation. */
async function recorded() {
  const business = await server.business();
  await publishDocuments(server.services, business.id);
  for (const message of ['opening hours', 'boiler service price', 'who won the cup']) {
    const reply = await server.call('POST', '/api/chat', { body: { message, business_id: business.id } });
    assert.equal(reply.status, 200, reply.text);
  }
  for (const name of ['One', 'Two', 'Three']) {
    const body = { name, allowed_origins: ['https://shop.example.com'] };
    const reply = await server.call('POST', '/api/customer-portal/widget-keys', {
      token: business.token,
      body,
    });
    assert.equal(reply.status, 201, reply.text);
  }
  return business;
}

const verify = async (token: string) => (await server.call('GET', '/api/audit/verify', { token })).json;

test('chains that nobody touched hold', async () => {
  const { token } = await recorded();
  assert.deepEqual(await verify(token), {
    ok: true,
    audit: { records: 4, broken_at: null },
    receipts: { records: 3, broken_at: null },
  });
});

const where = (id: string, number: number) => `business_id = '${id}' AND number = ${number}`;
const tamperings: [what: string, sql: (id: string) => string, chain: 'audit' | 'receipts', broken: number][] =
  [
    [
      'the words of a record',
      (id) => `UPDATE audit SET detail = '{"a":1}' WHERE ${where(id, 2)}`,
      'audit',
      2,
    ],
    ['who did it', (id) => `UPDATE audit SET actor_name = 'Someone' WHERE ${where(id, 3)}`, 'audit', 3],
    [
      'when it was done',
      (id) => `UPDATE audit SET created_at = created_at - 1 WHERE ${where(id, 1)}`,
      'audit',
      1,
    ],
    ['a hash', (id) => `UPDATE audit SET hash = previous_hash WHERE ${where(id, 2)}`, 'audit', 2],
    ['a record in the middle', (id) => `DELETE FROM audit WHERE ${where(id, 3)}`, 'audit', 3],
    ['the last record', (id) => `DELETE FROM audit WHERE ${where(id, 4)}`, 'audit', 4],
    ['all records', (id) => `DELETE FROM audit WHERE business_id = '${id}'`, 'audit', 1],
    [
      'the head of a chain',
      (id) => `DELETE FROM chains WHERE business_id = '${id}' AND chain = 'audit'`,
      'audit',
      1,
    ],
    [
      'what a receipt says',
      (id) =>
        `UPDATE receipt_bodies SET body = '{}' WHERE receipt_id = (SELECT id FROM receipts WHERE ${where(id, 2)})`,
      'receipts',
      2,
    ],
    [
      'the reply a receipt belongs to',
      (id) => `UPDATE receipts SET message_id = 'other' WHERE ${where(id, 3)}`,
      'receipts',
      3,
    ],
  ];

for (const [what, sql, chain, broken] of tamperings) {
  test(`changing or removing ${what} in the database is found`, async () => {
    const { id, token } = await recorded();
    await tamper(server.services, sql(id));
    const result = await verify(token);
    assert.equal(result.ok, false);
    assert.equal(result[chain].broken_at, broken);
    const other = chain === 'audit' ? 'receipts' : 'audit';
    assert.equal(result[other].broken_at, null);
  });
}

test('an erased receipt body is said to be erased and breaks no chain', async () => {
  const { id, token } = await recorded();
  const said = await server.call('POST', '/api/chat', {
    body: { message: 'opening hours', business_id: id },
  });
  const path = `/api/receipts/${said.json.receipt_id}`;
  const whole = await server.call('GET', path, { token });
  assert.equal(whole.status, 200);
  assert.equal(whole.json.message, 'opening hours');
  assert.equal(whole.json.conversation_id, said.json.conversation_id);
  assert.equal(whole.json.message_id, said.json.message_id);
  assert.ok(whole.json.passages.some(({ cited }: { cited: boolean }) => cited));
  await tamper(server.services, `DELETE FROM receipt_bodies WHERE receipt_id = '${said.json.receipt_id}'`);
  const erased = await server.call('GET', path, { token });
  assert.equal(erased.status, 404);
  assert.match(erased.json.detail, /erased/);
  assert.equal((await verify(token)).ok, true);
  const stranger = await server.business();
  const foreign = await server.call('GET', path, { token: stranger.token });
  const missing = await server.call('GET', '/api/receipts/nothing', { token: stranger.token });
  assert.deepEqual({ ...foreign.json, request_id: '' }, { ...missing.json, request_id: '' });
});

test('the audit list comes newest first, in pages, and can be narrowed', async () => {
  const { id, token } = await recorded();
  const first = await server.call('GET', '/api/audit?limit=3', { token });
  const numbers = (items: { number: number }[]) => items.map(({ number }) => number);
  assert.deepEqual(numbers(first.json.items), [4, 3, 2]);
  const rest = await server.call('GET', `/api/audit?limit=3&cursor=${first.json.next_cursor}`, { token });
  assert.deepEqual(numbers(rest.json.items), [1]);
  assert.equal(rest.json.next_cursor, null);
  const keys = await server.call('GET', '/api/audit?action=widget_key', { token });
  assert.equal(keys.json.items.length, 3);
  assert.equal(keys.json.items[0].action, 'widget_key.created');
  const exact = await server.call('GET', '/api/audit?action=business.created', { token });
  assert.equal(exact.json.items.length, 1);
  const actor = keys.json.items[0].actor.id;
  assert.equal((await server.call('GET', `/api/audit?actor=${actor}`, { token })).json.items.length, 3);
  const viewer = await server.member(id, 'viewer');
  assert.equal((await server.call('GET', '/api/audit', { token: viewer.token })).status, 403);
});

test('the platform’s list has every business, and is for the platform’s staff', async () => {
  const { id, token } = await recorded();
  const admin = await server.admin();
  const list = await server.call('GET', '/api/platform/audit?limit=5', { token: admin.token });
  assert.equal(list.json.items[0].business_id, id);
  const next = await server.call('GET', `/api/platform/audit?limit=5&cursor=${list.json.next_cursor}`, {
    token: admin.token,
  });
  const seen = [...list.json.items, ...next.json.items].map(({ id: record }: { id: string }) => record);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal((await server.call('GET', '/api/platform/audit', { token })).status, 403);
});

test('npm run verify-audit names the first broken link beside a running server, and fails', async () => {
  const { config } = server.services;
  const env = {
    ...process.env,
    DATA_DIR: config.DATA_DIR,
    ...(config.DATABASE_URL ? { DATABASE_URL: config.DATABASE_URL } : {}),
  };
  const program = fileURLToPath(new URL('verify-audit.ts', import.meta.url));
  const command = () => run(process.execPath, [program], { env });
  const { id } = await recorded();
  await tamper(server.services, `UPDATE audit SET action = 'nothing.happened' WHERE ${where(id, 2)}`);
  const failure = await command().then(
    () => null,
    (error: { code: number; stdout: string }) => error,
  );
  assert.equal(failure?.code, 1);
  assert.match(
    failure.stdout,
    new RegExp(`\\(${id}\\): audit BROKEN at number 2, after 1 that hold; receipts 3`),
  );
});
