import type { Services as Below } from '../businesses/services.ts';
import type { Cache } from '../kernel/cache.ts';
import type { KnownKey } from './find-key.ts';

/** What widgets add to what may be reached. */
export interface Services extends Below {
  keys: Cache<KnownKey | null>;
}
