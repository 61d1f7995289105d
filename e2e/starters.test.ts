import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Draft, writtenOf } from '../console/src/screens/actions/draft.ts';
import { begin, type Starter } from '../console/src/screens/actions/starters.ts';
import { actions as texts } from '../console/src/texts/en/actions.ts';
import { runDueJobs } from '../server/src/platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../server/src/testing/front-desk.ts';
import { createMailbox } from '../server/src/testing/mailbox.ts';
import { releaseActions } from '../server/src/testing/release-action.ts';
import { startTestServer, type TestServer } from '../server/src/testing/test-server.ts';

// Each starter of the console as it is offered there, against a system that answers as the real one documents it.

interface Asked {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  json: Record<string, unknown>;
}
interface Answer {
  status: number;
  json: unknown;
}

const SECRET = 'Basic c2VjcmV0OlBhc3M=';
const mail = createMailbox();
let server: TestServer;
let base: string;
let isDown = false;
const tickets: Record<string, unknown>[] = [];
const system = createServer(async (request, reply) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString();
  const url = new URL(request.url ?? '/', base);
  const asked = {
    method: request.method ?? '',
    url,
    headers: request.headers,
    json: body ? JSON.parse(body) : {},
  };
  const { status, json } = isDown ? { status: 503, json: {} } : answerTo(asked);
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
});

function answerTo(asked: Asked): Answer {
  const { pathname } = asked.url;
  if (pathname.startsWith('/wp-json/wc/v3/orders/')) return woocommerce(asked);
  if (pathname.startsWith('/admin/api/')) return shopify(asked);
  if (pathname === '/api/v2/tickets.json') return zendesk(asked);
  if (pathname === '/api/v2/tickets') return freshdesk(asked);
  return { status: 404, json: { error: 'no such path' } };
}

function woocommerce({ method, url, headers }: Asked): Answer {
  if (headers.authorization !== SECRET)
    return { status: 401, json: { code: 'woocommerce_rest_cannot_view', data: { status: 401 } } };
  if (method !== 'GET' || url.pathname !== '/wp-json/wc/v3/orders/727')
    return { status: 404, json: { code: 'woocommerce_rest_shop_order_invalid_id', data: { status: 404 } } };
  const billing = { first_name: 'Ada', email: 'Ada@example.com' };
  return { status: 200, json: { id: 727, number: '727', status: 'processing', total: '29.35', billing } };
}

function shopify({ url, headers }: Asked): Answer {
  if (headers['x-shopify-access-token'] !== SECRET)
    return { status: 401, json: { errors: '[API] Invalid API key or access token' } };
  const order = { id: 450789469, name: '#1001', email: 'ada@example.com', financial_status: 'paid' };
  const name = (url.searchParams.get('name') ?? '').replace('#', '');
  const isWanted = `#${name}` === order.name && url.searchParams.get('status') === 'any';
  return { status: 200, json: { orders: isWanted ? [order] : [] } };
}

function zendesk({ method, headers, json }: Asked): Answer {
  if (headers.authorization !== SECRET) return { status: 401, json: { error: "Couldn't authenticate you" } };
  const ticket = json.ticket as { subject?: string; comment?: { body?: string } } | undefined;
  if (method !== 'POST' || !ticket?.comment?.body)
    return { status: 422, json: { error: 'RecordInvalid', description: 'Record validation errors' } };
  tickets.push(ticket);
  return { status: 201, json: { ticket: { id: 35436, status: 'new', ...ticket } } };
}

function freshdesk({ method, headers, json }: Asked): Answer {
  if (headers.authorization !== SECRET)
    return { status: 401, json: { code: 'invalid_credentials', message: 'You have to be logged in' } };
  const { subject, description, email, status, priority } = json;
  const isWhole = [subject, description, email].every((each) => typeof each === 'string' && each !== '');
  if (method !== 'POST' || !isWhole || status !== 2 || ![1, 2, 3, 4].includes(priority as number))
    return { status: 400, json: { description: 'Validation failed', errors: [] } };
  tickets.push(json);
  return { status: 201, json: { id: 51, ...json } };
}

before(async () => {
  await new Promise<void>((ready) => void system.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
  server = await startTestServer({ mail }, { OUTBOUND_ALLOW: '127.0.0.1' });
});
after(async () => {
  await server.close();
  system.closeAllConnections();
  system.close();
});

/** A business with a starter that only got its own address and secret, as its owner fills them in. */
async function deskWith(starter: Starter, more: Partial<Draft> = {}): Promise<FrontDesk> {
  const desk = await openFrontDesk(server);
  await desk.settings({ action_hosts: [new URL(base).host] });
  const draft = begin(starter, texts);
  const url = draft.url.replace(/^https:\/\/[^/]+/, base);
  await releaseActions(server, desk, [{ ...writtenOf({ ...draft, url, secret: SECRET, ...more }) }]);
  return desk;
}

let confirmations = 0;
/** What a visitor reads who wrote a wording, filled in the form that came, and confirmed. */
async function have(desk: FrontDesk, words: string, values: Record<string, string>) {
  const guest = desk.guest();
  const { json } = await guest.ask(words);
  assert.ok(json.form, json.reply);
  confirmations += 1;
  const id = { session_id: guest.sessionId, client_action_id: `confirmation-${confirmations}` };
  const reply = await server.call('POST', '/api/chat/actions', {
    headers: { 'x-visitor-token': guest.token ?? '' },
    body: { ...id, action: json.form.action, values, confirm: true },
  });
  assert.equal(reply.status, 200, reply.text);
  return { outcome: reply.json.outcome as string, text: (reply.json.reply as string).replace(' [1]', '') };
}

test('WooCommerce: an order is told to who knows its e-mail, and to nobody else', async () => {
  const desk = await deskWith('woocommerce');
  const ask = (order: string, email: string) => have(desk, 'where is my order', { order, email });
  const own = await ask('727', 'ada@example.com');
  assert.deepEqual(own, { outcome: 'answered', text: 'Your order 727 is: processing.' });
  const none = { outcome: 'answered', text: 'There is no order with this number and e-mail.' };
  assert.deepEqual(await ask('727', 'eve@example.com'), none);
  assert.deepEqual(await ask('728', 'ada@example.com'), none);
  assert.equal((await ask('../customers', 'ada@example.com')).text, none.text);
});

test('Shopify: the same, where an order that is not there is an empty list', async () => {
  const desk = await deskWith('shopify');
  const ask = (order: string, email: string) => have(desk, 'order status', { order, email });
  assert.deepEqual(await ask('1001', 'ada@example.com'), {
    outcome: 'answered',
    text: 'Your order #1001 is: paid.',
  });
  const none = 'There is no order with this number and e-mail.';
  assert.equal((await ask('1001', 'eve@example.com')).text, none);
  assert.equal((await ask('1002', 'ada@example.com')).text, none);
});

for (const [starter, id, subject] of [
  ['ticket', '35436', 'subject'],
  ['freshdesk', '51', 'subject'],
] as const) {
  test(`${starter}: a ticket is opened once, and mailed where the help desk does not answer`, async () => {
    const desk = await deskWith(starter, { fallbackEmail: 'help@shop.example' });
    const values = { name: 'Ada', email: 'ada@example.com', problem: 'The "tap" drips' };
    tickets.length = 0;
    const done = await have(desk, 'open a ticket', values);
    assert.deepEqual(done, { outcome: 'answered', text: `Thank you. Your ticket is number ${id}.` });
    assert.deepEqual([tickets.length, tickets[0]?.[subject]], [1, 'Ask Bob: Ada']);
    assert.ok(JSON.stringify(tickets[0]).includes('The \\"tap\\" drips'));
    isDown = true;
    mail.sent.length = 0;
    const failed = await have(desk, 'open a ticket', values);
    isDown = false;
    assert.equal(failed.outcome, 'escalated');
    assert.match(failed.text, /passed it on to .* by e-mail/);
    while ((await runDueJobs(server.services)) > 0);
    const sent = mail.sent.filter(({ to }) => to === 'help@shop.example');
    assert.equal(sent.length, 1);
    assert.deepEqual(
      [sent[0]?.replyTo, sent[0]?.subject],
      ['ada@example.com', 'By e-mail instead: Report a problem'],
    );
    for (const part of ['Ada', 'The "tap" drips']) assert.ok(sent[0]?.text.includes(part), part);
  });
}

test('Call back and booking: what the console offers fits what the server takes', async () => {
  const callback = await deskWith('callback', { secret: '' });
  const back = await have(callback, 'call me back', { name: 'Ada', phone: '+44 20 7946 0000' });
  assert.match(back.text, /We will call you at \+44 20 7946 0000/);
  const booking = await openFrontDesk(server);
  const office_hours = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '00:00', to: '23:59' }));
  await booking.settings({ office_hours });
  await releaseActions(server, booking, [{ ...writtenOf(begin('booking', texts)) }]);
  const guest = booking.guest();
  const { json } = await guest.ask('book a visit');
  assert.ok(json.form.fields[0].options.length > 10);
});
