import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(`../../../demo/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const knowledge = linesOf('knowledge.ndjson');
const messages: string[] = linesOf('conversations.ndjson').flatMap((line) => JSON.parse(line).messages);

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** A business with the lines published, imported one after another as given. */
async function publish(imports: string[][]) {
  const { token } = await server.business({ name: 'Nordlicht' });
  const call = (method: string, path: string, body?: unknown, headers = {}) =>
    server.call(method, `/api/knowledge/${path}`, { token, body, headers });
  for (const lines of imports) {
    await call('POST', 'import', lines.join('\n'), { 'content-type': 'application/x-ndjson' });
  }
  const { json: release } = await call('POST', 'publish', {});
  const { items } = (await call('GET', 'documents?limit=200')).json;
  const nameOf = new Map<string, string>(
    items.map((row: { id: string; external_id: string }) => [row.id, row.external_id]),
  );
  /** A reply with the names of documents where its own ids stand. */
  const named = (json: Reply['json']) =>
    JSON.parse(JSON.stringify(json).replaceAll(/[0-9a-f-]{36}/g, (id) => nameOf.get(id) ?? id));
  const ask = async (message: string) =>
    named((await call('POST', 'preview', { message, release: 'active' })).json);
  return { calibration: named(release.calibration), ask };
}

/** Another order of lines, and of the wordings in each. */
const reordered = knowledge.toReversed().map((line) => {
  const { variants, ...document } = JSON.parse(line);
  return JSON.stringify(variants ? { ...document, variants: variants.toReversed() } : document);
});

test('the same knowledge decides the same, in whatever order and business it came in', async () => {
  const one = await publish([knowledge]);
  const other = await publish([reordered.slice(30), reordered.slice(0, 30)]);
  assert.equal(one.calibration.basis, 'wordings');
  assert.deepEqual(other.calibration, one.calibration);
  for (const message of messages) assert.deepEqual(await other.ask(message), await one.ask(message));
});
