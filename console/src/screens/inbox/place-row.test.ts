import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { type InboxFilter, keepPlaces, patchRow, placeRow, wouldMove } from './place-row.ts';

function row(id: string, status: ConversationRow['status'], minute: number): ConversationRow {
  const at = `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  return {
    id,
    status,
    channel: 'widget',
    visitor: { id: `v${id}`, name: null, email: null, verified: false },
    assignee: null,
    first_message: 'hello',
    last_message: 'hello',
    last_by: 'visitor',
    last_outcome: null,
    unread: 0,
    labels: [],
    snoozed_until: null,
    blocked: false,
    language: null,
    urgent: false,
    delivery: null,
    last_seq: minute,
    waiting_since: status === 'waiting' ? at : null,
    created_at: at,
    updated_at: at,
  };
}
const first = [row('a', 'waiting', 5), row('b', 'open', 9)];
const second = [row('c', 'open', 4), row('d', 'closed', 8)];
const pages = (more: string | null = null) => [
  { items: [...first], next_cursor: '2' },
  { items: [...second], next_cursor: more },
];
const idsAfter = (changed: ConversationRow, filter: InboxFilter = {}, more: string | null = null) =>
  placeRow(pages(more), changed, filter)
    .flatMap(({ items }) => items)
    .map(({ id }) => id)
    .join('');

test('a conversation that starts to wait moves behind those who wait longer', () => {
  assert.equal(idsAfter(row('c', 'waiting', 10)), 'acbd');
});

test('one that may be in danger comes before those who wait longer', () => {
  assert.equal(idsAfter({ ...row('c', 'waiting', 10), urgent: true }), 'cabd');
});

test('in a list that is being read, a row changes where it is', () => {
  const changed = { ...row('c', 'waiting', 10), unread: 3 };
  assert.ok(wouldMove(pages(), changed, {}));
  const rows = patchRow(pages(), changed).flatMap(({ items }) => items);
  assert.deepEqual(
    rows.map(({ id, unread }) => `${id}${unread}`),
    ['a0', 'b0', 'c3', 'd0'],
  );
});

test('a new conversation stands first among its status', () => {
  assert.equal(idsAfter(row('n', 'open', 10)), 'anbcd');
});

test('a conversation that no longer fits the filter leaves the list', () => {
  assert.equal(idsAfter(row('b', 'closed', 10), { status: 'open' }), 'acd');
});

test('a row that belongs behind everything loaded waits for the next page', () => {
  assert.equal(idsAfter(row('n', 'closed', 1), {}, 'more'), 'abcd');
  assert.equal(idsAfter(row('n', 'closed', 1)), 'abcdn');
});

test('an older state that arrives late changes nothing', () => {
  assert.equal(idsAfter(row('b', 'closed', 3)), 'abcd');
});

test('a search keeps the rows it found and takes in no others', () => {
  assert.equal(idsAfter(row('n', 'waiting', 10), { q: 'pipe' }), 'abcd');
  assert.equal(idsAfter(row('d', 'waiting', 10), { q: 'pipe' }), 'adbc');
});

test('a list that is asked for anew stays as it is read: nothing comes in between, and what follows is added', () => {
  const shown = [...first, ...second];
  const a = { ...row('a', 'waiting', 5), last_message: 'and now?' };
  const fresh = [row('e', 'waiting', 3), a, row('c', 'open', 10), row('b', 'open', 9), row('f', 'closed', 2)];
  const { items, waiting } = keepPlaces(shown, fresh);
  assert.equal(items.map(({ id }) => id).join(''), 'abcf', 'd is gone, f follows');
  assert.equal(items[0]?.last_message, 'and now?');
  assert.equal(waiting, 1);
  assert.equal(keepPlaces(shown, shown).waiting, 0);
  assert.equal(keepPlaces(shown, [...first, ...second.toReversed()]).waiting, 1, 'two have changed places');
  assert.deepEqual(keepPlaces([], fresh), { items: fresh, waiting: 0 });
});
