import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const ORIGIN = 'https://shop.example';
const COST = 'What does a boiler service cost?';

let server: TestServer;
let desk: FrontDesk;
let now = Date.parse('2026-03-20T08:30:00Z');
before(async () => {
  server = await startTestServer({ now: () => now });
});
after(() => server.close());

async function overview() {
  const reply = await server.call('GET', '/api/analytics/overview', { token: desk.token });
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
}

type Results = Record<'resolved' | 'unresolved' | 'with_person', number>;
const sumOf = (rows: { results: Results }[]): Results => {
  const of = (name: keyof Results) => rows.reduce((sum, { results }) => sum + results[name], 0);
  return { resolved: of('resolved'), unresolved: of('unresolved'), with_person: of('with_person') };
};

/** Somebody on a business's site, who asks through its key. */
async function onSite(key: string, page: string, message: string): Promise<void> {
  const headers = { origin: ORIGIN, 'x-widget-key': key };
  const reply = await server.call('POST', '/api/widget/chat', { headers, body: { message, page } });
  assert.equal(reply.status, 200, reply.text);
}

test('what happened by page, language and hour adds up to the whole, and no page’s query is kept', async () => {
  desk = await openFrontDesk(server);
  const made = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: desk.token,
    body: { name: 'Shop', allowed_origins: [ORIGIN] },
  });
  const key = String(made.json.key);
  await onSite(key, '/prices?email=ada@example.com', COST);
  await onSite(key, '/prices/', 'Do you sell pizza in the evening?');
  await onSite(key, `${ORIGIN}/about#team`, COST);
  now += 3_600_000;
  await desk.guest().ask('Ich möchte bitte mit einem Menschen sprechen', { page: '/hilfe' });
  await desk.guest().ask('Сколько стоит ремонт?');
  // Who only greets has asked nothing.
  await desk.guest().ask('hello', { page: '/prices' });

  const figures = await overview();
  const of = (page: string | null) =>
    figures.by_page.find((row: { page: string | null }) => row.page === page)?.results;
  assert.deepEqual(of('shop.example/prices'), { resolved: 1, unresolved: 1, with_person: 0 });
  assert.deepEqual(of('shop.example/about'), { resolved: 1, unresolved: 0, with_person: 0 });
  assert.deepEqual(of('/hilfe'), { resolved: 0, unresolved: 0, with_person: 1 });
  assert.equal(figures.by_page.at(-1).kind, 'unknown');
  assert.doesNotMatch(JSON.stringify(figures), /ada@example|team/);
  const spoken = figures.by_language.map((row: { language: string | null }) => row.language);
  assert.deepEqual(spoken.toSorted(), ['de', 'en', 'other']);
  assert.equal(spoken[0], 'en');

  assert.deepEqual(sumOf(figures.by_page), figures.results);
  assert.deepEqual(sumOf(figures.by_language), figures.results);
  const hours = figures.by_hour.filter((row: { counts: { messages: number } }) => row.counts.messages > 0);
  assert.deepEqual(
    hours.map((row: { hour: number; counts: { messages: number } }) => [row.hour, row.counts.messages]),
    [
      [8, 3],
      [9, 3],
    ],
  );
  for (const name of Object.keys(figures.counts)) {
    const sum = figures.by_hour.reduce(
      (all: number, row: { counts: Record<string, number> }) => all + (row.counts[name] ?? 0),
      0,
    );
    assert.equal(sum, figures.counts[name], name);
  }
  const dashboard = await server.call('GET', `/api/customers/dashboard/${desk.id}`, { token: desk.token });
  assert.deepEqual(dashboard.json.summary.results, figures.results);
  assert.equal(dashboard.json.summary.containment, figures.containment);
});

test('pages past the fiftieth are one row, so that all of them still add up', async () => {
  desk = await openFrontDesk(server);
  for (let page = 0; page < 52; page++) await desk.guest().ask(COST, { page: `/p/${page}` });
  const { by_page, results } = await overview();
  assert.equal(by_page.length, 51);
  assert.deepEqual([by_page[50].kind, by_page[50].page], ['rest', null]);
  assert.deepEqual(by_page[50].results, { resolved: 2, unresolved: 0, with_person: 0 });
  assert.deepEqual(sumOf(by_page), results);
});
