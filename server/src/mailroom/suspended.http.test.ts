import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { writtenMail } from '../testing/written-mail.ts';
import { inboxAddress } from './inbox-address.ts';
import { takeMail } from './take-mail.ts';

let server: TestServer;
let desk: FrontDesk;
/** The only business left while the other is suspended, so that mails that name none are its. */
let other: FrontDesk;
let admin: string;
let now = Date.now();
const box = createMailbox();

before(async () => {
  const settings = { MAIL_INBOUND_TOKEN: 'a-token-of-the-mail-server', MAIL_FROM: 'bob@desk.example' };
  server = await startTestServer({ now: () => now, mail: box }, settings);
  desk = await openFrontDesk(server);
  other = await openFrontDesk(server);
  admin = (await server.admin()).token;
});
after(() => server.close());

const change = (body: unknown) =>
  server.call('PATCH', `/api/businesses/${desk.id}`, { token: admin, body }).then(({ status }) => status);
const bring = (to: string, text: string, headers = {}) =>
  takeMail(server.services, Buffer.from(writtenMail({ from: 'ada@example.com', to, text, headers })));
const kept = async (token: string, by = 'people') =>
  (await server.call('GET', `/api/mail/unassigned?written_by=${by}`, { token })).json.items.map(
    ({ why, text }: { why: string; text: string }) => [why, text],
  );

test('mail to a suspended business waits there for its people and is never another business’s', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ email: 'ada@example.com' });
  await desk.staff(guest.conversationId, 'messages', { text: 'We can come on Friday.' });
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  const replyTo = box.sent.findLast(({ to }) => to === 'ada@example.com')?.replyTo ?? '';
  const said = (await guest.messages()).length;
  assert.equal(await change({ status: 'suspended', reason: 'The bill of May is open.' }), 200);
  await bring(replyTo, 'Friday is fine.');
  await bring(inboxAddress(server.services.config, desk.id), 'My heating is cold.');
  await bring(replyTo, 'I am away.', { 'Auto-Submitted': 'auto-replied' });
  for (const by of ['people', 'programs', 'blocked']) assert.deepEqual(await kept(other.token, by), []);
  assert.deepEqual((await server.call('GET', '/api/conversations', { token: other.token })).json.items, []);
  assert.equal(await change({ status: 'active' }), 200);
  assert.deepEqual(await kept(desk.token), [
    ['suspended', 'My heating is cold.'],
    ['suspended', 'Friday is fine.'],
  ]);
  assert.equal((await kept(desk.token, 'programs')).length, 1);
  assert.equal((await guest.messages()).length, said);
});

test('mail to a business that is gone is nobody’s, not that of the one that is left', async () => {
  const gone = '019a0000-0000-7000-8000-000000000000';
  await bring(inboxAddress(server.services.config, gone), 'To whom?');
  for (const { token } of [desk, other]) {
    const list = await kept(token);
    assert.ok(!list.some(([, text]: string[]) => text === 'To whom?'));
  }
  const { json } = await server.call('GET', `/api/mail/unassigned?business_id=${desk.id}`, { token: admin });
  assert.ok(json.items.some(({ why }: { why: string }) => why === 'no_business'));
});
