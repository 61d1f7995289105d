import type { Services as Below } from '../businesses/services.ts';
import type { DraftCache } from './drafts/draft-cache.ts';
import type { Nearness } from './encoding/nearness.ts';
import type { Reader } from './import/reader.ts';
import type { Builder } from './releases/builder.ts';
import type { ReleaseCache } from './releases/release-cache.ts';

/** What knowledge adds to what may be reached. */
export interface Services extends Below {
  /** Published knowledge, decoded. */
  releases: ReleaseCache;
  /** What the server's encoder says of published knowledge. */
  nearness: Nearness;
  /** Drafts as if they were published, for previews. */
  drafts: DraftCache;
  /** Reads what strangers wrote, beside the main loop. */
  reader: Reader;
  /** Compiles knowledge beside the main loop. */
  builder: Builder;
  /** Businesses whose draft this node is publishing. */
  publishing: Set<string>;
}
