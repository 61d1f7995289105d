import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { migratePostgres } from '../../platform/db/migrate.ts';
import {
  type ScriptedModel,
  type ScriptedRequest,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { storedIn } from '../../testing/history-world.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear, post } from '../../testing/wire.ts';

/** Takeovers while a reply is in flight; `npm run histories` does 1,000. */
const TAKEOVERS = Number(process.env.ASKBOB_HISTORIES ?? 60);
/** Conversations at once. */
const AT_ONCE = 10;

let database: TestDatabase;
let model: ScriptedModel;
let one: TestServer;
let other: TestServer;
let desk: { id: string; token: string };
/** What is to happen when the model is asked; its answer waits for it. */
let whenAsked: (request: ScriptedRequest) => Promise<unknown> = async () => undefined;
let base: { one: string; other: string };

before(async () => {
  database = await createTestDatabase(migratePostgres);
  const chunks = ['{"use":[4],"missing":false}'];
  model = await startScriptedModel((request) => ({ kind: 'waits', until: whenAsked(request), chunks }));
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_POOL: '8',
    LLM_BASE_URL: model.baseUrl,
    LLM_MODEL: 'scripted',
    SECRET_KEY: 'a secret that both nodes share, for tests',
  };
  one = await startTestServer({}, environment);
  other = await startTestServer({}, environment);
  desk = await one.business();
  await publishDocuments(one.services, desk.id);
  base = { one: await one.listen(), other: await other.listen() };
});
after(async () => {
  await one.close();
  await other.close();
  await model.close();
  await database.drop();
});

async function visit() {
  const first = await post(`${base.one}/api/chat`, { business_id: desk.id, message: 'hello' });
  const { session_id, conversation_id } = first?.json ?? {};
  const headers = { 'x-visitor-token': String(first?.json.visitor_token) };
  return {
    conversation: String(conversation_id),
    headers,
    ask: (message: string) =>
      post(`${base.one}/api/chat`, { business_id: desk.id, session_id, message }, headers),
  };
}
const staff = {
  get authorization() {
    return `Bearer ${desk.token}`;
  },
};

test('a message on one node is an event on the other, for the visitor and for staff', async () => {
  const guest = await visit();
  const visitor = await hear(
    `${base.other}/api/chat/events?conversation_id=${guest.conversation}`,
    guest.headers,
  );
  const team = await hear(`${base.other}/api/events`, { authorization: staff.authorization });
  await post(`${base.one}/api/conversations/${guest.conversation}/messages`, { text: 'Anna here.' }, staff);
  const isHers = ({ name, data }: { name: string; data: { text?: string } }) =>
    name === 'message' && data.text === 'Anna here.';
  assert.equal((await visitor.until(isHers)).id, '3');
  assert.equal((await team.until(isHers)).data.conversation_id, guest.conversation);
  visitor.close();
  team.close();
});

test('who is there on one node is there on the other, until the last stream of all nodes is closed', async () => {
  const { id, token } = await one.member(desk.id, 'agent');
  const team = await hear(`${base.other}/api/events`, { authorization: staff.authorization });
  const came = (online: boolean) =>
    team.until(({ name, data }) => name === 'presence' && data.user_id === id && data.online === online);
  const first = await hear(`${base.one}/api/events`, { authorization: `Bearer ${token}` });
  await came(true);
  assert.equal(other.services.presence.isOnline(desk.id, id), true);
  first.close();
  await came(false);
  assert.equal(other.services.presence.isOnline(desk.id, id), false);
  team.close();
});

test('a right that ends on one node ends the streams on the other, and nobody else’s', async () => {
  const lost = await one.member(desk.id, 'agent');
  const path = `/api/customer-portal/members/${lost.id}`;
  const streams = {
    lost: await hear(`${base.other}/api/events`, { authorization: `Bearer ${lost.token}` }),
    owner: await hear(`${base.other}/api/events`, { authorization: staff.authorization }),
  };
  assert.equal((await one.call('DELETE', path, { token: desk.token })).status, 204);
  const afterwards = { kind: 'typing', conversation_id: 'x', by: 'staff', name: 'afterwards' } as const;
  one.services.store.broadcast(desk.id, afterwards);
  const isIt = ({ data }: { data: { name?: string } }) => data.name === 'afterwards';
  await assert.rejects(streams.lost.until(isIt), /the stream ended/);
  await streams.owner.until(isIt);
  streams.owner.close();
});

test('an admin’s log-out on one node ends, on the other, what he opened as a business', async () => {
  const admin = await one.admin();
  const path = `/api/businesses/${desk.id}/sign-in-as`;
  const acting = await one.call('POST', path, { token: admin.token, body: { reason: 'help' } });
  const authorization = `Bearer ${acting.json.access_token}`;
  const stream = await hear(`${base.other}/api/events`, { authorization });
  assert.equal((await one.call('POST', '/api/auth/logout', { token: admin.token })).status, 204);
  await stream.ended;
  assert.equal((await hear(`${base.other}/api/events`, { authorization })).status, 401);
});

test(`a reply in flight on one node is dropped when staff take over on the other, ${TAKEOVERS} times of ${TAKEOVERS}`, async () => {
  let dropped = 0;
  const turns = Array.from({ length: TAKEOVERS }, (_, i) => i);
  const takeOver = new Map<string, () => Promise<unknown>>();
  whenAsked = async ({ user }) => {
    const mark = /number (\d+)/.exec(user)?.[1];
    await takeOver.get(mark ?? '')?.();
  };
  const lane = async (): Promise<void> => {
    for (let i = turns.pop(); i !== undefined; i = turns.pop()) {
      const guest = await visit();
      takeOver.set(String(i), async () => {
        const taken = await post(`${base.other}/api/conversations/${guest.conversation}/takeover`, {}, staff);
        assert.equal(taken?.json.status, 'with_staff');
      });
      const reply = await guest.ask(`what are your opening hours number ${i}`);
      assert.equal(reply?.status, 200);
      assert.deepEqual([reply.json.outcome, reply.json.reply], ['with_staff', null]);
      const stored = await storedIn(
        { base: base.one, businessId: desk.id, staffToken: desk.token },
        guest.conversation,
      );
      assert.deepEqual(
        stored.map(({ role }) => role),
        ['visitor', 'assistant', 'visitor'],
      );
      dropped += 1;
    }
  };
  const asked = model.requests.length;
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  assert.equal(dropped, TAKEOVERS);
  // Every one of them was in flight: the model had been asked.
  assert.ok(model.requests.length - asked >= TAKEOVERS);
});

test('two tries of one first message that arrive at once, on two nodes, make one conversation', async () => {
  whenAsked = async () => undefined;
  for (let i = 0; i < 20; i++) {
    const body = {
      business_id: desk.id,
      message: 'hello',
      client_message_id: `a-first-message-that-nobody-guesses-${i}`,
    };
    const [a, b] = await Promise.all([
      post(`${base.one}/api/chat`, body),
      post(`${base.other}/api/chat`, body),
    ]);
    assert.deepEqual([a?.status, b?.status], [200, 200]);
    assert.equal(a?.json.conversation_id, b?.json.conversation_id);
    assert.equal(a?.json.message_id, b?.json.message_id);
  }
});
