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
  assert.deepEqual(json, {
    documents: 6,
    unanswered: 1,
    thumbs_down: 1,
    never_used: 5,
    due: 1,
    contradictory: 1,
    thin: 2,
    proposals: 1,
  });
  const countOf = async (check: string) =>
    (await shop.call('GET', `documents?check=${check}`)).json.items.length;
  assert.deepEqual([await countOf('unused'), await countOf('due'), await countOf('thin')], [5, 1, 2]);
});
