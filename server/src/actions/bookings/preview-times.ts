import type { previewTimes as spec } from '@askbob/contract/endpoints/bookings.ts';
import type { z } from 'zod';
import { timesToOffer } from '../../bookings/offer-times.ts';
import { slotWords } from '../../bookings/slot-words.ts';
import type { Services } from '../../conversations/services.ts';
import { notFound } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';

/** Times that are shown. */
const SHOWN = 8;

/** The next times that visitors could book, before anything is stored. */
export async function previewTimes(
  services: Services,
  db: BusinessDb,
  { request, action_id }: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const { settings } = business;
  if (request.calendar && !URL.canParse(request.calendar.url))
    return { times: [], problem: 'This is no address of a calendar.' };
  const booked = { actionId: action_id ?? '', request };
  const busy = await services.calendars.ask(business, booked, 'booking');
  const times = await db.read((read) => timesToOffer(read, settings, booked, busy, services.now()));
  const shown = (times ?? []).slice(0, SHOWN);
  return {
    times: shown.map(({ start }) => slotWords(start, settings.time_zone, settings.language).when),
    problem: busy.kind === 'unknown' ? busy.problem : null,
  };
}
