import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const mail = createMailbox();
let now = Date.UTC(2026, 10, 2, 12);
let server: TestServer;

before(async () => {
  server = await startTestServer({ mail, now: () => now });
});
after(() => server.close());

/** A business of an owner, a manager and an agent that wants two pairs of eyes. */
async function pair() {
  const business = await server.business();
  const manager = await server.member(business.id, 'manager');
  await server.member(business.id, 'agent');
  const as = (token: string) => (method: string, path: string, body?: unknown) =>
    server.call(method, path, { token, body });
  const [owner, other] = [as(business.token), as(manager.token)];
  const settings = (change: Record<string, unknown>) =>
    owner('PATCH', '/api/customer-portal/business', { settings: change });
  await owner('POST', '/api/knowledge/entries', { question: 'Where are you?', answer: 'In Hamburg.' });
  assert.equal((await settings({ approval: 'two', language: 'de' })).status, 200);
  return { owner, other, settings, manager };
}

/** What is sent until so long after, in minutes. */
async function mailsAfter(minutes: number) {
  mail.sent.length = 0;
  now += minutes * 60_000;
  while ((await runDueJobs(server.services)) > 0);
  return mail.sent.filter(({ subject }) => subject.startsWith('Eine Änderung wartet auf Freigabe'));
}

test('those who may approve are told once what waits, in the business’s language; who made it is not', async () => {
  const { owner, other, manager } = await pair();
  const { json } = await owner('POST', '/api/knowledge/publish', { note: 'Neue Adresse' });
  assert.equal(json.state, 'awaiting_approval');
  const [told, ...others] = await mailsAfter(3);
  assert.deepEqual([told?.to, others], [manager.email, []]);
  assert.match(told?.text ?? '', /möchte ändern[\s\S]*Neue Adresse[\s\S]*\/portal\/knowledge\/approvals/);
  assert.deepEqual(await mailsAfter(60), []);
  assert.equal((await other('POST', `/api/knowledge/releases/${json.id}/approve`, {})).status, 200);
});

test('several changes one after the other are told as one, and what was decided meanwhile not at all', async () => {
  const { other, settings } = await pair();
  await settings({ facts: { phone: '040 1' } });
  await settings({ facts: { email: 'desk@example.com' } });
  assert.equal((await mailsAfter(3)).length, 1);
  await settings({ facts: { parking: 'In the yard.' } });
  const { json } = await other('GET', '/api/knowledge/approvals?state=waiting');
  await other('POST', `/api/knowledge/approvals/${json.items[0].id}/reject`, { note: 'Not yet' });
  assert.deepEqual(await mailsAfter(3), []);
});
