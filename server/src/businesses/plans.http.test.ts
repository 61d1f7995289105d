import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Plan } from '@askbob/contract/endpoints/plans.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'askbob-plans-'));
const file = join(folder, 'plans.json');
const priced = { price: '49 € a month', amount: 4900, currency: 'EUR' };
const plans: Plan[] = [
  { id: 'free', name: 'Free', price: 'nothing', amount: 0, currency: 'EUR', default: true, limits: {} },
  { id: 'five', name: 'Five', ...priced, limits: { messages: 5 } },
  { id: 'ten', name: 'Ten', ...priced, limits: { messages: 10 } },
  {
    id: 'tiny',
    name: 'Tiny',
    ...priced,
    limits: { members: 2, widget_keys: 1, service_keys: 1, documents: 2 },
  },
];
let server: TestServer;
let admin: string;
let now = Date.UTC(2026, 0, 31, 23);

before(async () => {
  writeFileSync(file, JSON.stringify(plans));
  server = await startTestServer({ now: () => now }, { PLANS: file });
  admin = (await server.admin()).token;
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function deskOn(plan: string): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  const set = await server.call('PUT', `/api/businesses/${desk.id}/plan`, { token: admin, body: { plan } });
  assert.equal(set.status, 200, set.text);
  return desk;
}

async function accountOf(desk: FrontDesk): Promise<Reply['json']> {
  const reply = await server.call('GET', '/api/customer-portal/plan', { token: desk.token });
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
}

const messagesOf = ({ usage }: Reply['json']) =>
  usage.find(({ name }: { name: string }) => name === 'messages');

async function askTimes(desk: FrontDesk, times: number): Promise<string[]> {
  const outcomes: string[] = [];
  for (let i = 0; i < times; i++) {
    const reply = await desk.guest().ask('opening hours');
    assert.equal(reply.status, 200, reply.text);
    outcomes.push(reply.json.outcome);
  }
  return outcomes;
}

function book(desk: FrontDesk, reference: string, messages: number): Promise<Reply> {
  const body = { reference, messages, amount: 2000, note: '=Top-up, "by phone"' };
  return server.call('POST', `/api/businesses/${desk.id}/credits`, { token: admin, body });
}

test('at the limit Bob hands over to a person, once the plan’s messages are used up and not before', async () => {
  const desk = await deskOn('five');
  assert.deepEqual(await askTimes(desk, 5), Array(5).fill('answered'));
  const guest = desk.guest();
  const beyond = await guest.ask('opening hours');
  assert.deepEqual([beyond.status, beyond.json.outcome], [200, 'escalated']);
  assert.ok(beyond.json.reply.length > 0);
  assert.doesNotMatch(beyond.json.reply, /plan|Monday/i);
  const path = `/api/receipts/${beyond.json.receipt_id}`;
  assert.equal((await server.call('GET', path, { token: desk.token })).json.rule, 'plan_limit');
  assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
  const account = await accountOf(desk);
  assert.deepEqual(messagesOf(account), { name: 'messages', used: 5, limit: 5, state: 'reached' });
  assert.deepEqual(account.beyond, { from_credits: 0, to_people: 1 });
});

test('what a program asks without a record is one of the plan’s messages, and what people preview is none', async () => {
  const desk = await deskOn('five');
  const name = 'Assistant';
  const path = '/api/customer-portal/service-keys';
  const made = await server.call('POST', path, {
    token: desk.token,
    body: { name, permissions: ['chat.read'] },
  });
  const params = { name: 'ask', arguments: { question: 'opening hours' } };
  const ask = async () => {
    const reply = await server.call('POST', '/mcp', {
      token: made.json.key,
      body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
      headers: { accept: 'application/json, text/event-stream' },
    });
    assert.equal(reply.status, 200, reply.text);
    return reply.text;
  };
  for (let i = 0; i < 5; i++) assert.doesNotMatch(await ask(), /isError|used up/);
  assert.equal(messagesOf(await accountOf(desk)).used, 5);
  for (let i = 0; i < 2; i++) assert.match(await ask(), /used up for this month/);
  const { usage, beyond } = await accountOf(desk);
  assert.equal(messagesOf({ usage }).used, 5);
  assert.deepEqual(beyond, { from_credits: 0, to_people: 0 });
  const body = { message: 'opening hours', release: 'active' };
  const shown = await server.call('POST', '/api/knowledge/preview', { token: desk.token, body });
  assert.deepEqual([shown.status, shown.json.outcome], [200, 'answered']);
});

test('whoever is in danger hears what to do beyond every limit', async () => {
  const desk = await deskOn('five');
  await askTimes(desk, 5);
  const reply = await desk.guest().ask('I smell gas in the kitchen');
  assert.equal(reply.json.outcome, 'escalated');
  const path = `/api/receipts/${reply.json.receipt_id}`;
  assert.equal((await server.call('GET', path, { token: desk.token })).json.rule, 'danger');
});

test('a retry counts once, and a message that a person answers counts nothing', async () => {
  const desk = await deskOn('five');
  const guest = desk.guest();
  const client_message_id = 'a-message-id-that-nobody-guesses';
  for (let i = 0; i < 3; i++)
    assert.equal((await guest.ask('opening hours', { client_message_id })).status, 200);
  assert.equal(messagesOf(await accountOf(desk)).used, 1);
  await desk.staff(guest.conversationId, 'takeover');
  await guest.ask('are you there');
  assert.equal(messagesOf(await accountOf(desk)).used, 1);
});

test('of twenty messages at once exactly as many are answered as the plan has', async () => {
  const desk = await deskOn('ten');
  const replies = await Promise.all(Array.from({ length: 20 }, () => desk.guest().ask('opening hours')));
  const outcomes = replies.map(({ json }) => json.outcome);
  assert.equal(outcomes.filter((outcome) => outcome === 'answered').length, 10);
  assert.equal(outcomes.filter((outcome) => outcome === 'escalated').length, 10);
});

test('programs are told once at four fifths and once at the limit', async () => {
  const desk = await deskOn('ten');
  const body = { url: 'https://crm.example/', events: ['plan.near', 'plan.reached'] };
  const { json: hook } = await server.call('POST', '/api/webhooks', { token: desk.token, body });
  const told = async () => {
    const list = await server.call('GET', `/api/webhooks/${hook.id}/deliveries`, { token: desk.token });
    return list.json.items.map(({ type }: { type: string }) => type).sort();
  };
  await askTimes(desk, 7);
  assert.deepEqual([await told(), messagesOf(await accountOf(desk)).state], [[], 'ok']);
  await askTimes(desk, 1);
  assert.deepEqual([await told(), messagesOf(await accountOf(desk)).state], [['plan.near'], 'near']);
  await askTimes(desk, 5);
  assert.deepEqual(await told(), ['plan.near', 'plan.reached']);
});

test('credits answer what is beyond the plan, and are booked once for a reference', async () => {
  const desk = await deskOn('five');
  for (let i = 0; i < 3; i++) assert.equal((await book(desk, 'order-1', 2)).json.credits_left, 2);
  assert.equal((await book(desk, 'order-1', 3)).status, 409);
  const outcomes = await askTimes(desk, 8);
  assert.deepEqual(outcomes, [...Array(7).fill('answered'), 'escalated']);
  const account = await accountOf(desk);
  assert.deepEqual(account.beyond, { from_credits: 2, to_people: 1 });
  assert.equal(account.credits_left, 0);
  assert.equal(account.credits.length, 1);
  await book(desk, 'order-2', 1);
  assert.deepEqual(await askTimes(desk, 2), ['answered', 'escalated']);
});

test('another plan in the middle of a month leaves what is its own, whatever went to people before', async () => {
  const desk = await deskOn('five');
  assert.deepEqual(await askTimes(desk, 7), [...Array(5).fill('answered'), 'escalated', 'escalated']);
  await server.call('PUT', `/api/businesses/${desk.id}/plan`, { token: admin, body: { plan: 'ten' } });
  assert.equal(messagesOf(await accountOf(desk)).used, 5);
  assert.deepEqual(await askTimes(desk, 6), [...Array(5).fill('answered'), 'escalated']);
  const free = await deskOn('free');
  await askTimes(free, 2);
  assert.equal(messagesOf(await accountOf(free)).used, 2, 'what is not limited is counted too');
});

test('beyond the plan a greeting calls nobody', async () => {
  const desk = await deskOn('five');
  await askTimes(desk, 6);
  assert.equal((await desk.guest().ask('thank you')).json.outcome, 'small_talk');
  assert.equal(messagesOf(await accountOf(desk)).used, 5);
});

test('a new month begins anew, and credits that are left stay', async () => {
  const desk = await deskOn('five');
  await book(desk, 'order-1', 3);
  await askTimes(desk, 6);
  now += 2 * 3_600_000;
  const account = await accountOf(desk);
  assert.deepEqual([account.month, messagesOf(account).used, account.credits_left], ['2026-02', 0, 2]);
  assert.deepEqual(await askTimes(desk, 8), [...Array(7).fill('answered'), 'escalated']);
});

test('a plan limits people, keys and documents, and says what to do', async () => {
  const desk = await openFrontDesk(server);
  const post = (path: string, body: unknown) => server.call('POST', path, { token: desk.token, body });
  await server.call('PUT', `/api/businesses/${desk.id}/plan`, { token: admin, body: { plan: 'tiny' } });
  const member = (email: string) =>
    post('/api/customer-portal/members', { email, name: 'New', role: 'agent' });
  const key = () => post('/api/customer-portal/service-keys', { name: 'k', permissions: ['chat.read'] });
  const widgetKey = () =>
    post('/api/customer-portal/widget-keys', { name: 'k', allowed_origins: ['https://shop.example'] });
  assert.equal((await member('one@example.com')).status, 201);
  assert.equal((await key()).status, 201);
  assert.equal((await widgetKey()).status, 201);
  for (const refused of [await member('two@example.com'), await key(), await widgetKey()]) {
    assert.equal(refused.status, 409, refused.text);
    assert.match(refused.json.detail, /The plan “Tiny” has room for/);
  }
  const entry = (question: string) => post('/api/knowledge/entries', { question, answer: 'a' });
  assert.equal((await entry('one')).status, 201);
  const usage = (await accountOf(desk)).usage as { name: string; used: number }[];
  assert.equal(usage.find(({ name }) => name === 'documents')?.used, 1);
  const imported = await server.call('POST', '/api/knowledge/import', {
    token: desk.token,
    body: '{"question":"Do you repair bikes?","answer":"Yes."}\n{"question":"And cars?","answer":"No."}\n',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  assert.equal(imported.status, 409, imported.text);
  assert.equal((await entry('two')).status, 201, 'of the refused import nothing was kept');
  assert.equal((await entry('three')).status, 409);
});

test('the operator sees who uses what, and what each owes as CSV that no table program runs', async () => {
  const desk = await deskOn('five');
  await askTimes(desk, 2);
  await book(desk, 'order-9', 100);
  const list = (await server.call('GET', '/api/platform/plans', { token: admin })).json;
  assert.deepEqual(
    list.plans.map(({ id }: Plan) => id),
    ['free', 'five', 'ten', 'tiny'],
  );
  const row = list.businesses.find(({ id }: { id: string }) => id === desk.id);
  assert.deepEqual([row.plan, messagesOf(row).used, row.credits_left], ['five', 2, 100]);
  const csv = await server.call('GET', '/api/platform/invoices', { token: admin });
  assert.match(String(csv.headers['content-type']), /^text\/csv/);
  const lines = csv.text.split('\r\n').filter((line) => line.includes(desk.id));
  assert.match(lines[0] ?? '', /"Five","1","49\.00","EUR","five"$/);
  assert.match(lines[1] ?? '', /"'=Top-up, ""by phone""","100","20\.00","EUR","order-9"$/);
  const other = await server.call('GET', '/api/platform/invoices?month=2020-01', { token: admin });
  assert.doesNotMatch(other.text, /order-9/);
});

test('a plan that there is none of is refused, and owners book and choose nothing', async () => {
  const desk = await deskOn('five');
  const path = `/api/businesses/${desk.id}/plan`;
  assert.equal((await server.call('PUT', path, { token: admin, body: { plan: 'gold' } })).status, 422);
  assert.equal((await server.call('PUT', path, { token: desk.token, body: { plan: 'free' } })).status, 403);
  const credit = { token: desk.token, body: { reference: 'r', messages: 9, note: 'n' } };
  assert.equal((await server.call('POST', `/api/businesses/${desk.id}/credits`, credit)).status, 403);
});

test('without plans nothing is limited, counted or shown', async () => {
  const plain = await startTestServer();
  try {
    const desk = await openFrontDesk(plain);
    await desk.guest().ask('opening hours');
    const { json } = await plain.call('GET', '/api/customer-portal/plan', { token: desk.token });
    assert.deepEqual([json.plan, json.plans], [null, []]);
    assert.equal(messagesOf(json).used, 0);
  } finally {
    await plain.close();
  }
});
