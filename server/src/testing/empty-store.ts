import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../platform/db/sqlite.ts';
import { STORE_FILE } from '../platform/db/store-files.ts';

let migrated: Uint8Array | undefined;

/** Puts an empty, migrated embedded store into a folder: every migration runs once in a process, and its file is copied. */
export async function putEmptyStore(directory: string): Promise<void> {
  migrated ??= await migrate();
  writeFileSync(join(directory, STORE_FILE), migrated);
}

async function migrate(): Promise<Uint8Array> {
  const directory = mkdtempSync(join(tmpdir(), 'askbob-test-'));
  try {
    await openSqlite(directory).close();
    return readFileSync(join(directory, STORE_FILE));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
