import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/**
 * The installation's 32-byte key: `fromEnvironment` (64 hex digits, or base64 of 32 bytes) when given,
 * else DATA_DIR/secret.key, which the first start creates with mode 0600. Throws on a key of another shape.
 */
export function secretKey(fromEnvironment: string | undefined, dataDir: string): Buffer {
  if (fromEnvironment) return parseKey(fromEnvironment, 'SECRET_KEY');
  const path = join(dataDir, 'secret.key');
  const stored = readKey(path);
  if (stored !== null) return parseKey(stored, path);
  createKey(dataDir, path);
  return parseKey(readFileSync(path, 'utf8'), path);
}

function parseKey(text: string, source: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-fA-F]{64}$/.test(trimmed) ? 'hex' : 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${source} must hold 32 bytes as 64 hex digits or base64`);
  return key;
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written aside and linked into place, so that of two first starts one key wins, and it is whole. */
function createKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
