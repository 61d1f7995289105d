import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Script,
  type ScriptedModel,
  startScriptedModel,
} from '../../platform/models/testing/scripted-model.ts';
import { openShop } from '../../testing/shop.ts';
import { type Reply, startTestServer } from '../../testing/test-server.ts';

/** Messages that share no word with the knowledge, and what they mean. */
const MEANS: Record<string, string> = {
  'Wartungstarif Therme?': 'how much is a boiler service',
  'Sperrstunde Ladenschluss?': 'when are you open',
};

/** The entry each of them asks for. */
const MEANT = {
  'Wartungstarif Therme?': 'service_price',
  'Sperrstunde Ladenschluss?': 'opening_hours',
};

/** A vector of the words a text is made of, for texts as they mean. */
function embed(text: string): number[] {
  const vector = new Array<number>(64).fill(0.05);
  for (const word of (MEANS[text] ?? text).toLowerCase().match(/[a-z]+/g) ?? []) {
    let hash = 7;
    for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) % 64;
    vector[hash] = (vector[hash] ?? 0) + 1;
  }
  return vector;
}

const embeds = (request: { body: Record<string, unknown> }): Script => ({
  kind: 'embeds',
  vectors: textsOf(request).map(embed),
});
const textsOf = ({ body }: { body: Record<string, unknown> }) => body.input as string[]; // what the embedder sends

type Respond = typeof embeds;

async function shopWith(t: TestContext, respond: Respond) {
  const script = { respond };
  const model = await startScriptedModel((request) => script.respond(request));
  const server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, EMBEDDING_MODEL: 'embed-a' });
  t.after(async () => {
    await server.close();
    await model.close();
  });
  return { server, script, model, shop: await openShop(server) };
}

const fails: Respond = () => ({ kind: 'status', status: 401 });
const neverEnds: Respond = () => ({ kind: 'stalls', after: [] });
const textsSent = ({ requests }: ScriptedModel, from = 0) => requests.slice(from).flatMap(textsOf);
const found = ({ suggestions, citations }: Reply['json']): string[] =>
  [...citations, ...suggestions].map(({ document_id }: { document_id: string }) => document_id);

test('a message that shares no word with its entry finds it through vectors, and only through them', async (t) => {
  const { server, script, shop } = await shopWith(t, embeds);
  const release = (await shop.call('POST', 'publish', {})).json;
  assert.equal(release.calibration.embedding.model, 'embed-a');
  for (const [message, entry] of Object.entries(MEANT)) {
    script.respond = embeds;
    assert.ok(found(await shop.visit(message)).includes(shop.idOf(entry)), message);
    assert.ok(
      (await shop.preview(message)).suggestions.length > 0,
      'a preview of what is published asks as a visitor does',
    );
    script.respond = fails;
    const without = await shop.visit(message);
    assert.deepEqual(found(without), [], message);
    const receipt = (await server.call('GET', `/api/receipts/${without.receipt_id}`, { token: shop.token }))
      .json;
    assert.match(receipt.reason, /embedding model did not answer/);
    assert.equal(receipt.threshold, release.calibration.embedding.entries_without.balanced.answer_at);
  }
});

test('publishing the same knowledge again gives the same release, although its vectors come from the one before', async (t) => {
  const { server, shop } = await shopWith(t, embeds);
  const first = (await shop.call('POST', 'publish', {})).json;
  const again = (await shop.call('POST', 'publish', {})).json;
  assert.deepEqual(again.calibration, first.calibration);
  const contents = await server.services.store
    .forBusiness(shop.id)
    .read(({ q }) =>
      q.selectFrom('release_contents').select('index_bytes').where('business_id', '=', shop.id).execute(),
    );
  const [one, other] = contents.map(({ index_bytes }) => Buffer.from(index_bytes).toString('base64'));
  assert.equal(other, one);
});

test('publish asks for what it does not know: every text once, then only the new ones and changed tests', async (t) => {
  const { model, shop } = await shopWith(t, embeds);
  await shop.call('POST', 'publish', {});
  const first = textsSent(model);
  assert.equal(first.length, 16);
  assert.equal(new Set(first).size, 16);
  const changed = await shop.call('PATCH', `documents/${shop.idOf('areas')}`, {
    variants: ['do you come to my town', 'how far do you drive'],
  });
  assert.equal(changed.status, 200);
  await shop.call('POST', 'tests', { question: 'Sperrstunde?', expect: 'refused' });
  const before = model.requests.length;
  await shop.call('POST', 'publish', { note: 'again' });
  assert.deepEqual(textsSent(model, before), ['how far do you drive', 'Sperrstunde?']);
});

test('a model that never answers holds no visitor up: Bob compares words, and his answer is not degraded', async (t) => {
  const { server, script, shop } = await shopWith(t, embeds);
  await shop.call('POST', 'publish', {});
  script.respond = neverEnds;
  const reply = await shop.visit('how much is a boiler service');
  assert.equal(reply.outcome, 'answered');
  assert.equal(reply.degraded, false);
  const receipt = (await server.call('GET', `/api/receipts/${reply.receipt_id}`, { token: shop.token })).json;
  assert.match(receipt.reason, /embedding model did not answer in time/);
  assert.equal(receipt.reason_parts.without_vectors, true);
  assert.equal(receipt.reason_parts.threshold, receipt.threshold);
});

test('vectors of another length than the release holds are not used', async (t) => {
  const { script, shop } = await shopWith(t, embeds);
  await shop.call('POST', 'publish', {});
  script.respond = () => ({ kind: 'embeds', vectors: [[1, 0, 0]] });
  assert.equal((await shop.visit('how much is a boiler service')).outcome, 'answered');
  script.respond = (request) => ({
    kind: 'embeds',
    vectors: textsOf(request).map((text) => embed(text).slice(0, 32)),
  });
  const changed = await shop.call('PATCH', `documents/${shop.idOf('areas')}`, {
    variants: ['how far do you drive'],
  });
  assert.equal(changed.status, 200);
  const again = (await shop.call('POST', 'publish', {})).json;
  assert.equal(again.calibration.embedding.model, 'embed-a');
});

test('publish goes on without a model that fails, says so, and messages ask it nothing', async (t) => {
  const { model, shop } = await shopWith(t, fails);
  const release = (await shop.call('POST', 'publish', {})).json;
  assert.equal(release.calibration.embedding, undefined);
  assert.match(release.calibration.notes.at(-1), /"embed-a" did not answer as it should .* Publish again/);
  const before = model.requests.length;
  assert.equal((await shop.visit('how much is a boiler service')).outcome, 'answered');
  assert.equal(model.requests.length, before);
});

test('after the model changed, its vectors are not mixed with the old ones and the owner is told to publish', async (t) => {
  const { server, model, shop } = await shopWith(t, embeds);
  const release = (await shop.call('POST', 'publish', {})).json;
  const { embedding } = release.calibration;
  const older = JSON.stringify({ ...release.calibration, embedding: { ...embedding, model: 'embed-old' } });
  await server.services.store
    .forBusiness(shop.id)
    .transaction(({ q }) =>
      q.updateTable('releases').set({ calibration: older }).where('id', '=', release.id).execute(),
    );
  const [listed] = (await shop.call('GET', 'releases')).json.items;
  assert.match(
    listed.calibration.notes.at(-1),
    /"embed-old", and the server now uses "embed-a".*Publish again/,
  );
  const before = model.requests.length;
  assert.deepEqual(found(await shop.visit('Sperrstunde Ladenschluss?')), []);
  assert.equal(model.requests.length, before);
  await shop.call('POST', 'publish', {});
  assert.equal(textsSent(model, before).length, 16);
  const [mended] = (await shop.call('GET', 'releases')).json.items;
  assert.doesNotMatch(mended.calibration.notes.join(), /embedding model/);
});

test('two businesses never share vectors: each asks for its own texts and finds its own entries', async (t) => {
  const { server, model, shop } = await shopWith(t, embeds);
  await shop.call('POST', 'publish', {});
  const other = await openShop(server);
  const before = model.requests.length;
  await other.call('POST', 'publish', {});
  assert.equal(textsSent(model, before).length, 16);
  for (const one of [shop, other]) {
    const ids = found(await one.visit('Sperrstunde Ladenschluss?'));
    assert.ok(ids.includes(one.idOf('opening_hours')));
    const foreign = one === shop ? other : shop;
    assert.ok(!ids.includes(foreign.idOf('opening_hours')));
  }
});
