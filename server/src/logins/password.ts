import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ApiError, invalid } from '../kernel/errors.ts';
import { commonPasswords } from './common-passwords.ts';

const argon2Async = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
/** Hashes at once, so that a burst of sign-ins cannot take all memory or every core. */
const AT_ONCE = 4;

/** Hashes that wait: about two seconds' worth. Whoever comes then is asked to come again. */
const WAITING = 100;

let running = 0;
const queue: (() => void)[] = [];

/** Throws 503 when too many wait already. */
async function derive(password: string, nonce: Buffer): Promise<Buffer> {
  if (queue.length >= WAITING) {
    throw new ApiError('overloaded', 'Too many people sign in just now. Try again in a moment.', {
      headers: { 'retry-after': '2' },
    });
  }
  if (running >= AT_ONCE) await new Promise<void>((go) => queue.push(go));
  else running += 1;
  try {
    return await argon2Async('argon2id', { message: password.normalize('NFC'), nonce, ...COST });
  } finally {
    // Whoever waits takes over this place, so that nobody slips in between.
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Hashes a password with argon2id; returns a PHC string. All accounts of one address share a salt, so that
 * one hash tells which of them a password opens.
 * @param kin the PHC string of another account of the address, or of the same one before; null if there is none
 */
export async function hashPassword(password: string, kin: string | null): Promise<string> {
  const nonce = kin === null ? randomBytes(16) : Buffer.from(saltOf(kin), 'base64');
  const tag = await derive(password, nonce);
  const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(nonce)}$${encode(tag)}`;
}

/** A hash of nothing, so that an unknown address costs the same time as a wrong password. */
const DECOY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a password fits a PHC string made by hashPassword; null compares with a decoy and is false. */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  return (await fittingHashes(password, phc === null ? [] : [phc])).size > 0;
}

/** Which PHC strings a password fits; costs one hash for each salt among them, and one if there is none. */
export async function fittingHashes(password: string, phcs: readonly string[]): Promise<ReadonlySet<string>> {
  const salts = new Set((phcs.length > 0 ? phcs : [DECOY]).map(saltOf));
  const tags = await Promise.all(
    [...salts].map(async (salt) => [salt, await derive(password, Buffer.from(salt, 'base64'))] as const),
  );
  const tagOf = new Map(tags);
  return new Set(phcs.filter((phc) => sameBytes(tagOf.get(saltOf(phc)), phc)));
}

function sameBytes(actual: Buffer | undefined, phc: string): boolean {
  const expected = Buffer.from(phc.split('$')[5] ?? '', 'base64');
  return actual?.length === expected.length && timingSafeEqual(expected, actual);
}

function saltOf(phc: string): string {
  return phc.split('$')[4] ?? '';
}

/** Throws 422 for a password that everybody tries first, or that is the person's own address. */
export function requireGoodPassword(password: string, email: string, pointer: string): void {
  const plain = password.normalize('NFC').toLowerCase();
  const own = email.toLowerCase();
  if (plain === own || plain === own.split('@')[0]) {
    throw invalid(pointer, 'must not be your e-mail address. Choose another one');
  }
  if (commonPasswords.has(plain) || /^(.)\1*$/.test(plain)) {
    throw invalid(pointer, 'is one of the passwords that attackers try first. Choose another one');
  }
}
