import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../api/problem.ts';
import { workThrough } from './work-through.ts';

const refusal = (status: number, retryAfter: number | null = null) =>
  new ApiError({ status, code: 'rate_limited', title: '', detail: '', request_id: '' }, retryAfter);

test('a server that is asked too much is asked again as often as it says, after as long as it says', async () => {
  const waited: number[] = [];
  const answers = [refusal(429, 2), refusal(429, 7), refusal(429), refusal(429, 9000), null];
  const { done, refused } = await workThrough(['a', 'b'], {
    act: async (row) => {
      const refusal = row === 'a' ? answers.shift() : null;
      if (refusal) throw refusal;
    },
    isStopped: () => false,
    wait: async (ms) => waited.push(ms),
  });
  assert.deepEqual({ done, refused }, { done: 2, refused: [] });
  assert.deepEqual(waited, [2000, 7000, 5000, 60_000]);
});

test('one that never answers otherwise is left at last, and the next row is tried', async () => {
  const tried: string[] = [];
  const { done, refused } = await workThrough(['a', 'b'], {
    act: async (row) => {
      tried.push(row);
      if (row === 'a') throw refusal(429, 1);
    },
    isStopped: () => false,
    wait: async () => undefined,
  });
  assert.equal(done, 1);
  assert.deepEqual(
    refused.map(({ row }) => row),
    ['a'],
  );
  assert.equal(tried.at(-1), 'b');
});

test('what is stopped begins nothing more, also while it waits', async () => {
  for (const stopAt of ['act', 'wait']) {
    let stopped = false;
    const tried: string[] = [];
    const { done, refused } = await workThrough(['a', 'b', 'c'], {
      act: async (row) => {
        tried.push(row);
        if (row !== 'b') return;
        if (stopAt === 'wait') throw refusal(429, 1);
        stopped = true;
      },
      isStopped: () => stopped,
      wait: async () => {
        stopped = true;
      },
    });
    assert.deepEqual(tried, ['a', 'b'], stopAt);
    assert.deepEqual([done, refused.length], [stopAt === 'act' ? 2 : 1, 0], stopAt);
  }
});

test('without a connection the rest is not tried, and is named', async () => {
  const tried: string[] = [];
  const { refused } = await workThrough(['a', 'b'], {
    act: async (row) => {
      tried.push(row);
      throw ApiError.offline();
    },
    isStopped: () => false,
  });
  assert.deepEqual(tried, ['a']);
  assert.equal(refused.length, 2);
});
