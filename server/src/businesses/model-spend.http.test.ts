import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startScriptedModel } from '../platform/models/testing/scripted-model.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** What the scripted model says that each request took: 100 tokens in, 20 out, at these prices of a million. */
const LLM_PRICE = '1000,5000';
const EACH = 100 * 1000 + 20 * 5000;

let model: Awaited<ReturnType<typeof startScriptedModel>>;
let server: TestServer;
let desk: FrontDesk;
before(async () => {
  const chunks = [JSON.stringify({ use: [1], missing: false, wordings: ['how much is it'] })];
  model = await startScriptedModel(() => ({ kind: 'says', chunks }));
  server = await startTestServer({}, { LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted', LLM_PRICE });
  desk = await openFrontDesk(server);
});
after(async () => {
  await server.close();
  await model.close();
});

const post = (path: string, body: unknown = {}) => server.call('POST', path, { token: desk.token, body });
async function used(name: string): Promise<number> {
  const rows = await server.services.store
    .forBusiness(desk.id)
    .read(({ q }) => q.selectFrom('usage').select('count').where('name', '=', name).execute());
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}

/** Has something done, and returns how many requests the model got for it. */
async function booked(work: () => Promise<unknown>): Promise<number> {
  const before = {
    requests: model.requests.length,
    calls: await used('model_calls'),
    spend: await used('model_spend'),
  };
  await work();
  const requests = model.requests.length - before.requests;
  assert.equal((await used('model_calls')) - before.calls, requests, 'each request is counted');
  assert.equal((await used('model_spend')) - before.spend, requests * EACH, 'and what it cost');
  return requests;
}

test('whatever a model is asked for a business is counted, with what it cost', async () => {
  const message = 'what do you charge for looking after my boiler';
  const question = { question: 'What does a tap cost?', answer: 'A tap costs 90 euros.' };
  assert.equal((await post('/api/knowledge/entries', question)).status, 201);
  const asked: [string, () => Promise<unknown>][] = [
    ['a message', () => desk.guest().ask(message)],
    ['a preview', () => post('/api/knowledge/preview', { message, release: 'active' })],
    ['a test of the model', () => post('/api/customer-portal/model/test')],
    ['a try on the knowledge', () => post('/api/knowledge/try-model')],
    ['wordings to propose', () => post('/api/knowledge/proposals/write')],
  ];
  for (const [name, work] of asked) assert.ok((await booked(work)) > 0, name);
});
