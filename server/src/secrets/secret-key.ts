import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const SHORTEST = 32;

/**
 * The installation's 32-byte key, derived (HKDF, RFC 5869) from `fromEnvironment` when given, else from
 * DATA_DIR/secret.key, which the first start creates with mode 0600. Throws when either is shorter than 32 characters.
 */
export function secretKey(fromEnvironment: string | undefined, dataDir: string): Buffer {
  if (fromEnvironment) return deriveKey(fromEnvironment, 'SECRET_KEY');
  const path = join(dataDir, 'secret.key');
  const stored = readKey(path);
  if (stored !== null) return deriveKey(stored, path);
  createKey(dataDir, path);
  return deriveKey(readFileSync(path, 'utf8'), path);
}

function deriveKey(text: string, source: string): Buffer {
  const secret = text.trim();
  if (secret.length < SHORTEST) throw new Error(`${source} must hold at least ${SHORTEST} characters`);
  return Buffer.from(hkdfSync('sha256', secret, '', 'ask-bob sealed secrets', KEY_BYTES));
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
