import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { callback, releaseActions } from '../testing/release-action.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'askbob-prices-'));
let server: TestServer;
let quiet: TestServer;
let desk: FrontDesk;
before(async () => {
  const limits = { messages: 12_000, model_spend: 5_000_000, members: 3, widget_keys: 1 };
  const plan = {
    id: 'shop',
    name: 'Shop & Co',
    price: '49 € a month',
    amount: 4900,
    currency: 'EUR',
    limits,
  };
  writeFileSync(join(folder, 'plans.json'), JSON.stringify([plan]));
  const PLANS = join(folder, 'plans.json');
  server = await startTestServer({}, { PLANS, PRICE_LIST: 'on' });
  quiet = await startTestServer({}, { PLANS });
  desk = await openFrontDesk(server);
});
after(async () => {
  await server.close();
  await quiet.close();
  rmSync(folder, { recursive: true });
});

test('the price list is written from the plans that are counted by, where the operator wants it', async () => {
  const en = await server.call('GET', '/prices');
  assert.equal(en.status, 200);
  for (const part of [
    'Shop &#38; Co',
    '49 € a month',
    '12,000 messages a month',
    '3 people',
    '1 widget key<',
  ])
    assert.ok(en.text.includes(part), part);
  assert.doesNotMatch(en.text, /5,000,000/);
  const de = await server.call('GET', '/prices/de');
  assert.match(de.text, /lang="de"[\s\S]*12\.000 Nachrichten im Monat/);
  assert.equal((await quiet.call('GET', '/prices')).status, 404);
});

test('the page of a booking speaks the language of its link, else the browser’s', async () => {
  const page = async (path: string, language: string) =>
    (await server.call('GET', path, { headers: { 'accept-language': language } })).text;
  assert.match(await page('/booking?lang=fr', 'de-DE,de;q=0.9'), /<html lang="fr">/);
  assert.match(await page('/booking', 'de-DE,de;q=0.9'), /<html lang="de">/);
  assert.match(await page('/booking', 'xx'), /<html lang="en">/);
});

test('llms.txt holds what is published, once a business wants that, and no action', async () => {
  await releaseActions(server, desk, [callback]);
  const path = `/widget/${desk.id}/llms.txt`;
  assert.equal((await server.call('GET', path)).status, 404, 'off unless it is switched on');
  await desk.settings({ llms_txt: true, facts: { phone: '+49 30 1234' } });
  const { status, text, headers } = await server.call('GET', path);
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/markdown/);
  assert.match(text, /^# .+\n\n> \+49 30 1234\n\n## Questions and answers\n\n### /);
  assert.match(text, /boiler service/i);
  assert.doesNotMatch(text, /call me back/i);
  await server.call('POST', '/api/knowledge/entries', {
    token: desk.token,
    body: { question: 'Is there a secret offer?', answer: 'Not published.' },
  });
  assert.doesNotMatch((await server.call('GET', path)).text, /secret offer/, 'a draft is nobody’s');
  await desk.settings({ llms_txt: false });
  assert.equal((await server.call('GET', path)).status, 404);
  assert.equal((await server.call('GET', '/widget/none/llms.txt')).status, 404);
});

test('llms.txt is put together once for each release, and anew for what changes without one', async () => {
  const other = await openFrontDesk(server);
  await other.settings({ llms_txt: true });
  const path = `/widget/${other.id}/llms.txt`;
  const { store } = server.services;
  const { forBusiness } = store;
  let reads = 0;
  store.forBusiness = (id) => {
    if (id === other.id) reads += 1;
    return forBusiness(id);
  };
  try {
    const [first, ...more] = await Promise.all(Array.from({ length: 8 }, () => server.call('GET', path)));
    const once = reads;
    for (const each of [...more, await server.call('GET', path)]) assert.equal(each.text, first?.text);
    assert.equal(reads, once, 'nothing is read for who asks again');
  } finally {
    store.forBusiness = forBusiness;
  }
  await other.settings({ facts: { phone: '+49 30 999' } });
  assert.match((await server.call('GET', path)).text, /\+49 30 999/);
  const entry = { question: 'Is there a new offer?', answer: 'Until tomorrow.' };
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const body = { ...entry, valid_until: until };
  assert.equal(
    (await server.call('POST', '/api/knowledge/entries', { token: other.token, body })).status,
    201,
  );
  const published = await server.call('POST', '/api/knowledge/publish', {
    token: other.token,
    body: { force: true, note: 'x' },
  });
  assert.equal(published.status, 201, published.text);
  assert.match((await server.call('GET', path)).text, /Is there a new offer/);
  const { now } = server.services;
  server.services.now = () => now() + 2 * 86_400_000;
  try {
    assert.doesNotMatch((await server.call('GET', path)).text, /Is there a new offer/);
  } finally {
    server.services.now = now;
  }
});
