import type { S3Address } from './address.ts';
import { ask, insisting } from './call.ts';
import { S3Refusal } from './refusal.ts';
import type { S3Store } from './store.ts';

/** The header in which an object carries the SHA-256 of its bytes. */
export const CHECKSUM = 'x-amz-meta-sha256';
/** So that a wrong setting is told at once, and one lost packet is none. */
const ATTEMPTS = 2;

/** What stands at an address: an object, nothing, or what this key may not see. */
export type Seen = { kind: 'object'; sha256: string | undefined } | { kind: 'nothing' } | { kind: 'unseen' };

/**
 * Looks at an address without reading what is there. Throws StartError where the store cannot be used. A GET, since only its
 * refusal says why: that of a HEAD has no words.
 */
export async function look(store: S3Store, address: S3Address): Promise<Seen> {
  try {
    return await insisting(
      store,
      async () => {
        const { headers, body } = await ask(store, address, {
          method: 'GET',
          headers: { range: 'bytes=0-0' },
        });
        await body.dump();
        return { kind: 'object', sha256: headers[CHECKSUM] };
      },
      ATTEMPTS,
    );
  } catch (error) {
    if (!(error instanceof S3Refusal)) throw error;
    if (error.code === 'NoSuchKey') return { kind: 'nothing' };
    // An empty object has no first byte.
    if (error.status === 416) return { kind: 'object', sha256: undefined };
    // A key that may only write is a good one for backups.
    if (error.code === 'AccessDenied') return { kind: 'unseen' };
    throw error;
  }
}
