import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { createAttention } from './needs-me.ts';

const row = (change: Partial<ConversationRow>) =>
  ({ id: 'c', status: 'open', assignee: null, ...change }) as ConversationRow;
const anna = { id: 'anna', name: 'Anna' };

test('every message of who waits is brought to notice, not only the first', () => {
  const attention = createAttention('anna');
  const says = (change: Partial<ConversationRow>) => {
    attention.message('c', 'visitor');
    return attention.row(row(change));
  };
  assert.equal(says({}), null);
  assert.equal(says({ status: 'waiting' }), 'waits');
  assert.equal(says({ status: 'waiting' }), 'wrote');
  assert.equal(says({ status: 'with_staff', assignee: anna }), 'wrote');
  assert.equal(says({ status: 'with_staff', assignee: { id: 'ben', name: 'Ben' } }), null);
});

test('what a person does herself, and what Bob answers, is no news', () => {
  const attention = createAttention('anna');
  attention.message('c', 'visitor');
  attention.row(row({ status: 'waiting' }));
  assert.equal(attention.row(row({ status: 'with_staff', assignee: anna })), null);
  attention.message('c', 'staff');
  assert.equal(attention.row(row({ status: 'with_staff', assignee: anna })), null);
});

test('who waits again, and an answer that needs approval, are', () => {
  const attention = createAttention('anna');
  attention.row(row({ status: 'with_staff', assignee: anna }));
  assert.equal(attention.row(row({ status: 'waiting' })), 'waits');
  assert.equal(attention.row(row({ status: 'open', has_draft: true })), 'draft');
  assert.equal(attention.row(row({ status: 'open', has_draft: true })), null);
});

test('an old row that is only brought up to date is none', () => {
  assert.equal(createAttention('anna').row(row({ status: 'waiting' })), null);
});
