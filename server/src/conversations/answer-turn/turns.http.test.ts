import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Whose } from '../../platform/db/holds.ts';
import {
  type Script,
  type ScriptedModel,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const SECOND = 1000;
let server: TestServer;
let model: ScriptedModel;
let desk: FrontDesk;
let now = Date.now();
/** What the model does when it is asked next. */
let next: () => Script;

before(async () => {
  model = await startScriptedModel(() => next());
  server = await startTestServer({ now: () => now }, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted' });
  desk = await openFrontDesk(server);
  // The news of a change comes too late to stop the model: only the fence can tell.
  server.services.live.watch = () => () => undefined;
});
after(async () => {
  await server.close();
  await model.close();
});

const chunks = ['{"use":[2],"missing":false}'];
const says: Script = { kind: 'says', chunks };

/** A guest whose question the model is writing an answer to, until it is let go on. */
async function whileTheModelWrites(more: Record<string, unknown> = {}) {
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  next = () => {
    asked.resolve();
    return { kind: 'waits', until: goOn.promise, chunks };
  };
  const guest = desk.guest();
  await guest.ask('thanks');
  const asking = guest.ask('How much is a boiler service this year?', more);
  await asked.promise;
  const finish = async () => {
    goOn.resolve();
    return asking;
  };
  return { guest, finish };
}

const rolesOf = async (guest: { messages(): Promise<{ role: string; text: string }[]> }) =>
  (await guest.messages()).map(({ role }) => role);

for (const [name, steps] of [
  ['took over', ['takeover']],
  ['took over and gave back', ['takeover', 'release']],
  ['closed the conversation', ['close']],
  ['closed the conversation and opened it again', ['close', 'reopen']],
] as const) {
  test(`drops the reply when staff ${name} while the model wrote`, async () => {
    const { guest, finish } = await whileTheModelWrites();
    for (const step of steps) assert.equal((await desk.staff(guest.conversationId, step)).status, 200);
    const { json } = await finish();
    assert.deepEqual([json.outcome, json.reply], ['with_staff', null]);
    assert.deepEqual(await rolesOf(guest), ['visitor', 'assistant', 'visitor']);
  });
}

test('the first message of staff takes the conversation over, and what was in flight is dropped', async () => {
  const { guest, finish } = await whileTheModelWrites();
  await desk.staff(guest.conversationId, 'messages', { text: 'Hello, Anna here.' });
  const { status, assignee } = await desk.conversation(guest.conversationId);
  assert.deepEqual([status, assignee?.name], ['with_staff', 'Test owner']);
  assert.equal((await finish()).json.outcome, 'with_staff');
  assert.equal((await guest.ask('thanks')).json.outcome, 'with_staff');
});

test('a visitor reads his conversation without receipts and notes, which are for staff', async () => {
  const guest = desk.guest();
  await guest.ask('thanks');
  await desk.staff(guest.conversationId, 'notes', { text: 'swordfish' });
  const { messages, notes } = await desk.conversation(guest.conversationId);
  assert.ok(messages[1].receipt_id);
  assert.equal(notes[0].text, 'swordfish');
  assert.doesNotMatch(JSON.stringify(await guest.messages()), /receipt|swordfish/);
});

test('a note, or an assignment, takes no turn: the reply is given', async () => {
  const { guest, finish } = await whileTheModelWrites();
  await desk.staff(guest.conversationId, 'notes', { text: 'Looks fine.' });
  await desk.staff(guest.conversationId, 'assign', { user_id: null });
  assert.equal((await finish()).json.outcome, 'answered');
});

test('a retry waits for as long as this node is at work on the first try', async () => {
  const client_message_id = 'a-message-id-that-nobody-guesses';
  const { guest, finish } = await whileTheModelWrites({ client_message_id });
  const retry = () => guest.ask('How much is a boiler service this year?', { client_message_id });
  const refused = await retry();
  assert.deepEqual([refused.status, refused.json.code], [409, 'duplicate_in_flight']);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  now += 31 * SECOND;
  assert.equal((await retry()).status, 409);
  assert.equal((await finish()).json.outcome, 'answered');
  assert.equal((await retry()).json.outcome, 'answered');
});

/** What other nodes say of a first try, for one retry. */
function whileOthersSay<T>(whose: Whose, work: () => Promise<T>): Promise<T> {
  const { store } = server.services;
  const { hold } = store;
  store.hold = () => ({ ...hold(), takeOver: async () => whose });
  return work().finally(() => {
    store.hold = hold;
  });
}

test('a retry waits 30 s for another node that lives or cannot be asked, and none for one that died', async () => {
  const client_message_id = 'another-id-that-nobody-guesses';
  const { guest, finish } = await whileTheModelWrites({ client_message_id });
  const retry = () => guest.ask('How much is a boiler service this year?', { client_message_id });
  now += 29 * SECOND;
  for (const whose of ['elsewhere', 'unknown'] as const)
    assert.equal((await whileOthersSay(whose, retry)).status, 409, whose);
  next = () => says;
  const taken = await whileOthersSay('ours', retry);
  assert.deepEqual([taken.status, taken.json.outcome], [200, 'answered']);
  // It was alive after all: what it says comes too late, and is said once.
  const late = await finish();
  assert.equal(late.json.message_id, taken.json.message_id);
  assert.deepEqual((await rolesOf(guest)).slice(-2), ['visitor', 'assistant']);
  assert.equal((await rolesOf(guest)).length, 4);
});

test('a retry that comes 30 s later is answered, and so is the node that was at it', async () => {
  const client_message_id = 'a-third-id-that-nobody-guesses';
  const { guest, finish } = await whileTheModelWrites({ client_message_id });
  now += 31 * SECOND;
  next = () => says;
  const retry = () => guest.ask('How much is a boiler service this year?', { client_message_id });
  const taken = await whileOthersSay('unknown', retry);
  assert.deepEqual([taken.status, taken.json.outcome], [200, 'answered']);
  assert.equal((await finish()).json.message_id, taken.json.message_id);
  assert.equal((await rolesOf(guest)).length, 4);
});

test('what staff said is no turn of the visitor’s, and reaches no model', async () => {
  next = () => says;
  const guest = desk.guest();
  await guest.ask('How much is a boiler service this year?');
  await desk.staff(guest.conversationId, 'messages', { text: 'Our swordfish offer is secret.' });
  await desk.staff(guest.conversationId, 'notes', { text: 'swordfish' });
  await desk.staff(guest.conversationId, 'release');
  model.requests.length = 0;
  await guest.ask('and what does a boiler service cost?');
  assert.ok(model.requests.length > 0);
  assert.doesNotMatch(JSON.stringify(model.requests), /swordfish/);
});

test('a conversation takes 2,000 messages, and says how to go on', async () => {
  next = () => says;
  const full = desk.guest();
  await full.ask('thanks for all of this');
  await server.services.store
    .forBusiness(desk.id)
    .transaction(({ q }) =>
      q
        .updateTable('conversations')
        .set({ last_seq: 1999 })
        .where('business_id', '=', desk.id)
        .where('first_message', '=', 'thanks for all of this')
        .execute(),
    );
  assert.equal((await full.ask('thanks again')).status, 200);
  const refused = await full.ask('thanks again');
  assert.deepEqual([refused.status, refused.json.code], [409, 'conversation_closed']);
  assert.match(refused.json.detail, /full/);
  assert.equal((await desk.guest().ask('thanks again')).status, 200);
});
