import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { type Hearing, hear } from '../../testing/wire.ts';

type Member = Awaited<ReturnType<TestServer['member']>>;

let server: TestServer;
let desk: FrontDesk;
let base: string;
let anna: Member;
let bert: Member;
before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  base = await server.listen();
  anna = await named('Anna');
  bert = await named('Bert');
});
after(() => server.close());

async function named(name: string): Promise<Member> {
  const member = await server.member(desk.id, 'agent');
  const path = `/api/customer-portal/members/${member.id}`;
  await server.call('PATCH', path, { token: desk.token, body: { name } });
  return member;
}

const act = (member: { token: string }, id: string, action: string, body: unknown = {}) =>
  server.call('POST', `/api/conversations/${id}/${action}`, { token: member.token, body });

async function conversation(): Promise<string> {
  return (await desk.guest().ask('opening hours')).json.conversation_id;
}

const streamOf = (member: Member) => hear(`${base}/api/events`, { authorization: `Bearer ${member.token}` });
const handed = (stream: Hearing, id: string) =>
  stream.until(({ name, data }) => name === 'handed' && data.conversation_id === id);

test('taking over from a colleague says from whom, tells him, and stands in the record', async () => {
  const id = await conversation();
  assert.equal((await act(anna, id, 'takeover')).json.taken_from, null);
  const stream = await streamOf(anna);
  const taken = await act(bert, id, 'takeover');
  assert.deepEqual(taken.json.taken_from, { id: anna.id, name: 'Anna' });
  assert.deepEqual(taken.json.assignee, { id: bert.id, name: 'Bert' });
  const { data } = await handed(stream, id);
  assert.deepEqual([data.from, data.to, data.by], [anna.id, bert.id, { id: bert.id, name: 'Bert' }]);
  stream.close();
  const { json } = await server.call('GET', '/api/audit?action=conversation.taken_over', {
    token: desk.token,
  });
  const recorded = json.items.filter(({ target }: { target: string }) => target === id);
  assert.deepEqual(recorded[0].detail, { from: anna.id, to: bert.id });
});

test('who took over for a free conversation is told when a colleague was quicker', async () => {
  const id = await conversation();
  const replies = await Promise.all([anna, bert].map((each) => act(each, id, 'takeover', { from: null })));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
  const refused = replies.find(({ status }) => status === 409);
  assert.match(refused?.json.detail, /^(Anna|Bert) is speaking with this visitor now\. .*"from"/);
  const holder = (await desk.conversation(id)).assignee;
  const second = holder.id === anna.id ? bert : anna;
  assert.equal((await act(second, id, 'takeover', { from: second.id })).status, 409);
  assert.equal((await act(second, id, 'takeover', { from: holder.id })).status, 200);
});

test('one’s own conversation, or one that became free, is taken whatever was seen', async () => {
  const id = await conversation();
  assert.equal((await act(anna, id, 'takeover', { from: bert.id })).json.taken_from, null);
  assert.equal((await act(anna, id, 'takeover', { from: null })).json.taken_from, null);
});

test('whoever gives away, closes or gets a colleague’s conversation tells the one concerned', async () => {
  const stream = await streamOf(anna);
  for (const [action, body, to] of [
    ['release', {}, null],
    ['close', {}, null],
    ['assign', { user_id: bert.id }, bert.id],
    ['assign', { user_id: null }, null],
  ] as const) {
    const id = await conversation();
    await act(anna, id, 'takeover');
    assert.equal((await act(bert, id, action, body)).status, 200);
    const { data } = await handed(stream, id);
    assert.deepEqual([data.from, data.to], [anna.id, to]);
  }
  const given = await conversation();
  await act(bert, given, 'assign', { user_id: anna.id });
  const { data } = await handed(stream, given);
  assert.deepEqual([data.from, data.to], [null, anna.id]);
  stream.close();
});

test('what somebody does with a conversation of their own is news to nobody', async () => {
  const stream = await streamOf(anna);
  const id = await conversation();
  for (const action of ['takeover', 'release', 'takeover', 'close', 'reopen']) await act(anna, id, action);
  const last = await conversation();
  await act(bert, last, 'assign', { user_id: anna.id });
  await handed(stream, last);
  assert.equal(stream.events.filter(({ name }) => name === 'handed').length, 1);
  stream.close();
});

test('a visitor with whom somebody spoke waits again when the conversation is given to nobody', async () => {
  const id = await conversation();
  assert.equal((await act(anna, id, 'assign', { user_id: anna.id })).json.status, 'open');
  assert.equal((await act(anna, id, 'assign', { user_id: null })).json.status, 'open');
  await act(anna, id, 'takeover');
  const { status, assignee } = (await act(anna, id, 'assign', { user_id: null })).json;
  assert.deepEqual([status, assignee], ['waiting', null]);
});

test('a conversation is given only to somebody of the business who can speak with visitors', async () => {
  const id = await conversation();
  const foreign = await server.business();
  const stranger = await server.member(foreign.id, 'agent');
  const viewer = await server.member(desk.id, 'viewer');
  const disabled = await server.member(desk.id, 'agent');
  const path = `/api/customer-portal/members/${disabled.id}`;
  await server.call('PATCH', path, { token: desk.token, body: { status: 'disabled' } });
  const refusals: [string, RegExp][] = [
    [stranger.id, /is nobody of this business/],
    [(await server.admin()).id, /is nobody of this business/],
    ['019fa000-0000-7000-8000-000000000000', /is nobody of this business/],
    [viewer.id, /is a viewer, who may not speak with visitors/],
    [disabled.id, /cannot sign in at the moment/],
  ];
  for (const [user_id, words] of refusals) {
    const reply = await act(anna, id, 'assign', { user_id });
    assert.deepEqual([reply.status, reply.json.errors?.[0].pointer], [422, '/user_id'], reply.text);
    assert.match(reply.json.errors[0].message, words);
  }
  assert.equal((await desk.conversation(id)).assignee, null);
});

test('an admin who speaks with a visitor is named, though he is nobody of the business', async () => {
  const id = await conversation();
  const admin = await server.admin();
  const path = `/api/conversations/${id}/takeover?business_id=${desk.id}`;
  assert.equal((await server.call('POST', path, { token: admin.token, body: {} })).status, 200);
  assert.equal((await desk.conversation(id)).assignee.name, 'Test admin');
});
