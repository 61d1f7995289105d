/** Months and weekdays, written out and short, in the languages that sites are most often written in; on lower-case text. */
export const NAMES_OF_TIMES = namesOfTimes();

function namesOfTimes(): RegExp {
  const names = new Set<string>();
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl']) {
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      for (let at = 0; at < 12; at++) names.add(month.format(Date.UTC(2026, at, 1)).toLowerCase());
      for (let at = 1; at < 8; at++) names.add(day.format(Date.UTC(2026, 0, at)).toLowerCase());
    }
  }
  const words = [...names].map((name) => name.replace(/\.$/, '')).filter((name) => /^\p{L}{3,}$/u.test(name));
  words.sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
}
