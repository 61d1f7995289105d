import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openSqlite } from '../../platform/db/sqlite.ts';
import { STORE_FILE } from '../../platform/db/store-files.ts';

test('on the embedded store the record can be added to, joined once, and never changed or removed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'append-only-'));
  const store = openSqlite(directory);
  // What holds is in the store, so it is asked beside the walls.
  const connection = new DatabaseSync(join(directory, STORE_FILE));
  const run = (text: string) => connection.exec(text);
  run(`INSERT INTO receipts (business_id, number, id, conversation_id, body_hash, previous_hash, hash, created_at)
    VALUES ('b', 1, 'r', 'c', '', '', '', 0)`);
  run(`INSERT INTO audit (business_id, number, id, action, actor_kind, actor_name, detail, previous_hash, hash,
    created_at) VALUES ('b', 1, 'a', 'x.y', 'system', 'B', '{}', '', '', 0)`);
  run(`INSERT INTO erasures VALUES ('b', 'e', NULL, 0, 0, '', '', 0, NULL)`);
  run(`INSERT INTO chain_links VALUES ('b', 1, 0, '', '', '', '', 0)`);
  for (const table of ['receipts', 'audit', 'erasures', 'chain_links']) {
    for (const change of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`]) {
      assert.throws(() => run(change), /append-only/, change);
    }
    if (table === 'chain_links') continue;
    run(`UPDATE ${table} SET link = 1`);
    assert.throws(() => run(`UPDATE ${table} SET link = 2`), /append-only/);
  }
  connection.close();
  await store.close();
  rmSync(directory, { recursive: true });
});
