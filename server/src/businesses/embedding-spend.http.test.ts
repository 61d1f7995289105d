import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { readConfig } from '../kernel/config.ts';
import { createEmbedder } from '../platform/models/embedder.ts';
import { modelFetch } from '../platform/models/model-fetch.ts';
import { startScriptedModel } from '../platform/models/testing/scripted-model.ts';
import { createOutbound } from '../platform/outbound/outbound.ts';
import { newGuest } from '../testing/front-desk.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** The scripted model says that each text took ten tokens; at this price of a million that is 0.3 millionths. */
const EMBEDDING_PRICE = '0.03';
const EACH = 0.3;
const PRICE = 'how much is a boiler service';

const folder = mkdtempSync(join(tmpdir(), 'askbob-embedding-'));
const plans = join(folder, 'plans.json');
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let server: TestServer;
let shop: Shop;
let texts = 0;
let works = true;

before(async () => {
  const priced = { price: '0 €', amount: 0, currency: 'EUR' };
  const free = { id: 'free', name: 'Free', ...priced, limits: {} };
  writeFileSync(
    plans,
    JSON.stringify([
      free,
      { ...free, id: 'small', limits: { model_spend: 1 } },
      { ...free, id: 'few', limits: { messages: 1 } },
    ]),
  );
  model = await startScriptedModel(({ body }) => {
    const asked = body.input as string[]; // what the embedder sends
    if (!works) return { kind: 'status', status: 500 };
    texts += asked.length;
    return { kind: 'embeds', vectors: asked.map((text) => [text.length, 1, 2]) };
  });
  const settings = { LLM_BASE_URL: model.baseUrl, EMBEDDING_MODEL: 'embed', EMBEDDING_PRICE, PLANS: plans };
  server = await startTestServer({}, settings);
  // As it is, but for its patience: on a busy machine an answer may take longer than visitors wait.
  const outbound = createOutbound({ allow: ['127.0.0.1'] });
  const endpoint = { baseUrl: model.baseUrl, model: 'embed', fetch: modelFetch(outbound) };
  const price = server.services.config.EMBEDDING_PRICE;
  server.services.models.embedder = createEmbedder({ ...endpoint, price, queryMs: 60_000 });
});
after(async () => {
  await server.close();
  await model.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  shop = await openShop(server);
  texts = 0;
  works = true;
});

/** What is booked, in millionths of the currency. */
async function spent(): Promise<number> {
  const rows = await server.services.store
    .forBusiness(shop.id)
    .read(({ q }) => q.selectFrom('usage').select(['name', 'count']).execute());
  const sum = (wanted: string) =>
    rows.filter(({ name }) => name === wanted).reduce((all, { count }) => all + Number(count), 0);
  assert.equal(sum('model_calls'), 0, 'vectors are no requests to the model that chooses');
  assert.ok(sum('model_spend_rest') < 1e6, 'what adds up to one is counted as one');
  return sum('model_spend') + sum('model_spend_rest') / 1e6;
}
const close = (one: number, other: number) =>
  assert.ok(Math.abs(one - other) < 1e-4, `${one} is not ${other}`);
const give = async (plan: string) =>
  server.call('PUT', `/api/businesses/${shop.id}/plan`, {
    token: (await server.admin()).token,
    body: { plan },
  });

test('what vectors cost is booked once each: while publishing, for messages of visitors at once, and for previews', async () => {
  await shop.call('POST', 'publish', {});
  assert.ok(texts > 10);
  close(await spent(), texts * EACH);
  const before = texts;
  await Promise.all(Array.from({ length: 12 }, () => shop.visit(PRICE)));
  assert.equal(texts, before + 12);
  close(await spent(), texts * EACH);
  await shop.preview(PRICE);
  close(await spent(), texts * EACH);
  await shop.call('POST', 'publish', { note: 'nothing new' });
  close(await spent(), texts * EACH);
});

test('what was spent is booked, also when the release is blocked, and a message beyond the quota spends nothing', async () => {
  await shop.call('POST', 'publish', {});
  const body = { settings: { daily_message_quota: 1 } };
  await server.call('PATCH', '/api/customer-portal/business', { token: shop.token, body });
  const first = texts;
  for (let i = 0; i < 3; i += 1) await shop.visit(PRICE);
  assert.equal(texts, first + 1, 'what the quota refuses costs nothing');
  close(await spent(), texts * EACH);
  await shop.call('POST', 'tests', { question: 'Zeppelin?', expect: 'answered' });
  const before = texts;
  assert.equal((await shop.call('POST', 'publish', {})).status, 409);
  assert.equal(texts, before + 1);
  close(await spent(), texts * EACH);
});

test('a retry, and a message to a conversation that is held, closed or blocked, costs nothing', async () => {
  await shop.call('POST', 'publish', {});
  const id = shop.id;
  const guest = newGuest(server, id);
  const known = { client_message_id: 'the same one, which nobody else could guess' };
  assert.equal((await guest.ask(PRICE, known)).status, 200);
  const before = texts;
  const again = await guest.ask(PRICE, known);
  assert.equal(again.json.outcome, 'answered');
  assert.equal(texts, before, 'a retry');
  const act = (action: string) =>
    server.call('POST', `/api/conversations/${guest.conversationId}/${action}`, {
      token: shop.token,
      body: {},
    });
  assert.equal((await act('takeover')).status, 200);
  assert.equal((await guest.ask(PRICE)).json.outcome, 'with_staff');
  assert.equal(texts, before, 'a person speaks');
  assert.equal((await act('release')).status, 200);
  assert.equal((await guest.ask(PRICE)).json.outcome, 'answered');
  assert.equal(texts, before + 1, 'Bob speaks again');
  assert.equal((await act('close')).status, 200);
  assert.equal((await guest.ask(PRICE)).status, 409);
  assert.equal(texts, before + 1, 'closed');
  const other = newGuest(server, id);
  assert.equal((await other.ask(PRICE)).json.outcome, 'answered');
  await server.services.store
    .forBusiness(id)
    .transaction(({ q }) =>
      q.updateTable('conversations').set({ blocked: 1 }).where('id', '=', other.conversationId).execute(),
    );
  await other.ask(PRICE);
  assert.equal(texts, before + 2, 'blocked');
});

test('where the plan leaves Bob no message, none costs', async () => {
  await give('few');
  await shop.call('POST', 'publish', {});
  const before = texts;
  assert.equal((await shop.visit(PRICE)).outcome, 'answered');
  assert.equal((await shop.visit(PRICE)).outcome, 'escalated');
  assert.equal(texts, before + 1);
});

test('a failure costs nothing', async () => {
  works = false;
  await shop.call('POST', 'publish', {});
  assert.equal(await spent(), 0);
});

test('where a plan leaves nothing to models, no vector is asked for, and words answer', async () => {
  await give('small');
  await shop.call('POST', 'publish', {});
  assert.ok((await spent()) >= 1);
  const before = texts;
  assert.equal((await shop.visit(PRICE)).outcome, 'answered');
  await shop.call('POST', 'tests', { question: 'Zeppelin?', expect: 'refused' });
  const release = (await shop.call('POST', 'publish', { note: 'again' })).json;
  assert.match(release.calibration.notes.join('\n'), /used up when this release was published/);
  assert.equal(texts, before);
});

test('a plan that limits what models may cost needs the price of vectors', () => {
  const wrong = { LLM_BASE_URL: 'http://127.0.0.1:1', EMBEDDING_MODEL: 'embed', PLANS: plans };
  assert.throws(() => readConfig(wrong), /set EMBEDDING_PRICE/);
  assert.equal(readConfig({ ...wrong, EMBEDDING_PRICE: '0' }).EMBEDDING_PRICE, 0);
});
