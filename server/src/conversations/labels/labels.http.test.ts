import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, type Guest, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { wakeConversation } from '../staff/wake-conversation.ts';

let server: TestServer;
let desk: FrontDesk;
let now = Date.UTC(2026, 0, 5, 9);
before(async () => {
  server = await startTestServer({ now: () => now });
});
after(() => server.close());

const call = (method: string, path: string, body?: unknown, token = desk.token) =>
  server.call(method, path, { token, body });
const listed = async (query = ''): Promise<string[]> =>
  (await call('GET', `/api/conversations${query}`)).json.items.map(({ id }: { id: string }) => id);
const newLabel = async (name: string) => (await call('POST', '/api/labels', { name, colour: 'red' })).json.id;
const later = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const change = async (ids: (string | null)[], what: object) =>
  (await call('POST', '/api/conversations/change', { ids, change: what })).json;

/** A desk of its own with visitors who have asked something. */
async function withGuests(count: number): Promise<{ guests: Guest[]; ids: string[] }> {
  desk = await openFrontDesk(server);
  const guests = Array.from({ length: count }, () => desk.guest());
  for (const guest of guests) await guest.ask('opening hours');
  return { guests, ids: guests.map(({ conversationId }) => conversationId ?? '') };
}

test('a label is put on, filtered and searched by, renamed everywhere, and goes from all that wear it', async () => {
  const { ids } = await withGuests(2);
  const [id = ''] = ids;
  const invoice = await newLabel('Invoice Übertrag');
  const other = await newLabel('Urgent call');
  const put = await desk.staff(id, 'labels', { add: [invoice, other, invoice] });
  assert.deepEqual(put.json.labels, [invoice, other], put.text);
  assert.deepEqual(await listed(`?label=${invoice}`), [id]);
  assert.deepEqual(await listed('?q=ubertrag'), [id], 'found by the name of its label');
  assert.deepEqual(await listed('?q=ubertrag+opening'), [id], 'together with its words');
  await call('PATCH', `/api/labels/${invoice}`, { name: 'Bill' });
  assert.deepEqual(await listed('?q=bill'), [id]);
  const off = await desk.staff(id, 'labels', { remove: [other] });
  assert.deepEqual(off.json.labels, [invoice]);
  assert.equal((await call('DELETE', `/api/labels/${invoice}`)).status, 204);
  assert.deepEqual((await desk.conversation(id)).labels, []);
  assert.deepEqual(await listed(`?label=${invoice}`), []);
});

test('two labels never have one name, and one that there is not is refused', async () => {
  const { ids } = await withGuests(1);
  await newLabel('Repair');
  const same = await call('POST', '/api/labels', { name: 'répair', colour: 'blue' });
  assert.deepEqual([same.status, same.json.code], [409, 'conflict']);
  const unknown = await desk.staff(ids[0] ?? null, 'labels', { add: ['nothing'] });
  assert.equal(unknown.status, 422);
  const { token } = await openFrontDesk(server);
  assert.deepEqual((await call('GET', '/api/labels', undefined, token)).json.items, []);
});

test('a label moves a conversation to no other place', async () => {
  const { ids } = await withGuests(2);
  const before = await listed();
  now += 60_000;
  await desk.staff(ids[0] ?? null, 'labels', { add: [await newLabel('Quiet')] });
  assert.deepEqual(await listed(), before);
});

test('a snoozed conversation leaves the list until its time, and is found apart and by search', async () => {
  const { ids } = await withGuests(2);
  const [id = '', other] = ids;
  const until = later(2);
  const reply = await desk.staff(id, 'snooze', { until });
  assert.equal(reply.json.snoozed_until, until, reply.text);
  assert.deepEqual(await listed(), [other]);
  assert.deepEqual(await listed('?snoozed=true'), [id]);
  assert.equal((await listed('?snoozed=any')).length, 2);
  assert.equal((await listed('?q=opening')).length, 2);
  const job = (payload: { conversation_id: string; until: number }) =>
    wakeConversation(server.services, { id: 'j', businessId: desk.id, payload, interrupted: false });
  await job({ conversation_id: id, until: Date.parse(until) - 1 });
  assert.deepEqual(await listed(), [other], 'a job of an earlier snooze wakes nothing');
  now += 2 * 3_600_000;
  await job({ conversation_id: id, until: Date.parse(until) });
  assert.deepEqual(await listed(), [id, other], 'and it stands first');
});

test('it comes back at once when its visitor writes, when it is taken over, and when staff say so', async () => {
  const { guests, ids } = await withGuests(3);
  await change(ids, { action: 'snooze', until: later(5) });
  assert.deepEqual(await listed(), []);
  await guests[0]?.ask('hello again');
  await desk.staff(ids[1] ?? null, 'takeover');
  await desk.staff(ids[2] ?? null, 'snooze', { until: null });
  assert.equal((await listed()).length, 3);
});

test('whoever waits in a conversation that wakes calls the team again, and not while it sleeps', async () => {
  const { guests, ids } = await withGuests(1);
  const jobs = async (kind: string) =>
    (
      await server.services.store
        .forBusiness(desk.id)
        .read(({ q }) => q.selectFrom('jobs').selectAll().where('kind', '=', kind).execute())
    ).length;
  await guests[0]?.escalate();
  const until = now + 3_600_000;
  await desk.staff(ids[0] ?? null, 'snooze', { until: new Date(until).toISOString() });
  const before = await jobs('tell_staff');
  now = until;
  const payload = { conversation_id: ids[0] ?? '', until };
  await wakeConversation(server.services, { id: 'j', businessId: desk.id, payload, interrupted: false });
  assert.equal(await jobs('tell_staff'), before + 1);
});

test('only what is open is snoozed, to a moment within a year', async () => {
  const { ids } = await withGuests(1);
  const [id = ''] = ids;
  assert.equal((await desk.staff(id, 'snooze', { until: later(-1) })).status, 422);
  assert.equal((await desk.staff(id, 'snooze', { until: later(24 * 400) })).status, 422);
  await desk.staff(id, 'close');
  assert.equal((await desk.staff(id, 'snooze', { until: later(1) })).json.code, 'conversation_closed');
});

test('many are changed with one request, which says what was not done and why', async () => {
  const { ids } = await withGuests(4);
  const [first = '', second = ''] = ids;
  await desk.staff(first, 'close');
  const { done, not_done } = await change([...ids, 'nothing', second], { action: 'close' });
  assert.deepEqual(
    done.map(({ id, status }: { id: string; status: string }) => [id, status]),
    ids.slice(1).map((id) => [id, 'closed']),
  );
  assert.deepEqual(
    not_done.map(({ id, code }: { id: string; code: string }) => [id, code]),
    [
      [first, 'conversation_closed'],
      ['nothing', 'not_found'],
    ],
  );
  assert.equal((await change(ids.slice(1), { action: 'reopen' })).done.length, 3);
  const label = await newLabel('Many');
  await change(ids, { action: 'label', add: [label] });
  assert.equal((await listed(`?label=${label}`)).length, 4);
  const agent = await server.member(desk.id, 'agent');
  const given = await change(ids.slice(1), { action: 'assign', user_id: agent.id });
  assert.ok(given.done.every((row: { assignee: { id: string } }) => row.assignee.id === agent.id));
});

test('many of another business are as good as none, and a viewer changes nothing', async () => {
  const { ids } = await withGuests(1);
  const other = await openFrontDesk(server);
  const body = { ids, change: { action: 'close' } };
  const { json } = await call('POST', '/api/conversations/change', body, other.token);
  assert.deepEqual([json.done, json.not_done[0].code], [[], 'not_found']);
  const viewer = await server.member(desk.id, 'viewer');
  assert.equal((await call('POST', '/api/conversations/change', body, viewer.token)).status, 403);
});
