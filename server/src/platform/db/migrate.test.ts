import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { migrateSqlite } from './migrate.ts';
import { firstTables } from './migrations/0001-first-tables.ts';

/** A store as the first version left it, with somebody who is signed in and has a link. */
function firstVersion(): DatabaseSync {
  const store = new DatabaseSync(':memory:');
  store.exec('PRAGMA foreign_keys = ON');
  store.exec('CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)');
  store.exec(String(firstTables.sql));
  store.exec(`
    INSERT INTO migrations VALUES ('${firstTables.name}', 0);
    INSERT INTO businesses VALUES ('b', 'B', 'active', '[]', 1, '{}', NULL, NULL, NULL, 0, 0);
    INSERT INTO businesses VALUES ('c', 'C', 'active', '[]', 1, '{}', NULL, NULL, NULL, 0, 0);
    INSERT INTO users (id, kind, business_id, email, name, role, password_hash, status, created_at)
      VALUES ('u', 'customer', 'b', 'anna@example.com', 'Anna', 'owner', 'hash', 'active', 7);
    INSERT INTO logins VALUES ('l', 'token', 'u', 'b', 's', NULL, 'x', 1, 2, 3);
    INSERT INTO links VALUES ('hash', 'u', 'b', 'reset', 1, 2, NULL);`);
  return store;
}

test('an older store is brought up to date and loses nobody, no login and no link', () => {
  const store = firstVersion();
  migrateSqlite(store);
  const rows = (table: string) => store.prepare(`SELECT * FROM ${table}`).all();
  const [anna] = rows('users');
  assert.deepEqual([anna?.name, anna?.password_hash, anna?.created_at], ['Anna', 'hash', 7]);
  assert.equal(rows('logins')[0]?.id, 'l');
  assert.equal(rows('links')[0]?.token_hash, 'hash');
  // What points to a person still does, and goes with them.
  store.exec(`DELETE FROM users WHERE id = 'u'`);
  assert.deepEqual([rows('logins'), rows('links')], [[], []]);
  store.close();
});

test('an address is unique within a business and among admins, and nowhere else', () => {
  const store = firstVersion();
  migrateSqlite(store);
  const add = (id: string, business: string | null, kind = 'customer') =>
    store
      .prepare(
        `INSERT INTO users (id, kind, business_id, email, name, role, status, created_at)
         VALUES (?, ?, ?, 'anna@example.com', 'Anna', 'owner', 'active', 0)`,
      )
      .run(id, kind, business);
  add('in c', 'c');
  add('admin', null, 'admin');
  assert.throws(() => add('again in b', 'b'), /UNIQUE/);
  assert.throws(() => add('another admin', null, 'admin'), /UNIQUE/);
  migrateSqlite(store);
  store.close();
});
