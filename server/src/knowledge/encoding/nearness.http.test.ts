import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openShop, type Shop } from '../../testing/shop.ts';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';

/** Messages that share no word with the knowledge, in other languages than its own, and the entry that each asks for. */
const MEANT = {
  'Was kostet die Wartung der Heizung?': 'service_price',
  '¿A qué hora abrís?': 'opening_hours',
};

async function serverWith(t: TestContext, environment: Record<string, string>) {
  const server = await startTestServer({}, environment);
  t.after(() => server.close());
  return { server, shop: await openShop(server) };
}

const found = ({ suggestions }: Reply['json']): string[] =>
  suggestions.map(({ document_id }: { document_id: string }) => document_id);

const hashes = async ({ services }: TestServer, shop: Shop): Promise<string[]> => {
  const rows = await services.store
    .forBusiness(shop.id)
    .read(({ q }) => q.selectFrom('encoded_texts').select('hash').execute());
  return rows.map(({ hash }) => hash).sort();
};

/** Waits until the encoder has read what is published. */
async function readToItsEnd({ services }: TestServer, shop: Shop): Promise<void> {
  const active = (await shop.call('GET', 'releases')).json.items.find(
    ({ active }: { active: boolean }) => active,
  );
  const release = await services.releases.get(shop.id, active.id);
  while (!(await services.nearness.of(shop.id, release))) await new Promise(setImmediate);
}

test('what shares no word with a message is offered once the release was read, and the release is live before', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  const published = await shop.call('POST', 'publish', {});
  assert.equal(published.status, 201);
  const answered = await shop.visit('how much is a boiler service');
  assert.equal(answered.outcome, 'answered');
  await readToItsEnd(server, shop);
  for (const [message, entry] of Object.entries(MEANT)) {
    const reply = await shop.visit(message);
    assert.equal(reply.outcome, 'suggested', message);
    assert.equal(found(reply)[0], shop.idOf(entry), message);
    assert.equal(found(await shop.preview(message))[0], shop.idOf(entry), message);
    const receipt = (await server.call('GET', `/api/receipts/${reply.receipt_id}`, { token: shop.token }))
      .json;
    assert.ok(
      receipt.passages.some(({ document_id }: { document_id: string }) => document_id === found(reply)[0]),
    );
  }
});

test('no answer hangs on the encoder: with it, without it, and while it reads, the same is answered in the same words', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  const { shop: without } = await serverWith(t, { ENCODER: 'off' });
  const messages = ['how much is a boiler service', 'When are you open?', 'do you repair boilers on mars'];
  const answers = async (asked: Shop) => {
    const replies = [];
    for (const message of messages) replies.push(await asked.visit(message));
    return replies
      .filter(({ outcome }) => outcome === 'answered')
      .map(({ reply, confidence }) => ({ reply, confidence }));
  };
  await without.call('POST', 'publish', {});
  await shop.call('POST', 'publish', {});
  const before = await answers(shop);
  await readToItsEnd(server, shop);
  const after = await answers(shop);
  assert.ok(before.length >= 2);
  assert.deepEqual(after, before);
  assert.deepEqual(await answers(without), before);
});

test('every text is encoded once: another publish encodes only what is new', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  const encode = t.mock.method(server.services.models.encoder ?? assert.fail(), 'encodeTexts');
  const encoded = () => encode.mock.calls.flatMap(({ arguments: [texts] }) => texts.map(({ text }) => text));
  await shop.call('POST', 'publish', {});
  await readToItsEnd(server, shop);
  const first = encoded().length;
  assert.equal((await hashes(server, shop)).length, first);
  await shop.call('PATCH', `documents/${shop.idOf('areas')}`, { variants: ['how far do you drive'] });
  await shop.call('POST', 'publish', { note: 'again' });
  await readToItsEnd(server, shop);
  assert.deepEqual(encoded().slice(first), ['how far do you drive']);
});

test('two businesses never share vectors', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  await shop.call('POST', 'publish', {});
  await readToItsEnd(server, shop);
  const other = await openShop(server);
  assert.deepEqual(await hashes(server, other), []);
  const message = '¿A qué hora abrís?';
  await other.call('POST', 'publish', {});
  await readToItsEnd(server, other);
  assert.equal(found(await other.visit(message))[0], other.idOf('opening_hours'));
  assert.equal(found(await shop.visit(message))[0], shop.idOf('opening_hours'));
});

test('the owner sees how far the encoder is, and nothing of it afterwards', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  const notes = async () => (await shop.call('GET', 'releases')).json.items[0].calibration.notes.join('\n');
  const encoder = server.services.models.encoder ?? assert.fail();
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  const encodeTexts = encoder.encodeTexts;
  t.mock.method(encoder, 'encodeTexts', async (texts: Parameters<typeof encodeTexts>[0]) => {
    await held;
    return encodeTexts(texts);
  });
  await shop.call('POST', 'publish', {});
  while (!server.services.nearness.progress(shop.id)) await new Promise(setImmediate);
  assert.match(await notes(), /still reads this release for its sense \(0 of \d+ texts\)/);
  goOn();
  await readToItsEnd(server, shop);
  assert.doesNotMatch(await notes(), /still reads/);
});

test('where the encoder fails everything goes on by words', async (t) => {
  const { server, shop } = await serverWith(t, { ENCODER: 'on' });
  const encoder = server.services.models.encoder ?? assert.fail();
  t.mock.method(encoder, 'encodeTexts', async () => ({ kind: 'failed', reason: 'unreachable' }));
  await shop.call('POST', 'publish', {});
  assert.equal((await shop.visit('how much is a boiler service')).outcome, 'answered');
  assert.equal((await shop.visit('営業時間は何時までですか')).outcome, 'refused');
  assert.equal(server.services.nearness.progress(shop.id), null);
});
