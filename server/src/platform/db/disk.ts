import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ApiError } from '../../kernel/errors.ts';
import { asUnavailable, sqliteCode, storeUnavailable } from './sqlite-errors.ts';
import { STORE_FILE } from './store-files.ts';

/** Whoever asks whether the store can be written makes it write this often at most, in ms. */
const TOUCH_AGAIN_MS = 1000;
/** How long a write that failed speaks against the disk, in ms: a smaller one may still find room. */
const DISTRUST_MS = 10_000;

/** Bytes on the disk below which a node should get no more messages. */
const LEAST_ROOM = 1024 * 1024;

/** What lies below an embedded store, which others may fill, remove or make read-only. */
export interface Disk {
  /** Throws 503 when the files that are open aren't those that a later start would find. */
  requireFiles(): void;
  /** Notes that a write failed; returns the error for whoever asked for it, 503 when the disk is the reason. */
  failed(error: unknown): unknown;
  /** Throws 503 when the store cannot be written; `touch` writes a little. */
  requireWell(touch: () => Promise<void>): Promise<void>;
}

/** Watches the disk below the store in a directory, whose files are open. */
export function watchDisk(directory: string): Disk {
  // SQLite goes on writing into a deleted file, and what it took would be gone.
  const known = [STORE_FILE, `${STORE_FILE}-wal`].map((name) => {
    const file = join(directory, name);
    return { file, identity: identityOf(file) };
  });
  let failedAt = Number.NEGATIVE_INFINITY;
  let touchedAt = Number.NEGATIVE_INFINITY;
  const requireFiles = (): void => {
    for (const { file, identity } of known) {
      if (identityOf(file) !== identity) throw storeUnavailable(new Error(`${file} was removed or replaced`));
    }
  };
  return {
    requireFiles,
    failed: (error) => {
      const told = asUnavailable(error);
      if (told instanceof ApiError && sqliteCode(told.cause) !== null) failedAt = performance.now();
      return told;
    },
    requireWell: async (touch) => {
      requireFiles();
      requireRoom(directory);
      const now = performance.now();
      if (now - failedAt < DISTRUST_MS) throw storeUnavailable(new Error('a write failed a moment ago'));
      if (now - touchedAt < TOUCH_AGAIN_MS) return;
      await touch();
      touchedAt = performance.now();
    },
  };
}

function requireRoom(directory: string): void {
  const { blocks, bavail, bsize } = statfsSync(directory);
  // Some file systems do not say how large they are.
  if (blocks > 0 && bavail * bsize < LEAST_ROOM) throw storeUnavailable(new Error(`${directory} is full`));
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev}/${found.ino}`;
}
