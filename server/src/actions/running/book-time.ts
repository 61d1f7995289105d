import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import { formOf, SLOT } from '../../answering/writing/form.ts';
import { bookedOf } from '../../bookings/booked-of.ts';
import {
  type Booked,
  type BookingRow,
  calendarOf,
  holdTimes,
  takenTimes,
} from '../../bookings/booking-row.ts';
import type { Busy } from '../../bookings/calendar/calendars.ts';
import { layEvent } from '../../bookings/calendar-events.ts';
import { formWithTimes, timesToOffer } from '../../bookings/offer-times.ts';
import { readSlot, type SlotWords, slotWords } from '../../bookings/slot-words.ts';
import { isFree, type Stretch, slotAt } from '../../bookings/slots.ts';
import { tellBooker } from '../../bookings/tell-booker.ts';
import { knownOf } from '../../conversations/answer-turn/known-of.ts';
import type { RecordedReply } from '../../conversations/answer-turn/record.ts';
import type { Services } from '../../conversations/services.ts';
import { invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { fillReply } from '../../knowledge/actions/fill-reply.ts';
import type { SentValues } from '../../knowledge/actions/values.ts';
import { insertRows } from '../../platform/db/by-shape.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { endRun } from './end-run.ts';
import { type Confirmed, type RunRow, valuesOf } from './run-row.ts';
import type { Telling } from './tell-outcome.ts';

/** A time that a visitor chose, and what his business's calendar says. */
export interface Wish {
  start: number;
  busy: Busy;
}

/** Reads the time that was chosen. Throws 422 for what is none. @param now milliseconds */
export function chosenTime(values: SentValues, timeZone: string, now: number): number {
  const text = String(values[SLOT] ?? '').trim();
  const start = text === '' ? null : readSlot(text, timeZone, now);
  if (start !== null) return start;
  throw invalid(
    `/values/${SLOT}`,
    text === ''
      ? 'must be filled in'
      : 'must be one of the times that the form offers, or one such as 2026-11-30T09:30',
  );
}

/** The time as it was confirmed, above the fields. */
export function confirmedTime(start: number, timeZone: string, language: string): Confirmed[number] {
  const label = standardReply('booking_slot', language, { business: '' });
  return { name: SLOT, label, value: slotWords(start, timeZone, language).when };
}

/**
 * Books the time that a visitor confirmed, or keeps it for him until a person decides; in the transaction of his run, while nobody
 * else books. What is no longer free books nothing: he reads that, with the times that are. Returns null where it is kept.
 * @param now milliseconds
 */
export async function bookTime(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Telling,
  run: RunRow,
  action: ReleasedAction,
  { start, busy }: Wish,
): Promise<RecordedReply | null> {
  const booked = bookedOf(action);
  if (!booked) throw new Error('a booking is asked of an action that books');
  const { request } = booked;
  const { business, language } = telling;
  const { settings } = business;
  if (busy.kind === 'unknown') return endRun(services, tx, now, telling, run, action, failed(busy.problem));
  await holdTimes(tx, booked);
  const slot = slotAt(settings, request, now, start);
  if (!slot || !isFree(slot, request, await takenTimes(tx, booked, busy, now)))
    return offerOthers(services, tx, now, telling, run, action, busy);
  const booking = await keepBooking(tx, now, run, booked, action.title, slot, await emailOf(tx, action, run));
  if (run.state === 'waiting') return null;
  await tellBooker(services, tx, now, settings.notify, booking);
  return endRun(services, tx, now, telling, run, action, {
    state: 'done',
    reply: bookedReply(action.reply, run, slotWords(start, settings.time_zone, language)),
    response: null,
    problem: null,
  });
}

/** What a visitor reads of a time that is his. */
export function bookedReply(template: string, run: RunRow, words: SlotWords): string {
  const values = { ...valuesOf(run), ...words };
  return fillReply(template, values) ?? template.replaceAll(/\{[^{}]*\}/g, '').trim();
}

const failed = (problem: string) => ({ state: 'failed' as const, reply: null, response: null, problem });

/** Says that the time is gone, with a fresh form; where no time is left, a person is brought. */
async function offerOthers(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Telling,
  run: RunRow,
  action: ReleasedAction,
  busy: Busy,
): Promise<RecordedReply> {
  const { business, language } = telling;
  const { settings } = business;
  const booked = bookedOf(action);
  const times = booked ? await timesToOffer(tx, settings, booked, busy, now) : null;
  const form = formOf(action, await knownOf(tx, run.visitor_id), language);
  if (!times || times.length === 0 || !form) {
    const none = failed('The time is taken, and no other is free.');
    return endRun(services, tx, now, telling, run, action, none);
  }
  const reply = standardReply('booking_taken', language, { business: business.name });
  const problem = 'The time was no longer free. Nothing was booked.';
  const called = { state: 'not_found' as const, reply, response: null, problem };
  const fresh = formWithTimes(form, times, settings, language);
  return endRun(services, tx, now, telling, run, action, called, fresh);
}

/** Where the mails of a booking go: what he filled in, or else what his sign-in says. */
async function emailOf(tx: BusinessTx, { fields }: ReleasedAction, run: RunRow): Promise<string | null> {
  const values = valuesOf(run);
  const field = fields.find(({ name, type }) => type === 'email' && values[name]);
  if (field) return values[field.name] ?? null;
  const known = await knownOf(tx, run.visitor_id);
  return known?.verified ? known.email : null;
}

async function keepBooking(
  tx: BusinessTx,
  now: number,
  run: RunRow,
  booked: Booked,
  title: string,
  { start, end }: Stretch,
  email: string | null,
): Promise<Omit<BookingRow, 'business_id'>> {
  const { conversation_id, visitor_id, language } = run;
  const row: Omit<BookingRow, 'business_id'> = {
    id: newId(now),
    action_id: booked.actionId,
    title,
    conversation_id,
    visitor_id,
    run_id: run.id,
    starts_at: start,
    ends_at: end,
    state: run.state === 'waiting' ? 'held' : 'booked',
    note: null,
    email,
    calendar: calendarOf(booked.request),
    language,
    sequence: 0,
    token_hash: null,
    created_at: now,
    updated_at: now,
  };
  await insertRows(tx, 'bookings', [row]);
  await layEvent(tx, now, booked, row);
  return row;
}
