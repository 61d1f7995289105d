import { bookingOf } from '../knowledge/actions/request-template.ts';
import type { ReleasedAction } from '../retrieval/types.ts';
import type { Booked } from './booking-row.ts';

/** How an action books; null for one that books nothing. */
export function bookedOf(action: Pick<ReleasedAction, 'id' | 'request'>): Booked | null {
  const request = bookingOf(action);
  return request && { actionId: action.id, request };
}
