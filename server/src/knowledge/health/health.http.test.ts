import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('each count of the health of the knowledge is that of the list behind it', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'entries', { question: 'Do you take cards?', answer: 'Yes.' });
  await shop.call('POST', 'entries', { question: 'Do you take cards?', answer: 'No, cash only.' });
  await shop.call('PATCH', `documents/${shop.idOf('areas')}`, { valid_until: '2020-01-01' });
  await shop.call('POST', 'publish');
  const answered = await shop.visit('What does a boiler service cost?');
  await server.call('POST', '/api/chat/rating', {
    headers: { 'x-visitor-token': answered.visitor_token },
    body: { session_id: answered.session_id, message_id: answered.message_id, rating: 'down' },
  });
  await shop.visit('do you sell solar panels');
  const { json } = await shop.call('GET', 'health');
  const { thin_ways, ...counts } = json;
  assert.deepEqual(counts, {
    documents: 6,
    unanswered: 1,
    thumbs_down: 1,
    never_used: 5,
    due: 1,
    contradictory: 1,
    thin: 2,
    proposals: 1,
  });
  assert.ok(thin_ways.asked >= thin_ways.answered);
  const countOf = async (check: string) =>
    (await shop.call('GET', `documents?check=${check}`)).json.items.length;
  assert.deepEqual([await countOf('unused'), await countOf('due'), await countOf('thin')], [5, 1, 2]);
});

test('an entry of one wording is told what that costs, and which words are missing; taken over, they are answered', async () => {
  const shop = await openShop(server);
  const { json: entry } = await shop.call('POST', 'entries', {
    question: 'Do you take cheques?',
    answer: 'No, cards and cash only.',
  });
  const ways = async () => (await shop.call('GET', 'health')).json.thin_ways;
  const before = await ways();
  assert.ok(before.asked >= 3 && before.answered < before.asked, JSON.stringify(before));
  const { items } = (await shop.call('GET', `documents/${entry.id}/wordings`)).json;
  const usual = items.filter(({ from }: { from: string }) => from === 'table');
  assert.equal(usual.length, before.asked - before.answered);
  const variants = usual.map(({ text }: { text: string }) => text);
  await shop.call('PATCH', `documents/${entry.id}`, { variants });
  for (const message of variants)
    assert.equal((await shop.preview(message, 'draft')).outcome, 'answered', message);
  assert.deepEqual((await shop.call('GET', `documents/${entry.id}/wordings`)).json.items, []);
});
