import { knownZone } from '../../answering/facts/opening-times.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../../conversations/services.ts';
import { isDue } from '../../knowledge/drafts/due.ts';
import type { Summary } from '../count-messages.ts';
import { localTime } from '../local-time.ts';
import type { Span } from '../period.ts';
import { stillUnanswered } from '../still-unanswered.ts';
import { countSpan, summarise } from '../summarise.ts';
import { weeksBefore } from './week.ts';

/** Questions and documents that a mail names; the lists show all. */
const NAMED = 5;
const LONGEST = 140;

/** What a weekly mail tells. */
export interface Week {
  timeZone: string;
  last: Span;
  now: Summary;
  previous: Summary;
  /** Conversations that wait for a person as the mail is written. */
  waiting: number;
  unanswered: string[];
  /** Titles of what is to be looked at again. */
  due: string[];
}

/** The week that ended when a Monday began, the week before, and what is to be done now. @param monday milliseconds */
export async function readWeek(services: Services, business: Profile, monday: number): Promise<Week> {
  const timeZone = knownZone(business.settings.time_zone);
  const { last, before } = weeksBefore(localTime(timeZone), monday);
  const unanswered = await stillUnanswered(services, business);
  return services.store.forBusiness(business.id).read(async (read) => {
    const waiting = await read.q
      .selectFrom('conversations')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow();
    const due = await read.q
      .selectFrom('documents')
      .select('title')
      .where('deleted_at', 'is', null)
      .where((eb) => isDue(eb, services.now()))
      .orderBy('title')
      .limit(NAMED)
      .execute();
    return {
      timeZone,
      last,
      now: await summarise(read, last, await countSpan(read, last)),
      previous: await summarise(read, before, await countSpan(read, before)),
      waiting: Number(waiting.count),
      unanswered: (await unanswered(read, last)).slice(0, NAMED).map(({ question }) => short(question)),
      due: due.map(({ title }) => short(title)),
    };
  });
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
