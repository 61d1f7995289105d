import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const proposals = async (shop: Shop) => (await shop.call('GET', 'proposals')).json.items;
const draftOf = async (shop: Shop) => (await shop.call('GET', 'documents')).json.items;

/** A conversation that a person takes over; `say` writes as the visitor, `reply` as the person. */
async function staffed(shop: Shop, message: string, answer: string) {
  const first = await shop.visit('hello');
  const staff = (action: string, body: unknown) =>
    server.call('POST', `/api/conversations/${first.conversation_id}/${action}`, { token: shop.token, body });
  await staff('takeover', {});
  await shop.visit(message, first);
  await staff('messages', { text: answer });
}

test('what staff answered is proposed as a new entry, and taken over by one click', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  const answer = 'Yes, gift vouchers from 20 euros are sold at our office.';
  await staffed(shop, 'do you sell gift vouchers', answer);
  const before = await draftOf(shop);
  const [found, ...others] = await proposals(shop);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [found.kind, found.question, found.answer, found.why],
    ['entry', 'do you sell gift vouchers', answer, 'staff_answered'],
  );
  assert.deepEqual(await draftOf(shop), before, 'nothing is added unasked');
  const accepted = await shop.call('POST', `proposals/${found.id}/accept`, {
    question: 'Do you sell vouchers?',
  });
  assert.deepEqual([accepted.json.question, accepted.json.answer], ['Do you sell vouchers?', answer]);
  assert.deepEqual(await proposals(shop), []);
  assert.equal((await shop.call('POST', `proposals/${found.id}/accept`, {})).status, 404);
});

test('what led to an answer by a pressed suggestion is proposed as its wording', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  const message = 'do you do a boiler service for rabbits';
  const offered = await shop.visit(message);
  assert.equal(offered.outcome, 'suggested', offered.reply);
  const [offer] = offered.suggestions;
  await server.call('POST', '/api/chat', {
    headers: { 'x-visitor-token': offered.visitor_token },
    body: {
      business_id: shop.id,
      session_id: offered.session_id,
      message: offer.question,
      suggestion: offer.document_id,
    },
  });
  const [found] = await proposals(shop);
  assert.deepEqual(
    [found.kind, found.text, found.document_id, found.why],
    ['wording', message, offer.document_id, 'pressed'],
  );
  const { json } = await shop.call('POST', `proposals/${found.id}/accept`, {});
  assert.ok(json.variants.includes(message));
});

test('an answer that a visitor calls wrong is proposed for correction; rejected, it does not come back', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  const answered = await shop.visit('What does a boiler service cost?');
  const headers = { 'x-visitor-token': answered.visitor_token };
  const { session_id, message_id } = answered;
  const body = { session_id, message_id, rating: 'down', comment: 'I paid 120' };
  await server.call('POST', '/api/chat/rating', { headers, body });
  const other = await shop.visit('What are your opening hours?');
  await shop.visit("that's wrong", other);
  const found = await proposals(shop);
  const kinds = found.map(({ kind, document_id }: { kind: string; document_id: string }) => [
    kind,
    document_id,
  ]);
  const of = (id: string) => ['correction', shop.idOf(id)];
  assert.deepEqual(kinds.sort(), [of('service_price'), of('opening_hours')].sort());
  const price = found.find(({ note }: { note: string }) => note === 'I paid 120');
  assert.equal((await shop.call('POST', `proposals/${price.id}/accept`, {})).status, 422);
  const mended = await shop.call('POST', `proposals/${price.id}/accept`, { answer: 'It costs 120 euros.' });
  assert.equal(mended.json.answer, 'It costs 120 euros.');
  const [left] = await proposals(shop);
  assert.equal((await shop.call('POST', `proposals/${left.id}/reject`)).status, 204);
  assert.deepEqual(await proposals(shop), []);
});

test('an agent proposes, and may neither accept nor publish', async () => {
  const shop = await openShop(server);
  const { token } = await server.member(shop.id, 'agent');
  const call = (method: string, path: string, body?: unknown) =>
    server.call(method, `/api/knowledge/${path}`, { token, body });
  const made = await call('POST', 'proposals', {
    kind: 'wording',
    document_id: shop.idOf('areas'),
    text: 'do you come to Ahrensburg',
    note: 'asked on the phone',
  });
  assert.equal(made.status, 201, made.text);
  assert.equal((await call('POST', `proposals/${made.json.id}/accept`, {})).status, 403);
  assert.equal((await call('GET', 'proposals')).status, 403);
  assert.equal((await call('POST', 'publish', {})).status, 403);
  const [found] = await proposals(shop);
  assert.deepEqual([found.made_by, found.note, found.why], ['Test agent', 'asked on the phone', 'person']);
  await shop.call('POST', `proposals/${found.id}/accept`, {});
  const areas = await shop.call('GET', `documents/${shop.idOf('areas')}`);
  assert.ok(areas.json.variants.includes('do you come to Ahrensburg'));
  assert.equal((await call('POST', 'proposals', { kind: 'entry', question: 'Really?' })).status, 422);
});
