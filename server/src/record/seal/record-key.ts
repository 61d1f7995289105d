import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { sha256 } from '../../kernel/ids.ts';

const KEY_BYTES = 32;
/** Characters of a key's name: enough to tell keys apart, and nothing of the key. */
const ID_LENGTH = 16;

/** What the record is sealed with, and the name that stands in each row it sealed. */
export interface RecordKey {
  id: string;
  key: KeyObject;
}

/** Who writes to the record: whatever holds its key. */
export interface Recorder {
  recordKey: RecordKey;
}

/** The key of the record, derived (HKDF, RFC 5869) from the installation's own. */
export function recordKey(secretKey: Buffer): RecordKey {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'ask-bob record', KEY_BYTES));
  return { id: sha256(`name:${bytes.toString('hex')}`).slice(0, ID_LENGTH), key: createSecretKey(bytes) };
}

/** HMAC-SHA-256 in hex over what is said about one kind of thing; JSON keeps the parts apart. */
export function macOf({ key }: RecordKey, kind: string, parts: readonly unknown[]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex');
}
