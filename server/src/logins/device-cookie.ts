import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds a browser keeps it: as long as browsers keep any. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;

const NONCE_LENGTH = 22;
const MAC_LENGTH = 43;
/** Accounts one browser is known to at a time. */
const MOST_ACCOUNTS = 5;

/**
 * The cookie's new value after a user has signed in: an entry for that user, before those of others who
 * signed in with this browser. An entry is a random name and a MAC, so nobody can read whose it is; it opens
 * nothing, and only sets the desk apart from those of strangers.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function rememberDevice(key: Buffer, userId: string, cookie: string | null): string {
  const nonce = randomBytes(16).toString('base64url');
  const others = entriesOf(cookie).filter((entry) => !isOf(key, userId, entry));
  return [nonce + macOf(key, userId, nonce), ...others].slice(0, MOST_ACCOUNTS).join('.');
}

/** The name of the device from which this user has signed in before; null for a stranger's. */
export function deviceOf(key: Buffer, userId: string, cookie: string | null): string | null {
  const entry = entriesOf(cookie).find((each) => isOf(key, userId, each));
  return entry?.slice(0, NONCE_LENGTH) ?? null;
}

function entriesOf(cookie: string | null): string[] {
  const entries = (cookie ?? '').split('.', MOST_ACCOUNTS);
  return entries.filter((entry) => entry.length === NONCE_LENGTH + MAC_LENGTH && /^[\w-]+$/.test(entry));
}

function isOf(key: Buffer, userId: string, entry: string): boolean {
  const mac = macOf(key, userId, entry.slice(0, NONCE_LENGTH));
  return timingSafeEqual(Buffer.from(mac), Buffer.from(entry.slice(NONCE_LENGTH)));
}

function macOf(key: Buffer, userId: string, nonce: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['device', userId, nonce]))
    .digest('base64url');
}
