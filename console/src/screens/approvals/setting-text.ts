import type { Reply } from '../../api/endpoints.ts';
import type { Language, Texts } from '../../texts/texts.tsx';

type Settings = Reply<'getOwnBusiness'>['settings'];

/** A setting as lines people read. @param changed names the facts that are shown of all */
export function settingText(
  t: Texts,
  language: Language,
  name: string,
  value: unknown,
  changed: unknown,
): string {
  // The server sends settings by their names, each in the shape that the contract gives it.
  if (name === 'facts') return factsText(t, value as Settings['facts'], changed as Settings['facts']);
  if (name === 'office_hours') return hoursText(language, value as Settings['office_hours']);
  if (name === 'holidays') return holidaysText(t, value as Settings['holidays']);
  if (name === 'approval') return value === 'two' ? t.approvals.two : t.approvals.one;
  return JSON.stringify(value);
}

function factsText(t: Texts, facts: Settings['facts'], changed: Settings['facts']): string {
  const names = Object.keys(changed) as (keyof Settings['facts'])[]; // a strict object's own
  return names.map((name) => `${t.settings.facts[name]}: ${facts[name] || '–'}`).join('\n');
}

function hoursText(language: Language, hours: Settings['office_hours']): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  const nameOf = (day: number) => weekday.format(new Date(Date.UTC(1970, 0, 4 + day)));
  const fromMonday = (day: number) => (day + 6) % 7;
  return hours
    .toSorted((a, b) => fromMonday(a.day) - fromMonday(b.day) || a.from.localeCompare(b.from))
    .map(({ day, from, to }) => `${nameOf(day)} ${from}–${to}`)
    .join('\n');
}

function holidaysText(t: Texts, holidays: Settings['holidays']): string {
  return holidays
    .map(({ date, name, from, to }) => `${date} ${name}: ${from && to ? `${from}–${to}` : t.settings.closed}`)
    .join('\n');
}
