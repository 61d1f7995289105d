import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

test('a retry waits while the first try is answered, here or on a node that cannot be asked, and takes over 30 s later', async () => {
  const client_message_id = 'a-message-id-that-nobody-guesses';
  const { guest, finish } = await whileTheModelWrites({ client_message_id });
  const retry = () => guest.ask('How much is a boiler service this year?', { client_message_id });
  const refused = await retry();
  assert.deepEqual([refused.status, refused.json.code], [409, 'duplicate_in_flight']);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  // As on another node: nothing but the row tells that somebody is at it.
  const ours = [...server.services.answering];
  server.services.answering.clear();
  now += 29 * SECOND;
  assert.equal((await retry()).status, 409);
  now += 2 * SECOND;
  for (const id of ours) server.services.answering.add(id);
  assert.equal((await retry()).status, 409, 'this node knows that it is still at work');
  server.services.answering.clear();
  next = () => says;
  const taken = await retry();
  assert.deepEqual([taken.status, taken.json.outcome], [200, 'answered']);
  for (const id of ours) server.services.answering.add(id);
  await finish();
  const asked = (await guest.messages()).filter(({ role }) => role === 'visitor');
  assert.equal(asked.length, 2);
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
