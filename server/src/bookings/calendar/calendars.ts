import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { ApiError } from '../../kernel/errors.ts';
import { OutboundRefused } from '../../platform/outbound/guarded-connector.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { createSidePool } from '../../platform/processes/side-pool.ts';
import type { Booked } from '../booking-row.ts';
import { calendarQuery } from './calendar-query.ts';
import type { CalendarJob, CalendarRead } from './read-calendar.ts';

/** What a calendar says is busy; `ours` are events of bookings, of which more is known here. */
export interface KnownBusy extends CalendarRead {
  kind: 'known';
}

/** What a calendar says is busy, or why nobody knows. */
export type Busy = KnownBusy | { kind: 'unknown'; problem: string };

/** Whose calendar is asked for. */
interface Asking {
  id: string;
  settings: Pick<Settings, 'action_hosts' | 'time_zone'>;
}

/** The secret header that an action sends to a calendar's host; none for a calendar that needs none. */
export type AuthorizationOf = (businessId: string, actionId: string, host: string) => Promise<string | null>;

/** What the calendars of businesses say, as it was read some minutes ago at most. */
export interface Calendars {
  /** What is known without asking anybody: for forms that are written while a transaction is open. */
  known(business: Asking, booked: Booked): Busy;
  /** Asks, unless it was asked a short while ago. Never throws. */
  ask(business: Asking, booked: Booked, within: 'offer' | 'booking'): Promise<Busy>;
}

type Calendar = NonNullable<Booked['request']['calendar']>;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** For how long an answer is good enough: to offer times, to book one, and to say that it failed. */
const FRESH_MS = { offer: 5 * MINUTE, booking: 30_000, failed: 20_000 };
/** What a form may be written from. */
const USABLE_MS = 10 * MINUTE;
const TIMEOUT_MS = 5000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_KEPT = 1000;

const NONE: Busy = { kind: 'known', busy: [], ours: [] };
const NOT_ASKED: Busy = { kind: 'unknown', problem: 'The calendar was not read yet.' };

const limits = { memoryMb: 256, deadlineMs: 4000 };
const size = { atOnce: 2, mostOfOne: 4, tooMany: 'Too many calendars are being read right now.' };

/**
 * Reads calendars through the guarded door, in a process of its own whose time and memory are bounded; what it wrote itself into
 * one is left out, since bookings are known better here. @param now milliseconds
 */
export function createCalendars(
  outbound: Outbound,
  now: () => number,
  authorizationOf: AuthorizationOf,
): Calendars {
  const thread = new URL('./calendar-thread.ts', import.meta.url);
  const pool = createSidePool<CalendarJob, CalendarRead>({ thread, tooMuch }, limits, size);
  const kept = new Map<string, { at: number; answer: Busy }>();
  const underWay = new Map<string, Promise<Busy>>();

  async function fetchBusy(
    { id, settings }: Asking,
    actionId: string,
    { url, kind = 'ical' }: Calendar,
  ): Promise<Busy> {
    const host = new URL(url).host;
    if (!settings.action_hosts.includes(host)) return notAllowed(host);
    try {
      const at = now();
      const [from, to] = [at - DAY, at + 63 * DAY];
      const authorization = await authorizationOf(id, actionId, host);
      const asked = kind === 'caldav' ? calendarQuery(from, to) : { headers: { accept: 'text/calendar' } };
      const response = await outbound.fetchGuarded(url, {
        ...asked,
        headers: {
          ...asked.headers,
          'user-agent': 'AskBob',
          ...(authorization === null ? {} : { authorization }),
        },
        timeoutMs: TIMEOUT_MS,
        maxBytes: MAX_BYTES,
        // A calendar that sends elsewhere is not the one that was allowed.
        redirect: 'manual',
      });
      const text = await response.text();
      if (response.status >= 300 && response.status < 400)
        return unknown(
          `The calendar at ${host} sends on to another address. Enter the one that it leads to.`,
        );
      if (!response.ok) return unknown(`The calendar at ${host} answered ${response.status}.`);
      const job = { text, kind, own: id, timeZone: settings.time_zone, from, to };
      return { kind: 'known', ...(await pool.run(id, job)) };
    } catch (error) {
      if (error instanceof OutboundRefused)
        return unknown(`The calendar at ${host} was not read: ${error.reason}.`);
      if (error instanceof ApiError) return unknown(error.message);
      return unknown(`The calendar at ${host} could not be reached or read.`);
    }
  }

  function keyOf({ id, settings }: Asking, actionId: string, { url, kind }: Calendar): string {
    const isAllowed = settings.action_hosts.includes(new URL(url).host);
    return JSON.stringify([id, actionId, url, kind, settings.time_zone, isAllowed]);
  }

  return {
    known: (business, { actionId, request: { calendar } }) => {
      if (!calendar) return NONE;
      const found = kept.get(keyOf(business, actionId, calendar));
      return found && now() - found.at < USABLE_MS ? found.answer : NOT_ASKED;
    },
    ask: async (business, { actionId, request: { calendar } }, within) => {
      if (!calendar) return NONE;
      const key = keyOf(business, actionId, calendar);
      const found = kept.get(key);
      const fresh = found?.answer.kind === 'unknown' ? FRESH_MS.failed : FRESH_MS[within];
      if (found && now() - found.at < fresh) return found.answer;
      const started =
        underWay.get(key) ??
        fetchBusy(business, actionId, calendar).then((answer) => {
          if (kept.size >= MAX_KEPT) kept.clear();
          kept.set(key, { at: now(), answer });
          underWay.delete(key);
          return answer;
        });
      underWay.set(key, started);
      return started;
    },
  };
}

const unknown = (problem: string): Busy => ({ kind: 'unknown', problem });

const notAllowed = (host: string): Busy =>
  unknown(`${host} is not among the systems that actions may call. An owner adds it under Settings.`);

function tooMuch(what: string): ApiError {
  return new ApiError('invalid_request', `Reading the calendar ${what} that it may take, so it was stopped.`);
}
