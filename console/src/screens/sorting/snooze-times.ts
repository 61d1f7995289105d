export type SnoozeTime = 'later' | 'evening' | 'tomorrow' | 'monday' | 'week';

/** When a working day begins, by the hour. */
const morning = 9;

/** Moments to put something off to, soonest first, in the reader's own time; each means a different one. */
export function snoozeTimes(now: Date): { name: SnoozeTime; at: Date }[] {
  const day = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
  const later = new Date(now.getTime() + 3 * 3_600_000);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times: { name: SnoozeTime; at: Date }[] = [
    ...(later.getDate() === now.getDate() ? [{ name: 'later' as const, at: later }] : []),
    ...(now.getHours() < 15 ? [{ name: 'evening' as const, at: day(0, 19) }] : []),
    { name: 'tomorrow', at: day(1, morning) },
    // On a Sunday, Monday is tomorrow.
    ...(toMonday > 1 ? [{ name: 'monday' as const, at: day(toMonday, morning) }] : []),
    ...(toMonday < 7 ? [{ name: 'week' as const, at: day(7, morning) }] : []),
  ];
  return times;
}
