import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear } from '../../testing/wire.ts';

/** Below what PostgreSQL takes in one notification. */
const FILLING = 'x'.repeat(6000);
/** Events between two looks: less than what a stream may hold, so that a reader who reads is never cut. */
const AT_ONCE = 20;
/** Bytes after which a reader who does not read must be gone: far more than the systems between hold back. */
const ENOUGH = 64 * 1024 * 1024;

let server: TestServer;
let desk: FrontDesk;
let url: string;
before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  url = `${await server.listen()}/api/events`;
});
after(() => server.close());

test('a stream that nobody reads is cut, others go on, and its reader resumes without a loss', async () => {
  const headers = { authorization: `Bearer ${desk.token}` };
  const { store, streams } = server.services;
  const slow = await hear(url, headers);
  const steady = await hear(url, headers);
  const guest = desk.guest();
  await guest.ask('before');
  const read = await slow.until(({ data }) => data.text === 'before');
  slow.pause();

  await guest.ask('meanwhile');
  await steady.until(({ data }) => data.text === 'meanwhile');
  const fill = async (round: number): Promise<void> => {
    for (let i = 0; i < AT_ONCE; i++) {
      const name = `${round}.${i} ${FILLING}`;
      store.broadcast(desk.id, { kind: 'typing', conversation_id: 'x', by: 'staff', name });
    }
    // Announcements may overtake one another, so each is waited for.
    const heard = Array.from({ length: AT_ONCE }, (_, i) =>
      steady.until(({ name, data }) => name === 'typing' && data.name.startsWith(`${round}.${i} `)),
    );
    await Promise.all(heard);
  };
  let sent = 0;
  for (let round = 0; streams.size > 1 && sent < ENOUGH; round++) {
    await fill(round);
    sent += AT_ONCE * FILLING.length;
  }
  assert.equal(streams.size, 1, `still open after ${sent} bytes that nobody read`);

  const again = await hear(url, { ...headers, 'last-event-id': String(read.id) });
  await again.until(({ data }) => data.text === 'meanwhile');
  assert.ok(!again.events.some(({ name }) => name === 'reset'));
  for (const stream of [slow, steady, again]) stream.close();
});
