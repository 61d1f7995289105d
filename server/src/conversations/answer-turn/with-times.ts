import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import { languageOf } from '../../answering/writing/reply-texts.ts';
import { bookedOf } from '../../bookings/booked-of.ts';
import { formWithTimes, timesToOffer } from '../../bookings/offer-times.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';

/**
 * A reply whose form offers the times that are free at this moment; where there are none, or nobody knows, a person is brought in
 * its place. Every other reply stays what it is.
 */
export async function withTimes(
  { calendars, now }: Pick<Services, 'calendars' | 'now'>,
  read: BusinessRead,
  reply: Reply,
  situation: Situation,
): Promise<Reply> {
  const { form } = reply;
  const action =
    form && [...(situation.release?.actions?.values() ?? [])].find(({ name }) => name === form.action);
  const booked = action && bookedOf(action);
  if (!form || !booked) return reply;
  const { business, reading } = situation;
  const { settings } = business;
  const busy = calendars.known(business, booked);
  const times = await timesToOffer(read, settings, booked, busy, now());
  const language = languageOf(reading, situation);
  if (times && times.length > 0) return { ...reply, form: formWithTimes(form, times, settings, language) };
  const why = busy.kind === 'unknown' ? busy.problem : 'no time is free in the days that can be booked.';
  return {
    ...reply,
    outcome: 'escalated',
    text: standardReply(times ? 'booking_none' : 'booking_unknown', language, { business: business.name }),
    rule: 'action',
    decision: 'action',
    reason: `"${action.title}" could not be offered, so a person is brought: ${why}`,
    citations: [],
    form: null,
  };
}
