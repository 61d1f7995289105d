// The floor to compare with: bare node:http that validates the JSON and commits two rows with the same store.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

const { PORT = '0', DATA_DIR = '.', DATABASE_URL, DATABASE_LISTEN_URL } = process.env;
const save = DATABASE_URL ? await onPostgres(DATABASE_URL) : onSqlite(join(DATA_DIR, 'floor.db'));

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.method === 'GET') return void response.end('ok');
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  if (typeof message !== 'string' || message.length > 4000) {
    response.statusCode = 422;
    return void response.end();
  }
  await save(message);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ reply: message }));
}).listen(Number(PORT), '127.0.0.1');

function onSqlite(file: string): (message: string) => Promise<void> {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL)',
  );
  const insert = db.prepare('INSERT INTO messages VALUES (?, ?, ?)');
  return async (message) => {
    db.exec('BEGIN IMMEDIATE');
    insert.run(randomUUID(), message, Date.now());
    insert.run(randomUUID(), message, Date.now());
    db.exec('COMMIT');
  };
}

async function onPostgres(url: string): Promise<(message: string) => Promise<void>> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS floor (id TEXT PRIMARY KEY, text TEXT NOT NULL, at BIGINT NOT NULL)',
  );
  // Where a pooler shares connections, no statement is prepared; ours does the same.
  const insert = {
    ...(DATABASE_LISTEN_URL ? {} : { name: 'insert' }),
    text: 'INSERT INTO floor VALUES ($1, $2, $3)',
  };
  return async (message) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query({ ...insert, values: [randomUUID(), message, Date.now()] });
    await client.query({ ...insert, values: [randomUUID(), message, Date.now()] });
    await client.query('COMMIT');
    client.release();
  };
}
