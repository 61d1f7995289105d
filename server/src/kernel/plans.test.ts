import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const plan = { id: 'a', name: 'A', price: '1 €', amount: 100, currency: 'EUR', limits: { messages: 5 } };

function startWith(content: unknown): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-plans-'));
  const file = join(folder, 'plans.json');
  try {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readConfig({ PLANS: file }).PLANS;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a file of plans is read, and a wrong one stops the start with a line that names what is wrong', () => {
  assert.deepEqual(startWith([plan]), [plan]);
  const wrong: [unknown, RegExp][] = [
    ['{', /^PLANS is set wrong: is no JSON file/],
    [[], /PLANS is set wrong/],
    [[plan, plan], /two plans have the same id/],
    [
      [
        { ...plan, default: true },
        { ...plan, id: 'b', default: true },
      ],
      /more than one plan is the default/,
    ],
    [[{ ...plan, currency: 'euro' }], /\/0\/currency must be three capital letters/],
    [[{ ...plan, limits: { messages: -1 } }], /\/0\/limits\/messages/],
    [[{ ...plan, limits: { mesages: 1 } }], /\/0\/limits/],
  ];
  for (const [content, message] of wrong) assert.throws(() => startWith(content), { message });
  assert.throws(() => readConfig({ PLANS: '/nowhere/plans.json' }), /names a file that cannot be read/);
});

test('prices of a model are two numbers', () => {
  assert.deepEqual(readConfig({ LLM_PRICE: '0.15,0.60' }).LLM_PRICE, { input: 0.15, output: 0.6 });
  for (const wrong of ['1', '1,2,3', 'a,b', '-1,2'])
    assert.throws(() => readConfig({ LLM_PRICE: wrong }), /LLM_PRICE is set wrong/);
});

test('a price of vectors is a number, and must be there where a plan limits what models may cost', () => {
  assert.equal(readConfig({ EMBEDDING_PRICE: '0.02' }).EMBEDDING_PRICE, 0.02);
  for (const wrong of ['a', '-1', '1,2'])
    assert.throws(() => readConfig({ EMBEDDING_PRICE: wrong }), /EMBEDDING_PRICE is set wrong/);
});

test('waits between attempts that are no seconds stop the start', () => {
  assert.deepEqual(readConfig({ WEBHOOK_RETRY_SECONDS: '0.2, 5' }).WEBHOOK_RETRY_SECONDS, [0.2, 5]);
  for (const wrong of ['soon', '-1', '5,soon', '604801', '1;2'])
    assert.throws(() => readConfig({ WEBHOOK_RETRY_SECONDS: wrong }), /WEBHOOK_RETRY_SECONDS/);
  const open = { WEBHOOK_RETRY_SECONDS: '1', HOST: '0.0.0.0' };
  assert.throws(() => readConfig(open), /it needs HOST=127\.0\.0\.1/);
});
