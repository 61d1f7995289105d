import { createHash, randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/** Random bytes are fetched many at a time: the call to the system costs more than the bytes. */
const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);

function take(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL_BYTES);
  const bytes = pool.subarray(0, count);
  pool = pool.subarray(count);
  return bytes;
}

/**
 * A UUIDv7: time-ordered, so that rows made together lie together (RFC 9562, 6.2 method 1).
 * @param now milliseconds since 1970
 */
export function newId(now: number = Date.now()): string {
  counter = now > lastMs ? 0 : counter + 1;
  lastMs = Math.max(lastMs, now);
  const bytes = take(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter & 0x0fff), 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return uuidOf(bytes.toString('hex'));
}

/** 32 hex digits as a UUID is written. */
export function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 256 random bits as URL-safe text, with a prefix that says what it is. */
export function newToken(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 in hex: how tokens are stored. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of bytes in hex. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The smallest id that `newId` could make at a moment: ids below it are older. @param ms since 1970 */
export function oldestId(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
