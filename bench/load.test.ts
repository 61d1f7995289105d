import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { load } from './load.ts';
import type { Measured } from './process.ts';

let asked = 0;
const server = createServer((request, reply) => {
  asked++;
  request.resume().on('end', () => reply.end('{}'));
});

before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  server.close();
  server.closeAllConnections();
});

test('fewer messages than connections are sent all the same, each once', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const node = { url, cpuSeconds: () => 0 } as unknown as Measured;
  const plain = { doors: [], messages: ['a', 'b'] };
  const { failed, databaseMs } = await load([node], () => asked / 1000, {
    ...plain,
    connections: 32,
    amount: 10,
  });
  assert.deepEqual({ failed, asked, databaseMs }, { failed: 0, asked: 10, databaseMs: 1 });
});
