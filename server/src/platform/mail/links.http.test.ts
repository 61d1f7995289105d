import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { runDueJobs } from '../jobs/run-due-jobs.ts';
import { doorOf, inboxLink } from './inbox-link.ts';

let server: TestServer;
let mute: TestServer;
const mail = createMailbox();

before(async () => {
  server = await startTestServer({ mail });
  mute = await startTestServer();
});
after(async () => {
  await server.close();
  await mute.close();
});
beforeEach(() => {
  mail.sent.length = 0;
});

const forgot = (at: TestServer, email: string) =>
  at.call('POST', '/api/auth/password/forgot', { body: { email } });

const invited = { email: 'new@example.com', name: 'Ada', role: 'agent' };
const invite = (at: TestServer, token: string) =>
  at.call('POST', '/api/customer-portal/members', { token, body: invited });

test('without a mail server nobody is told that a link is on its way, known here or not', async () => {
  const { id } = await mute.business();
  const { email } = await mute.member(id, 'agent');
  const replies = [await forgot(mute, email), await forgot(mute, 'nobody@example.com')];
  for (const { status, json } of replies) {
    assert.deepEqual([status, json.code], [409, 'mail_not_set_up']);
    assert.match(json.detail, /No mail can be sent.*sign-in link/);
  }
});

test('without a mail server an invitation is a link for its maker to pass on', async () => {
  const { token } = await mute.business();
  assert.match((await invite(mute, token)).json.invitation_url, /\/portal\/welcome#ln_/);
});

test('an invitation and a reset come in the language of the business, with the link in the reader’s own door', async () => {
  const desk = await openFrontDesk(server);
  await desk.settings({ language: 'de' });
  assert.equal((await invite(server, desk.token)).json.invitation_url, null);
  assert.match(mail.sent[0]?.subject ?? '', /^Test owner lädt Sie zu Business \S+ ein$/);
  assert.match(mail.sent[0]?.text ?? '', /^Guten Tag Ada,[\s\S]*\/portal\/welcome#ln_/);
  const { email } = await server.member(desk.id, 'agent');
  assert.equal((await forgot(server, email)).status, 204);
  while ((await runDueJobs(server.services)) > 0);
  assert.match(mail.sent[1]?.subject ?? '', /^Neues Passwort für Ask Bob \(Business \S+\)$/);
  assert.match(mail.sent[0]?.text ?? '', /Test owner hat für Sie ein Konto bei Business \S+ eingerichtet/);
  assert.match(mail.sent[1]?.text ?? '', /innerhalb einer Stunde[\s\S]*\/portal\/welcome#ln_/);
});

test('a mail that tells the team of a visitor leads each reader to where he signs in', async () => {
  const { id: businessId } = await openFrontDesk(server);
  const { email } = await server.admin();
  const about = { businessId, conversationId: 'c 1' };
  const linkFor = async (to: string) =>
    new URL(inboxLink(server.services, await doorOf(server.services, { to, businessId }), about));
  const toAdmin = await linkFor(email.toUpperCase());
  assert.equal(toAdmin.pathname, '/mission-control/inbox');
  assert.deepEqual(Object.fromEntries(toAdmin.searchParams), { c: 'c 1', business_id: businessId });
  const toTeam = await linkFor('team@example.com');
  assert.equal(toTeam.pathname, '/portal/inbox');
  assert.deepEqual(Object.fromEntries(toTeam.searchParams), { c: 'c 1' });
});
