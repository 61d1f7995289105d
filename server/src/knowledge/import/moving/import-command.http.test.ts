import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestServer, type TestServer } from '../../../testing/test-server.ts';

const program = fileURLToPath(new URL('import-command.ts', import.meta.url));
let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** Runs the command beside the server, as the operator would. */
function command(...args: string[]): Promise<{ code: number; out: string }> {
  const { DATA_DIR, DATABASE_URL } = server.services.config;
  const env = { ...process.env, DATA_DIR, ...(DATABASE_URL ? { DATABASE_URL } : {}) };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

function given(name: string, text: string): string {
  const path = join(server.services.config.DATA_DIR, name);
  writeFileSync(path, text);
  return path;
}

test('npm run import beside a running server fills the draft of one business, and updates it the next time', async () => {
  const { id, token } = await server.business({ name: 'Hearth Pottery' });
  const other = await server.business({ name: 'Other' });
  const list = async (by: string) =>
    (await server.call('GET', '/api/knowledge/documents', { token: by })).json.items.map(
      ({ question, answer }: { question: string; answer: string }) => `${question} ${answer}`,
    );
  const replies = (answer: string) =>
    JSON.stringify([{ id: 1, short_code: 'opening_hours', content: answer }]);
  const first = await command(
    '--from',
    'chatwoot',
    '--business',
    'hearth pottery',
    given('a.json', replies('From 8.')),
  );
  assert.equal(first.code, 0, first.out);
  assert.match(first.out, /a\.json: 1 added, 0 updated, 0 unchanged in the draft of Hearth Pottery\./);
  const again = await command('--from', 'chatwoot', '--business', id, given('b.json', replies('From 9.')));
  assert.match(again.out, /0 added, 1 updated/);
  assert.deepEqual(await list(token), ['opening hours From 9.']);
  const csv = await command(
    '--from',
    'csv',
    '--business',
    id,
    given('c.csv', 'Frage;Antwort\nOffen?;Ja.\nLeer?;\n'),
  );
  assert.match(csv.out, /Left out: line 3: Leer\?\. A question without an answer\./);
  assert.equal((await list(token)).length, 2);
  assert.deepEqual(await list(other.token), []);
});

test('npm run import says in a sentence what is wrong', async () => {
  for (const [args, says] of [
    [[], /--from chatwoot\|intercom\|zendesk\|csv/],
    [['--from', 'csv', '--business', 'nobody', 'x.csv'], /No business is called "nobody"/],
    [['--from', 'other', '--business', 'x', 'x'], /Use it so/],
  ] as const) {
    const { code, out } = await command(...args);
    assert.equal(code, 1);
    assert.match(out, says);
    assert.doesNotMatch(out, /\n {4}at /);
  }
});
