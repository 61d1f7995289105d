import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openSqlite } from '../../platform/db/sqlite.ts';

test('on the embedded store the record can be added to, joined once, and never changed or removed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'append-only-'));
  const store = openSqlite(directory);
  const run = (text: string) => store.platform.transaction((q) => sql.raw(text).execute(q));
  await run(`INSERT INTO receipts (business_id, number, id, conversation_id, body_hash, previous_hash, hash, created_at)
    VALUES ('b', 1, 'r', 'c', '', '', '', 0)`);
  await run(`INSERT INTO audit (business_id, number, id, action, actor_kind, actor_name, detail, previous_hash, hash,
    created_at) VALUES ('b', 1, 'a', 'x.y', 'system', 'B', '{}', '', '', 0)`);
  await run(`INSERT INTO erasures VALUES ('b', 'e', NULL, 0, 0, '', '', 0, NULL)`);
  await run(`INSERT INTO chain_links VALUES ('b', 1, 0, '', '', '', '', 0)`);
  for (const table of ['receipts', 'audit', 'erasures', 'chain_links']) {
    for (const change of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`]) {
      await assert.rejects(run(change), /append-only/, change);
    }
    if (table === 'chain_links') continue;
    await run(`UPDATE ${table} SET link = 1`);
    await assert.rejects(run(`UPDATE ${table} SET link = 2`), /append-only/);
  }
  await store.close();
  rmSync(directory, { recursive: true });
});
