import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts `plaintext` with AES-256-GCM so that it opens only with the same key and the same `boundTo`
 * (what the secret belongs to, e.g. business id and base URL). Throws when the key is not 32 bytes.
 */
export function seal(key: Buffer, plaintext: string, boundTo: string[]): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associatedData(boundTo));
  const sealed = Buffer.concat([
    nonce,
    cipher.update(plaintext, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${VERSION}.${sealed.toString('base64url')}`;
}

/** The plaintext of `seal`; throws when the text was changed, or the key or what it is bound to differ. */
export function open(key: Buffer, sealed: string, boundTo: string[]): string {
  const [version, text] = sealed.split('.');
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not a sealed secret');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(boundTo)).setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
  return Buffer.concat(plain).toString('utf8');
}

/** As open, but null when it does not open: the key was lost or changed, and whoever asks goes on without. */
export function openOrNull(key: Buffer, sealed: string, boundTo: string[]): string | null {
  try {
    return open(key, sealed, boundTo);
  } catch {
    return null;
  }
}

/** JSON keeps ["ab","c"] and ["a","bc"] apart, which joining would not. */
function associatedData(boundTo: string[]): Buffer {
  return Buffer.from(JSON.stringify(boundTo), 'utf8');
}
