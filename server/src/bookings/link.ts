import { createHmac } from 'node:crypto';
import { sha256 } from '../kernel/ids.ts';

/**
 * The secret of a booking's link, the same in each of its mails; the store holds its hash alone, from the first mail on, and the
 * business that it is looked for in stands before it.
 */
export function bookingToken(key: Buffer, businessId: string, id: string): string {
  const mac = createHmac('sha256', key).update(`booking link\0${businessId}\0${id}`).digest('base64url');
  return `${businessId}.${mac}`;
}

/** Where a token is looked for, and as what; null for what is none. */
export function readToken(token: string): { businessId: string; hash: string } | null {
  const [, businessId] = /^([0-9a-z-]{1,64})\.[\w-]{43}$/.exec(token) ?? [];
  return businessId === undefined ? null : { businessId, hash: sha256(token) };
}
