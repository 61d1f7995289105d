import type { DatabaseSync } from 'node:sqlite';
import type { Disk } from './disk.ts';

/** Transactions that share one commit, so that many waiting messages cost one disk flush. */
const LARGEST_BATCH = 64;

interface Waiting {
  run: () => Promise<() => void>;
  fail: (error: unknown) => void;
}

/**
 * Runs transactions one after another on one connection; those that wait share a commit.
 * Each is a savepoint, so that one which throws takes nothing else with it.
 */
export function serialised(connection: DatabaseSync, disk: Disk) {
  const waiting: Waiting[] = [];
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const savepoint = connection.prepare('SAVEPOINT one');
  const release = connection.prepare('RELEASE one');
  const commit = connection.prepare('COMMIT');
  let running = false;

  async function runBatch(): Promise<void> {
    const committed: { done: () => void; fail: (error: unknown) => void }[] = [];
    disk.requireFiles();
    begin.run();
    try {
      for (let i = 0; i < LARGEST_BATCH; i++) {
        const next = waiting.shift();
        if (!next) break;
        try {
          savepoint.run();
          committed.push({ done: await next.run(), fail: next.fail });
          release.run();
        } catch (error) {
          next.fail(disk.failed(error));
          // Throws when SQLite has given up the whole batch, as it does when the disk is full.
          connection.exec('ROLLBACK TO one; RELEASE one;');
        }
      }
      disk.requireFiles();
      commit.run();
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      for (const { fail } of committed) fail(disk.failed(error));
      return;
    }
    for (const { done } of committed) done();
  }

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) await runBatch();
    } catch (error) {
      for (const { fail } of waiting.splice(0)) fail(disk.failed(error));
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
