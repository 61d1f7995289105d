import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import { mergeMessage } from './merge-message.ts';

const message = (seq: number, text = `${seq}`): HistoryMessage => ({
  message_id: `m${seq}`,
  seq,
  role: 'visitor',
  text,
  created_at: '2026-01-01T00:00:00.000Z',
});
const said = (messages: readonly HistoryMessage[]) => messages.map(({ text }) => text).join(' ');

test('messages stand in the order of their numbers, whatever order they come in', () => {
  const shown = [3, 1, 2].reduce<HistoryMessage[]>((all, seq) => mergeMessage(all, message(seq)), []);
  assert.equal(said(shown), '1 2 3');
});

test('a message that comes twice is shown once, in its latest form', () => {
  const shown = mergeMessage([message(1), message(2)], message(1, 'rated'));
  assert.equal(said(shown), 'rated 2');
});
