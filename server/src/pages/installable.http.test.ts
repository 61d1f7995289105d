import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

for (const side of ['/portal', '/mission-control']) {
  test(`${side} can be installed: its page names a manifest whose icons are there`, async () => {
    const page = await server.call('GET', `${side}/inbox`);
    assert.ok(page.text.includes(`<link rel="manifest" href="${side}/manifest.webmanifest">`));
    const manifest = await server.call('GET', `${side}/manifest.webmanifest`);
    assert.match(String(manifest.headers['content-type']), /^application\/manifest\+json/);
    const { scope, start_url, display, icons } = manifest.json;
    assert.deepEqual([scope, start_url, display], [side, side, 'standalone']);
    for (const { src } of icons) {
      const icon = await server.call('GET', src);
      assert.deepEqual([icon.status, icon.headers['content-type']], [200, 'image/png'], src);
    }
  });

  test(`the worker of ${side} is asked for anew each time and reaches no further than its side`, async () => {
    const worker = await server.call('GET', `${side}/sw.js`);
    assert.match(String(worker.headers['content-type']), /^text\/javascript/);
    assert.equal(worker.headers['cache-control'], 'no-cache');
    assert.equal(worker.headers['service-worker-allowed'], side);
  });
}
