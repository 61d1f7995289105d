import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createTalk } from './talk.ts';

beforeEach(() => mock.timers.enable({ apis: ['setInterval', 'Date'] }));
afterEach(() => mock.timers.reset());

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const event = (seq: number) => ({ kind: 'message', conversation_id: 'c', seq }) as const;

test('what is committed in one turn is said together, the same once, and again after a connection was lost', async () => {
  const said: string[][] = [];
  let connected = false;
  const send = async (payloads: readonly string[]) => {
    if (!connected) throw new Error('not connected');
    said.push([...payloads]);
  };
  const talk = createTalk(send, () => undefined);
  talk.say([['b', event(1)]]);
  talk.say([
    ['b', event(2)],
    ['b', event(1)],
  ]);
  await turn();
  assert.deepEqual(said, []);
  connected = true;
  talk.resume();
  await turn();
  assert.deepEqual(said, [[JSON.stringify(['b', event(1)]), JSON.stringify(['b', event(2)])]]);
  await talk.stop();
});

test('a node whose signs of life end without a goodbye has left something unsaid, perhaps; one that went has not', async () => {
  let missed = 0;
  const talk = createTalk(
    async () => undefined,
    () => {
      missed += 1;
    },
  );
  talk.hear('alive one');
  talk.hear('alive other');
  mock.timers.tick(3000);
  talk.hear('alive one');
  talk.hear('gone other');
  mock.timers.tick(3000);
  assert.equal(missed, 0);
  mock.timers.tick(3000);
  assert.equal(missed, 1);
  mock.timers.tick(30_000);
  assert.equal(missed, 1);
  await talk.stop();
});
