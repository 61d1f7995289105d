import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const mail = createMailbox();
let server: TestServer;
let now = Date.parse('2026-03-18T10:00:00Z');
before(async () => {
  server = await startTestServer({ mail, now: () => now });
});
after(() => server.close());

const FORM = 'application/x-www-form-urlencoded';
/** A call without a login, as a mail program or its reader makes it. */
const open = (link: string) => server.call('GET', new URL(link).pathname);
const post = (link: string, body = 'List-Unsubscribe=One-Click', type = FORM) =>
  server.call('POST', new URL(link).pathname, { body, headers: { 'content-type': type } });

/** What is sent when a visitor asks for a person. */
async function ring(desk: Awaited<ReturnType<typeof openFrontDesk>>) {
  mail.sent.length = 0;
  await desk.guest().ask('I want to talk to a person');
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
  return mail.sent;
}

const audited = async (token: string) => {
  const { json } = await server.call('GET', '/api/audit?action=mail.unsubscribed', { token });
  return json.items.map((each: { actor: { name: string }; detail: { kind: string } }) => [
    each.actor.name,
    each.detail.kind,
  ]);
};

test('one click stops the mails to one address and no other’s; opening the link does not', async () => {
  const desk = await openFrontDesk(server);
  await desk.settings({ notify: { emails: ['ada@example.com', 'bob@example.com'] } });
  const [told] = (await ring(desk)).filter(({ to }) => to === 'ada@example.com');
  const link = String(told?.unsubscribe);
  assert.match(link, /^http:\/\/[^/]+\/unsubscribe\/[\w-]+\.[\w-]+$/);
  assert.ok(told?.text.includes(link) && told.html?.includes(link), 'the mail shows it, too');
  const page = await open(link);
  assert.equal(page.status, 200);
  assert.match(page.text, /<html lang="en">[\s\S]*ada@example\.com[\s\S]*<form method="post"/);
  assert.equal((await server.call('HEAD', new URL(link).pathname)).status, 200);
  assert.equal((await ring(desk)).length, 2, 'reading changes nothing');

  const done = await post(link);
  assert.equal(done.status, 200, done.text);
  assert.match(done.text, /role="status">Done: ada@example\.com/);
  assert.equal((await post(link)).status, 200, 'a second time is no error');
  assert.deepEqual(
    (await ring(desk)).map(({ to }) => to),
    ['bob@example.com'],
  );
  const { json } = await server.call('GET', '/api/customer-portal/business', { token: desk.token });
  assert.deepEqual(json.settings.notify.emails, ['bob@example.com'], 'the settings show who is told');
  assert.deepEqual(await audited(desk.token), [['ada@example.com', 'waiting']]);
});

test('a person stops one kind of mail and keeps the others', async () => {
  const desk = await openFrontDesk(server);
  const member = await server.member(desk.id, 'manager');
  const mine = async () =>
    (await server.call('GET', '/api/customer-portal/my-mails', { token: member.token })).json;
  await server.call('PATCH', '/api/customer-portal/my-mails', {
    token: member.token,
    body: { weekly: true },
  });
  const link = unsubscribeLink(server.services, { businessId: desk.id, kind: 'review', who: member.id });
  await desk.settings({ language: 'de' });
  assert.match((await open(link)).text, /<html lang="de">[\s\S]*Wissen zum Durchsehen/);
  // As the standard would rather have it: a form of parts.
  const parts =
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
  assert.equal((await post(link, parts, 'multipart/form-data; boundary=x')).status, 200);
  assert.deepEqual(await mine(), { weekly: true, review: false, approval: true });
  assert.deepEqual(await audited(desk.token), [['Test manager', 'review']]);
  assert.equal((await post(link)).status, 200);
  assert.equal((await audited(desk.token)).length, 1, 'what is stopped already is not recorded again');
});

test('a link that we did not make, or was changed, does nothing', async () => {
  const desk = await openFrontDesk(server);
  const member = await server.member(desk.id, 'manager');
  const about = { businessId: desk.id, kind: 'approval', who: member.id } as const;
  const link = unsubscribeLink(server.services, about);
  const [said, mac] = (new URL(link).pathname.split('/').at(-1) ?? '').split('.');
  const other = Buffer.from(JSON.stringify([desk.id, 'weekly', member.id])).toString('base64url');
  const forged = [
    `${other}.${mac}`,
    `${said}.${mac?.slice(0, -2)}AA`,
    `${said}.x`,
    'e30.e30',
    unsubscribeLink({ ...server.services, secretKey: Buffer.alloc(32) }, about)
      .split('/')
      .at(-1),
  ];
  for (const token of forged) {
    const address = `http://x/unsubscribe/${token}`;
    assert.deepEqual([(await open(address)).status, (await post(address)).status], [404, 404], token);
  }
  const gone = await server.call('DELETE', `/api/customer-portal/members/${member.id}`, {
    token: desk.token,
  });
  assert.equal(gone.status, 204);
  assert.equal((await post(link)).status, 404);
});

test('only the one click that the standard names is taken, and no form anywhere else', async () => {
  const desk = await openFrontDesk(server);
  const member = await server.member(desk.id, 'manager');
  const link = unsubscribeLink(server.services, { businessId: desk.id, kind: 'review', who: member.id });
  for (const [body, type, status] of [
    ['', FORM, 422],
    ['List-Unsubscribe=no', FORM, 422],
    ['List-Unsubscribe=One-Click&business_id=x', FORM, 422],
    ['__proto__=1', FORM, 422],
    ['{"List-Unsubscribe":"One-Click"}', 'application/json', 415],
    ['--x--', 'multipart/form-data; boundary=x', 422],
  ] as const) {
    assert.equal((await post(link, body, type)).status, status, body);
  }
  const login = await server.call('POST', '/api/auth/login', {
    body: 'email=a%40example.com&password=x',
    headers: { 'content-type': FORM },
  });
  assert.equal(login.status, 415);
  const { json } = await server.call('GET', '/api/customer-portal/my-mails', { token: member.token });
  assert.equal(json.review, true);
});
