import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';

const KEY_BYTES = 32;
const SHORTEST = 32;

/** The installation's key, and whether it was made just now because there was none. */
export interface SecretKey {
  key: Buffer;
  isNew: boolean;
}

/**
 * The installation's 32-byte key, derived (HKDF, RFC 5869) from `fromEnvironment` when given, else from
 * DATA_DIR/secret.key. Where there is none, one is made with mode 0600, as a draft until `keepSecretKey`: a kept
 * key says that a store was filled beside it. Throws StartError when it is shorter than 32 characters.
 */
export function secretKey(fromEnvironment: string | undefined, dataDir: string): SecretKey {
  const found = findKey(fromEnvironment, dataDir);
  if (found) return { key: found, isNew: false };
  const { draft } = pathsIn(dataDir);
  createKey(dataDir, draft);
  return { key: deriveKey(readFileSync(draft, 'utf8'), draft), isNew: true };
}

/** The key of a server, for what runs beside it: that makes none. Throws StartError when there is none. */
export function existingSecretKey(fromEnvironment: string | undefined, dataDir: string): Buffer {
  const found = findKey(fromEnvironment, dataDir);
  if (found) return found;
  throw new StartError(
    `There is no secret.key in ${dataDir}. Set DATA_DIR or SECRET_KEY as the server has it; if its key is lost, start the server first.`,
  );
}

function findKey(fromEnvironment: string | undefined, dataDir: string): Buffer | null {
  if (fromEnvironment) return deriveKey(fromEnvironment, 'SECRET_KEY');
  const { kept, draft } = pathsIn(dataDir);
  for (const path of [kept, draft]) {
    const text = readKey(path);
    if (text !== null) return deriveKey(text, path);
  }
  return null;
}

/** Whether DATA_DIR holds the key of a store that was filled. */
export function hasKeptKey(dataDir: string): boolean {
  return existsSync(pathsIn(dataDir).kept);
}

/** Keeps the draft of a key, now that a store was filled that needs it. */
export function keepSecretKey(dataDir: string): void {
  const { kept, draft } = pathsIn(dataDir);
  try {
    renameSync(draft, kept);
  } catch (error) {
    // Settings hold the key, or another node of the same folder was quicker.
    if (!isMissing(error)) throw error;
  }
}

/** The key that is to follow the one in DATA_DIR: made once, so that an interrupted change goes on with the same. */
export function nextKey(dataDir: string): Buffer {
  const { next } = pathsIn(dataDir);
  createKey(dataDir, next);
  return deriveKey(readFileSync(next, 'utf8'), next);
}

/**
 * Puts the next key in the place of the one before, which stays beside it under a name of its own: the record of its time is checked
 * with it. @param name of the old key
 */
export function keepNextKey(dataDir: string, name: string): void {
  const { kept, next } = pathsIn(dataDir);
  const old = `${kept}.old-${name}`;
  if (!existsSync(old)) linkSync(kept, old);
  renameSync(next, kept);
}

function pathsIn(dataDir: string): Record<'kept' | 'draft' | 'next', string> {
  const kept = join(dataDir, 'secret.key');
  return { kept, draft: `${kept}.first-start`, next: `${kept}.next` };
}

/** The key of a text, derived (HKDF, RFC 5869). Throws StartError, naming the source, for a short one. */
export function deriveKey(text: string, source: string): Buffer {
  const secret = text.trim();
  if (secret.length < SHORTEST) {
    throw new StartError(
      `${source} must hold at least ${SHORTEST} characters. Bring back the one of before.`,
    );
  }
  return Buffer.from(hkdfSync('sha256', secret, '', 'ask-bob sealed secrets', KEY_BYTES));
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Written aside and linked into place, so that of two first starts one key wins, and it is whole. */
function createKey(dataDir: string, path: string): void {
  makeFolder(dataDir);
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(aside, `${randomBytes(KEY_BYTES).toString('hex')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
}
