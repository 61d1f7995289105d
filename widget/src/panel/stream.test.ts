import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventParser, type StreamEvent } from './stream.ts';

const wire =
  ': hello\n\nretry: 2000\n\nid: 7\nevent: message\ndata: {"text":"größer"}\n\nevent: sentence\ndata: {"text":"one: \\n two"}\n\n';
const expected = [
  {},
  { retry: '2000' },
  { id: '7', event: 'message', data: '{"text":"größer"}' },
  { event: 'sentence', data: '{"text":"one: \\n two"}' },
];

test('events are the same wherever the stream is cut in pieces', () => {
  for (let first = 0; first <= wire.length; first++) {
    for (const second of [first, Math.min(first + 3, wire.length)]) {
      const found: StreamEvent[] = [];
      const parse = eventParser((event) => found.push(event));
      for (const piece of [wire.slice(0, first), wire.slice(first, second), wire.slice(second)]) parse(piece);
      assert.deepEqual(found, expected, `cut at ${first} and ${second}`);
    }
  }
});

test('an event that was not finished when the stream broke is not handed on', () => {
  const found: StreamEvent[] = [];
  eventParser((event) => found.push(event))('event: sentence\ndata: half of it\n');
  assert.deepEqual(found, []);
});
