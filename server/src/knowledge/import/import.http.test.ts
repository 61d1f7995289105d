import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemActor } from '../../record/audit/append.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { importDocuments } from './import-documents.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const ndjson = { 'content-type': 'application/x-ndjson' };
const send = (token: string, body: string) =>
  server.call('POST', '/api/knowledge/import', { token, body, headers: ndjson });
const list = async (token: string) =>
  (await server.call('GET', '/api/knowledge/documents?limit=200', { token })).json.items;
const line = (i: number, answer = `Answer ${i}`) =>
  JSON.stringify({ external_id: `e${i}`, question: `Question ${i}?`, variants: [`wording ${i}`], answer });

test('an import creates, updates what it knows and leaves the rest alone', async () => {
  const { token } = await server.business();
  const page = '{"title":"Prices","text":"# Prices\\n\\nAll prices.","external_id":"p"}';
  const first = await send(token, `${line(1)}\r\n\n${line(2)}\n${page}\n`);
  assert.equal(first.status, 200);
  assert.deepEqual(first.json, { created: 3, updated: 0, unchanged: 0 });
  const again = await send(token, `${line(1)}\n${line(2, 'New answer')}\n${line(3)}`);
  assert.deepEqual(again.json, { created: 1, updated: 1, unchanged: 1 });
  const items = await list(token);
  assert.equal(items.length, 4);
  const changed = items.find((item: { external_id: string }) => item.external_id === 'e2');
  assert.equal(changed.answer, 'New answer');
  assert.equal(changed.version, 2);
});

test('where a document stood is kept, shown, and outlives changes of its words', async () => {
  const { token } = await server.business();
  const source = { line: 12, heading: 'Prices' };
  await send(token, JSON.stringify({ question: 'Cost?', answer: '95 euros.', source, external_id: 's' }));
  const [document] = await list(token);
  assert.deepEqual(document.source, source);
  const path = `/api/knowledge/documents/${document.id}`;
  const changed = await server.call('PATCH', path, { token, body: { answer: '96 euros.' } });
  assert.deepEqual(changed.json.source, source);
  const page = { title: 'T', text: 'x', source: { page: 2 } };
  const made = await server.call('POST', '/api/knowledge/pages', { token, body: page });
  assert.deepEqual(made.json.source, { page: 2 });
});

test('one bad line changes nothing and is named', async () => {
  const { token } = await server.business();
  const lines = Array.from({ length: 700 }, (_, i) => line(i));
  lines[649] = JSON.stringify({ question: 'Without an answer?' });
  lines[659] = '{"question": "broken';
  const refused = await send(token, lines.join('\n'));
  assert.equal(refused.status, 422);
  assert.equal(refused.json.code, 'invalid_request');
  assert.deepEqual(
    refused.json.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/lines/650/answer', '/lines/660'],
  );
  assert.match(refused.json.detail, /^Line 650: \/answer is missing\./);
  assert.deepEqual(await list(token), []);
});

test('the same external id twice in a file, unknown fields, broken characters and no lines are refused', async () => {
  const { token } = await server.business();
  const pointers = async (body: string) => {
    const reply = await send(token, body);
    assert.equal(reply.status, 422);
    return reply.json.errors.map(({ pointer }: { pointer: string }) => pointer);
  };
  assert.deepEqual(await pointers(`${line(1)}\n${line(1)}`), ['/lines/2/external_id']);
  assert.deepEqual(await pointers('{"question":"a","answer":"b","business_id":"x"}'), [
    '/lines/1/business_id',
  ]);
  assert.deepEqual(await pointers('{"question":"a\\u0000","answer":"b"}'), ['/lines/1/question']);
  assert.deepEqual(await pointers('{"question":"a\\ud800","answer":"b"}'), ['/lines/1/question']);
  assert.deepEqual(await pointers('{"question":"a","answer":"b","__proto__":{}}'), ['/lines/1/__proto__']);
  assert.deepEqual(await pointers('[1]\n3'), ['/lines/1', '/lines/2']);
  assert.deepEqual(await pointers('{"question":"a","answer":"b","url":"javascript:alert(1)"}'), [
    '/lines/1/url',
  ]);
  assert.deepEqual(await pointers('\n \n'), ['']);
  assert.deepEqual(await list(token), []);
});

test('the wrong media type and more than 20 MB are refused', async () => {
  const { token } = await server.business();
  const json = await server.call('POST', '/api/knowledge/import', { token, body: line(1) });
  assert.equal(json.status, 415);
  const large = await send(token, ' '.repeat(20 * 1024 * 1024 + 1));
  assert.equal(large.status, 413);
});

test('two imports of the same new ids at once leave each document once', async () => {
  const { token } = await server.business();
  const file = Array.from({ length: 400 }, (_, i) => line(i)).join('\n');
  const replies = await Promise.all([send(token, file), send(token, file)]);
  assert.ok(replies.some(({ status }) => status === 200));
  assert.ok(replies.every(({ status }) => status === 200 || status === 409));
  const first = await list(token);
  assert.equal(first.length, 200);
  const ids = new Set(first.map((item: { external_id: string }) => item.external_id));
  assert.equal(ids.size, 200);
});

test('a business imports into its own draft only', async () => {
  const [one, two] = [await server.business(), await server.business()];
  await send(one.token, line(1, 'Answer of one'));
  assert.deepEqual((await send(two.token, line(1, 'Answer of two'))).json.created, 1);
  assert.equal((await list(one.token))[0].answer, 'Answer of one');
  const elsewhere = await server.call('POST', `/api/knowledge/import?business_id=${one.id}`, {
    token: two.token,
    body: line(2),
    headers: ndjson,
  });
  assert.equal(elsewhere.status, 404);
});

test('an import that is given up on the way stores nothing', async () => {
  const { id, token } = await server.business();
  const stop = new AbortController();
  const db = server.services.store.forBusiness(id);
  const text = Array.from({ length: 2_000 }, (_, i) => line(i)).join('\n');
  // Whoever asked goes as soon as the first rows are being written.
  const halfway = {
    transaction: ((work) =>
      db.transaction(async (tx) => {
        stop.abort(new Error('gone'));
        return work(tx);
      })) as typeof db.transaction,
  };
  const importing = importDocuments(server.services, systemActor, { ...db, ...halfway }, text, stop.signal);
  await assert.rejects(importing, /gone/);
  assert.equal((await list(token)).length, 0);
});
