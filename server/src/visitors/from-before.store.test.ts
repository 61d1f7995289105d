import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { migratePostgres } from '../platform/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.ts';
import { whereStored } from '../testing/stored.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** What a client of the version before knows: an id that names and opens, its token, and what it called its message. */
const OLD = { session_id: `s_${'o'.repeat(43)}`, client_message_id: randomUUID() };
const directory = mkdtempSync(join(tmpdir(), 'askbob-before-'));
let database: TestDatabase | null = null;
let server: TestServer;
let business: { id: string; token: string };
let token: string;
let messageId: string;

before(async () => {
  database = process.env.TEST_STORE === 'postgres' ? await createTestDatabase(migratePostgres) : null;
  server = await start();
  business = await server.business();
  const first = await say({ client_message_id: OLD.client_message_id });
  token = first.json.visitor_token;
  messageId = first.json.message_id;
  await server.close();
  await asBefore(first.json.conversation_id);
  if (database) await migratePostgres(database.url);
  server = await start();
});
after(async () => {
  await server.close();
  await database?.drop();
  rmSync(directory, { recursive: true, force: true });
});

function start(): Promise<TestServer> {
  return startTestServer({}, { DATA_DIR: directory, ...(database ? { DATABASE_URL: database.url } : {}) });
}

const say = (fields: Record<string, string>, shown?: string) =>
  server.call('POST', '/api/chat', {
    body: { message: 'hello', business_id: business.id, ...fields },
    headers: shown ? { 'x-visitor-token': shown } : {},
  });

/** Takes the store back to the version before: the id is what the client knows, and its words are kept as they came. */
async function asBefore(id: string): Promise<void> {
  const { session_id, client_message_id } = OLD;
  const script = `
    UPDATE conversations SET id = '${session_id}' WHERE id = '${id}';
    UPDATE messages SET conversation_id = '${session_id}' WHERE conversation_id = '${id}';
    UPDATE messages SET client_message_id = '${client_message_id}' WHERE client_message_id IS NOT NULL;
    UPDATE search_texts SET conversation_id = '${session_id}' WHERE conversation_id = '${id}';
    DROP TABLE session_handles;
    ALTER TABLE messages DROP COLUMN sent_as;
    ALTER TABLE messages DROP COLUMN gave_token;
    DELETE FROM migrations WHERE name = '0007-session-handles';`;
  if (!database) {
    const store = new DatabaseSync(join(directory, 'askbob.db'));
    store.exec(`PRAGMA foreign_keys = OFF; ${script}`);
    store.close();
    return;
  }
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`SET session_replication_role = replica; ${script}`);
  await client.end();
}

test('a visitor from before goes on by the old id with his token, and reads what was said', async () => {
  const { json } = await say({ session_id: OLD.session_id }, token);
  assert.deepEqual([json.conversation_id, json.seq], [OLD.session_id, 4]);
  const read = await server.call('GET', `/api/chat/messages?session_id=${OLD.session_id}`, {
    headers: { 'x-visitor-token': token },
  });
  assert.equal(read.json.messages.length, 4);
});

test('the old id alone opens nothing and becomes nobody’s handle', async () => {
  for (const _ of ['once', 'twice']) {
    const { json } = await say({ session_id: OLD.session_id });
    assert.equal(json.seq, 2);
    assert.notEqual(json.session_id, OLD.session_id);
  }
});

test('a retry across the upgrade returns the first result with the token, and proves nothing without', async () => {
  const retry = await say(OLD, token);
  assert.equal(retry.json.message_id, messageId);
  for (const stranger of [await say(OLD), await say({ client_message_id: OLD.client_message_id })]) {
    assert.notEqual(stranger.json.conversation_id, OLD.session_id);
  }
});

test('what the client called its message is kept as a hash from then on, and staff find the conversation as before', async () => {
  assert.deepEqual(await whereStored(server.services.store, business.id, OLD.client_message_id), []);
  const found = await server.call('GET', `/api/conversations/${OLD.session_id}`, { token: business.token });
  assert.equal(found.status, 200);
});
