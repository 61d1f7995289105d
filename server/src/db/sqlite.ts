import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { StartError } from '../errors.ts';
import type { LiveEvent } from '../live/event.ts';
import { migrateSqlite } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { BusinessTx, Queries, Store } from './store.ts';

/** Transactions that share one commit, so that many waiting messages cost one disk flush. */
const LARGEST_BATCH = 64;

interface Waiting {
  run: () => Promise<() => void>;
  fail: (error: unknown) => void;
}

/**
 * Opens the embedded store in a directory, for one process at a time.
 * Throws StartError when another process holds it.
 */
export function openSqlite(directory: string): Store {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = holdLock(join(directory, 'server.lock'), directory);
  const file = join(directory, 'askbob.db');
  const writer = connect(file);
  migrateSqlite(writer);
  const reader = connect(file, true);
  const write = queriesOn(writer);
  const read = queriesOn(reader);
  const transact = serialised(writer);
  const listeners: ((businessId: string, event: LiveEvent) => void)[] = [];
  const broadcast = (businessId: string, event: LiveEvent): void => {
    for (const listener of listeners) listener(businessId, event);
  };

  return {
    kind: 'sqlite',
    forBusiness: (businessId) => ({
      businessId,
      read: (work) => work({ businessId, q: read }),
      transaction: (work) =>
        transact(async (after) => {
          const tx: BusinessTx = {
            businessId,
            q: write,
            rowLocks: false,
            locked: (query) => query,
            alone: async () => false,
            emit: (event) => after(() => broadcast(businessId, event)),
            afterCommit: after,
          };
          return work(tx);
        }),
    }),
    platform: {
      read: (work) => work(read),
      transaction: (work) => transact(() => work(write)),
    },
    onEvent: (listener) => void listeners.push(listener),
    // Events never leave the process, so none is lost.
    onGap: () => undefined,
    broadcast,
    ping: async () => void reader.prepare('SELECT 1').get(),
    close: async () => {
      reader.close();
      writer.close();
      lock.close();
    },
  };
}

/** Reads an embedded store beside the server that may be running on it. Throws when there is none. */
export function readSqlite(directory: string): { q: Queries; close: () => void } {
  const reader = connect(join(directory, 'askbob.db'), true);
  return { q: queriesOn(reader), close: () => reader.close() };
}

/** An operating-system lock that a killed process lets go of by itself. */
function holdLock(file: string, directory: string): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: 200 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    throw new StartError(
      `Another Ask Bob is running on ${directory}. Stop it, or start this one with another DATA_DIR.`,
    );
  }
}

function connect(file: string, readOnly = false): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly, timeout: 5000 });
  if (!readOnly) {
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    // A checkpoint copies pages back in the middle of a request: do it seldom.
    connection.exec('PRAGMA wal_autocheckpoint = 4000;');
  }
  connection.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;');
  return connection;
}

/** Kysely over `node:sqlite`, which prepares each distinct statement once. */
function queriesOn(connection: DatabaseSync): Queries {
  const prepared = new Map<string, { statement: StatementSync; reader: boolean }>();
  const prepare = (sql: string) => {
    let known = prepared.get(sql);
    if (!known) {
      const statement = connection.prepare(sql);
      known = { statement, reader: statement.columns().length > 0 };
      if (prepared.size > 500) prepared.clear();
      prepared.set(sql, known);
    }
    const { statement, reader } = known;
    // Kysely only passes what the schema's column types allow, all of which SQLite can store.
    const bind = (values: readonly unknown[]) => values as SQLInputValue[];
    return {
      reader,
      all: (values: readonly unknown[]) => statement.all(...bind(values)),
      run: (values: readonly unknown[]) => statement.run(...bind(values)),
      iterate: (values: readonly unknown[]) => statement.iterate(...bind(values)),
    };
  };
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { prepare, close: () => undefined } }),
  });
}

/**
 * Runs transactions one after another on one connection; those that wait share a commit.
 * Each is a savepoint, so that one which throws takes nothing else with it.
 */
function serialised(connection: DatabaseSync) {
  const waiting: Waiting[] = [];
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const savepoint = connection.prepare('SAVEPOINT one');
  const release = connection.prepare('RELEASE one');
  const commit = connection.prepare('COMMIT');
  let running = false;

  async function runBatch(): Promise<void> {
    const committed: { done: () => void; fail: (error: unknown) => void }[] = [];
    begin.run();
    for (let i = 0; i < LARGEST_BATCH; i++) {
      const next = waiting.shift();
      if (!next) break;
      savepoint.run();
      try {
        committed.push({ done: await next.run(), fail: next.fail });
        release.run();
      } catch (error) {
        connection.exec('ROLLBACK TO one; RELEASE one;');
        next.fail(error);
      }
    }
    try {
      commit.run();
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      for (const { fail } of committed) fail(error);
      return;
    }
    for (const { done } of committed) done();
  }

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) await runBatch();
    } catch (error) {
      for (const { fail } of waiting.splice(0)) fail(error);
    } finally {
      running = false;
    }
  }

  return <T>(work: (after: (run: () => void) => void) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({
        run: async () => {
          const after: (() => void)[] = [];
          const value = await work((hook) => void after.push(hook));
          return () => {
            for (const hook of after) hook();
            resolve(value);
          };
        },
        fail: reject,
      });
      if (running) return;
      running = true;
      // After this turn's sockets are read, so that messages which arrived together share a commit.
      setImmediate(() => void drain());
    });
}
