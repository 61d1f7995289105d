import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createLog } from '../../kernel/log.ts';
import { createEncoder, type EncoderOptions } from './encoder.ts';

function encoderFor(t: TestContext, options: EncoderOptions = { queryMs: 20_000 }) {
  const log = createLog('silent');
  const warned = t.mock.method(log, 'warn', () => undefined);
  const encoder = createEncoder(log, options);
  t.after(() => encoder.stop());
  return { encoder, warned };
}

test('texts get one vector each, and a message does not wait until all of them have theirs', async (t) => {
  const { encoder } = encoderFor(t);
  const ended: string[] = [];
  const texts = Array.from(
    { length: 30 },
    (_, at) => `${'We are open from Monday to Friday. '.repeat(4)}${at}`,
  );
  const passages = Promise.all(texts.map((text) => encoder.encodeTexts([{ kind: 'passage', text }]))).finally(
    () => ended.push('passages'),
  );
  const query = await encoder.embedQuery('when are you open');
  ended.push('query');
  const all = await passages;
  assert.deepEqual(ended, ['query', 'passages']);
  assert.equal(query.kind, 'ok');
  const vectors = all.flatMap((each) => (each.kind === 'ok' ? each.vectors : []));
  assert.equal(vectors.length, 30);
  assert.ok(vectors.every((vector) => Math.abs(Math.hypot(...vector) - 1) < 1e-3));
});

test('messages beyond those that wait go on at once, and one that waits too long goes on too', async (t) => {
  const { encoder } = encoderFor(t, { queryMs: 1 });
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, at) => encoder.embedQuery(`question ${at}`)),
  );
  const reasons = results.map((result) => (result.kind === 'failed' ? result.reason : 'ok'));
  assert.ok(reasons.filter((reason) => reason === 'total_timeout').length >= 4, reasons.join());
  assert.ok(reasons.filter((reason) => reason === 'resting').length >= 3, reasons.join());
});

test('without its file nothing is encoded, which is logged once', async (t) => {
  const files = { weights: '/nowhere/e5-small.weights', program: '/nowhere/encode.wasm' };
  const { encoder, warned } = encoderFor(t, { files, queryMs: 20_000 });
  assert.deepEqual(await encoder.encodeTexts([{ kind: 'query', text: 'one' }]), {
    kind: 'failed',
    reason: 'unreachable',
  });
  assert.deepEqual(await encoder.embedQuery('one'), { kind: 'failed', reason: 'unreachable' });
  assert.equal(warned.mock.callCount(), 1);
});
