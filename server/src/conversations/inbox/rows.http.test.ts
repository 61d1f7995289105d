import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear } from '../../testing/wire.ts';

let server: TestServer;
let desk: FrontDesk;
let now = Date.UTC(2026, 0, 5, 9);
before(async () => {
  server = await startTestServer({ now: () => now });
  desk = await openFrontDesk(server);
});
after(() => server.close());

const minutes = (n: number): void => {
  now += n * 60_000;
};
const list = async (token = desk.token, query = '') =>
  (await server.call('GET', `/api/conversations${query}`, { token })).json;
const rowOf = async (id: string | null, token = desk.token) =>
  (await list(token)).items.find((row: { id: string }) => row.id === id);

test('who may be in danger comes first, then who waits longest, then those whose last change is newest', async () => {
  const [long, short, danger, open, held, closed] = Array.from({ length: 6 }, () => desk.guest());
  await long?.ask('opening hours');
  await long?.escalate();
  minutes(1);
  await open?.ask('opening hours');
  await closed?.ask('opening hours');
  await desk.staff(closed?.conversationId ?? null, 'close');
  await held?.ask('opening hours');
  await desk.staff(held?.conversationId ?? null, 'takeover');
  minutes(1);
  await short?.ask('opening hours');
  await short?.escalate();
  minutes(1);
  await danger?.ask('i smell gas in the cellar');
  minutes(1);
  // Who waits longest stays there when he says more.
  await long?.ask('are you there');
  await short?.ask('hello');
  const wanted = [danger, long, short, held, open, closed].map((guest) => guest?.conversationId);
  const { items } = await list();
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    wanted,
  );
  assert.deepEqual(
    items.map(({ urgent }: { urgent: boolean }) => urgent),
    [true, false, false, false, false, false],
  );
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { id: string }[]; next_cursor: string | null } = await list(
      desk.token,
      `?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  assert.deepEqual(paged, wanted, 'page by page each once');
});

test('a row says who spoke last', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  assert.equal((await rowOf(guest.conversationId)).last_by, 'assistant');
  await desk.staff(guest.conversationId, 'messages', { text: 'I am here' });
  const row = await rowOf(guest.conversationId);
  assert.deepEqual([row.last_by, row.last_message], ['staff', 'I am here']);
  await guest.ask('good');
  assert.equal((await rowOf(guest.conversationId)).last_by, 'visitor');
});

test('what a person has not read is counted for each alone, and reading over the API reads nothing', async () => {
  const colleague = await server.member(desk.id, 'viewer');
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.ask('opening hours');
  const id = guest.conversationId;
  const unread = async () => [(await rowOf(id)).unread, (await rowOf(id, colleague.token)).unread];
  assert.deepEqual(await unread(), [2, 2]);
  await desk.conversation(id);
  assert.deepEqual(await unread(), [2, 2]);
  assert.equal((await desk.staff(id, 'read', { seq: 2 })).status, 204);
  assert.deepEqual(await unread(), [1, 2]);
  await server.call('POST', `/api/conversations/${id}/read`, { token: colleague.token, body: { seq: 99 } });
  assert.deepEqual(await unread(), [1, 0]);
  await desk.staff(id, 'read', { seq: 0 });
  assert.deepEqual(await unread(), [1, 0], 'reading never goes back');
  await guest.ask('opening hours');
  assert.deepEqual(await unread(), [2, 1]);
});

test('the live stream tells each reader his own number, and one reading alone to who read', async () => {
  const address = await server.listen();
  const colleague = await server.member(desk.id, 'agent');
  const guest = desk.guest();
  await guest.ask('opening hours');
  const id = guest.conversationId;
  const listen = (token: string) => hear(`${address}/api/events`, { authorization: `Bearer ${token}` });
  const [mine, theirs] = [await listen(desk.token), await listen(colleague.token)];
  await desk.staff(id, 'read', { seq: 2 });
  await mine.until(({ name, data }) => name === 'conversation' && data.id === id && data.unread === 0);
  await guest.ask('opening hours');
  await mine.until(({ name, data }) => name === 'conversation' && data.id === id && data.unread === 1);
  await theirs.until(({ name, data }) => name === 'conversation' && data.id === id && data.unread === 2);
  const told = theirs.events.filter(({ name }) => name === 'conversation');
  assert.ok(
    told.every(({ data }) => data.unread === 2),
    'what a colleague read is nobody else’s news',
  );
  mine.close();
  theirs.close();
});
