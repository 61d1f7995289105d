import { call } from '../api/call.ts';
import type { Session } from './session.ts';
import { side } from './side.ts';

/** Sends people who came to the other side's address to their own. */
export function ownSide(session: Session): void {
  const own = session.user.role === 'admin' ? '/mission-control' : '/portal';
  if (own !== side) window.location.replace(own);
}

/** Where a person starts: admins at the businesses, owners at the checklist until Bob answers, all others at the inbox. */
export async function home(session: Session): Promise<'/businesses' | '/setup' | '/inbox'> {
  if (session.user.role === 'admin') return '/businesses';
  if (!session.user.permissions.includes('knowledge.edit')) return '/inbox';
  const setup = await call('setupState', {});
  return setup.next ? '/setup' : '/inbox';
}
