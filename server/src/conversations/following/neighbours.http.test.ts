import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { type Hearing, hear } from '../../testing/wire.ts';

let server: TestServer;
let address: string;

before(async () => {
  server = await startTestServer();
  address = await server.listen();
});
after(() => server.close());

const staffStream = ({ token }: FrontDesk): Promise<Hearing> =>
  hear(`${address}/api/events`, { authorization: `Bearer ${token}` });

/** Everything that makes an event: messages, a note, typing on both sides, a takeover, and somebody who comes. */
async function everythingHappens(desk: FrontDesk): Promise<string> {
  const guest = desk.guest();
  await guest.ask('opening hours');
  const { items } = (await server.call('GET', '/api/conversations', { token: desk.token })).json;
  const { id } = items[0];
  await desk.staff(id, 'notes', { text: 'a note' });
  await desk.staff(id, 'typing');
  await desk.staff(id, 'messages', { text: 'Hello.' });
  const { token } = await server.member(desk.id, 'agent');
  (await staffStream({ ...desk, token })).close();
  return id;
}

test('staff hear everything of their own business, and nothing of their neighbours', async () => {
  const [desk, neighbour] = [await openFrontDesk(server), await openFrontDesk(server)];
  const [own, other] = [await staffStream(desk), await staffStream(neighbour)];
  const theirs = await everythingHappens(neighbour);
  for (const name of ['message', 'note', 'typing', 'conversation', 'presence']) {
    await other.until((event) => event.name === name);
  }
  const ours = await everythingHappens(desk);
  await own.until(({ data }) => data.role === 'staff');
  assert.doesNotMatch(JSON.stringify(own.events), new RegExp(theirs));
  const colleagues = await server.call('GET', '/api/customer-portal/members', { token: desk.token });
  const known: string[] = colleagues.json.items.map(({ id }: { id: string }) => id);
  const seen = own.events.filter(({ name }) => name === 'presence').map(({ data }) => data.user_id);
  assert.deepEqual(
    seen.filter((id) => !known.includes(id)),
    [],
  );
  assert.ok(own.events.some(({ data }) => data.conversation_id === ours));
  own.close();
  other.close();
});
