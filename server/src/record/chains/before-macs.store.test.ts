import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { sha256 } from '../../kernel/ids.ts';
import { firstTables } from '../../platform/db/migrations/0001-first-tables.ts';
import { openSqlite } from '../../platform/db/sqlite.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { rowsOf } from '../../testing/stored.ts';
import { tamper } from '../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { appendAudit, systemActor } from '../audit/append.ts';
import { GENESIS } from '../seal/link.ts';
import { joinAllRecords } from './join-records.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const quoted = (value: unknown) =>
  value === null ? 'NULL' : typeof value === 'number' ? value : `'${value}'`;
const insert = (table: string, row: Record<string, unknown>) =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(quoted).join(', ')});`;

/** SQL for records as they were written before MACs, chained one to another, and the heads of their chains. */
function oldRecords(business_id: string, count: number): string {
  const heads = { audit: GENESIS, receipts: GENESIS };
  const sql: string[] = [];
  for (let number = 1; number <= count; number++) {
    const link = (chain: keyof typeof heads, content: unknown[]) => {
      const previous_hash = heads[chain];
      heads[chain] = sha256(`${number}:${previous_hash}:${sha256(JSON.stringify(content))}`);
      return { business_id, number, previous_hash, hash: heads[chain] };
    };
    const audit = {
      id: `a${number}`,
      action: 'x.y',
      actor_id: null,
      actor_kind: 'system',
      actor_name: 'B',
      target: null,
    };
    const said = [...Object.values(audit), '{}', 5];
    sql.push(insert('audit', { ...audit, detail: '{}', created_at: 5, ...link('audit', said) }));
    const receipt = {
      id: `r${number}`,
      conversation_id: 'c',
      message_id: null,
      body_hash: sha256('{}'),
      created_at: 5,
    };
    sql.push(insert('receipts', { ...receipt, ...link('receipts', Object.values(receipt)) }));
    sql.push(insert('receipt_bodies', { business_id, receipt_id: receipt.id, body: '{}' }));
  }
  for (const [chain, hash] of Object.entries(heads)) {
    sql.push(`DELETE FROM chains WHERE business_id = '${business_id}' AND chain = '${chain}';`);
    sql.push(insert('chains', { business_id, chain, number: count, hash }));
  }
  return sql.join('\n');
}

/** A business with records from before MACs, and others since, all of it joined. */
async function oldDesk(): Promise<string> {
  const { id } = await openFrontDesk(server);
  // Its creation was recorded by this version: make room for the old.
  await tamper(server.services, `DELETE FROM audit WHERE business_id = '${id}'; ${oldRecords(id, 3)}`);
  const { services } = server;
  await services.store
    .forBusiness(id)
    .transaction(({ q }) =>
      appendAudit(services, q, id, services.now(), { actor: systemActor, action: 'x.z' }),
    );
  await joinAllRecords(services);
  return id;
}

test('records from before MACs hold, are joined to the chain, and go on with those that have one', async () => {
  const id = await oldDesk();
  const { findings, audit, receipts, unjoined } = await verified(server.services, id);
  assert.deepEqual([findings, audit.records, receipts.records, unjoined], [[], 4, 3, 0]);
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
      UPDATE chains SET number = 4 WHERE business_id = '${id}' AND chain = 'audit'`,
    'link_changed',
  ],
] as const) {
  test(`changing what is from before MACs is found: ${what}`, async () => {
    const id = await oldDesk();
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
  old.exec(`INSERT INTO migrations VALUES ('${firstTables.name}', 0); ${oldRecords('b', 3)}`);
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
  await joinAllRecords(services);
  assert.equal((await rowsOf(store, 'receipts', 'b')).length, 3);
  const { findings, links } = await verified(services, 'b');
  assert.deepEqual([findings, links], [[], 1]);
  await store.close();
  rmSync(directory, { recursive: true });
});
