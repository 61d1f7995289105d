import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ErrorCode, errorCodes, Problem } from '@askbob/contract/problem.ts';
import { totpOf } from '../../logins/second-factor.ts';
import { createUser } from '../../members/create-user.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { callback, releaseActions } from '../../testing/release-action.ts';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { sendRaw } from '../../testing/wire.ts';
import { createStreams } from '../live/streams.ts';
import { type ScriptedModel, startScriptedModel } from '../models/testing/scripted-model.ts';

const ORIGIN = 'https://shop.example';
const PASSWORD = 'sunny-harbour-1862';
let server: TestServer;
let model: ScriptedModel;
let desk: FrontDesk;
let key: string;
/** Kept once the model has been asked, which it never answers. */
const asked = Promise.withResolvers<void>();

before(async () => {
  model = await startScriptedModel(() => {
    asked.resolve();
    return { kind: 'waits', until: new Promise(() => undefined), chunks: [] };
  });
  server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'm', RATE_LIMITS: 'on' });
  desk = await openFrontDesk(server);
  const made = await staff('POST', '/api/customer-portal/widget-keys', {
    name: 'Shop',
    allowed_origins: [ORIGIN],
  });
  key = made.json.key;
});
after(async () => {
  await model.close();
  await server.close();
});

const staff = (method: string, path: string, body?: unknown) =>
  server.call(method, path, { token: desk.token, body });
const page = (body: unknown, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/chat', { body, headers });
const widget = (headers: Record<string, string>) =>
  server.call('POST', '/api/widget/chat', { body: { message: 'hello' }, headers });
const signIn = (email: string, password: string) =>
  server.call('POST', '/api/customers/auth/login', { body: { email, password } });

/** A business of its own, for what would spoil the others' tests. */
async function other(settings: Record<string, unknown>): Promise<FrontDesk> {
  const opened = await openFrontDesk(server);
  await opened.settings(settings);
  return opened;
}

/** What brings each code about, over HTTP. A new code is not tested before it has a line here. */
const provocations: Record<ErrorCode, () => Promise<Reply>> = {
  malformed_json: () => page('{"message":'),
  bad_request: () => server.call('GET', '/api/%zz'),
  unauthenticated: () => server.call('GET', '/api/auth/me'),
  invalid_credentials: () => signIn('nobody@example.com', PASSWORD),
  second_factor_required: async () => {
    const email = 'factor@example.com';
    const who = { kind: 'customer', business_id: desk.id, email, name: 'F', role: 'agent' } as const;
    await createUser(server.services, { ...who, password: PASSWORD });
    const token = (await signIn(email, PASSWORD)).json.access_token;
    const path = '/api/auth/second-factor';
    const { secret } = (await server.call('POST', path, { token, body: { password: PASSWORD } })).json;
    const code = totpOf(email, secret).generate();
    await server.call('POST', `${path}/confirm`, { token, body: { code } });
    return signIn(email, PASSWORD);
  },
  invalid_widget_key: () => widget({ origin: ORIGIN, 'x-widget-key': `pk_live_${'x'.repeat(32)}` }),
  forbidden: async () => {
    const { token } = await server.member(desk.id, 'viewer');
    return server.call('POST', '/api/chat/session', { token, body: {} });
  },
  origin_not_allowed: () => widget({ origin: 'https://evil.example', 'x-widget-key': key }),
  csrf_failed: () => server.call('POST', '/api/auth/logout', { headers: { cookie: `askbob=${desk.token}` } }),
  cross_site: () => page({ message: 'hello', business_id: desk.id }, { origin: 'https://evil.example' }),
  business_suspended: async () => {
    const business = await server.business();
    const { token } = await server.admin();
    const body = { status: 'suspended', reason: 'The bill is open' };
    await server.call('PATCH', `/api/businesses/${business.id}`, { token, body });
    return server.call('GET', '/api/colleagues', { token: business.token });
  },
  identity_required: async () => {
    const { token } = await other({ identity_required: true });
    const made = await server.call('POST', '/api/customer-portal/widget-keys', {
      token,
      body: { name: 'Shop', allowed_origins: [ORIGIN] },
    });
    return widget({ origin: ORIGIN, 'x-widget-key': made.json.key });
  },
  not_found: () => staff('GET', '/api/conversations/missing'),
  session_not_found: () => staff('GET', '/api/chat/history/missing'),
  method_not_allowed: () => server.call('PUT', '/api/chat', { body: {} }),
  conversation_closed: async () => {
    const guest = desk.guest();
    await guest.ask('thanks');
    await desk.staff(guest.conversationId, 'close');
    return guest.ask('thanks');
  },
  duplicate_in_flight: async () => {
    const client_message_id = 'a-message-id-that-nobody-guesses';
    const asking = {
      business_id: desk.id,
      message: 'how much is a boiler service this year',
      client_message_id,
    };
    void page(asking).catch(() => undefined);
    await asked.promise;
    return page(asking);
  },
  release_blocked: async () => {
    await staff('POST', '/api/knowledge/entries', { question: 'What is this?', answer: 'A test.' });
    await staff('POST', '/api/knowledge/tests', { question: 'What is this?', expect: 'refused' });
    return staff('POST', '/api/knowledge/publish', {});
  },
  same_person: async () => {
    const { id, token } = await server.business();
    await server.member(id, 'manager');
    const call = (method: string, path: string, body: unknown) => server.call(method, path, { token, body });
    const settings = { approval: 'two' };
    await call('PATCH', '/api/customer-portal/business', { settings });
    await call('POST', '/api/knowledge/entries', { question: 'Who are you?', answer: 'Bob.' });
    const { json } = await call('POST', '/api/knowledge/publish', {});
    return call('POST', `/api/knowledge/releases/${json.id}/approve`, {});
  },
  choose_business: async () => {
    const { token } = await server.business();
    const body = { email: 'both@example.com', name: 'B', role: 'agent', password: PASSWORD };
    for (const each of [desk.token, token]) {
      await server.call('POST', '/api/customer-portal/members', { token: each, body });
    }
    return signIn(body.email, PASSWORD);
  },
  conflict: async () => {
    const entry = { question: 'Who are you?', answer: 'Bob.', external_id: 'who' };
    await staff('POST', '/api/knowledge/entries', entry);
    return staff('POST', '/api/knowledge/entries', entry);
  },
  mail_not_set_up: () =>
    server.call('POST', '/api/auth/password/forgot', { body: { email: 'nobody@example.com' } }),
  payload_too_large: () => page({ message: 'x'.repeat(70_000) }),
  unsupported_media_type: () => page('message=hello', { 'content-type': 'text/plain' }),
  invalid_request: () => page({ message: '' }),
  client_message_id_reused: async () => {
    const guest = desk.guest();
    const client_message_id = 'another-message-id-nobody-guesses';
    await guest.ask('thanks', { client_message_id });
    return guest.ask('thank you', { client_message_id });
  },
  client_action_id_reused: async () => {
    await releaseActions(server, desk, [callback]);
    const guest = desk.guest();
    await guest.ask('thanks');
    const confirm = (phone: string) =>
      server.call('POST', '/api/chat/actions', {
        headers: { 'x-visitor-token': guest.token ?? '' },
        body: {
          session_id: guest.sessionId,
          action: 'callback',
          values: { name: 'Ada', phone },
          confirm: true,
          client_action_id: 'the-first-confirmation',
        },
      });
    await confirm('030 123');
    return confirm('030 124');
  },
  headers_too_large: () => sendHeaders(`x-a: ${'a'.repeat(20_000)}`),
  rate_limited: async () => {
    for (let i = 0; i < 10; i++) await signIn('guessed@example.com', `wrong-${i}`);
    return signIn('guessed@example.com', PASSWORD);
  },
  quota_exceeded: async () => {
    const guest = (await other({ daily_message_quota: 1 })).guest();
    await guest.ask('thanks');
    return guest.ask('thanks');
  },
  internal_error: async () => {
    const { profiles } = server.services;
    const { find } = profiles;
    profiles.find = () => Promise.reject(new Error('SELECT * FROM secrets'));
    const reply = await page({ message: 'hello', business_id: desk.id });
    profiles.find = find;
    assert.doesNotMatch(reply.text, /SELECT/);
    return reply;
  },
  overloaded: async () => {
    const { streams } = server.services;
    server.services.streams = createStreams({
      limited: true,
      random: Math.random,
      isDraining: () => false,
      perNode: 0,
    });
    const reply = await staff('GET', '/api/events');
    server.services.streams = streams;
    return reply;
  },
  draining: async () => {
    server.services.draining = true;
    const reply = await server.call('GET', '/api/ready');
    server.services.draining = false;
    return reply;
  },
};

/** Sends headers that never become a request, and shows what came back as other replies are shown. */
async function sendHeaders(field: string): Promise<Reply> {
  const { port } = new URL(await server.listen());
  const { status, head, body } = await sendRaw(Number(port), `GET / HTTP/1.1\r\nhost: x\r\n${field}\r\n\r\n`);
  const fields = head.split('\r\n').slice(1);
  const headers = Object.fromEntries(fields.map((line) => line.split(': ')));
  return { status, headers, text: body, json: JSON.parse(body) };
}

describe('every problem code of the contract is brought about, and comes as one', () => {
  // Object.entries() forgets what its keys are.
  const codes = Object.keys(errorCodes) as ErrorCode[];
  for (const code of codes) {
    const { status, title } = errorCodes[code];
    test(`${code} with status ${status}`, async () => {
      const provoke = provocations[code];
      assert.ok(provoke, `nothing brings ${code} about: say in this file what does`);
      const reply = await provoke();
      assert.deepEqual([reply.status, reply.json.code], [status, code], reply.text);
      assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
      const problem = Problem.parse(reply.json);
      assert.deepEqual([problem.status, problem.title], [status, title]);
      assert.equal(reply.headers['x-request-id'], problem.request_id);
      assert.ok(problem.detail.length > 10, problem.detail);
      if (status === 401) assert.ok(reply.headers['www-authenticate']);
      if (status === 429 || code === 'overloaded' || code === 'draining') {
        assert.ok(Number(reply.headers['retry-after']) > 0);
      }
    });
  }
});
