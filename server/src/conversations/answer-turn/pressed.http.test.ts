import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const pages = [
  ['cleaning', 'Dental cleaning', 'A cleaning for adults takes 45 minutes and costs 80 euros.'],
  ['visits', 'Home visits', 'We come to your home on Tuesdays. A visit costs 60 euros.'],
] as const;

let server: TestServer;
let desk: FrontDesk;
before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  const lines = pages.map(([external_id, title, text]) => JSON.stringify({ external_id, title, text }));
  const path = '/api/knowledge/import';
  const body = lines.join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  assert.equal((await server.call('POST', path, { token: desk.token, body, headers })).status, 200);
  await publish();
});
after(() => server.close());

async function publish(): Promise<void> {
  const reply = await server.call('POST', '/api/knowledge/publish', { token: desk.token, body: {} });
  assert.equal(reply.status, 201, reply.text);
}

/** A guest who asked what Bob only has something near to, and what he was offered. */
async function offered() {
  const guest = desk.guest();
  const { json } = await guest.ask('do you do cleaning for rabbits?');
  assert.equal(json.outcome, 'suggested', json.reply);
  const offer = json.suggestions.find((each: { question: string }) => /cleaning/.test(each.question));
  return { guest, offer };
}

const ruleOf = async ({ receipt_id }: { receipt_id: string }): Promise<string> =>
  (await server.call('GET', `/api/receipts/${receipt_id}`, { token: desk.token })).json.rule;

test('a pressed suggestion is answered from the passage it was offered with', async () => {
  const { guest, offer } = await offered();
  const { json } = await guest.ask(offer.question, { suggestion: offer.document_id });
  assert.equal(json.outcome, 'answered');
  assert.match(json.reply, /45 minutes and costs 80 euros/);
  assert.equal(json.citations[0].document_id, offer.document_id);
  assert.equal(await ruleOf(json), 'pressed_suggestion');
});

test('a yes chooses what was offered alone', async () => {
  const { guest, offer } = await offered();
  const { json } = await guest.ask('yes please');
  assert.equal(json.outcome, 'answered');
  assert.equal(json.citations[0].document_id, offer.document_id);
});

test('it still is after other messages came between', async () => {
  const { guest, offer } = await offered();
  await guest.ask('thanks');
  await guest.ask('what does a home visit cost?');
  const { json } = await guest.ask(offer.question, { suggestion: offer.document_id });
  assert.equal(json.citations[0]?.document_id, offer.document_id);
});

test('a topic that people see to goes to them, pressed or typed', async () => {
  const { guest, offer } = await offered();
  await desk.settings({ person_topics: ['cleaning'] });
  const { json } = await guest.ask(offer.question, { suggestion: offer.document_id });
  await desk.settings({ person_topics: [] });
  assert.equal(json.outcome, 'escalated');
});

test('other words beside it are read as typed: danger and wishes for a person come through', async () => {
  const { guest, offer } = await offered();
  for (const message of ['I smell gas', 'I want to speak to a person']) {
    const { json } = await guest.ask(message, { suggestion: offer.document_id });
    assert.equal(json.outcome, 'escalated', message);
  }
});

test('what was not offered in this conversation, or is no longer published, is read as it was typed', async () => {
  const { offer } = await offered();
  const stranger = desk.guest();
  await stranger.ask('thanks');
  const other = await stranger.ask(offer.question, { suggestion: offer.document_id });
  assert.notEqual(await ruleOf(other.json), 'pressed_suggestion');
  const made = await stranger.ask('zzz qqq', { suggestion: 'no-such-document' });
  assert.notEqual(made.json.outcome, 'answered');
  const { guest } = await offered();
  const path = `/api/knowledge/documents/${offer.document_id}`;
  assert.equal((await server.call('DELETE', path, { token: desk.token })).status, 204);
  await publish();
  const gone = await guest.ask(offer.question, { suggestion: offer.document_id });
  assert.notEqual(gone.json.outcome, 'answered');
});
