import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { FactName, FactReplies, Feast } from '../../text/languages/fact-words.ts';
import { knownCode, languages } from '../../text/languages/languages.ts';
import type { AskedFacts } from './asked-facts.ts';
import { isFeast } from './feasts.ts';
import { knownLocale, nextOpening } from './office-hours.ts';
import {
  dateOf,
  holidayOn,
  type LocalTime,
  localTime,
  MS_PER_DAY,
  type OpeningTimes,
  openSpan,
  type Span,
  spansFromBefore,
  spansOn,
  weekdayOf,
} from './opening-times.ts';
import { hasWay } from './payment-ways.ts';

/** Days ahead in which the week's hours are said together with the holidays that change them. */
const HOLIDAYS_AHEAD = 21;
/** More days than these are said as the ordinary week and what differs from it. */
const DAYS_BY_THEMSELVES = 9;

type Known = Pick<Settings, 'facts' | 'office_hours' | 'holidays' | 'time_zone'>;

/**
 * What a business says to the facts that were asked for, in a language; null where it says nothing to any of them.
 * @param now milliseconds
 */
export function factText(settings: Known, asked: AskedFacts, language: string, now: number): string | null {
  const { replies, questions } = languages[knownCode(language)].facts;
  const feasts = Object.keys(questions?.feasts ?? {}) as Feast[]; // the keys of the record
  const parts = asked.facts.flatMap((fact) => {
    const text =
      fact === 'hours'
        ? hoursText(settings, asked, { replies, feasts, locale: knownLocale(language) }, { language, now })
        : valueText(settings, fact, asked, replies);
    return text ?? [];
  });
  return parts.length === 0 ? null : parts.join('\n\n');
}

function valueText(
  { facts }: Known,
  fact: FactName,
  { ways }: AskedFacts,
  replies: FactReplies,
): string | null {
  const name = fact === 'directions' && !facts.directions ? 'address' : fact;
  const value = facts[name];
  if (!value) return null;
  const text = replies[name].replace('{value}', () => value).replace(/([.!?])\.$/, '$1');
  const unlisted =
    fact === 'payment' ? ways.filter((way) => !hasWay(value, way)).map(({ said }) => said) : [];
  if (unlisted.length === 0) return text;
  return `${text.replace(/(?<![.!?])$/, '.')} ${replies.not_listed.replace('{value}', () => unlisted.join(', '))}`;
}

function hoursText(
  times: Known,
  asked: AskedFacts,
  write: Writer,
  { language, now }: { language: string; now: number },
): string | null {
  if (times.office_hours.length === 0) return null;
  const { replies } = write;
  const local = localTime(now, times.time_zone);
  if (asked.dates.length > DAYS_BY_THEMSELVES) {
    return weekText(times, local.date, write, (date) => asked.dates.includes(date));
  }
  if (asked.dates.length > 0) {
    // On a Saturday night, "Saturday" is the next one.
    const meant = (date: number) =>
      asked.weekdays.includes(date) && isOver(times, date, local) ? date + 7 : date;
    return daysText(times, [...new Set(asked.dates.map(meant))], write);
  }
  if (asked.holidays) return holidaysText(times, (date) => date >= local.date, write);
  if (!asked.now) return weekText(times, local.date, write);
  const open = openSpan(times, local);
  if (open) {
    const allDay = open.span.from === 0 && open.span.to >= 1440;
    return allDay ? replies.open_all_day : replies.open_now.replace('{time}', clock(open.span.to));
  }
  const when = nextOpening(times, now, language);
  return when === null ? null : replies.closed_now.replace('{when}', () => when);
}

interface Writer {
  replies: FactReplies;
  /** Days on which a shop may be closed though nobody wrote it down. */
  feasts: readonly Feast[];
  locale: string;
}

/** Whether a day has begun, and all its hours are past. */
function isOver(times: OpeningTimes, date: number, local: LocalTime): boolean {
  if (date !== local.date || openSpan(times, local)) return false;
  return spansOn(times, date).every(({ from }) => from < local.minute) && spansOn(times, date).length > 0;
}

/** Days in their order; what is said of a public holiday that nobody wrote down is no more than is known. */
function daysText(times: OpeningTimes, dates: readonly number[], write: Writer): string {
  const lines = dates.map((date) => dayText(times, date, write));
  const isUnsure = dates.some(
    (date) => !holidayOn(times, date) && spansOn(times, date).length > 0 && isFeast(date, write.feasts),
  );
  return [...lines, ...(isUnsure ? [write.replies.no_exception] : [])].join(lines.length > 1 ? '\n' : ' ');
}

/** One day with its date, and the name of the holiday it is. */
function dayText(times: OpeningTimes, date: number, { replies, locale }: Writer): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const name = holidayOn(times, date)?.name;
  const day = `${new Intl.DateTimeFormat(locale, options).format(date * MS_PER_DAY)}${name ? ` (${name})` : ''}`;
  const hours = hoursOf([...spansFromBefore(times, date), ...spansOn(times, date)]);
  const text = hours === '' ? replies.closed_on : replies.open_on.replace('{hours}', hours);
  return capitalised(text.replace('{day}', () => day));
}

/** The ordinary week, days with the same hours together, and the holidays that are near. */
function weekText(
  times: Known,
  today: number,
  write: Writer,
  isMeant = (date: number) => date >= today && date <= today + HOLIDAYS_AHEAD,
): string {
  const { replies, locale } = write;
  // Any Monday: a week without its holidays.
  const ordinary = { ...times, holidays: [] };
  const days = Array.from({ length: 7 }, (_, at) => today - weekdayOf(today) + 1 + at);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (date: number) => capitalised(weekday.format(date * MS_PER_DAY));
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const date of days) {
    const hours = hoursOf(spansOn(ordinary, date)) || replies.closed;
    const group = groups.at(-1);
    if (group?.hours === hours) group.last = date;
    else groups.push({ first: date, last: date, hours });
  }
  const lines = groups.map(({ first, last, hours }) =>
    first === last ? `${nameOf(first)}: ${hours}` : `${nameOf(first)} – ${nameOf(last)}: ${hours}`,
  );
  const special = holidaysText(times, isMeant, write);
  return [replies.week, ...lines.map((line) => `- ${line}`), ...(special === null ? [] : ['', special])].join(
    '\n',
  );
}

/** The holidays of the days that are meant, each with its hours; null when there are none. */
function holidaysText(times: Known, isMeant: (date: number) => boolean, write: Writer): string | null {
  const near = times.holidays
    .map(({ date }) => ({ at: dateOf(date) }))
    .filter(({ at }) => isMeant(at))
    .sort((a, b) => a.at - b.at);
  if (near.length === 0) return null;
  return [write.replies.holidays, ...near.map(({ at }) => `- ${dayText(times, at, write)}`)].join('\n');
}

function hoursOf(spans: readonly Span[]): string {
  return spans
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `${clock(from)}–${clock(to)}`)
    .join(', ');
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
