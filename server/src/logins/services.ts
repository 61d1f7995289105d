import type { Services as Below } from '../businesses/services.ts';
import type { SignInThrottle } from './throttle.ts';

/** What logins add to what may be reached. */
export interface Services extends Below {
  throttle: SignInThrottle;
}
