import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { StartError } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import type { LiveEvent } from '../live/event.ts';
import { storeWithin } from './at-once.ts';
import { watchDisk } from './disk.ts';
import { ownHolds } from './holds.ts';
import { migrateSqlite, requireMigrated } from './migrate.ts';
import type { Schema } from './schema.ts';
import { serialised } from './serialised.ts';
import { asStartError, asUnavailable, BUSY, sqliteCode } from './sqlite-errors.ts';
import type { BusinessDb, BusinessTx, OpenQueries, PlatformQueries, Store } from './store.ts';
import { hasStoreFile, requireWhole, STORE_FILE } from './store-files.ts';
import { businessWall, platformWall } from './wall-plugin.ts';

/**
 * Opens the embedded store in a directory, for one process at a time.
 * Throws StartError when another process holds it.
 */
export function openSqlite(directory: string): Store {
  makeFolder(directory);
  const { lock, writer, reader } = openFiles(directory);
  const disk = watchDisk(directory);
  const write = queriesOn(writer);
  const read = queriesOn(reader);
  const platformRead = read.withPlugin(platformWall());
  const platformWrite = write.withPlugin(platformWall());
  const transact = serialised(writer, disk);
  const readNow = async <T>(work: () => Promise<T>): Promise<T> => {
    disk.requireFiles();
    return work();
  };
  const listeners: ((businessId: string, event: LiveEvent) => void)[] = [];
  const broadcast = (businessId: string, event: LiveEvent): void => {
    for (const listener of listeners) listener(businessId, event);
  };

  return {
    kind: 'sqlite',
    forBusiness: (businessId) => {
      const wall = businessWall(businessId);
      const readOwn: BusinessDb['read'] = (work) =>
        readNow(() => work({ businessId, q: read.withPlugin(wall) }));
      return {
        businessId,
        read: readOwn,
        readReplica: readOwn,
        transaction: (work) =>
          transact(async (after) => {
            const tx: BusinessTx = {
              businessId,
              q: write.withPlugin(wall),
              rowLocks: false,
              locked: (query) => query,
              kept: (query) => query,
              advisoryLock: async () => undefined,
              emit: (event) => after(() => broadcast(businessId, event)),
              afterCommit: after,
            };
            return work(tx);
          }),
      };
    },
    platform: {
      read: (work) => readNow(() => work(platformRead)),
      transaction: (work) =>
        transact((after) =>
          work(platformWrite, (businessId, event) => after(() => broadcast(businessId, event))),
        ),
    },
    onEvent: (listener) => void listeners.push(listener),
    // Events never leave the process, so none is lost.
    onGap: () => undefined,
    broadcast,
    onOneNode: (work) => work(),
    inTurn: (stopped, work) => work(stopped),
    hold: ownHolds(),
    atOnce: (work) => transact(() => work(storeWithin({ kind: 'sqlite', q: write, scopeOf: () => [] }))),
    ping: () => disk.requireWell(() => transact(async () => touch(writer))),
    close: async () => {
      reader.close();
      writer.close();
      lock.close();
    },
  };
}

/** Opens what is there and brings it up to date. Throws StartError that says what is wrong with it. */
function openFiles(directory: string): { lock: DatabaseSync; writer: DatabaseSync; reader: DatabaseSync } {
  const opened: DatabaseSync[] = [];
  const keep = (connection: DatabaseSync): DatabaseSync => {
    opened.push(connection);
    return connection;
  };
  try {
    const lock = keep(holdLock(join(directory, 'server.lock'), directory));
    const file = join(directory, STORE_FILE);
    const writer = keep(connect(file));
    requireWhole(writer, directory);
    migrateSqlite(writer);
    return { lock, writer, reader: connect(file, true) };
  } catch (error) {
    for (const connection of opened.reverse()) connection.close();
    throw asStartError(error, directory);
  }
}

/** Writes a page, which says whether the disk still takes any. */
function touch(connection: DatabaseSync): void {
  connection.exec(
    'UPDATE migrations SET applied_at = applied_at WHERE name = (SELECT min(name) FROM migrations)',
  );
}

/** A store that is only read, beside the server that may be running on it. */
export interface ReadStore {
  platform: Pick<Store['platform'], 'read'>;
  forBusiness(businessId: string): Pick<BusinessDb, 'businessId' | 'read'>;
  close(): Promise<void>;
}

/** Reads an embedded store beside the server that may be running on it. Throws when there is none. */
export function readSqlite(directory: string): ReadStore {
  const reader = connect(join(directory, STORE_FILE), true);
  const q = queriesOn(reader);
  return {
    platform: { read: (work) => work(q.withPlugin(platformWall())) },
    forBusiness: (businessId) => ({
      businessId,
      read: (work) => work({ businessId, q: q.withPlugin(businessWall(businessId)) }),
    }),
    close: async () => reader.close(),
  };
}

/** Makes one change to an embedded store beside the server that may be running on it. Throws StartError. */
export function changeSqlite<T>(directory: string, work: (q: PlatformQueries) => Promise<T>): Promise<T> {
  return besideServer(directory, (q) => work(q.withPlugin(platformWall())));
}

/** The same for one change of a business's; nobody who watches is told. Throws StartError. */
export function changeBusinessSqlite<T>(
  directory: string,
  businessId: string,
  work: (tx: BusinessTx) => Promise<T>,
): Promise<T> {
  return besideServer(directory, (q) =>
    work({
      businessId,
      q: q.withPlugin(businessWall(businessId)),
      rowLocks: false,
      locked: (query) => query,
      kept: (query) => query,
      advisoryLock: async () => undefined,
      emit: () => undefined,
      afterCommit: () => undefined,
    }),
  );
}

async function besideServer<T>(
  directory: string,
  work: (q: ReturnType<typeof queriesOn>) => Promise<T>,
): Promise<T> {
  if (!hasStoreFile(directory)) {
    throw new StartError(`There is no store in ${directory}. Is DATA_DIR right?`);
  }
  try {
    const connection = connect(join(directory, STORE_FILE));
    try {
      requireMigrated(connection);
      const q = queriesOn(connection);
      return await serialised(connection, watchDisk(directory))(() => work(q));
    } finally {
      connection.close();
    }
  } catch (error) {
    throw asStartError(error, directory);
  }
}

/** An operating-system lock that a killed process lets go of by itself. */
function holdLock(file: string, directory: string): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: 200 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (sqliteCode(error) !== BUSY) throw error;
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
function queriesOn(connection: DatabaseSync): OpenQueries {
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
      all: (values: readonly unknown[]) => orUnavailable(() => statement.all(...bind(values))),
      run: (values: readonly unknown[]) => orUnavailable(() => statement.run(...bind(values))),
      iterate: (values: readonly unknown[]) => statement.iterate(...bind(values)),
    };
  };
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { prepare, close: () => undefined } }),
  });
}

function orUnavailable<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asUnavailable(error);
  }
}
