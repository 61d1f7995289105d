import { randomBytes } from 'node:crypto';
import type { Config } from '../../kernel/config.ts';
import { sha256, uuidOf } from '../../kernel/ids.ts';
import { senderDomain } from './sender.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** Case gets lost on the way, and 64 characters are the most a local part may have. */
const SHAPE = /reply\+([a-z2-7]{26})([a-z2-7]{26})@/i;

/** Where an answer to one mail goes: whose business it is, and a secret of 128 bits, stored as a hash. */
export interface ReplyAddress {
  address: string;
  hash: string;
}

/** Makes an address that nobody can guess, on the operator's domain. */
export function newReplyAddress(config: Config, businessId: string): ReplyAddress {
  const secret = base32(randomBytes(16));
  const business = base32(Buffer.from(businessId.replaceAll('-', ''), 'hex'));
  return { address: `reply+${business}${secret}@${senderDomain(config)}`, hash: sha256(secret) };
}

/** The business that the first reply address in a text names, and its secret as a hash; null for none. Claims that the store confirms. */
export function readReplyAddress(text: string): { businessId: string; hash: string } | null {
  const [, business = '', secret = ''] = SHAPE.exec(text) ?? [];
  const hex = fromBase32(business.toLowerCase());
  if (!hex) return null;
  return { businessId: uuidOf(hex), hash: sha256(secret.toLowerCase()) };
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** 16 bytes as hex; null for another length. */
function fromBase32(text: string): string | null {
  if (text.length !== 26) return null;
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.slice(0, 128).match(/.{4}/g) ?? [])
    .map((four) => Number.parseInt(four, 2).toString(16))
    .join('');
}
