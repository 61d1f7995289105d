import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { startTestServer } from '../testing/test-server.ts';
import { createLog } from './log.ts';

/** A log that keeps what it was told, as one text. */
function keepingLog() {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk.toString();
  });
  return { log: createLog('trace', stream), text: () => text };
}

const SECRET = 'my aunt Mathilda has the blue boiler';

test('what visitors write and how people sign in stays out of the log, whatever its level', async () => {
  const kept = keepingLog();
  const server = await startTestServer({ log: kept.log });
  const { id } = await server.business();
  const body = { message: SECRET, business_id: id };
  await server.call('POST', '/api/chat', { body });
  await server.call('POST', '/api/chat', { body: `{"message":"${SECRET}` });
  await server.call('POST', '/api/chat', { body: { ...body, [SECRET]: 1 } });
  const credentials = { email: 'mathilda@example.com', password: SECRET };
  await server.call('POST', '/api/customers/auth/login', { body: credentials });
  server.services.profiles.find = () => Promise.reject(new Error('made to fail'));
  const failed = await server.call('POST', '/api/chat', { body });
  assert.equal(failed.status, 500);
  assert.doesNotMatch(failed.text, /made to fail|at /);
  await server.close();
  assert.match(kept.text(), /made to fail/);
  assert.ok(kept.text().includes(failed.json.request_id), 'the request id leads to the error');
  assert.doesNotMatch(kept.text(), /Mathilda/i);
});

test('an error in the log holds no row of the database and no address, card or account number', () => {
  const { log, text } = keepingLog();
  const error = Object.assign(new Error('no room for anna@example.com, 4111 1111 1111 1111'), {
    code: '23514',
    detail: `Failing row contains (${SECRET}).`,
    parameters: [SECRET],
  });
  log.error({ err: error }, 'request failed');
  const line = JSON.parse(text());
  assert.equal(line.err.code, '23514');
  assert.match(line.err.message, /^no room for \[e-mail\], \[card number\]$/);
  assert.doesNotMatch(text(), /Mathilda|anna@|4111/);
});

test('a line break in what is logged forges no line', () => {
  const { log, text } = keepingLog();
  log.warn({ user: 'x\n{"level":50,"msg":"forged"}' }, 'a\r\n{"msg":"forged"}\u2028b');
  assert.equal(text().trimEnd().split(/\r?\n/).length, 1);
  assert.equal(JSON.parse(text()).user, 'x\n{"level":50,"msg":"forged"}');
});
