import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear } from '../../testing/wire.ts';

let server: TestServer;
let address: string;

before(async () => {
  server = await startTestServer();
  address = await server.listen();
});
after(() => server.close());

test('a visitor who comes back hears first what was said since the last number he has, each once', async () => {
  const guest = (await openFrontDesk(server)).guest();
  for (let i = 0; i < 3; i++) await guest.ask('opening hours');
  for (const [last, missed] of [
    ['2', [3, 4, 5, 6]],
    ['6', []],
  ] as const) {
    const heard = await hear(`${address}/api/chat/events?session_id=${guest.sessionId}`, {
      'x-visitor-token': guest.token ?? '',
      'last-event-id': last,
    });
    // Who speaks is told once nothing is missing any more.
    await heard.until(({ name }) => name === 'speaker');
    const seqs = heard.events.filter(({ name }) => name === 'message').map(({ data }) => data.seq);
    assert.deepEqual(seqs, missed);
    heard.close();
  }
});
