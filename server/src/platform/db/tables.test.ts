import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { migrateSqlite, walledTables } from './migrate.ts';
import { businessTables, isSecretName, tablesIn } from './tables.ts';

test('every table with a column business_id is among them, with its other columns and its key', () => {
  const names = businessTables().map(({ name }) => name);
  const walled = [...walledTables().business].filter(([, column]) => column === 'business_id');
  assert.deepEqual([...names].sort(), walled.map(([name]) => name).sort());
  const messages = businessTables().find(({ name }) => name === 'messages');
  assert.deepEqual(messages?.key, ['conversation_id', 'seq']);
  assert.ok(messages?.columns.includes('rating_comment') && !messages.columns.includes('business_id'));
});

test('what points at others comes before them', () => {
  const names: string[] = businessTables().map(({ name }) => name);
  const inOrder = ['messages', 'conversations', 'visitors'].map((name) => names.indexOf(name));
  assert.deepEqual(
    inOrder,
    inOrder.toSorted((a, b) => a - b),
  );
  const connection = new DatabaseSync(':memory:');
  migrateSqlite(connection);
  connection.exec(`CREATE TABLE sightings (business_id TEXT, id TEXT, visitor_id TEXT, PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, visitor_id) REFERENCES visitors (business_id, id))`);
  const planted = tablesIn(connection, new Set(['visitors', 'sightings']));
  connection.close();
  assert.deepEqual(
    planted.map(({ name, key, columns }) => [name, key, columns.includes('visitor_id')]),
    [
      ['sightings', ['id'], true],
      ['visitors', ['id'], false],
    ],
  );
});

test('a column called as a credential is one', () => {
  const secrets = ['password_hash', 'totp_secret', 'token_hash', 'gave_token', 'recovery_codes'];
  assert.deepEqual(
    [...secrets, 'name', 'body_hash', 'key_id'].filter((name) => isSecretName(name)),
    secrets,
  );
});
