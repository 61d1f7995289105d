import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let port: number;
before(async () => {
  server = await startTestServer();
  port = Number(new URL(await server.listen()).port);
});
after(() => server.close());

test('broken requests whose senders never hang up give their file descriptors back', {
  timeout: 30_000,
}, async () => {
  const closed: Promise<unknown>[] = [];
  const open = new Set<Socket>();
  server.app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    closed.push(once(socket, 'close').then(() => open.delete(socket)));
  });
  const clients = Array.from({ length: 50 }, () => connect({ port, host: '127.0.0.1', allowHalfOpen: true }));
  const answers = await Promise.all(
    clients.map(async (client) => {
      client.write('this is not HTTP\r\n\r\n');
      const [answer] = await once(client, 'data');
      return String(answer);
    }),
  );
  for (const answer of answers) assert.match(answer, /^HTTP\/1\.1 400 /);
  await Promise.all(closed);
  assert.equal(closed.length, 50);
  assert.equal(open.size, 0);
  for (const client of clients) client.destroy();
});
