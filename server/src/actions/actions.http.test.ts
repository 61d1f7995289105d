import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { confirmAction } from '../testing/confirm-action.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { anOrder, orderActions } from '../testing/order-actions.ts';
import { type OrderSystem, startOrderSystem } from '../testing/order-system.ts';
import { callback, releaseActions } from '../testing/release-action.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let shop: OrderSystem;
let desk: FrontDesk;
let now = Date.parse('2026-03-02T10:00:00Z');

let actions: ReturnType<typeof orderActions>;

before(async () => {
  shop = await startOrderSystem();
  actions = orderActions(shop);
  server = await startTestServer({ now: () => now }, { OUTBOUND_ALLOW: '127.0.0.1' });
  desk = await openFrontDesk(server);
  await desk.settings({ action_hosts: [shop.host] });
  await releaseActions(server, desk, [
    actions.status,
    actions.change,
    actions.approved,
    actions.own,
    callback,
  ]);
});
after(async () => {
  await server.close();
  await shop.close();
});
beforeEach(() => {
  shop.got.length = 0;
  shop.answer(200, anOrder);
});

let confirmations = 0;
const newId = () => `own-confirmation-${++confirmations}`;

/** Has a guest confirm an action. */
const confirm = (
  guest: Guest,
  action: string,
  values: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Reply> => confirmAction(server, guest, action, values, more);
const order = { order: '1001', email: 'ada@example.com' };
const staff = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: desk.token, body });
const runs = async (query: string) => (await staff('GET', `/api/actions/runs?${query}`)).json.items;

describe('an action is knowledge', () => {
  test('whose words offer its form, cited as the action, kept in the history, and not on path 3', async () => {
    const guest = desk.guest();
    const { json } = await guest.ask('where is my order');
    assert.equal(json.outcome, 'answered');
    assert.deepEqual(
      json.form.fields.map((field: Reply['json']) => field.name),
      ['order', 'email'],
    );
    assert.equal(json.form.action, 'order-status');
    assert.equal(json.citations[0].document_id, 'action:order-status');
    assert.match(json.reply, /\[1\]$/);
    assert.deepEqual((await guest.messages()).at(-1).form, json.form);
    const { session_id } = (await staff('POST', '/api/chat/session', {})).json;
    const tried = await staff('POST', '/api/chat/message', { session_id, message: 'where is my order' });
    assert.equal(tried.json.outcome, 'answered');
    assert.equal(tried.json.form, null);
  });

  test('that is published, shown as a change, tested and rolled back with the rest', async () => {
    const other = await openFrontDesk(server);
    const call = (method: string, path: string, body?: unknown) =>
      server.call(method, path, { token: other.token, body });
    await call('POST', '/api/knowledge/entries', {
      question: 'Do you sell tea?',
      answer: 'Yes, we sell tea.',
    });
    const first = await call('POST', '/api/knowledge/publish', {});
    assert.equal(first.status, 201, first.text);
    const made = await call('POST', '/api/actions', callback);
    assert.equal(made.json.state, 'new');
    const changes = (await call('GET', '/api/knowledge/changes')).json;
    assert.equal(changes.added, 1);
    assert.equal(changes.items[0].after.action.name, 'callback');
    const asked = { question: 'call me back', expect: 'answered', document_id: 'action:callback' };
    assert.equal((await call('POST', '/api/knowledge/tests', asked)).status, 201);
    const drafted = await call('POST', '/api/knowledge/preview', { message: 'call me back' });
    assert.equal(drafted.json.citations[0].document_id, 'action:callback');
    const before = await other.guest().ask('call me back');
    assert.equal(before.json.form, null, 'visitors see nothing of the draft');
    const second = await call('POST', '/api/knowledge/publish', {});
    assert.equal(second.status, 201, second.text);
    assert.equal(second.json.tests.passed, 1);
    assert.equal((await other.guest().ask('call me back')).json.form.action, 'callback');
    await call('POST', `/api/knowledge/releases/${first.json.id}/activate`, {});
    assert.equal((await other.guest().ask('call me back')).json.form, null);
  });

  test('whose parts have to fit', async () => {
    const bad: [string, Record<string, unknown>][] = [
      ['/request/url', { request: { method: 'GET', url: 'https://{order}.example.com/' } }],
      ['/request/url', { request: { method: 'GET', url: '{order}://shop.example.com/' } }],
      ['/request/url', { request: { method: 'GET', url: 'https://shop.example.com:{order}/' } }],
      ['/request/url', { request: { method: 'GET', url: 'https://shop.example.com{order}' } }],
      ['/request/url', { request: { method: 'GET', url: 'https://a:b@shop.example.com/' } }],
      ['/request/url', { request: { method: 'GET', url: 'https://shop.example.com/a/../{order}' } }],
      ['/request/url', { request: { method: 'GET', url: 'https://shop.example.com/{nothing}' } }],
      [
        '/request/headers',
        { request: { method: 'GET', url: 'https://a.example/', headers: { Host: 'b.example' } } },
      ],
      ['/secrets', { secrets: { 'idempotency-key': 'mine' } }],
      ['/match', { match: { email: 'nothing' } }],
      [
        '/fields/1/name',
        {
          fields: [
            { name: 'order', label: 'A' },
            { name: 'order', label: 'B' },
          ],
        },
      ],
      [
        '/fields/0/options',
        {
          fields: [
            { name: 'order', label: 'A', type: 'choice' },
            { name: 'email', label: 'B' },
          ],
        },
      ],
    ];
    for (const [pointer, part] of bad) {
      const reply = await staff('POST', '/api/actions', { ...actions.status, name: 'bad', ...part });
      assert.equal(reply.status, 422, JSON.stringify(part));
      assert.equal(reply.json.errors[0].pointer, pointer, reply.text);
    }
    const taken = await staff('POST', '/api/actions', actions.status);
    assert.equal(taken.status, 409);
  });

  test('whose secrets are sealed, never shown, and given to no other host', async () => {
    const made = await staff('POST', '/api/actions', { ...actions.status, name: 'sealed' });
    assert.deepEqual(made.json.secret_headers, ['Authorization']);
    const shown = await Promise.all(
      ['/api/actions', '/api/knowledge/changes', '/api/audit'].map((path) => staff('GET', path)),
    );
    for (const { status: code, text } of [made, ...shown]) {
      assert.ok(code < 300, text);
      assert.doesNotMatch(text, /swordfish/);
    }
    const stored = await server.services.store
      .forBusiness(desk.id)
      .read(({ q }) => q.selectFrom('action_secrets').selectAll().execute());
    assert.doesNotMatch(JSON.stringify(stored), /swordfish/);
    const path = `/api/actions/${made.json.id}`;
    const elsewhere = { request: { method: 'GET', url: 'https://evil.example/{order}' } };
    const moved = await staff('PATCH', path, elsewhere);
    assert.equal(moved.status, 422, 'a secret of one host does not go to another');
    assert.equal(moved.json.errors[0].pointer, '/secrets');
    assert.equal(
      (await staff('PATCH', path, { ...elsewhere, secrets: { Authorization: null } })).status,
      200,
    );
    assert.equal((await staff('DELETE', path)).status, 204);
  });

  test('whose secrets are given again for http where they were given for https, and the other way round', async () => {
    const { method } = actions.status.request;
    const secure = { method, url: `https://${shop.host}/orders/{order}` };
    const plain = { method, url: `http://${shop.host}/orders/{order}` };
    const made = await staff('POST', '/api/actions', { ...actions.status, name: 'secure', request: secure });
    assert.equal(made.status, 201, made.text);
    const path = `/api/actions/${made.json.id}`;
    const moved = await staff('PATCH', path, { request: plain });
    assert.equal(moved.status, 422, 'a secret for https does not go by http');
    assert.equal(moved.json.errors[0].pointer, '/secrets');
    const secrets = { Authorization: 'Bearer for-plain-http' };
    assert.equal((await staff('PATCH', path, { request: plain, secrets })).status, 200);
    const sent = await staff('POST', `${path}/try`, { values: order, send: true });
    assert.equal(sent.json.outcome, 'done', sent.text);
    assert.equal(shop.got[0]?.headers.authorization, 'Bearer for-plain-http');
    assert.equal(
      (await staff('PATCH', path, { request: secure })).status,
      200,
      'each scheme has kept its own',
    );
    assert.equal((await staff('DELETE', path)).status, 204);
  });

  test('whose secrets no reply repeats, nor what is kept of a response', async () => {
    const echo = {
      ...actions.status,
      name: 'echo',
      match: {},
      reply: 'It said {heard} and {number} and {basic}.',
    };
    const basic = Buffer.from('bob:open/sesame!').toString('base64');
    const secrets = { Authorization: `Basic ${basic}`, 'X-Pin': '4711', 'X-Key': '12345678' };
    const made = await staff('POST', '/api/actions', { ...echo, secrets });
    assert.equal(made.status, 201, made.text);
    const path = `/api/actions/${made.json.id}`;
    const heard = `Basic ${basic} ${basic} 4711`;
    const body = JSON.stringify({
      heard,
      number: 12345678,
      basic: 'bob:open/sesame!',
      password: 'open/sesame!',
    });
    shop.answer(200, body.replaceAll('/', String.raw`\/`));
    const { json } = await staff('POST', `${path}/try`, { values: order, send: true });
    assert.equal(json.reply, 'It said ••• ••• ••• and ••• and •••.');
    assert.doesNotMatch(json.response.body, /4711|12345678|sesame|Ym9i/);
    assert.equal((await staff('DELETE', path)).status, 204);
  });

  test('that is tried out: shown first, sent when asked to, and only by who edits knowledge', async () => {
    const { items } = (await staff('GET', '/api/actions')).json;
    const { id } = items.find(({ name }: Reply['json']) => name === 'order-status');
    const path = `/api/actions/${id}/try`;
    const shown = await staff('POST', path, { values: order });
    assert.equal(shown.json.outcome, 'shown');
    assert.equal(shown.json.request.url, `${shop.base}/orders/1001?mail=ada%40example.com`);
    assert.equal(shown.json.request.headers.Authorization, '•••');
    assert.equal(shop.got.length, 0);
    const sent = await staff('POST', path, { values: order, send: true });
    assert.equal(sent.json.reply, 'Your order 1001 is on its way.');
    assert.equal(shop.got.length, 1);
    const agent = await server.member(desk.id, 'agent');
    const refused = await server.call('POST', path, { token: agent.token, body: { values: order } });
    assert.equal(refused.status, 403);
  });
});

describe('a confirmed action', () => {
  test('calls once with the key, and answers from the named fields of what comes back', async () => {
    const guest = desk.guest();
    const { status: code, json, text } = await confirm(guest, 'order-status', order);
    assert.equal(code, 200, text);
    assert.equal(json.reply, 'Your order 1001 is on its way. [1]');
    assert.equal(json.outcome, 'answered');
    assert.equal(json.citations[0].document_id, 'action:order-status');
    assert.equal(json.citations[0].title, shop.host);
    assert.equal(json.session_id, guest.sessionId);
    const [got] = shop.got;
    assert.equal(got?.headers.authorization, 'Bearer swordfish-123');
    assert.match(String(got?.headers['idempotency-key']), /^[0-9a-f-]{36}$/);
    const receipt = (await staff('GET', `/api/receipts/${json.receipt_id}`)).json;
    assert.equal(receipt.rule, 'action');
    assert.equal(receipt.action.state, 'done');
    assert.deepEqual(receipt.action.values[0], { name: 'order', label: 'Order number', value: '1001' });
    assert.equal(receipt.action.request.headers.Authorization, '•••');
    assert.equal(receipt.action.response.status, 200);
    assert.doesNotMatch(JSON.stringify(receipt), /swordfish/);
    const said = await guest.messages();
    assert.equal(said.at(-2).text, 'Where is my order?\nOrder number: 1001\nE-mail: ada@example.com');
    assert.equal(said.at(-1).text, json.reply);
  });

  test('sent 100 times at once calls once, and says the same to all that wait for it', async () => {
    const guest = desk.guest();
    await guest.ask('opening hours');
    const client_action_id = newId();
    const release = shop.hold();
    const all = Array.from({ length: 100 }, () =>
      confirm(guest, 'change', { street: 'Elm 1' }, { client_action_id }),
    );
    const early = await Promise.race(all);
    assert.equal(early.json.code, 'duplicate_in_flight');
    release();
    const replies = await Promise.all(all);
    assert.equal(shop.got.length, 1);
    const again = await confirm(guest, 'change', { street: 'Elm 1' }, { client_action_id });
    // Who came when the call was over, as on a busy machine some do, is told the same at once.
    const told = replies.filter((reply) => reply.status === 200);
    assert.ok(told.length > 0);
    for (const reply of told) assert.deepEqual(reply.json, again.json);
    assert.equal(replies.filter((reply) => reply.status === 409).length, 100 - told.length);
    assert.equal(shop.got.length, 1);
    const other = await confirm(guest, 'change', { street: 'Oak 2' }, { client_action_id });
    assert.equal(other.json.code, 'client_action_id_reused');
    assert.equal(shop.got.length, 1);
  });

  test('needs its visitor, his conversation and his word', async () => {
    const guest = desk.guest();
    const other = desk.guest();
    await guest.ask('opening hours');
    await other.ask('opening hours');
    const body = {
      conversation_id: guest.conversationId,
      action: 'order-status',
      values: order,
      confirm: true,
      client_action_id: newId(),
    };
    const send = (headers: Record<string, string>, more = {}) =>
      server.call('POST', '/api/chat/actions', { headers, body: { ...body, ...more } });
    assert.equal((await send({})).status, 401);
    assert.equal((await send({ 'x-visitor-token': other.token ?? '' })).status, 404);
    const his = { 'x-visitor-token': guest.token ?? '' };
    assert.equal((await send(his, { confirm: false })).status, 422);
    assert.equal((await send(his, { confirm: undefined })).status, 422);
    assert.equal((await send(his, { action: 'nothing' })).status, 404);
    assert.equal(shop.got.length, 0);
    assert.equal((await send(his)).status, 200);
    assert.equal((await send({ ...his, origin: 'https://evil.example' })).status, 403);
    assert.equal(shop.got.length, 1);
  });

  test('names each field that is wrong, and calls nothing', async () => {
    const guest = desk.guest();
    const wrong: [string, Record<string, unknown>][] = [
      ['/values/email', { ...order, email: 'nobody' }],
      ['/values/email', { order: '1' }],
      ['/values/order', { ...order, order: '..' }],
      ['/values/order', { ...order, order: '.' }],
      ['/values/order', { ...order, order: '1\r\nX-Evil: 1' }],
      ['/values/order', { ...order, order: 'a\u0000b' }],
      ['/values/order', { ...order, order: '   ' }],
      ['/values/url', { ...order, url: 'https://evil.example' }],
      ['/values/__proto__', JSON.parse('{"order":"1","email":"a@b.example","__proto__":"x"}')],
    ];
    for (const [pointer, values] of wrong) {
      const reply = await confirm(guest, 'order-status', values);
      assert.ok([400, 422].includes(reply.status), reply.text);
      if (reply.json.errors) assert.equal(reply.json.errors[0].pointer, pointer, reply.text);
    }
    assert.equal(shop.got.length, 0);
  });

  test('keeps every value a value: in the address, in headers and in the body', async () => {
    const guest = desk.guest();
    const hostile = [
      '../../admin?x=1#y',
      '"},"admin":true,{"a":"',
      '{order}',
      '$' + '{7*7}{{7*7}}',
      '@evil.example/',
      '%2e%2e%2fadmin',
      'ключ "и" 日本',
    ];
    for (const value of hostile) {
      await confirm(guest, 'order-status', { ...order, order: value });
      await confirm(guest, 'change', { street: value, count: 3 });
      const [read, write] = shop.got.splice(0);
      assert.equal(read?.url, `/orders/${encodeURIComponent(value)}?mail=ada%40example.com`);
      assert.deepEqual(JSON.parse(write?.body ?? ''), {
        address: { street: value, note: `For ${value}!` },
        count: 3,
      });
      assert.equal(Object.keys(write?.headers ?? {}).includes('admin'), false);
    }
  });

  test('of somebody else’s order says what a missing one says', async () => {
    const guest = desk.guest();
    const foreign = await confirm(guest, 'order-status', { ...order, email: 'eve@example.com' });
    shop.answer(404, { message: 'gone' });
    const missing = await confirm(guest, 'order-status', order);
    for (const { json } of [foreign, missing]) {
      assert.equal(json.reply, 'No order has this number and e-mail. [1]');
      assert.equal(json.outcome, 'answered');
    }
  });

  test('takes what is bound from the sign-in alone', async () => {
    const guest = desk.guest();
    const stranger = await guest.ask('my latest order');
    assert.equal(stranger.json.form, null);
    assert.match(stranger.json.reply, /signed in/);
    const typed = await confirm(guest, 'own', { mail: 'eve@example.com' });
    assert.equal(typed.json.errors[0].pointer, '/values/mail');
    assert.equal((await confirm(guest, 'own', {})).status, 422);
    const { visitor } = await desk.conversation(guest.conversationId);
    await server.services.store
      .forBusiness(desk.id)
      .transaction(({ q }) =>
        q
          .updateTable('visitors')
          .set({ verified: 1, email: 'ada@example.com', external_id: 'u1' })
          .where('id', '=', visitor.id)
          .execute(),
      );
    const known = await guest.ask('my latest order');
    assert.deepEqual(known.json.form.fields[0].value, 'ada@example.com');
    assert.equal(known.json.form.fields[0].bound, true);
    assert.equal((await confirm(guest, 'own', { mail: 'eve@example.com' })).status, 422);
    assert.equal(shop.got.length, 0);
    assert.equal((await confirm(guest, 'own', {})).status, 200);
    assert.equal(shop.got[0]?.url, '/latest?mail=ada%40example.com');
  });

  test('that fails brings a person, in words for the visitor, and says why to the team', async () => {
    const faults: [number, unknown, string][] = [
      [400, { error: 'x' }, 'failed'],
      [500, 'oops', 'failed'],
      [302, '', 'failed'],
      [200, 'not json', 'unknown'],
      [200, { done: null }, 'unknown'],
      [200, { done: { deep: 1 } }, 'unknown'],
      [200, `{"done":"${'x'.repeat(300_000)}"}`, 'unknown'],
    ];
    for (const [code, body, state] of faults) {
      shop.answer(code, body, code === 302 ? { location: `${shop.base}/elsewhere` } : {});
      const guest = desk.guest();
      const { json } = await confirm(guest, 'change', { street: 'Elm 1' });
      assert.equal(json.outcome, 'escalated');
      assert.doesNotMatch(json.reply, /json|status|http/i);
      assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
      const [run] = await runs(`conversation_id=${guest.conversationId}`);
      assert.equal(run.state, state, `${code} ${JSON.stringify(body).slice(0, 40)}`);
      assert.ok(run.problem);
    }
    assert.ok(
      shop.got.every(({ url }) => url === '/change'),
      'no redirect is followed',
    );
    const german = desk.guest();
    await german.ask('Wann haben Sie geöffnet und was kostet der Kesselservice?');
    shop.answer(500, '');
    assert.match((await confirm(german, 'change', { street: 'Elm 1' })).json.reply, /nicht geklappt/);
  });

  test('goes to no host that the business has not let it reach, and none inside the network', async () => {
    const other = await openFrontDesk(server);
    await releaseActions(server, other, [actions.status]);
    const guest = other.guest();
    await guest.ask('opening hours');
    const send = () => confirm(guest, 'order-status', order);
    assert.equal((await send()).json.outcome, 'escalated');
    assert.equal(shop.got.length, 0, 'no host is allowed unless an owner says so');
    await other.settings({ action_hosts: [shop.host, 'localhost', '169.254.169.254', '[::1]'].slice(0, 3) });
    assert.equal((await send()).json.outcome, 'answered');
    const inside = { ...actions.status, name: 'inside', wordings: ['inside'], secrets: {} };
    await releaseActions(server, other, [
      { ...inside, request: { method: 'GET', url: 'http://169.254.169.254/latest/{order}?m={email}' } },
    ]);
    const refused = await confirm(guest, 'inside', order);
    assert.equal(refused.json.outcome, 'escalated');
    const { items } = (await server.call('GET', '/api/actions/runs', { token: other.token })).json;
    assert.match(items[0].problem, /not let out/);
  });

  test('tells its outcome beside a person who speaks, and Bob writes nothing', async () => {
    const guest = desk.guest();
    await guest.ask('opening hours');
    await desk.staff(guest.conversationId, 'takeover');
    const { json } = await confirm(guest, 'order-status', order);
    assert.equal(json.reply, null);
    assert.equal(json.outcome, 'with_staff');
    const last = (await guest.messages()).at(-1);
    assert.equal(last.role, 'system');
    assert.equal(last.text, 'Your order 1001 is on its way. [1]');
  });
});

describe('an action that a person approves', () => {
  async function wait(): Promise<{ guest: Guest; id: string; reply: Reply }> {
    const guest = desk.guest();
    const reply = await confirm(guest, 'approved', { street: 'Elm 1' });
    const [run] = await runs(`conversation_id=${guest.conversationId}`);
    return { guest, id: run.id, reply };
  }

  test('waits in the inbox, runs once however often it is approved, and is told', async () => {
    const { guest, id, reply } = await wait();
    assert.equal(reply.json.outcome, 'escalated');
    assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
    assert.deepEqual(
      (await runs('state=waiting')).map((run: Reply['json']) => run.id),
      [id],
    );
    assert.equal(shop.got.length, 0);
    const both = await Promise.all([1, 2, 3].map(() => staff('POST', `/api/actions/runs/${id}/approve`, {})));
    assert.deepEqual(both.map(({ status: code }) => code).sort(), [200, 409, 409]);
    assert.equal(shop.got.length, 1);
    const done = both.find(({ status: code }) => code === 200)?.json;
    assert.equal(done.state, 'done');
    assert.deepEqual(
      done.approvals.map((each: Reply['json']) => each.as),
      ['visitor', 'staff'],
    );
    assert.equal((await guest.messages()).at(-1).text, 'Changed: true. [1]');
    assert.equal((await desk.conversation(guest.conversationId)).status, 'open');
    assert.equal((await staff('POST', `/api/actions/runs/${id}/refuse`, {})).status, 409);
  });

  test('is refused with a word, and never called', async () => {
    const { guest, id } = await wait();
    const refused = await staff('POST', `/api/actions/runs/${id}/refuse`, { note: 'It has left already.' });
    assert.equal(refused.json.state, 'refused');
    assert.match((await guest.messages()).at(-1).text, /It has left already\.$/);
    assert.equal((await staff('POST', `/api/actions/runs/${id}/approve`, {})).status, 409);
    assert.equal(shop.got.length, 0);
  });

  test('is decided by who manages the chat, of this business, and by nobody else', async () => {
    const { id } = await wait();
    const viewer = await server.member(desk.id, 'viewer');
    const stranger = await server.business();
    for (const what of ['approve', 'refuse']) {
      const path = `/api/actions/runs/${id}/${what}`;
      assert.equal((await server.call('POST', path, { token: viewer.token, body: {} })).status, 403);
      assert.equal((await server.call('POST', path, { token: stranger.token, body: {} })).status, 404);
      assert.equal((await server.call('POST', path, { body: {} })).status, 401);
    }
    assert.equal(shop.got.length, 0);
    const agent = await server.member(desk.id, 'agent');
    const path = `/api/actions/runs/${id}/approve`;
    assert.equal((await server.call('POST', path, { token: agent.token, body: {} })).status, 200);
  });

  test('runs as it was confirmed or not at all', async () => {
    const { id } = await wait();
    const { items } = (await staff('GET', '/api/actions')).json;
    const action = items.find(({ name }: Reply['json']) => name === 'approved');
    await staff('PATCH', `/api/actions/${action.id}`, { title: 'Cancel all of it' });
    await releaseActions(server, desk, []);
    assert.equal((await staff('POST', `/api/actions/runs/${id}/approve`, {})).status, 409);
    assert.equal(shop.got.length, 0);
  });
});

describe('an action under way when the server ends', () => {
  /** A run as a node leaves it that ends between the call and the record of it. */
  async function leave(action: string, values: Record<string, string>) {
    const guest = desk.guest();
    await guest.ask('opening hours');
    const hold = shop.hold();
    const sent = confirm(guest, action, values);
    while (shop.got.length === 0) await new Promise((soon) => setTimeout(soon, 5));
    const [run] = await runs(`conversation_id=${guest.conversationId}`);
    const job = { id: 'j', businessId: desk.id, payload: { run_id: run.id }, interrupted: false };
    return { guest, run, job, sent, hold };
  }

  test('is called again where it only reads, and told once', async () => {
    const { guest, job, sent, hold } = await leave('order-status', order);
    hold();
    await server.services.workers.settle_action(job);
    const late = await sent;
    assert.equal(late.json.reply, 'Your order 1001 is on its way. [1]');
    const told = (await guest.messages()).filter(({ text }) => text === late.json.reply);
    assert.equal(told.length, 1);
    assert.equal(new Set(shop.got.map(({ headers }) => headers['idempotency-key'])).size, 1);
  });

  test('is not called again where it changes something: the visitor and the team hear that nobody knows', async () => {
    const { guest, job, sent, hold } = await leave('change', { street: 'Elm 1' });
    await server.services.workers.settle_action(job);
    assert.equal(shop.got.length, 1);
    assert.match((await guest.messages()).at(-1).text, /cannot tell whether/);
    assert.equal((await desk.conversation(guest.conversationId)).status, 'waiting');
    const [run] = await runs(`conversation_id=${guest.conversationId}`);
    assert.equal(run.state, 'unknown');
    hold();
    assert.match((await sent).json.reply, /cannot tell whether/, 'what was told stands');
  });
});

describe('a call back', () => {
  test('waits for a person with the contact, and says so', async () => {
    const guest = desk.guest();
    await guest.ask('call me back');
    const values = { name: 'Ada', phone: '+49 30 123456', when: 'morning' };
    const { json } = await confirm(guest, 'callback', values);
    assert.equal(json.outcome, 'escalated');
    assert.match(json.reply, /^Thank you, Ada\. We call you back at \+49 30 123456\./);
    const detail = await desk.conversation(guest.conversationId);
    assert.equal(detail.status, 'waiting');
    assert.equal(detail.escalation.phone, '+49 30 123456');
    assert.equal(detail.escalation.note, 'When: morning');
    assert.equal(detail.contact.name, 'Ada');
    const [run] = await runs(`conversation_id=${guest.conversationId}`);
    assert.equal(run.state, 'done');
  });
});

test('programs hear that an action was confirmed and what came of it, without what the visitor typed', async () => {
  const events = ['action.requested', 'action.done', 'action.failed'];
  const { id } = (await staff('POST', '/api/webhooks', { url: 'https://hooks.example/bob', events })).json;
  await confirm(desk.guest(), 'order-status', order);
  await confirm(desk.guest(), 'callback', { name: 'Ada', phone: '030 123456' });
  shop.answer(500, {});
  await confirm(desk.guest(), 'order-status', order);
  await confirm(desk.guest(), 'approved', { street: 'Elm' });
  const [waiting] = await runs('state=waiting&limit=1');
  await staff('POST', `/api/actions/runs/${waiting.id}/refuse`, {});
  const told = (await staff('GET', `/api/webhooks/${id}/deliveries?limit=50`)).json.items;
  const types = told.map(({ type }: { type: string }) => type.replace('action.', '')).sort();
  const asked = Array(4).fill('requested');
  assert.deepEqual(types, ['done', 'done', 'failed', 'failed', ...asked]);
  const rows = await server.services.store
    .forBusiness(desk.id)
    .read(({ q }) => q.selectFrom('webhook_deliveries').select('body').execute());
  assert.doesNotMatch(JSON.stringify(rows), /ada@example|123456|Elm/);
  await staff('DELETE', `/api/webhooks/${id}`);
});

test('a person who is erased takes his runs along', async () => {
  const guest = desk.guest();
  await confirm(guest, 'order-status', order);
  const { visitor } = await desk.conversation(guest.conversationId);
  const exported = await staff('GET', `/api/visitors/${visitor.id}`);
  assert.match(exported.text, /action_runs/);
  await staff('DELETE', `/api/visitors/${visitor.id}`);
  assert.deepEqual(await runs(`conversation_id=${guest.conversationId}`), []);
});

// The last, since logins end with the day.
test('an action is done so often a day, and no oftener', async () => {
  const other = await openFrontDesk(server);
  await other.settings({ action_hosts: [shop.host] });
  await releaseActions(server, other, [{ ...actions.status, daily_cap: 2 }]);
  const guest = other.guest();
  const outcomes = [];
  for (let i = 0; i < 3; i += 1) outcomes.push((await confirm(guest, 'order-status', order)).json.outcome);
  assert.deepEqual(outcomes, ['answered', 'answered', 'escalated']);
  assert.equal(shop.got.length, 2);
  now += 86_400_001;
  assert.equal((await confirm(guest, 'order-status', order)).json.outcome, 'answered');
});
