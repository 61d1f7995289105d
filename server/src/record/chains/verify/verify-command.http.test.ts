import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tamper } from '../../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../../testing/test-server.ts';
import { joinAllRecords } from '../join-records.ts';

const program = fileURLToPath(new URL('verify-command.ts', import.meta.url));
let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

interface Ended {
  code: number;
  out: string;
}

/** Runs the command beside the server, as the operator would. */
function command(...args: string[]): Promise<Ended> {
  const { DATA_DIR, DATABASE_URL } = server.services.config;
  const env = { ...process.env, DATA_DIR, ...(DATABASE_URL ? { DATABASE_URL } : {}) };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

const keys = () => readdirSync(server.services.config.DATA_DIR).filter((name) => name.startsWith('secret'));
const file = (name: string) => join(server.services.config.DATA_DIR, name);

test('npm run verify-audit beside a running server: holds, what waits, what is broken, what an anchor shows', async () => {
  const { id } = await server.business();
  const waiting = await command();
  assert.equal(waiting.code, 0, waiting.out);
  assert.match(waiting.out, new RegExp(`\\(${id}\\): holds: audit 1, receipts 0, .*, 1 not joined yet`));

  await joinAllRecords(server.services);
  const whole = await command('--anchor', file('anchor.json'));
  assert.equal(whole.code, 0, whole.out);
  assert.match(whole.out, /Every record holds\./);
  const anchor = JSON.parse(readFileSync(file('anchor.json'), 'utf8'));
  assert.equal(anchor.chains[id][0], 1);
  assert.equal((await command('--since', file('anchor.json'))).code, 0);

  const logged = {
    level: 30,
    msg: 'anchor',
    anchor: { ...anchor, chains: { ...anchor.chains, gone: [3, 'x'] } },
  };
  writeFileSync(file('line.json'), JSON.stringify(logged));
  const cut = await command('--since', file('line.json'));
  assert.equal(cut.code, 1);
  assert.match(cut.out, /a business that is gone \(gone\): BROKEN[\s\S]*ANCHOR_MISSING 3/);

  await tamper(server.services, `UPDATE audit SET action = 'nothing.happened' WHERE business_id = '${id}'`);
  const broken = await command('--anchor', file('never.json'));
  assert.equal(broken.code, 1);
  assert.match(broken.out, new RegExp(`\\(${id}\\): BROKEN[\\s\\S]*RECORD_CHANGED 1`));
  assert.throws(() => readFileSync(file('never.json')), /ENOENT/);
});

test('npm run verify-audit says what is wrong with how it was asked, and makes no key', async () => {
  writeFileSync(file('no-anchor.json'), '{"a":1}');
  for (const [args, said] of [
    [['--until', 'x'], /Use: npm run verify-audit/],
    [['--since', file('nowhere.json')], /There is no file/],
    [['--since', file('no-anchor.json')], /This is no anchor/],
  ] as const) {
    const refused = await command(...args);
    assert.equal(refused.code, 1);
    assert.match(refused.out, said);
  }
  for (const name of keys()) rmSync(file(name));
  assert.match((await command()).out, /There is no secret\.key/);
  assert.deepEqual(keys(), []);
});
