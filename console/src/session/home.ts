import type { Session } from './session.ts';
import { side } from './side.ts';

/** Sends people who came to the other side's address to their own. */
export function ownSide(session: Session): void {
  const own = session.user.role === 'admin' ? '/mission-control' : '/portal';
  if (own !== side) window.location.replace(own);
}

/** Where a person starts: admins at the businesses, everyone else at the checklist. */
export const home = (session: Session): '/businesses' | '/setup' =>
  session.user.role === 'admin' ? '/businesses' : '/setup';
