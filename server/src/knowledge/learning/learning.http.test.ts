import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('replay says which real answers a publish would lose, change, win and leave alone', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  const asked = [
    'how much is a boiler service',
    'when are you open',
    'which areas do you cover',
    'do you sell solar panels',
  ];
  for (const message of [...asked, 'When are you open?']) await shop.visit(message);
  await shop.visit('hello');
  const call = shop.call;
  await call('PATCH', `documents/${shop.idOf('service_price')}`, { answer: 'It costs 120 euros.' });
  await call('DELETE', `documents/${shop.idOf('opening_hours')}`);
  await call('POST', 'entries', {
    question: 'Do you sell solar panels?',
    variants: ['do you sell solar panels', 'solar panels for sale'],
    answer: 'We install solar panels by two makers.',
  });
  const replay = await call('POST', 'replay', { limit: 50 });
  assert.equal(replay.status, 200);
  const { messages, counts, items, expected } = replay.json;
  assert.equal(messages, 4);
  assert.deepEqual(counts, { same: 1, better: 0, changed: 1, lost: 1, new: 1 });
  const by = (change: string) => items.find((item: { change: string }) => item.change === change);
  assert.equal(items[0].change, 'lost');
  assert.match(by('changed').before.reply, /95 euros/);
  assert.match(by('changed').after.reply, /120 euros/);
  assert.equal(by('new').before.outcome, 'refused');
  assert.equal(by('new').after.outcome, 'answered');
  assert.equal(typeof expected.after.answer_at, 'number');
  assert.equal((await shop.preview('when are you open')).outcome, 'answered');
});

test('replay works before the first publish, without messages and without documents', async () => {
  const { token } = await server.business();
  const empty = await server.call('POST', '/api/knowledge/replay', { token, body: {} });
  assert.equal(empty.status, 200);
  assert.equal(empty.json.messages, 0);
  assert.equal(empty.json.expected.before, null);
});

test('gaps group what could not be answered and go once the draft answers it', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  for (const message of [
    'Do you sell solar panels?',
    'sell solar panels',
    'do you sell solar panels',
    'who won the football world cup',
    'how much is a boiler service',
  ]) {
    await shop.visit(message);
  }
  const gaps = (await shop.call('GET', 'gaps')).json.items;
  assert.deepEqual(
    gaps.map((gap: { count: number }) => gap.count),
    [3, 1],
  );
  assert.match(gaps[0].question, /do you sell solar panels/i);
  assert.equal(gaps[0].messages.length, 3);
  assert.equal((await shop.call('GET', 'gaps?limit=1')).json.items.length, 1);
  await shop.call('POST', 'entries', {
    question: 'Do you sell solar panels?',
    variants: ['sell solar panels', 'solar panels for sale'],
    answer: 'We install solar panels by two makers.',
  });
  const left = (await shop.call('GET', 'gaps')).json.items;
  assert.deepEqual(
    left.map((gap: { question: string }) => gap.question),
    ['who won the football world cup'],
  );
  const stranger = await openShop(server);
  assert.deepEqual((await stranger.call('GET', 'gaps')).json.items, []);
});

test('an entry is offered the messages that staff answered with its words, until it has them', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  const asked = await shop.visit('whats the damage for getting my heater looked after yearly');
  assert.notEqual(asked.outcome, 'answered');
  const staff = (path: string, body?: unknown) =>
    server.call('POST', `/api/conversations/${asked.conversation_id}/${path}`, { token: shop.token, body });
  assert.equal((await staff('takeover')).status, 200);
  await staff('messages', { text: 'Hi! A boiler service costs 95 euros including exhaust measurement.' });
  const path = `documents/${shop.idOf('service_price')}/wordings`;
  const { items } = (await shop.call('GET', path)).json;
  assert.equal(items[0].text, 'whats the damage for getting my heater looked after yearly');
  assert.equal(items[0].count, 1);
  assert.match(items[0].why, /A person answered/);
  assert.deepEqual((await shop.call('GET', `documents/${shop.idOf('areas')}/wordings`)).json.items, []);
  await shop.call('PATCH', `documents/${shop.idOf('service_price')}`, { variants: [items[0].text] });
  assert.deepEqual((await shop.call('GET', path)).json.items, []);
  const stranger = await openShop(server);
  assert.equal((await stranger.call('GET', path)).status, 404);
});

test('a message that Bob only offered an entry for is offered to that entry as a wording', async () => {
  const shop = await openShop(server);
  await shop.call('POST', 'publish');
  let offered: { text: string; id: string } | null = null;
  for (const text of [
    'are you open on sunday mornings',
    'boiler service discount',
    'emergency fee at noon',
  ]) {
    const reply = await shop.visit(text);
    const id = reply.suggestions[0]?.document_id;
    if (reply.outcome === 'suggested' && reply.confidence >= 0.3) offered = { text, id };
  }
  assert.ok(offered, 'one of the messages is close without being answered');
  const { items } = (await shop.call('GET', `documents/${offered.id}/wordings`)).json;
  const item = items.find(({ text }: { text: string }) => text === offered.text);
  assert.match(item.why, /did you mean/);
});

test('templates and extraction come in shapes that an import takes, and store nothing', async () => {
  const shop = await server.business();
  const call = (method: string, path: string, body?: unknown) =>
    server.call(method, `/api/knowledge/${path}`, { token: shop.token, body });
  const templates = (await call('GET', 'templates?language=de')).json.items;
  assert.ok(templates.length > 0);
  const text = 'Q: Are you open on Sunday?\nA: No, from Monday to Saturday.';
  const extracted = (await call('POST', 'extract', { text })).json;
  assert.equal(extracted.format, 'qa');
  assert.equal((await call('GET', 'documents')).json.items.length, 0);
  const lines = [...templates[0].entries, ...extracted.items].map((item) => JSON.stringify(item));
  const imported = await server.call('POST', '/api/knowledge/import', {
    token: shop.token,
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  assert.equal(imported.json.created, lines.length);
  const release = (await call('POST', 'publish')).json;
  assert.ok(release.calibration.notes.some((note: string) => note.includes('[placeholders]')));
});
