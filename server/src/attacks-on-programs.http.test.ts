import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Webhook } from 'standardwebhooks';
import { runDueJobs } from './platform/jobs/run-due-jobs.ts';
import { createOutbound } from './platform/outbound/outbound.ts';
import { confirmAction } from './testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from './testing/front-desk.ts';
import { anOrder, orderActions } from './testing/order-actions.ts';
import { type OrderSystem, startOrderSystem } from './testing/order-system.ts';
import { releaseActions } from './testing/release-action.ts';
import { type Reply, startTestServer, type TestServer } from './testing/test-server.ts';

// The list of attacks that programs and actions have to stand, in one place. More of each lies beside its code.

/** Only this one address may be reached; 127.0.0.2 is a machine inside, where somebody listens. */
const MAY = '127.0.0.1';
const INSIDE = '127.0.0.2';
/** Names that their owner lets point elsewhere at any time. */
const names = new Map<string, string>();
const HOUR = 3_600_000;

let server: TestServer;
let base: string;
let shop: OrderSystem;
let desk: FrontDesk;
let other: FrontDesk;
let keeper: string;
let clock = Date.parse('2026-03-02T10:00:00Z');
/** What reached the machine inside. */
let reached: string[] = [];
const inside = createServer((request, response) => {
  reached.push(`${request.method} ${request.url}`);
  response.end('{"number":"1","status":"the secret of the machine inside"}');
});

const port = () => shop.host.split(':')[1] ?? '';
let actions: ReturnType<typeof orderActions>;

before(async () => {
  shop = await startOrderSystem();
  actions = orderActions(shop);
  await new Promise<void>((ready) => void inside.listen(Number(port()), INSIDE, ready));
  const outbound = createOutbound({
    allow: [MAY],
    resolve: async (host) => [names.get(host) ?? assert.fail(`nobody knows ${host}`)],
  });
  server = await startTestServer({ now: () => clock, outbound }, {});
  base = await server.listen();
  desk = await openFrontDesk(server);
  other = await openFrontDesk(server);
  keeper = (await server.member(desk.id, 'owner')).token;
  await desk.settings({ action_hosts: [shop.host, `shop.example:${port()}`] });
  await releaseActions(server, desk, [actions.status, actions.change, actions.approved, actions.own]);
});
after(async () => {
  await server.close();
  await shop.close();
  inside.closeAllConnections();
  await new Promise((closed) => void inside.close(closed));
});
beforeEach(() => {
  reached = [];
  shop.got.length = 0;
  shop.answer(200, order, { connection: 'close' });
});

const order = anOrder;
const own = { order: '1001', email: 'ada@example.com' };

/** Has a guest confirm an action. */
const confirm = (
  guest: Guest,
  action: string,
  values: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Reply> => confirmAction(server, guest, action, values, more);

/** As a person of the business, who has just signed in: days pass here. */
const call = async (method: string, path: string, body?: unknown, of = desk) =>
  server.call(method, path, { token: (await server.member(of.id, 'owner')).token, body });

async function work(): Promise<void> {
  for (let i = 0; i < 20 && (await runDueJobs(server.services)) > 0; i += 1);
}

/** As the one person who makes keys: nobody else may give one a new secret. */
const keep = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: keeper, body });

async function keyWith(permissions: string[], more: Record<string, unknown> = {}): Promise<Reply['json']> {
  const made = await keep('POST', '/api/customer-portal/service-keys', {
    name: 'Shop',
    permissions,
    ...more,
  });
  assert.equal(made.status, 201, made.text);
  return made.json;
}
const reads = async (key: string) => (await server.call('GET', '/api/conversations', { token: key })).status;

/** What the last attempt to tell a webhook came to. */
async function told(
  url: string,
): Promise<{ state: string; status: number | null; error: string; id: string }> {
  const made = await call('POST', '/api/webhooks', { url, events: ['rating.created'] });
  assert.equal(made.status, 201, made.text);
  return { ...(await toldAgain(made.json.id)), id: made.json.id };
}
async function toldAgain(id: string): Promise<{ state: string; status: number | null; error: string }> {
  await call('POST', `/api/webhooks/${id}/ping`);
  await work();
  const [latest] = (await call('GET', `/api/webhooks/${id}/deliveries`)).json.items;
  const { state, attempts } = latest;
  return { state, ...attempts.at(-1) };
}

describe('SSRF', () => {
  const spellings = [
    ...[`http://${INSIDE}`, 'http://10.0.0.1', 'http://169.254.169.254', 'http://[::1]', 'http://0.0.0.0'],
    ...['http://127.2', 'http://2130706434', 'http://0x7f000002', 'http://0177.0.0.2'],
    ...[
      'http://[::ffff:127.0.0.2]',
      'http://[::ffff:7f00:2]',
      'http://[64:ff9b::7f00:2]',
      'http://[fd00::1]',
    ],
  ];
  for (const address of spellings) {
    test(`a webhook to ${address} is refused, not sent`, async () => {
      const { status, error, id } = await told(`${address}:${port()}/`);
      assert.equal(status, null);
      assert.match(error, /not a public address|is not allowed/);
      assert.deepEqual(reached, []);
      await call('DELETE', `/api/webhooks/${id}`);
    });
  }

  test('a webhook whose name points inside since it was stored (DNS rebinding) is refused at its delivery', async () => {
    names.set('hook.example', MAY);
    const first = await told(`http://hook.example:${port()}/`);
    assert.deepEqual([first.state, first.status, shop.got.length], ['delivered', 200, 1]);
    names.set('hook.example', INSIDE);
    const second = await toldAgain(first.id);
    assert.deepEqual([second.state, second.status, reached], ['retrying', null, []]);
    assert.match(second.error, /hook\.example is not a public address/);
    await call('DELETE', `/api/webhooks/${first.id}`);
  });

  test('a webhook that sends on to a machine inside is not followed', async () => {
    shop.answer(307, '', { location: `http://${INSIDE}:${port()}/`, connection: 'close' });
    const { state, status, id } = await told(`${shop.base}/`);
    assert.deepEqual([state, status, reached], ['retrying', 307, []]);
    await call('DELETE', `/api/webhooks/${id}`);
  });

  test('an action whose name points inside since it was released (DNS rebinding) is refused when it is called', async () => {
    const request = { method: 'GET', url: `http://shop.example:${port()}/orders/{order}?mail={email}` };
    const [id] = await releaseActions(server, desk, [
      { ...actions.status, name: 'named', wordings: ['named'], request, secrets: {} },
    ]);
    names.set('shop.example', MAY);
    assert.equal((await confirm(desk.guest(), 'named', own)).json.outcome, 'answered');
    names.set('shop.example', INSIDE);
    const { json } = await confirm(desk.guest(), 'named', own);
    assert.equal(json.outcome, 'escalated');
    assert.doesNotMatch(json.reply, /secret of the machine/);
    const tried = await call('POST', `/api/actions/${id}/try`, { values: own, send: true });
    assert.match(tried.json.problem, /not let out/);
    assert.deepEqual(reached, []);
    await call('DELETE', `/api/actions/${id}`);
  });

  test('an action that is sent on to a machine inside does not go there, and its secret neither', async () => {
    shop.answer(302, '', { location: `http://${INSIDE}:${port()}/`, connection: 'close' });
    assert.equal((await confirm(desk.guest(), 'order-status', own)).json.outcome, 'escalated');
    assert.deepEqual([shop.got.length, reached], [1, []]);
  });

  test('a calendar inside is not read, not even for a preview', async () => {
    await desk.settings({ action_hosts: [shop.host, `shop.example:${port()}`, `${INSIDE}:${port()}`] });
    const calendar = { url: `http://${INSIDE}:${port()}/team.ics` };
    const { json } = await call('POST', '/api/actions/times', { request: { kind: 'booking', calendar } });
    assert.deepEqual([json.times, reached], [[], []]);
    assert.match(json.problem, /not a public address/);
  });

  test('no value of a visitor moves an action to another host', async () => {
    for (const value of [
      `@${INSIDE}:${port()}/`,
      `//${INSIDE}/`,
      `\\\\${INSIDE}\\`,
      `x#@${INSIDE}`,
      `.${INSIDE}`,
    ]) {
      const { json } = await confirm(desk.guest(), 'order-status', { ...own, order: value });
      assert.equal(json.outcome, 'answered');
      assert.equal(shop.got.at(-1)?.url, `/orders/${encodeURIComponent(value)}?mail=ada%40example.com`);
    }
    assert.deepEqual(reached, []);
  });

  test('no action is stored whose host a visitor could choose', async () => {
    for (const url of [
      '{order}',
      'http://{order}/',
      'http://{order}.example.com/',
      'https://a@b/{order}',
      'file:///x',
    ]) {
      const body = { ...actions.status, name: 'chosen', request: { method: 'GET', url }, secrets: {} };
      const { json } = await call('POST', '/api/actions', body);
      assert.equal(json.errors?.[0].pointer, '/request/url', url);
    }
  });
});

describe('Header injection', () => {
  const breaks = [
    '1001\r\nX-Admin: 1',
    '1001\nX-Admin: 1',
    '1001\rX-Admin: 1',
    '1001\u2028X-Admin: 1',
    '1001\0',
  ];
  test('no value of a visitor ends a header', async () => {
    for (const value of breaks) {
      const { status, json } = await confirm(desk.guest(), 'order-status', { ...own, order: value });
      assert.deepEqual([status, json.errors?.[0].pointer], [422, '/values/order'], JSON.stringify(value));
    }
    assert.equal(shop.got.length, 0);
    await confirm(desk.guest(), 'order-status', { ...own, order: '%0d%0aX-Admin: 1' });
    assert.equal(shop.got[0]?.headers['x-order'], '%0d%0aX-Admin: 1');
    assert.ok(!('x-admin' in (shop.got[0]?.headers ?? {})));
  });

  test('no action is stored with a header of two lines, or one of ours', async () => {
    const store = async (headers: Record<string, string>, secrets: Record<string, string> = {}) => {
      const request = { ...actions.status.request, headers };
      return (await call('POST', '/api/actions', { ...actions.status, name: 'headed', request, secrets }))
        .status;
    };
    for (const value of breaks) {
      assert.equal(await store({ 'X-A': value }), 422);
      assert.equal(await store({}, { 'X-A': value }), 422);
    }
    for (const name of [
      'X A',
      'X:A',
      'X\r\nA',
      'Host',
      'content-length',
      'Transfer-Encoding',
      'Idempotency-Key',
    ])
      assert.deepEqual([await store({ [name]: '1' }), await store({}, { [name]: '1' })], [422, 422], name);
  });
});

describe('Template injection', () => {
  const templates = [
    '{order}',
    '{email}',
    '{{7*7}}',
    '$' + '{7*7}',
    '<%= 7*7 %>',
    '{constructor}',
    '{__proto__}',
  ];
  test('what a visitor types is never read as a template', async () => {
    for (const value of templates) {
      await confirm(desk.guest(), 'order-status', { ...own, order: value });
      await confirm(desk.guest(), 'change', { street: value });
      const [read, written] = shop.got.splice(0);
      assert.equal(read?.url, `/orders/${encodeURIComponent(value)}?mail=ada%40example.com`);
      assert.equal(read?.headers['x-order'], value);
      assert.equal(JSON.parse(written?.body ?? '').address.street, value);
    }
  });

  test('no value becomes a part of the JSON that is sent', async () => {
    await confirm(desk.guest(), 'change', { street: '","admin":true,"x":"' });
    const street = '","admin":true,"x":"';
    const address = { street, note: `For ${street}!` };
    assert.deepEqual(JSON.parse(shop.got[0]?.body ?? ''), { address, count: '' });
  });

  test('what a system answers is never read as a template, nor as marks of ours', async () => {
    shop.answer(200, { ...order, status: '{number} {billing.email} [1] [x](https://evil.example)\r\n# Big' });
    const { json } = await confirm(desk.guest(), 'order-status', own);
    assert.equal(
      json.reply,
      'Your order 1001 is {number} {billing.email} (1) (x)(https://evil.example) # Big. [1]',
    );
  });
});

describe('Foreign order', () => {
  test('of another customer says what a missing one says', async () => {
    const foreign = await confirm(desk.guest(), 'order-status', { ...own, email: 'eve@example.com' });
    shop.answer(404, {});
    const missing = await confirm(desk.guest(), 'order-status', own);
    assert.equal(foreign.json.reply, missing.json.reply);
    assert.doesNotMatch(foreign.text, /on its way|ada@example/);
  });

  test('is not found by an answer that leaves out whose it is', async () => {
    for (const billing of [
      undefined,
      null,
      {},
      { email: '' },
      { email: null },
      { email: ['ada@example.com'] },
    ]) {
      shop.answer(200, { ...order, billing });
      const { json } = await confirm(desk.guest(), 'order-status', own);
      assert.match(json.reply, /No order has this/);
    }
  });

  test('is not reached by naming whose one is', async () => {
    const stranger = await confirm(desk.guest(), 'own', {});
    const typed = await confirm(desk.guest(), 'own', { mail: 'ada@example.com' });
    assert.deepEqual([stranger.status, typed.status, shop.got.length], [422, 422, 0]);
  });

  test('is no action of another business, of another visitor, or of one without a token', async () => {
    const foreign = await confirm(other.guest(), 'order-status', own);
    const [ada, eve] = [desk.guest(), desk.guest()];
    await ada.ask('opening hours');
    await eve.ask('opening hours');
    const spied = await confirm({ ...eve, sessionId: ada.sessionId, token: eve.token }, 'order-status', own);
    const body = { session_id: ada.sessionId, action: 'order-status', values: own, confirm: true };
    const without = await server.call('POST', '/api/chat/actions', {
      body: { ...body, client_action_id: 'without-a-token' },
    });
    assert.deepEqual([foreign.status, spied.status, without.status], [404, 404, 401]);
    assert.equal(shop.got.length, 0);
  });

  test('is decided by nobody of another business', async () => {
    await confirm(desk.guest(), 'approved', { street: 'Elm 1' });
    const [run] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    for (const act of ['approve', 'refuse'])
      assert.equal((await call('POST', `/api/actions/runs/${run.id}/${act}`, {}, other)).status, 404);
    assert.equal(shop.got.length, 0);
  });
});

describe('Replay', () => {
  test('of a confirmation calls once and answers the same; with other values it is refused', async () => {
    const guest = desk.guest();
    const id = { client_action_id: 'the-same-every-time' };
    const first = await confirm(guest, 'change', { street: 'Elm 1' }, id);
    const again = await confirm(guest, 'change', { street: 'Elm 1' }, id);
    assert.deepEqual([again.json.reply, again.json.receipt_id], [first.json.reply, first.json.receipt_id]);
    assert.equal((await confirm(guest, 'change', { street: 'Oak 2' }, id)).status, 422);
    assert.equal(shop.got.length, 1);
  });

  test('of an approval calls once, whatever came of it', async () => {
    await confirm(desk.guest(), 'approved', { street: 'Elm 1' });
    const [run] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    const approve = () => call('POST', `/api/actions/runs/${run.id}/approve`, {});
    const all = [...(await Promise.all([approve(), approve(), approve()])), await approve()];
    assert.deepEqual(all.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    assert.equal(shop.got.length, 1);
  });

  test('of an hour-old delivery, or one that was changed, fails at whoever verifies it', async () => {
    const made = await call('POST', '/api/webhooks', { url: `${shop.base}/`, events: ['rating.created'] });
    // The receiver's library looks at the clock of this machine.
    const before = clock;
    clock = Date.now();
    await call('POST', `/api/webhooks/${made.json.id}/ping`);
    await work();
    const [got] = shop.got;
    const headers = got?.headers as Record<string, string>;
    const verifier = new Webhook(made.json.secret);
    assert.ok(verifier.verify(got?.body ?? '', headers));
    assert.throws(() => verifier.verify(`${got?.body} `, headers), /signature/i);
    const moved = { ...headers, 'webhook-timestamp': String(Math.floor(clock / 1000) + 1) };
    assert.throws(() => verifier.verify(got?.body ?? '', moved), /signature/i);
    const renamed = { ...headers, 'webhook-id': 'another' };
    assert.throws(() => verifier.verify(got?.body ?? '', renamed), /signature/i);
    clock -= HOUR;
    shop.got.length = 0;
    await call('DELETE', `/api/webhooks/${made.json.id}`);
    const old = await call('POST', '/api/webhooks', { url: `${shop.base}/`, events: ['rating.created'] });
    await call('POST', `/api/webhooks/${old.json.id}/ping`);
    await work();
    const stale = shop.got[0];
    assert.throws(
      () => new Webhook(old.json.secret).verify(stale?.body ?? '', stale?.headers as Record<string, string>),
      /timestamp too old/i,
    );
    await call('DELETE', `/api/webhooks/${old.json.id}`);
    clock = before;
  });
});

describe('Expired key', () => {
  test('opens nothing: over, replaced, deleted, made up, or in the wrong place', async () => {
    const over = await keyWith(['chat.read'], { expires_at: new Date(clock + HOUR).toISOString() });
    const replaced = await keyWith(['chat.read']);
    const deleted = await keyWith(['chat.read']);
    const path = '/api/customer-portal/service-keys';
    for (const { key } of [over, replaced, deleted]) assert.equal(await reads(key), 200);
    const next = (await keep('POST', `${path}/${replaced.id}/rotate`, { overlap_hours: 1 })).json;
    await keep('DELETE', `${path}/${deleted.id}`);
    clock += HOUR + 1;
    for (const { name, key } of [over, replaced, deleted]) assert.equal(await reads(key), 401, name);
    assert.equal(await reads(next.key), 200);
    assert.equal(await reads(`${next.key.slice(0, -1)}${next.key.endsWith('A') ? 'B' : 'A'}`), 401);
    assert.equal((await server.call('GET', `/api/conversations?key=${next.key}`)).status, 401);
  });

  test('opens no door of the Model Context Protocol', async () => {
    const { key } = await keyWith(['chat.read'], { expires_at: new Date(clock + HOUR).toISOString() });
    clock += HOUR + 1;
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${key}` } };
    await assert.rejects(
      client.connect(new StreamableHTTPClientTransport(new URL('/mcp', base), { requestInit })),
    );
  });
});

describe('Scope escalation', () => {
  test('a key makes no key, no person, no setting, and lets no action reach another system', async () => {
    const { key } = await keyWith(['chat.read', 'chat.manage', 'knowledge.edit', 'webhooks.manage']);
    const tries: [string, string, unknown][] = [
      ['POST', '/api/customer-portal/service-keys', { name: 'More', permissions: ['audit.read'] }],
      ['POST', '/api/customer-portal/members', { email: 'eve@example.com', name: 'Eve', role: 'owner' }],
      ['PATCH', '/api/customer-portal/business', { settings: { action_hosts: ['evil.example'] } }],
      ['POST', '/api/knowledge/publish', {}],
      ['GET', '/api/audit', undefined],
      ['POST', '/api/businesses', { name: 'Mine' }],
    ];
    for (const [method, path, body] of tries) {
      const { status } = await server.call(method, path, { token: key, body });
      assert.equal(status, 403, path);
    }
  });

  test('a key is made for no more than its maker may, and for none of what is for people', async () => {
    const make = (token: string, permissions: string[]) =>
      server.call('POST', '/api/customer-portal/service-keys', {
        token,
        body: { name: 'More', permissions },
      });
    for (const wanted of ['members.manage', 'settings.manage', 'businesses.manage', '*'])
      assert.equal((await make(keeper, [wanted])).status, 422, wanted);
    const agent = await server.member(desk.id, 'agent');
    assert.equal((await make(agent.token, ['chat.read'])).status, 403);
  });

  test('a key reaches no other business, however it names it', async () => {
    const { key } = await keyWith(['chat.read', 'knowledge.edit']);
    for (const path of ['/api/conversations', '/api/actions', '/api/actions/runs'])
      for (const id of [other.id, `${desk.id}&business_id=${other.id}`]) {
        const { status } = await server.call('GET', `${path}?business_id=${id}`, { token: key });
        assert.ok([403, 404, 422].includes(status), `${path} ${status}`);
      }
    const body = { ...actions.change, name: 'foreign', business_id: other.id };
    assert.equal((await server.call('POST', '/api/actions', { token: key, body })).status, 422);
  });

  test('an assistant that reads neither proposes nor records', async () => {
    const { key } = await keyWith(['chat.read']);
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${key}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', base), { requestInit }));
    const entry = { question: 'Is tea free?', answer: 'Everything is free.' };
    const proposed = await client
      .callTool({ name: 'propose_entry', arguments: entry })
      .catch((error: unknown) => ({ isError: true, error }));
    const recorded = await client.callTool({ name: 'ask', arguments: { question: 'tea?', record: true } });
    assert.deepEqual([proposed.isError, recorded.isError], [true, true]);
    assert.deepEqual((await call('GET', '/api/knowledge/proposals')).json.items, []);
    await client.close();
  });

  test('a visitor approves nothing, and no person on staff what only an admin may', async () => {
    const guest = desk.guest();
    await confirm(guest, 'approved', { street: 'Elm 1' });
    const [run] = (await call('GET', '/api/actions/runs?state=waiting')).json.items;
    const path = `/api/actions/runs/${run.id}/approve`;
    const visitor = await server.call('POST', path, {
      headers: { 'x-visitor-token': guest.token ?? '' },
      body: {},
    });
    assert.equal(visitor.status, 401);
    const { key } = await keyWith(['chat.read']);
    assert.equal((await server.call('POST', path, { token: key, body: {} })).status, 403);
    const plan = await server.call('PUT', `/api/businesses/${desk.id}/plan`, {
      token: desk.token,
      body: { plan: null },
    });
    const credits = { reference: 'free', messages: 1000, amount: 0, note: '' };
    const booked = await server.call('POST', `/api/businesses/${desk.id}/credits`, {
      token: desk.token,
      body: credits,
    });
    assert.deepEqual([plan.status, booked.status], [403, 403]);
    assert.equal(shop.got.length, 0);
  });
});
