import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { Form } from '@askbob/contract/endpoints/chat.ts';
import { SLOT } from '../answering/writing/form.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import { type Booked, takenTimes } from './booking-row.ts';
import type { Busy } from './calendar/calendars.ts';
import { slotWords } from './slot-words.ts';
import { freeSlots, type Stretch } from './slots.ts';

/** Times that a form offers at most. */
const MOST_OFFERED = 40;

/** What a business says of when it is there. */
type Times = Pick<Settings, 'office_hours' | 'holidays' | 'time_zone'>;

/** The first times that can be booked; null where nobody knows what its calendar says. @param now milliseconds */
export async function timesToOffer(
  read: BusinessRead,
  settings: Times,
  booked: Booked,
  busy: Busy,
  now: number,
  but: string | null = null,
): Promise<Stretch[] | null> {
  if (busy.kind === 'unknown') return null;
  const taken = await takenTimes(read, booked, busy, now, but);
  return freeSlots(settings, booked.request, now, taken, MOST_OFFERED);
}

/** A form with times to choose from, in the words of a language. */
export function formWithTimes(
  form: Form,
  times: readonly Stretch[],
  { time_zone }: Times,
  language: string,
): Form {
  const options = times.map(({ start }) => slotWords(start, time_zone, language).when);
  return {
    ...form,
    fields: form.fields.map((field) => (field.name === SLOT ? { ...field, options } : field)),
  };
}
