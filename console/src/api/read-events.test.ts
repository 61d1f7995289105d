import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents, type ServerEvent } from './read-events.ts';

async function eventsOf(text: string, chunk: number): Promise<ServerEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.subarray(at, at + chunk));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

test('events arrive whole however the network cuts them; heartbeats and what is not JSON are passed over', async () => {
  const text =
    ': heartbeat\n\nid: 7\nevent: message\ndata: {"text":\ndata: "Grüße"}\n\ndata: no JSON\n\nevent: reset\r\ndata: {}\r\n\r\n';
  const expected = [
    { id: '7', name: 'message', data: { text: 'Grüße' } },
    { id: '', name: 'reset', data: {} },
  ];
  for (const chunk of [1, 3, 1000]) assert.deepEqual(await eventsOf(text, chunk), expected, `${chunk}`);
});
