import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { after, before, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { freePort } from '../testing/launch.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const PATH = '/api/webhooks';
const mail = createMailbox();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let server: TestServer;
let business: { id: string; token: string };
let clock = Date.now();
let heard: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer: (body: string) => number | Promise<number> = () => 200;
let url = '';
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const status = await answer(body);
    heard.push({ headers: request.headers, body });
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('said');
  });
});

before(async () => {
  server = await startTestServer({ now: () => clock, mail }, { OUTBOUND_ALLOW: '127.0.0.1' });
  business = await server.business();
  await new Promise<void>((resolve) => void receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});
after(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await server.close();
});

/** As somebody who has just signed in: days pass here. */
const call = async (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: (await server.member(business.id, 'owner')).token, body });
const log = async (id: string) => (await call('GET', `${PATH}/${id}/deliveries`)).json.items;
const ask = (body: Record<string, unknown> = {}) =>
  server.call('POST', '/api/chat', { body: { message: 'What is this?', business_id: business.id, ...body } });

/** A webhook of its own, with an empty memory of what was heard. */
async function hook(events = ['message.created'], to = url): Promise<{ id: string; secret: string }> {
  for (const { id } of (await call('GET', PATH)).json.items) await call('DELETE', `${PATH}/${id}`);
  heard = [];
  answer = () => 200;
  const made = await call('POST', PATH, { url: to, events });
  assert.equal(made.status, 201, made.text);
  return made.json;
}

/** Lets time pass, and does what is due. */
async function work(ms = 0): Promise<void> {
  clock += ms;
  for (let i = 0; i < 20 && (await runDueJobs(server.services)) > 0; i += 1);
}

test('what happens is told in its order, signed, by ids alone', async () => {
  const { id, secret } = await hook(['conversation.started', 'message.created', 'knowledge.gap']);
  const { json } = await ask();
  await work();
  const told = heard.map(({ body }) => JSON.parse(body));
  assert.deepEqual(told.map(({ type }) => type).slice(0, 3), [
    'conversation.started',
    'message.created',
    'message.created',
  ]);
  for (const { headers, body } of heard) {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    assert.deepEqual(Object.keys(JSON.parse(body)), ['type', 'timestamp', 'data']);
    for (const hidden of [json.session_id, json.visitor_token, 'What is this'])
      assert.ok(!body.includes(hidden));
  }
  assert.ok(told.every(({ data }) => data.conversation_id === json.conversation_id));
  assert.ok((await log(id)).every(({ state }: { state: string }) => state === 'delivered'));
  const shown = (await log(id)).map(({ body }: { body: string }) => body);
  assert.deepEqual(shown.sort(), heard.map(({ body }) => body).sort(), 'the log shows what was sent');
  assert.ok(!(await call('GET', PATH)).text.includes('whsec_'));
});

test('an address with a password is refused, since everybody who may see it would read that', async () => {
  const { status, json } = await call('POST', PATH, {
    url: 'https://user:swordfish@crm.example/',
    events: ['message.created'],
  });
  assert.deepEqual([status, json.errors[0].pointer], [422, '/url']);
  const { id } = await hook();
  const changed = await call('PATCH', `${PATH}/${id}`, { url: 'https://user@crm.example/' });
  assert.equal(changed.status, 422);
});

test('nothing is kept where nobody wants it', async () => {
  const { id } = await hook(['rating.created']);
  await ask();
  assert.deepEqual(await log(id), []);
});

test('later events of a conversation wait for the one before, and other conversations go on', async () => {
  const { id } = await hook();
  const first = (await ask()).json;
  answer = (body) => (body.includes(first.conversation_id) ? 500 : 200);
  const second = (await ask()).json;
  await work();
  const of = (conversation: string) => heard.filter(({ body }) => body.includes(conversation)).length;
  assert.deepEqual([of(first.conversation_id), of(second.conversation_id)], [1, 2]);
  const [failed] = (await log(id)).filter(({ state }: { state: string }) => state === 'retrying');
  assert.deepEqual([failed.attempts[0].status, failed.attempts[0].error], [500, 'said']);
  answer = () => 200;
  await work(7_000);
  const seqs = heard
    .filter(({ body }) => body.includes(first.conversation_id))
    .map(({ body }) => JSON.parse(body).data.seq);
  assert.deepEqual(seqs, [1, 1, 2]);
});

test('after nine waits a delivery is dead, and resent when asked', async () => {
  const { id } = await hook();
  await call('POST', `${PATH}/${id}/ping`);
  answer = () => 302;
  await work();
  for (const hours of [0.01, 0.11, 0.7, 2.5, 6.1, 12.1, 17, 24.1, 29]) await work(hours * HOUR);
  const [dead] = await log(id);
  assert.deepEqual([dead.state, dead.attempts.length, dead.next_attempt_at], ['dead', 10, null]);
  answer = () => 200;
  await call('POST', `${PATH}/${id}/deliveries/${dead.id}/resend`);
  await work();
  assert.equal((await log(id))[0].state, 'delivered');
  assert.equal(new Set(heard.map(({ headers }) => headers['webhook-id'])).size, 1);
});

test('an address that is gone is switched off, and told the rest when it is back', async () => {
  const { id } = await hook();
  await call('POST', `${PATH}/${id}/ping`);
  answer = () => 410;
  await work();
  const listed = (await call('GET', PATH)).json.items[0];
  assert.deepEqual([listed.state, listed.off_reason], ['off', 'gone']);
  answer = () => 200;
  assert.equal((await call('PATCH', `${PATH}/${id}`, { state: 'on' })).json.off_reason, null);
  await work(7_000);
  assert.equal((await log(id))[0].state, 'delivered');
});

test('five days of failures switch an address off, and its owners are told by mail', async () => {
  const { id } = await hook();
  answer = () => 500;
  mail.sent.length = 0;
  for (let day = 0; day <= 5; day += 1) {
    await call('POST', `${PATH}/${id}/ping`);
    await work(day === 0 ? 0 : DAY + 1);
  }
  assert.equal((await call('GET', PATH)).json.items[0].off_reason, 'failing');
  await work();
  const told = mail.sent.filter(({ subject }) => subject.startsWith('A webhook was switched off'));
  assert.ok(told.length > 0, 'an owner is told');
  assert.ok(told.every(({ text }) => text.includes(new URL(url).origin) && !text.includes('/hook')));
});

test('what is paused waits, and is told afterwards', async () => {
  const { id } = await hook();
  await call('PATCH', `${PATH}/${id}`, { state: 'paused' });
  await ask();
  await work();
  assert.equal(heard.length, 0);
  await call('PATCH', `${PATH}/${id}`, { state: 'on' });
  await work();
  assert.equal(heard.length, 2);
});

test('both secrets sign for a day after a rotation', async () => {
  const { id, secret } = await hook();
  const rotated = (await call('POST', `${PATH}/${id}/rotate`)).json.secret;
  const verified = async (by: string) => {
    await call('POST', `${PATH}/${id}/ping`);
    await work();
    const { headers, body } = heard.at(-1) ?? assert.fail('nothing was heard');
    const signatures = String(headers['webhook-signature']).split(' ');
    const sign = new Webhook(by).sign(
      String(headers['webhook-id']),
      new Date(Number(headers['webhook-timestamp']) * 1000),
      body,
    );
    return signatures.includes(sign);
  };
  assert.deepEqual([await verified(secret), await verified(rotated)], [true, true]);
  clock += DAY + 1;
  assert.deepEqual([await verified(secret), await verified(rotated)], [false, true]);
});

test('addresses inside are refused at each delivery', async () => {
  const { id } = await hook(['message.created'], 'http://10.0.0.1/');
  await call('POST', `${PATH}/${id}/ping`);
  await work();
  const [refused] = await log(id);
  assert.deepEqual([refused.state, refused.attempts[0].status], ['retrying', null]);
});

test('a node that ended with an address in its hands is followed by another after its lease', async () => {
  const { id } = await hook();
  const db = server.services.store.forBusiness(business.id);
  await db.transaction(({ q }) =>
    q
      .updateTable('webhooks')
      .set({ leased_until: clock + 20_000 })
      .execute(),
  );
  await call('POST', `${PATH}/${id}/ping`);
  await work(5_000);
  assert.equal(heard.length, 0);
  await work(21_000);
  assert.equal(heard.length, 1);
});

test('what is resent while it is being sent is sent once more', async () => {
  for (const first of [200, 302]) {
    const { id } = await hook();
    const sent = (await call('POST', `${PATH}/${id}/ping`)).json;
    answer = async () => {
      answer = () => 200;
      const resent = await call('POST', `${PATH}/${id}/deliveries/${sent.id}/resend`);
      assert.equal(resent.json.state, 'queued');
      return first;
    };
    await work();
    assert.equal(heard.length, 2);
    const [delivery] = await log(id);
    assert.deepEqual([delivery.state, delivery.attempts.length], ['delivered', 2]);
  }
});

test('a node that was taken for dead leaves the address to the one that took it over', async () => {
  const { id } = await hook();
  const db = server.services.store.forBusiness(business.id);
  const later = clock + 60_000;
  await call('POST', `${PATH}/${id}/ping`);
  answer = async () => {
    await db.transaction(({ q }) => q.updateTable('webhooks').set({ leased_until: later }).execute());
    return 200;
  };
  await work();
  assert.equal(heard.length, 1);
  const row = await db.read(({ q }) =>
    q.selectFrom('webhooks').select('leased_until').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  assert.equal(Number(row.leased_until), later);
});

test('an address that nobody listens at is named as such', async () => {
  const { id } = await hook(['message.created'], `http://127.0.0.1:${await freePort()}/`);
  await call('POST', `${PATH}/${id}/ping`);
  await work();
  assert.match((await log(id))[0].attempts[0].error, /ECONNREFUSED/);
});
