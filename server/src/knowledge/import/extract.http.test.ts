import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const form = (bytes: Buffer | string, name = 'faq.csv', field = 'file') => {
  const boundary = '----form7';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
};
const send = (token: string, sent: ReturnType<typeof form>) =>
  server.call('POST', '/api/knowledge/extract', { token, ...sent });

test('a file and pasted text are read into items with where they stood, and what is left out says why', async () => {
  const { token } = await server.business();
  const { status, json } = await send(
    token,
    form('Frage;Antwort\r\nHabt ihr auf?;"Ja; immer."\r\nLeer?;\r\n'),
  );
  assert.equal(status, 200);
  assert.equal(json.format, 'csv');
  assert.deepEqual(json.items, [
    { question: 'Habt ihr auf?', variants: [], answer: 'Ja; immer.', source: { line: 2 } },
  ]);
  assert.deepEqual(
    json.left_out.map(({ text, where, reason }: { text: string; where: object; reason: string }) => [
      text,
      where,
      reason,
    ]),
    [
      ['Frage | Antwort', { line: 1 }, 'header_row'],
      ['Leer?', { line: 3 }, 'no_answer'],
    ],
  );
  assert.ok(json.left_out.every(({ why }: { why: string }) => /^[A-Z].*\.$/.test(why)));
  const pasted = await server.call('POST', '/api/knowledge/extract', {
    token,
    body: { text: 'Open?\nYes.' },
  });
  assert.deepEqual(pasted.json.items, [
    { question: 'Open?', variants: [], answer: 'Yes.', source: { line: 1 } },
  ]);
});

test('a file that cannot be read, is too large or is not there is refused with what to do', async () => {
  const { token } = await server.business();
  const detail = async (sent: ReturnType<typeof form>) => {
    const { status, json } = await send(token, sent);
    assert.equal(status, 422);
    return json.detail;
  };
  assert.match(await detail(form('')), /empty/);
  assert.match(await detail(form('%PDF-1.4 x', 'a.pdf')), /damaged.*save it again/);
  assert.match(await detail(form(Buffer.alloc(25 * 1024 * 1024, 'a '))), /25 MB.*split/);
  assert.match(await detail(form('x', 'a.txt', 'other')), /field "file"/);
  const cut = form('x');
  assert.match(await detail({ ...cut, body: cut.body.subarray(0, -12) }), /cut off/);
  assert.match(await detail({ ...cut, headers: { 'content-type': 'multipart/form-data' } }), /boundary/);
});
