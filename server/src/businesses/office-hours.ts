import type { Settings } from '@askbob/contract/endpoints/businesses.ts';

/** Whether people are there now, and if not, when they will be. */
export interface OfficeState {
  open: boolean;
  text: string | null;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTES_PER_DAY = 1440;

/** The state of the office at a moment, in the business's own time zone; without hours it is always open. */
export function officeState({ office_hours, time_zone }: Settings, now: number): OfficeState {
  if (office_hours.length === 0) return { open: true, text: null };
  const { day, minute } = localTime(now, time_zone);
  const opens = office_hours.map((span) => ({
    day: span.day,
    from: minutesOf(span.from),
    to: minutesOf(span.to),
  }));
  if (opens.some((span) => span.day === day && minute >= span.from && minute < span.to)) {
    return { open: true, text: null };
  }
  const wait = (span: { day: number; from: number }) => {
    const ahead = (span.day - day) * MINUTES_PER_DAY + span.from - minute;
    return ahead > 0 ? ahead : ahead + 7 * MINUTES_PER_DAY;
  };
  const next = opens.toSorted((a, b) => wait(a) - wait(b))[0];
  if (!next) return { open: false, text: null };
  const time = `${String(Math.floor(next.from / 60)).padStart(2, '0')}:${String(next.from % 60).padStart(2, '0')}`;
  const today = next.day === day && next.from > minute;
  return { open: false, text: `${today ? 'today' : DAYS[next.day]}, ${time}` };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function localTime(now: number, timeZone: string): { day: number; minute: number } {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return { day: DAYS.indexOf(parts.weekday ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };

  function formatIn(zone: string): Intl.DateTimeFormat {
    try {
      return format(zone);
    } catch {
      // A zone this machine does not know; the settings screen offers only those it does.
      return format('UTC');
    }
  }
}
