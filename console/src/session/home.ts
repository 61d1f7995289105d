import { call } from '../api/call.ts';
import type { Session } from './session.ts';
import { at, side } from './side.ts';

/** Survives the change of pages from one side to the other, and nothing more. */
const sentOver = 'askbob.sent-over';

/** Sends people who came to the other side's address to their own, where they are told. */
export function ownSide(session: Session): void {
  const own = session.user.role === 'admin' ? '/mission-control' : '/portal';
  if (own === side) return;
  sessionStorage.setItem(sentOver, side);
  window.location.replace(at(own));
}

/** Whether this page is shown instead of the other side's that was asked for; says so until `arrived`. */
export const wasSentOver = (): boolean => sessionStorage.getItem(sentOver) !== null;
export const arrived = (): void => sessionStorage.removeItem(sentOver);

/** Where a person starts: admins at the businesses, owners at the checklist until Bob answers, all others at the inbox. */
export async function home(session: Session): Promise<'/businesses' | '/setup' | '/inbox'> {
  if (session.user.role === 'admin') return '/businesses';
  if (!session.user.permissions.includes('knowledge.edit')) return '/inbox';
  const setup = await call('setupState', {});
  // A business whose site is served is not sent back for what a later version asks as well.
  const serves = setup.steps.some(({ id, done }) => id === 'live_test' && done);
  return setup.next && !serves ? '/setup' : '/inbox';
}
