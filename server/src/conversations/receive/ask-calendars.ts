import type { BookingRequest } from '@askbob/contract/endpoints/actions.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { bookingOf } from '../../knowledge/actions/request-template.ts';
import type { Candidate } from '../../retrieval/types.ts';
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
 * @param found what the message is about, most confident first
 */
export async function askCalendars(
  services: Services,
  { business, release, suggestion, withoutForms }: Omit<ReadMessage, 'early'>,
  found: readonly Candidate[],
): Promise<void> {
  if (withoutForms) return;
  const likely = found.slice(0, LOOKED_AT);
  const meant = withCalendars(release).filter(
    ({ id }) => id === suggestion || likely.some(({ document_id }) => document_id === id),
  );
  await Promise.all(
    meant.map(({ id: actionId, request }) =>
      services.calendars.ask(business, { actionId, request }, 'offer'),
    ),
  );
}
