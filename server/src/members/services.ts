import type { Services as Below } from '../logins/services.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import type { Actor } from '../record/audit/append.ts';

/** What members add to what may be reached. */
export interface Services extends Below {
  /**
   * Gives back what somebody holds who may not speak with visitors any more, in the transaction in which that right ends.
   * Returns how many visitors wait again.
   */
  giveBackHeld(tx: BusinessTx, actor: Actor, userId: string): Promise<number>;
}
