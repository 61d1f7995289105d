import type { Services as Below } from '../record/services.ts';
import type { Profiles } from './profile.ts';

/** What businesses add to what may be reached. */
export interface Services extends Below {
  profiles: Profiles;
  /** Has this node read a business's profile, keys and origins anew. */
  forget(businessId: string): void;
}
