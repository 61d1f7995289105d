import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sha256 } from '../../../kernel/ids.ts';
import { runDueJobs } from '../../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../../../testing/front-desk.ts';
import { createMailbox } from '../../../testing/mailbox.ts';
import { type PushService, startPushService } from '../../../testing/push-service.ts';
import { startTestServer, type TestServer } from '../../../testing/test-server.ts';

let server: TestServer;
let service: PushService;
let desk: FrontDesk;
// Monday, 10:00 in London; ids grow with the real clock, so it is a later one than now.
let now = nextMonday();
const mailbox = createMailbox();

function nextMonday(): number {
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.setUTCHours(10, 0, 0, 0);
}

before(async () => {
  service = await startPushService();
  server = await startTestServer({ now: () => now, mail: mailbox }, { OUTBOUND_ALLOW: '127.0.0.1' });
});
after(async () => {
  await server.close();
  await service.close();
});
beforeEach(async () => {
  await work();
  desk = await openFrontDesk(server);
  service.arrived.length = 0;
  service.answers.clear();
  mailbox.sent.length = 0;
});

async function work(): Promise<void> {
  while ((await runDueJobs(server.services)) > 0);
}
async function minutesPass(minutes: number): Promise<void> {
  now += minutes * 60_000;
  await work();
}

let browsers = 0;
/** A device of a person, told from now on. */
async function device(token: string, more: Record<string, unknown> = {}, query = '') {
  browsers += 1;
  const name = `device${browsers}`;
  const { endpoint, keys } = service.browser(name);
  const body = { endpoint, keys, ...more };
  const reply = await server.call('POST', `/api/push/subscriptions${query}`, { token, body });
  assert.equal(reply.status, 201, reply.text);
  return { name, endpoint, keys, id: reply.json.id as string };
}
async function agent() {
  return server.member(desk.id, 'agent');
}
/** A visitor who asks for a person. */
async function waits(words = 'I want to talk to a person') {
  const guest = desk.guest();
  await guest.ask(words);
  await work();
  return guest;
}
const told = () => service.arrived.map((each) => each.device);
const titles = () => service.arrived.map(({ notice }) => notice.title);

test('who begins to wait is told to every device of the team, sealed for it alone and signed by us', async () => {
  const [mine, hers] = [await device(desk.token), await device((await agent()).token, { language: 'de' })];
  const guest = await waits();
  assert.deepEqual(told().sort(), [mine.name, hers.name].sort());
  const [first, second] = [mine, hers].map(({ name }) =>
    service.arrived.find(({ device }) => device === name),
  );
  assert.equal(first?.notice.title, 'A visitor waits for a person');
  assert.equal(second?.notice.title, 'Ein Besucher wartet auf jemanden');
  assert.equal(first?.notice.url, `/portal/inbox?c=${guest.conversationId}`);
  assert.deepEqual([first?.notice.tag, first?.notice.badge], [guest.conversationId, 1]);
  const { authorization = '', topic, ttl, ...rest } = first?.headers ?? {};
  assert.match(authorization, /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
  assert.match(String(topic), /^[\w-]{1,32}$/);
  assert.equal(ttl, '1800');
  assert.equal(rest['content-encoding'], 'aes128gcm');
});

test('what a locked screen shows holds no numbers and no addresses', async () => {
  await device(desk.token);
  const guest = await waits();
  service.arrived.length = 0;
  await guest.ask('call me on 020 7946 0123 or write to ada@example.com');
  await work();
  assert.equal(service.arrived[0]?.notice.body, 'call me on [phone number] or write to [e-mail]');
});

test('an admin who acts on a business is sent to Mission Control, and sees no other business', async () => {
  const admin = await server.admin();
  const own = await device(admin.token, {}, `?business_id=${desk.id}`);
  const other = await openFrontDesk(server);
  await other.guest().ask('I want to talk to a person');
  await work();
  assert.deepEqual(told(), []);
  const guest = await waits();
  assert.deepEqual(told(), [own.name]);
  assert.equal(
    service.arrived[0]?.notice.url,
    `/mission-control/inbox?c=${guest.conversationId}&business_id=${desk.id}`,
  );
});

test('every message of who waits is told; once somebody holds the conversation, to that one alone', async () => {
  const anna = await agent();
  const [mine, hers] = [await device(desk.token), await device(anna.token)];
  const guest = await waits();
  service.arrived.length = 0;
  await guest.ask('is anybody there');
  await work();
  assert.deepEqual(told().sort(), [mine.name, hers.name].sort());
  assert.equal(titles()[0], 'A visitor wrote');
  const path = `/api/conversations/${guest.conversationId}/takeover`;
  await server.call('POST', path, { token: anna.token, body: {} });
  service.arrived.length = 0;
  for (const words of ['the boiler is cold', 'and it drips']) {
    await guest.ask(words);
    await work();
  }
  assert.deepEqual(told(), [hers.name, hers.name]);
  assert.deepEqual(
    service.arrived.map(({ notice }) => notice.body),
    ['the boiler is cold', 'and it drips'],
  );
});

test('nobody else’s device rings for a conversation of somebody who has none', async () => {
  await device(desk.token);
  const ben = await agent();
  const guest = await waits();
  const path = `/api/conversations/${guest.conversationId}/takeover`;
  await server.call('POST', path, { token: ben.token, body: {} });
  service.arrived.length = 0;
  await guest.ask('the boiler is cold');
  await work();
  assert.deepEqual(told(), []);
});

test('an answer that needs approval is told', async () => {
  const mine = await device(desk.token);
  await desk.settings({ supervised: 'all' });
  await waits('opening hours');
  assert.deepEqual([told(), titles()], [[mine.name], ["Bob's answer needs your approval"]]);
});

test('a device says what it wants to hear, and whether it shows words', async () => {
  await device(desk.token, { choices: { waiting: false } });
  const silent = await device(desk.token, { choices: { words: false } });
  await waits();
  assert.deepEqual(told(), [silent.name]);
  assert.deepEqual(
    [service.arrived[0]?.notice.title, service.arrived[0]?.notice.body],
    ['A visitor waits for a person', 'One visitor waits.'],
  );
});

test('quiet hours and office hours hold by the clock of the business', async () => {
  const hours = [{ day: 1, from: '09:00', to: '17:00' }];
  await desk.settings({ time_zone: 'Asia/Tokyo', office_hours: hours });
  // Ten in London is seven in the evening in Tokyo.
  await device(desk.token, { choices: { office_hours: true } });
  await device(desk.token, { choices: { quiet: { from: '18:30', to: '07:00' } } });
  const awake = await device(desk.token, { choices: { quiet: { from: '20:00', to: '18:00' } } });
  await waits();
  assert.deepEqual(told(), [awake.name]);
});

test('a device that is gone is forgotten, one that fails is tried again', async () => {
  const [gone, slow] = [await device(desk.token), await device(desk.token)];
  service.answers.set(gone.name, 410).set(slow.name, 503);
  await waits();
  assert.deepEqual(await known(), [slow.id]);
  service.answers.clear();
  await minutesPass(1);
  assert.deepEqual(told(), [slow.name]);
});

const known = async () =>
  (
    await server.services.store.platform.read((q) =>
      q.selectFrom('push_subscriptions').select('id').where('business_id', '=', desk.id).execute(),
    )
  ).map(({ id }) => id);

test('a device is told nothing after its login, its person’s right or the membership ended', async () => {
  const [out, demoted, removed, stays] = [await agent(), await agent(), await agent(), await agent()];
  for (const { token } of [out, demoted, removed]) await device(token);
  const last = await device(stays.token);
  await server.call('POST', '/api/auth/logout', { token: out.token });
  const of = (id: string) => `/api/customer-portal/members/${id}`;
  await server.call('PATCH', of(demoted.id), { token: desk.token, body: { role: 'viewer' } });
  await server.call('DELETE', of(removed.id), { token: desk.token });
  await waits();
  assert.deepEqual(told(), [last.name]);
  assert.equal((await known()).length, 2);
});

test('a viewer and a borrowed login cannot set up a device; a browser is one person’s', async () => {
  const { endpoint, keys } = service.browser('shared');
  const viewer = await server.member(desk.id, 'viewer');
  const subscribe = (token: string) =>
    server.call('POST', '/api/push/subscriptions', { token, body: { endpoint, keys } });
  assert.equal((await subscribe(viewer.token)).status, 403);
  const admin = await server.admin();
  const path = `/api/businesses/${desk.id}/sign-in-as`;
  const { json } = await server.call('POST', path, { token: admin.token, body: { reason: 'help' } });
  assert.equal((await subscribe(json.access_token)).status, 403);
  const other = await server.business();
  assert.equal((await subscribe(other.token)).status, 201);
  assert.equal((await subscribe(desk.token)).status, 201);
  const owners = await server.services.store.platform.read((q) =>
    q
      .selectFrom('push_subscriptions')
      .select('business_id')
      .where('endpoint_hash', '=', sha256(endpoint))
      .execute(),
  );
  assert.deepEqual(
    owners.map(({ business_id }) => business_id),
    [desk.id],
  );
});

test('a device keeps its choices when it reports again, and its login for 30 days', async () => {
  const anna = await agent();
  const { endpoint, keys } = await device(anna.token, { choices: { drafts: false } });
  const again = { token: anna.token, body: { endpoint, keys } };
  const { json } = await server.call('POST', '/api/push/subscriptions', again);
  assert.equal(json.choices.drafts, false);
  now += 29 * 86_400_000;
  assert.equal((await server.call('GET', '/api/auth/me', { token: anna.token })).status, 200);
  now += 2 * 86_400_000;
  assert.equal((await server.call('GET', '/api/auth/me', { token: anna.token })).status, 401);
  desk.token = (await server.member(desk.id, 'owner')).token;
});

test('an address that is no push service’s is refused, and one in a private network is not reached', async () => {
  const { keys } = service.browser('private');
  for (const endpoint of [
    'http://push.example/x',
    'ftp://push.example/x',
    'https://a:b@push.example/x',
    'x',
  ]) {
    const refused = await server.call('POST', '/api/push/subscriptions', {
      token: desk.token,
      body: { endpoint, keys },
    });
    assert.equal(refused.status, 422, endpoint);
  }
  const endpoint = 'https://10.1.2.3/secret';
  await server.call('POST', '/api/push/subscriptions', { token: desk.token, body: { endpoint, keys } });
  const tried = await server.call('POST', '/api/push/test', { token: desk.token, body: { endpoint } });
  assert.deepEqual(
    [tried.json.ok, tried.json.detail],
    [false, 'It did not go out: 10.1.2.3 is not a public address.'],
  );
  assert.deepEqual(await known(), []);
});

test('a device can be tried, by its own person only', async () => {
  const { name, endpoint } = await device(desk.token);
  const body = { endpoint };
  assert.equal(
    (await server.call('POST', '/api/push/test', { token: (await agent()).token, body })).status,
    404,
  );
  const { json } = await server.call('POST', '/api/push/test', { token: desk.token, body });
  assert.deepEqual([json.ok, told()], [true, [name]]);
  await server.call('DELETE', '/api/push/subscriptions', { token: desk.token, body });
  assert.deepEqual(await known(), []);
});

test('when nobody reacts, the next person is told, the visitor hears how things stand, then the mail goes', async () => {
  await desk.settings({
    notify_email: 'team@example.com',
    remind_minutes: 5,
    facts: { phone: '020 7946 0999' },
  });
  const anna = await agent();
  const [mine, hers] = [await device(desk.token), await device(anna.token)];
  const guest = desk.guest();
  await guest.ask('opening hours');
  const assign = `/api/conversations/${guest.conversationId}/assign`;
  await server.call('POST', assign, { token: desk.token, body: { user_id: anna.id } });
  await guest.ask('I want to talk to a person');
  await work();
  assert.deepEqual(told(), [hers.name]);
  await minutesPass(5);
  assert.deepEqual(told(), [hers.name, mine.name]);
  assert.equal(titles()[1], 'A visitor has waited for 5 min');
  const said = (await guest.messages()).at(-1);
  assert.match(said?.text, /nobody at .* has been free to answer yet.*You can also call 020 7946 0999\./);
  const mails = mailbox.sent.length;
  await minutesPass(5);
  assert.equal(mailbox.sent.length, mails + 1);
  await minutesPass(60);
  assert.equal(mailbox.sent.length, mails + 1);
});

test('whoever takes over in time is not reminded of it', async () => {
  await desk.settings({ remind_minutes: 5 });
  await device(desk.token);
  const guest = await waits();
  service.arrived.length = 0;
  await desk.staff(guest.conversationId, 'takeover');
  await minutesPass(11);
  assert.deepEqual(told(), []);
  assert.doesNotMatch((await guest.messages()).at(-1)?.text, /reminded/);
});

test('a colleague hears of a visitor whom the one who holds him does not answer', async () => {
  await desk.settings({ remind_minutes: 5 });
  const anna = await agent();
  const mine = await device(desk.token);
  const guest = await waits();
  await server.call('POST', `/api/conversations/${guest.conversationId}/takeover`, {
    token: anna.token,
    body: {},
  });
  await minutesPass(1);
  await guest.ask('hello');
  await guest.ask('are you there');
  await work();
  service.arrived.length = 0;
  await minutesPass(5);
  assert.deepEqual([told(), titles()], [[mine.name], ['Test agent has not answered A visitor for 5 min']]);
});
