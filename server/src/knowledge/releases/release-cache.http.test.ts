import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop } from '../../testing/shop.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { createReleaseCache } from './release-cache.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

async function release() {
  const shop = await openShop(server);
  const { json } = await shop.call('POST', 'publish');
  return { businessId: shop.id, releaseId: String(json.id) };
}

test('loads at the same time share one, and the one asked least recently goes first', async () => {
  const [a, b, c] = [await release(), await release(), await release()];
  const { store, builder } = server.services;
  const one = await createReleaseCache(store, builder, { maxBytes: 0 }).get(a.businessId, a.releaseId);
  const cache = createReleaseCache(store, builder, { maxBytes: (one.index.bytes + 1000) * 2 });
  const get = (of: typeof a) => cache.get(of.businessId, of.releaseId);
  const [first, same] = await Promise.all([get(a), get(a)]);
  assert.equal(first, same);
  const second = await get(b);
  assert.equal(await get(a), first);
  await get(c);
  assert.equal(await get(a), first);
  assert.notEqual(await get(b), second);
});

test('a release cannot be had under the name of another business', async () => {
  const [a, b] = [await release(), await release()];
  await server.services.releases.get(a.businessId, a.releaseId);
  await assert.rejects(server.services.releases.get(b.businessId, a.releaseId), { code: 'not_found' });
});

test('a job that breaks the worker leaves the builder working', async () => {
  const { builder } = server.services;
  await assert.rejects(builder.build('a', { documents: 'no JSON', calibrate: false }));
  const built = await builder.build('a', { documents: '[]', calibrate: true });
  assert.ok(built.index.length > 0);
});

test('of more jobs than may wait the rest is told to come back', async () => {
  const { builder } = server.services;
  const jobs = Array.from({ length: 13 }, () => builder.build('a', { documents: '[]', calibrate: false }));
  const settled = await Promise.allSettled(jobs);
  const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
  assert.deepEqual(
    refused,
    Array.from({ length: 5 }, () => 'overloaded'),
  );
  assert.ok((await builder.build('a', { documents: '[]', calibrate: false })).index.length > 0);
});
