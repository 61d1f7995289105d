import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
const mail = createMailbox();
before(async () => {
  server = await startTestServer({ mail });
  desk = await openFrontDesk(server);
  await desk.settings({ notify_email: 'team@example.com' });
});
after(() => server.close());

const path = (id: string) => `/api/customer-portal/members/${id}`;
const change = (id: string, body: unknown) => server.call('PATCH', path(id), { token: desk.token, body });
const remove = (id: string) => server.call('DELETE', path(id), { token: desk.token });

/** A conversation that somebody holds, or that is only meant for them. */
async function heldBy(token: string, id: string, action: 'takeover' | 'assign') {
  const guest = desk.guest();
  const { json } = await guest.ask('opening hours');
  const body = action === 'assign' ? { user_id: id } : {};
  const reply = await server.call('POST', `/api/conversations/${json.conversation_id}/${action}`, {
    token,
    body,
  });
  assert.equal(reply.status, 200, reply.text);
  return { guest, id: String(json.conversation_id) };
}

const losses: [how: string, lose: (id: string) => Promise<{ status: number }>][] = [
  ['is disabled', (id) => change(id, { status: 'disabled' })],
  ['is removed', remove],
  ['becomes a viewer', (id) => change(id, { role: 'viewer' })],
];
for (const [how, lose] of losses) {
  test(`when a member ${how}, visitors he spoke with wait again and the team is told`, async () => {
    const member = await server.member(desk.id, 'agent');
    const spoken = await heldBy(member.token, member.id, 'takeover');
    const meant = await heldBy(member.token, member.id, 'assign');
    const colleagues = await heldBy(desk.token, '', 'takeover');
    mail.sent.length = 0;
    assert.ok((await lose(member.id)).status < 300);

    const { status, assignee, waiting_since } = await desk.conversation(spoken.id);
    assert.deepEqual([status, assignee, waiting_since !== null], ['waiting', null, true]);
    const { status: open, assignee: nobody } = await desk.conversation(meant.id);
    assert.deepEqual([open, nobody], ['open', null]);
    assert.equal((await desk.conversation(colleagues.id)).status, 'with_staff');

    while ((await runDueJobs(server.services)) > 0);
    assert.deepEqual(
      mail.sent.map(({ to }) => to),
      ['team@example.com'],
    );
    assert.equal((await spoken.guest.ask('opening hours')).json.outcome, 'answered');
    const query = `action=conversation.given_back&limit=200`;
    const { json } = await server.call('GET', `/api/audit?${query}`, { token: desk.token });
    assert.ok(json.items.some(({ target }: { target: string }) => target === spoken.id));
  });
}

test('who may still speak with visitors keeps them, whatever else changes', async () => {
  const member = await server.member(desk.id, 'manager');
  const spoken = await heldBy(member.token, member.id, 'takeover');
  assert.equal((await change(member.id, { role: 'agent', name: 'Anna' })).status, 200);
  const { status, assignee } = await desk.conversation(spoken.id);
  assert.deepEqual([status, assignee], ['with_staff', { id: member.id, name: 'Anna' }]);
});

test('a closed conversation still says who held it, and opened again it is nobody’s', async () => {
  const member = await server.member(desk.id, 'agent');
  const spoken = await heldBy(member.token, member.id, 'takeover');
  await desk.staff(spoken.id, 'close');
  assert.equal((await remove(member.id)).status, 204);
  const closed = await desk.conversation(spoken.id);
  assert.deepEqual([closed.status, closed.assignee.name], ['closed', 'Test agent']);
  await desk.staff(spoken.id, 'reopen');
  const again = await desk.conversation(spoken.id);
  assert.deepEqual([again.status, again.assignee], ['open', null]);
});

test('who is removed while taking over holds nothing afterwards, twenty times of twenty', async () => {
  for (let i = 0; i < 20; i++) {
    const member = await server.member(desk.id, 'agent');
    const { json } = await desk.guest().ask('opening hours');
    const id = String(json.conversation_id);
    const [taken, removed] = await Promise.all([
      server.call('POST', `/api/conversations/${id}/takeover`, { token: member.token, body: {} }),
      remove(member.id),
    ]);
    assert.equal(removed.status, 204);
    assert.ok([200, 401, 403].includes(taken.status), taken.text);
    const { status, assignee } = await desk.conversation(id);
    assert.deepEqual([status, assignee], [taken.status === 200 ? 'waiting' : 'open', null]);
  }
});
