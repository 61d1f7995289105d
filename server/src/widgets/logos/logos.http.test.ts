import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { plainPng } from './plain-png.ts';

/** One teal pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPgL8v7DwAD1AHxKQ8p2QAAAABJRU5ErkJggg==',
  'base64',
);
const chunk = (type: string, data: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type + data), Buffer.alloc(4)]);
};
/** The pixel with a chunk after its header. */
const carrying = (type: string, data: string) =>
  Buffer.concat([PIXEL.subarray(0, 33), chunk(type, data), PIXEL.subarray(33)]);

let server: TestServer;
let owner: { id: string; token: string };
before(async () => {
  server = await startTestServer();
  owner = await server.business();
});
after(() => server.close());

const keep = (png: Buffer, token = owner.token) =>
  server.call('POST', '/api/customer-portal/logo', { token, body: { png: png.toString('base64') } });

test('a picture is shown to everybody under an address that changes with it, without what it carried', async () => {
  const kept = await keep(carrying('tEXt', 'Location 52.5, 13.4'));
  assert.equal(kept.status, 200, kept.text);
  const shown = await server.app.inject({ method: 'GET', url: kept.json.url });
  assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/png']);
  assert.match(String(shown.headers['cache-control']), /immutable/);
  assert.equal(shown.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.ok(shown.rawPayload.equals(PIXEL));
  assert.equal((await keep(PIXEL)).json.url, kept.json.url);
});

test('the picture before is gone, and another business shows none of it', async () => {
  const { url } = (await keep(PIXEL)).json;
  const other = await server.business();
  assert.equal((await server.call('GET', url.replace(owner.id, other.id))).status, 404);
  await keep(carrying('tRNS', '\0'));
  assert.equal((await server.call('GET', url)).status, 404);
});

test('what is no small PNG is refused, and so is who may not set the looks', async () => {
  const wide = Buffer.from(PIXEL);
  wide.writeUInt32BE(513, 16);
  for (const bad of [
    Buffer.from('<svg onload="alert(1)"/>'),
    PIXEL.subarray(0, 40),
    wide,
    Buffer.concat([PIXEL, Buffer.from('<script>')]),
  ]) {
    assert.equal((await keep(bad)).status, 422);
    assert.equal(plainPng(bad), null);
  }
  const agent = await server.member(owner.id, 'agent');
  assert.equal((await keep(PIXEL, agent.token)).status, 403);
});
