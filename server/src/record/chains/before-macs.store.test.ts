import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { firstTables } from '../../platform/db/migrations/0001-first-tables.ts';
import { openSqlite } from '../../platform/db/sqlite.ts';
import { oldDesk, oldRecords } from '../../testing/old-records.ts';
import { rowsOf } from '../../testing/stored.ts';
import { tamper } from '../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { joinAllRecords } from './join-records.ts';
import { sealRecordsFromBefore } from './seal-before.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('records from before MACs hold, are joined to the chain, and go on with those that have one', async () => {
  const id = await oldDesk(server);
  const { findings, audit, receipts, unjoined } = await verified(server.services, id);
  assert.deepEqual([findings, audit.records, receipts.records, unjoined], [[], 5, 3, 0]);
  // What an old receipt said may be erased.
  await tamper(
    server.services,
    `DELETE FROM receipt_bodies WHERE business_id = '${id}' AND receipt_id = 'r2'`,
  );
  assert.deepEqual((await verified(server.services, id)).findings, []);
});

const where = (id: string, number: number) => `business_id = '${id}' AND number = ${number}`;
for (const [what, sql, code] of [
  ['a record', (id: string) => `UPDATE audit SET action = 'z' WHERE ${where(id, 2)}`, 'record_changed'],
  [
    'what a receipt says',
    (id: string) => `UPDATE receipt_bodies SET body = '[]' WHERE business_id = '${id}'`,
    'receipt_changed',
  ],
  ['the last receipt', (id: string) => `DELETE FROM receipts WHERE ${where(id, 3)}`, 'receipt_missing'],
  [
    'every hash, made anew',
    (id: string) => `DELETE FROM audit WHERE business_id = '${id}' AND key_id = '';
      DELETE FROM receipts WHERE business_id = '${id}'; DELETE FROM receipt_bodies WHERE business_id = '${id}';
      ${oldRecords(id, 3).replaceAll("'x.y'", "'z.z'")}
      UPDATE chains SET number = 5 WHERE business_id = '${id}' AND chain = 'audit'`,
    'link_changed',
  ],
] as const) {
  test(`changing what is from before MACs is found: ${what}`, async () => {
    const id = await oldDesk(server);
    await tamper(server.services, sql(id));
    const { findings } = await verified(server.services, id);
    assert.ok(
      findings.some((finding) => finding.code === code),
      JSON.stringify(findings),
    );
  });
}

test('an embedded store from before is brought up to date with every record in its place', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'before-macs-'));
  mkdirSync(directory, { recursive: true });
  const old = new DatabaseSync(join(directory, 'askbob.db'));
  old.exec('CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)');
  old.exec(String(firstTables.sql));
  old.exec(
    `INSERT INTO migrations VALUES ('${firstTables.name}', 0); ${oldRecords('b', 3)} ${oldRecords('platform', 1)}`,
  );
  old.close();
  const store = openSqlite(directory);
  const services = { ...server.services, store };
  await store.platform.transaction((q) =>
    q
      .insertInto('businesses')
      .values({
        ...{ id: 'b', name: 'B', status: 'active', site_hosts: '[]', public_chat: 0, settings: '{}' },
        ...{ model: null, identity_secret: null, active_release_id: null, is_demo: 0, created_at: 0 },
      })
      .execute(),
  );
  assert.equal((await rowsOf(store, 'receipts', 'b')).length, 3);
  const codes = async () => (await verified(services, 'b')).findings.map(({ code }) => code);
  assert.deepEqual(await codes(), ['unsealed', 'unsealed']);
  await sealRecordsFromBefore(services);
  await joinAllRecords(services);
  assert.deepEqual(await codes(), []);
  assert.equal((await verified(services, 'b')).links, 1);
  await store.close();
  rmSync(directory, { recursive: true });
});
