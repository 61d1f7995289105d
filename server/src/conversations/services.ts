import type { Services as Below } from '../bookings/services.ts';
import type { Feed } from './following/feed.ts';

/** What conversations add to what may be reached. */
export interface Services extends Below {
  feed: Feed;
  /** Remembers which conversations a login has opened, so that reading is recorded once. */
  reads: Set<string>;
}
