import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { housekeeping } from '../../retention/housekeeping.ts';
import { openShop, type Shop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const keepHouse = () =>
  housekeeping(server.services, { id: 'job', businessId: '', payload: {}, interrupted: false });
const settings = (shop: Shop, change: Record<string, unknown>) =>
  server.call('PATCH', '/api/customer-portal/business', { token: shop.token, body: { settings: change } });

/** Publishes so many releases, each with another price. */
async function releasesOf(shop: Shop, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let price = 1; price <= count; price += 1) {
    const answer = `A boiler service costs ${price}0 euros.`;
    await shop.call('PATCH', `documents/${shop.idOf('service_price')}`, { answer });
    ids.push((await shop.call('POST', 'publish', {})).json.id);
  }
  return ids;
}

const keptOf = async (shop: Shop): Promise<[number, boolean][]> =>
  (await shop.call('GET', 'releases')).json.items.map(
    ({ number, kept }: { number: number; kept: boolean }) => [number, kept],
  );

test('of old releases only what is said of them stays; the last ones and what visitors see stay whole', async () => {
  const shop = await openShop(server);
  assert.equal((await settings(shop, { keep_releases: 1 })).status, 422);
  await settings(shop, { keep_releases: 2 });
  const [first, second] = await releasesOf(shop, 5);
  await shop.call('POST', `releases/${first}/activate`);
  await keepHouse();
  assert.deepEqual(await keptOf(shop), [
    [5, true],
    [4, true],
    [3, false],
    [2, false],
    [1, true],
  ]);
  assert.match((await shop.visit('What does a boiler service cost?')).reply, /10 euros/);
  for (const [method, path, body] of [
    ['POST', `releases/${second}/activate`, undefined],
    ['GET', `changes?release=${second}`, undefined],
    ['POST', 'replay', { release: second, limit: 10 }],
  ] as const) {
    const refused = await shop.call(method, path, body);
    assert.deepEqual([refused.status, refused.json.code], [409, 'conflict'], path);
    assert.match(refused.json.detail, /release 2 are no longer kept/);
  }
  const audit = await server.call('GET', '/api/audit?action=release.pruned', { token: shop.token });
  assert.deepEqual(audit.json.items[0].detail, { numbers: [3, 2], keep: 2 });
});

test('a receipt of a release that is no longer kept still shows its evidence and verifies', async () => {
  const shop = await openShop(server);
  await settings(shop, { keep_releases: 2 });
  await shop.call('POST', 'publish', {});
  const { receipt_id } = await shop.visit('What does a boiler service cost?');
  const receipt = async () =>
    (await server.call('GET', `/api/receipts/${receipt_id}`, { token: shop.token })).json;
  const before = await receipt();
  await releasesOf(shop, 3);
  await keepHouse();
  assert.deepEqual((await keptOf(shop)).at(-1), [1, false]);
  assert.deepEqual(await receipt(), before);
  const { json } = await server.call('GET', '/api/audit/verify', { token: shop.token });
  assert.equal(json.ok, true, JSON.stringify(json));
});

test('what waits for approval stays, however old', async () => {
  const shop = await openShop(server);
  await server.member(shop.id, 'manager');
  const [, second] = await releasesOf(shop, 6);
  await settings(shop, { keep_releases: 2, approval: 'two' });
  assert.equal((await shop.call('POST', `releases/${second}/activate`)).status, 202);
  await keepHouse();
  assert.deepEqual(
    (await keptOf(shop)).filter(([, kept]) => kept).map(([number]) => number),
    [6, 5, 2],
  );
});
