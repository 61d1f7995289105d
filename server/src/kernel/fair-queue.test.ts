import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFairQueue } from './fair-queue.ts';

/** Work that ends when it is told to. */
function held() {
  const started = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const work = async () => {
    started.resolve();
    await end.promise;
  };
  return { work, started: started.promise, end: () => end.resolve() };
}

test("one owner's work that never ends holds up none of another's", async () => {
  const queue = createFairQueue(2);
  const stuck = held();
  void queue.run('a', stuck.work);
  const second = queue.run('a', async () => 'a again');
  assert.equal(await queue.run('b', async () => 'b'), 'b');
  assert.equal(queue.count('a'), 2);
  stuck.end();
  assert.equal(await second, 'a again');
  assert.equal(queue.count('a'), 0);
});

test('owners take turns, however much one of them asked for', async () => {
  const queue = createFairQueue(1);
  const order: string[] = [];
  const note = (name: string) => async () => void order.push(name);
  const first = held();
  void queue.run('a', first.work);
  const rest = ['a2', 'a3', 'a4'].map((name) => queue.run('a', note(name)));
  rest.push(queue.run('b', note('b1')), queue.run('c', note('c1')));
  first.end();
  await Promise.all(rest);
  assert.deepEqual(order, ['b1', 'c1', 'a2', 'a3', 'a4']);
});

test('never more at once than allowed, and work that fails gives its place back', async () => {
  const queue = createFairQueue(2);
  let atOnce = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise(setImmediate);
    atOnce -= 1;
    throw new Error('no');
  };
  const all = await Promise.allSettled('abcdef'.split('').map((owner) => queue.run(owner, work)));
  assert.ok(all.every(({ status }) => status === 'rejected'));
  assert.equal(most, 2);
});
