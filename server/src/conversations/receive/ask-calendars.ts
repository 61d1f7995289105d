import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import { consider } from '../../answering/answer-from.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { bookingOf } from '../../knowledge/actions/request-template.ts';
import type { ReadMessage } from '../answer-turn/gather.ts';
import type { Services } from '../services.ts';

/** How far down what was found a booking is taken for what may be offered. */
const LOOKED_AT = 3;

/** The bookings of a release that look at a calendar. */
function withCalendars(release: LoadedRelease | null): { id: string; request: BookingRequest }[] {
  return [...(release?.actions?.values() ?? [])].flatMap((action) => {
    const request = bookingOf(action);
    return request?.calendar ? [{ id: action.id, request }] : [];
  });
}

/** Whether a message to this release may need a calendar. */
export function hasCalendars(release: LoadedRelease | null): boolean {
  return withCalendars(release).length > 0;
}

/**
 * Has the calendars read that this message may lead to a form of, before a transaction is open; nobody waits where none is meant,
 * or it was read a short while ago. Never throws for a calendar's faults.
 */
export async function askCalendars(services: Services, read: ReadMessage, previous: string[]): Promise<void> {
  const { business, release, message, suggestion } = read;
  if (read.withoutForms) return;
  const situation = {
    ...read,
    query: { message, previous },
    now: services.now(),
    refusals: 0,
    personOffered: false,
  };
  const found = consider(situation).candidates.slice(0, LOOKED_AT);
  const meant = withCalendars(release).filter(
    ({ id }) => id === suggestion || found.some(({ document_id }) => document_id === id),
  );
  await Promise.all(meant.map(({ request }) => services.calendars.ask(business, request, 'offer')));
}
