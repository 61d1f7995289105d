import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { proposed } from './strictness.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('each setting says what it would have done with the last messages, and what visitors told of them', async () => {
  const shop = await openShop(server);
  assert.equal((await shop.call('GET', 'strictness')).json.messages, 0);
  await shop.call('POST', 'publish');
  const praised = await shop.visit('how much is a boiler service');
  const rated = await server.call('POST', `/api/chat/rating`, {
    body: { session_id: praised.session_id, message_id: praised.message_id, rating: 'up' },
    headers: { 'x-visitor-token': praised.visitor_token },
  });
  assert.ok(rated.status < 300, rated.text);
  await shop.visit('who won the football world cup');
  const { json } = await shop.call('GET', 'strictness');
  assert.deepEqual([json.current, json.messages, json.labelled, json.proposal], ['balanced', 2, 1, null]);
  const { answered, offered, passed_on, known_right, known_wrong } = json.settings.bold;
  assert.equal(answered + offered + passed_on, 2);
  assert.deepEqual([answered, known_right, known_wrong], [1, 1, 0]);
  assert.ok(json.settings.careful.answered <= answered);
  const stranger = await server.business();
  const other = await server.call('GET', '/api/knowledge/strictness', { token: stranger.token });
  assert.equal(other.json.messages, 0);
});

const figures = (answered: number, known_wrong: number) => ({
  expected_coverage: null,
  expected_wrong_per_100: null,
  answered,
  offered: 0,
  passed_on: 0,
  known_right: 0,
  known_wrong,
});

test('another setting is proposed where enough visitors told of a broken promise, or of more that could be answered', () => {
  const settings = { careful: figures(40, 0), balanced: figures(60, 3), bold: figures(70, 6) };
  const about = { messages: 100, labelled: 50 };
  assert.equal(proposed(settings, { ...about, current: 'balanced' }), 'careful');
  assert.equal(proposed(settings, { ...about, current: 'balanced', labelled: 29 }), null);
  assert.equal(proposed(settings, { ...about, current: 'bold' }), 'careful');
  assert.equal(proposed(settings, { ...about, current: 'careful' }), null);
  const right = { careful: figures(40, 0), balanced: figures(60, 0), bold: figures(61, 0) };
  assert.equal(proposed(right, { ...about, current: 'careful' }), 'bold');
  assert.equal(proposed(right, { ...about, current: 'balanced' }), null);
});
