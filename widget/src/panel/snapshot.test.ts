import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addMessages,
  asSnapshot,
  goOn,
  mergeSnapshots,
  newSnapshot,
  type Outgoing,
  randomId,
  resumePoint,
} from './snapshot.ts';
import type { Message } from './wire.ts';

const message = (seq: number, text = `${seq}`): Message => ({
  message_id: `m${seq}`,
  seq,
  role: 'assistant',
  text,
  created_at: '2026-01-01T00:00:00.000Z',
});
const outgoing = (id: string, at: number): Outgoing => ({ id, at, text: id, state: 'sending' });

test('messages stand in order of their sequence, each once, with what any delivery said of them', () => {
  const live = { ...message(2), suggestions: [{ question: 'This?' }] };
  const list = addMessages([message(1), live], [message(3), message(2), message(1)]);
  assert.deepEqual(
    list.map(({ seq }) => seq),
    [1, 2, 3],
  );
  assert.deepEqual(list[1]?.suggestions, [{ question: 'This?' }]);
});

test('resuming starts before the first gap, so that what is missing comes again', () => {
  assert.equal(resumePoint([]), 0);
  assert.equal(resumePoint([message(1), message(2), message(4)]), 2);
  assert.equal(resumePoint([message(2)]), 0);
});

test('a tab takes in what another tab stored and keeps what it is sending itself', () => {
  const mine = newSnapshot({
    id: 'c',
    messages: [message(1)],
    outbox: [outgoing('mine', 2)],
    draft: 'half',
    seen: 1,
  });
  const theirs = newSnapshot({
    id: 'c',
    token: 't',
    messages: [message(2)],
    outbox: [outgoing('theirs', 1)],
    draft: 'x',
  });
  const merged = mergeSnapshots(mine, theirs, (id) => id === 'mine');
  assert.deepEqual(
    merged.messages.map(({ seq }) => seq),
    [1, 2],
  );
  assert.deepEqual(
    merged.outbox.map(({ id }) => id),
    ['theirs', 'mine'],
  );
  assert.equal(merged.draft, 'half');
  assert.equal(merged.seen, 1);
  assert.equal(merged.token, 't');
});

test('a message another tab has finished sending does not come back', () => {
  const stale = newSnapshot({ outbox: [outgoing('done', 1)] });
  const merged = mergeSnapshots(stale, newSnapshot(), () => false);
  assert.deepEqual(merged.outbox, []);
});

test('another conversation of the same visitor begins empty but for what he has not sent', () => {
  const kept = newSnapshot({
    conversation: 'c',
    token: 't',
    sub: 'eva',
    verified: true,
    messages: [message(1)],
    outbox: [
      { ...outgoing('a', 1), state: 'sent', message_id: 'm1', seq: 1 },
      { ...outgoing('b', 2), state: 'failed' },
    ],
    draft: 'half',
    rated: { m1: 'up' },
  });
  const { id, session, ...next } = JSON.parse(JSON.stringify(goOn(kept, { token: 'u' })));
  assert.ok(id !== kept.id && session !== kept.session);
  assert.deepEqual(next, {
    token: 'u',
    sub: 'eva',
    verified: true,
    messages: [],
    outbox: [outgoing('a', 1), { ...outgoing('b', 2), state: 'failed' }],
    seen: 0,
    rated: {},
    draft: 'half',
  });
});

test('what a widget from before names kept goes on, by the id that was its session', () => {
  const { id, ...before } = newSnapshot({ session: 'old', token: 't', messages: [message(1)] });
  assert.ok(id);
  assert.deepEqual(asSnapshot(before), { id: 'old', ...before });
});

test('a session id is long enough to be its own secret and needs nothing escaped', () => {
  const ids = new Set(Array.from({ length: 500 }, randomId));
  assert.equal(ids.size, 500);
  for (const id of ids) assert.match(id, /^[0-9-]{22,54}$/);
});

test('what was stored is taken only in a shape that can be drawn', () => {
  const kept = newSnapshot({
    messages: [
      message(1),
      { ...message(2), citations: [{ n: 1, title: 'A', url: null, quote: 'q' }], suggestions: null },
    ],
    outbox: [outgoing('a', 1)],
  });
  assert.deepEqual(asSnapshot(JSON.parse(JSON.stringify(kept))), kept);
  for (const stored of [
    null,
    1,
    'text',
    true,
    [],
    {},
    { ...kept, session: 5 },
    { ...kept, draft: null },
    { ...kept, rated: null },
    { ...kept, seen: 'x' },
    { ...kept, outbox: null },
    { ...kept, outbox: [null] },
    { ...kept, outbox: [{ id: 'a' }] },
    { ...kept, messages: { 0: message(1) } },
    { ...kept, messages: [1] },
    { ...kept, messages: [{ ...message(1), text: {} }] },
    { ...kept, messages: [{ ...message(1), seq: '1' }] },
    { ...kept, messages: [{ ...message(1), citations: 'x' }] },
    { ...kept, messages: [{ ...message(1), citations: [{ n: 1 }] }] },
    { ...kept, messages: [{ ...message(1), suggestions: [null] }] },
    { ...kept, messages: [{ ...message(1), suggestions: [{ question: 'This?', quote: {} }] }] },
  ]) {
    assert.deepEqual(asSnapshot(stored).messages, [], JSON.stringify(stored));
    assert.notEqual(asSnapshot(stored).session, kept.session, JSON.stringify(stored));
  }
});
