import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Problem } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { sendRaw } from '../../testing/wire.ts';

let server: TestServer;
let owner: { id: string; token: string };
let port: number;

before(async () => {
  server = await startTestServer();
  owner = await server.business();
  port = Number(new URL(await server.listen()).port);
});
after(() => server.close());

const ask = (body: unknown, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/chat', { body, headers });

const raw = (bytes: string) => sendRaw(port, bytes);

const request = (line: string, headers: string[] = []) =>
  raw([`${line} HTTP/1.1`, 'host: x', 'connection: close', ...headers, '', ''].join('\r\n'));

function refused(reply: Reply, status: number, code: string): void {
  assert.equal(reply.status, status, reply.text);
  assert.equal(reply.json.code, code);
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
  assert.equal(reply.headers['x-request-id'], reply.json.request_id);
}

for (const [name, bytes, status] of [
  ['bytes that are not HTTP', 'GARBAGE\r\n\r\n', 400],
  ['a method nobody knows', 'FOO /api/chat HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ['headers beyond 16 KB', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  [
    'two lengths',
    'POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na',
    400,
  ],
] as const) {
  test(`${name} get a problem with a request id, and the server goes on`, async () => {
    const reply = await raw(bytes);
    assert.equal(reply.status, status);
    assert.match(reply.head, /content-type: application\/problem\+json/);
    const problem = Problem.parse(JSON.parse(reply.body));
    assert.equal(problem.status, status);
    assert.ok(reply.head.includes(`x-request-id: ${problem.request_id}`));
    assert.equal((await request('GET /api/health')).status, 200);
  });
}

test('an address that cannot be decoded is a problem with every header that other replies carry', async () => {
  const broken = await server.call('GET', '/api/%zz');
  refused(broken, 400, 'bad_request');
  const other = await server.call('GET', '/api/nothing');
  for (const name of ['x-content-type-options', 'content-security-policy', 'x-frame-options']) {
    assert.equal(broken.headers[name], other.headers[name]);
    assert.ok(broken.headers[name]);
  }
});

test('a wrong method is 405 and a wrong address 404, whatever the body', async () => {
  for (const [body, type] of [
    ['{"a":', 'application/json'],
    ['a=b', 'text/plain'],
    [`{"a":"${'x'.repeat(100_000)}"}`, 'application/json'],
  ] as const) {
    const headers = { 'content-type': type };
    const wrong = await server.call('PUT', '/api/chat', { body, headers });
    refused(wrong, 405, 'method_not_allowed');
    assert.equal(wrong.headers.allow, 'POST');
    refused(await server.call('POST', '/api/nothing', { body, headers }), 404, 'not_found');
  }
});

test('pages name their methods too', async () => {
  for (const path of ['/', '/docs', '/openapi.json']) {
    const reply = await server.call('DELETE', path);
    refused(reply, 405, 'method_not_allowed');
    assert.match(String(reply.headers.allow), /GET/);
  }
});

test('HEAD says what GET would, without a body', async () => {
  for (const path of ['/api/health', '/api/ready', '/', '/openapi.json']) {
    const reply = await request(`HEAD ${path}`);
    assert.equal(reply.status, 200, path);
    assert.equal(reply.body, '');
  }
  assert.equal((await request('HEAD /api/conversations')).status, 401);
  assert.equal((await request('HEAD /api/chat')).status, 405);
});

test('a field of the wrong kind is told from one that is missing', async () => {
  const messageOf = async (body: unknown) => (await ask(body)).json.errors[0].message;
  assert.equal(await messageOf({}), 'is missing');
  assert.equal(await messageOf({ message: 7 }), 'must be text');
  assert.equal(await messageOf({ message: 'a', session_id: null }), 'must be text');
  assert.equal(await messageOf([]), 'must be an object');
});

test('a message has 1 to 4000 characters after trimming, and a character is what people count', async () => {
  const id = { business_id: owner.id };
  assert.equal((await ask({ ...id, message: `  ${'a'.repeat(4000)}\n` })).status, 200);
  assert.equal((await ask({ ...id, message: '😀'.repeat(4000) })).status, 200);
  for (const message of ['', ' \n\t ', 'a'.repeat(4001), '😀'.repeat(4001)]) {
    refused(await ask({ ...id, message }), 422, 'invalid_request');
  }
});

for (const [name, body] of [
  ['NUL', '{"message":"a\\u0000b"}'],
  ['a lone surrogate', '{"message":"\\ud800"}'],
  ['a prototype key', '{"message":"a","__proto__":{"admin":true}}'],
  ['a constructor key', '{"message":"a","constructor":{"prototype":{}}}'],
  ['deep nesting', `{"message":${'['.repeat(9000)}${']'.repeat(9000)}}`],
  ['six thousand keys', JSON.stringify(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [i, 0])))],
  ['a number beyond every range', '{"message":1e999}'],
] as const) {
  test(`a body with ${name} is refused as 422`, async () => refused(await ask(body), 422, 'invalid_request'));
}

test('a key that could change a prototype is refused as such, before any schema reads it', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const reply = await ask(`{"message":"a","more":{"${key}":{"admin":true}}}`);
    assert.deepEqual(reply.json.errors, [{ pointer: `/more/${key}`, message: 'is not a field name' }]);
  }
});

test('a body in another encoding than it says is 400, and a compressed one 415', async () => {
  refused(await ask(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, 'malformed_json');
  refused(await ask({ message: 'hi' }, { 'content-encoding': 'gzip' }), 415, 'unsupported_media_type');
});

test('a query value given twice, empty, or out of range is 422', async () => {
  for (const query of [
    'limit=1&limit=2',
    'limit=',
    'limit=0',
    'limit=201',
    'limit=1.5',
    'limit=9e99',
    'cursor=zzz',
    'cursor=',
    'business_id=a&business_id=b',
    'nobody_asked=1',
    'q=%00',
  ]) {
    const reply = await server.call('GET', `/api/conversations?${query}`, { token: owner.token });
    assert.deepEqual([reply.status, reply.json.code], [422, 'invalid_request'], query);
  }
});

test('every list refuses a cursor that it did not make', async () => {
  const { token } = await server.admin();
  for (const [, { method, path, query, permission }] of table) {
    if (
      method !== 'GET' ||
      path.includes(':') ||
      !query ||
      !('cursor' in (query.toJSONSchema().properties ?? {}))
    )
      continue;
    const reply = await server.call('GET', `${path}?cursor=zzz`, {
      token: permission === 'businesses.manage' ? token : owner.token,
    });
    assert.deepEqual([reply.status, reply.json?.code], [422, 'invalid_request'], path);
  }
});

test('no reply names the software behind it', async () => {
  for (const path of ['/', '/api/health', '/api/nothing', '/api/%zz']) {
    const reply = await request(`GET ${path}`);
    assert.doesNotMatch(reply.head, /\r\n(server|x-powered-by|via):/);
    assert.doesNotMatch(reply.body, /fastify|FST_ERR|node_modules|\.ts:/i);
  }
});

test('pages run scripts of this host only, and nobody can frame them', async () => {
  const policy = String((await server.call('GET', '/')).headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
});
