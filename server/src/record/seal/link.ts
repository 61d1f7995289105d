import { sha256 } from '../../kernel/ids.ts';
import type { ChainLinksTable } from '../../platform/db/schema.ts';
import { macOf, type RecordKey } from './record-key.ts';

/** What the first link points back to. */
export const GENESIS = '0'.repeat(64);

/** A record as the chain holds it. */
export interface Joined {
  kind: 'audit' | 'erasure' | 'receipt';
  id: string;
  key_id: string;
  hash: string;
}

/** The hash of what a link holds, whatever order the records come in. */
export function contentOf(records: readonly Joined[]): string {
  const lines = records.map(({ kind, id, key_id, hash }) => JSON.stringify([kind, id, key_id, hash]));
  return sha256(lines.sort().join('\n'));
}

/** The MAC of a link, as the verifier makes it again. */
export function linkMac(key: RecordKey, link: Omit<ChainLinksTable, 'hash'>): string {
  const { business_id, number, records, content, previous_hash, key_id, created_at } = link;
  return macOf(key, 'link', [business_id, number, records, content, previous_hash, key_id, created_at]);
}
