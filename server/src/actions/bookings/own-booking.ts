import type { OwnBooking } from '@askbob/contract/endpoints/bookings.ts';
import type { z } from 'zod';
import { bookedOf } from '../../bookings/booked-of.ts';
import { type Booked, type BookingRow, holdTimes, takenTimes } from '../../bookings/booking-row.ts';
import { readToken } from '../../bookings/link.ts';
import { timesToOffer } from '../../bookings/offer-times.ts';
import { readSlot, slotWords } from '../../bookings/slot-words.ts';
import { isFree, type Stretch, slotAt } from '../../bookings/slots.ts';
import type { Profile } from '../../businesses/profile.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import type { Services } from '../../conversations/services.ts';
import { ApiError, invalid, notFound } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { changeBooking } from './change-booking.ts';

type Shown = z.input<typeof OwnBooking>;

/** A booking that a link opens, until it begins. */
interface Opened {
  business: Profile;
  db: BusinessDb;
  row: BookingRow;
}

/** What a link is about. Throws 404. */
export async function ownBooking(services: Services, token: string): Promise<Shown> {
  return show(services, await open(services, token));
}

/** Cancels the booking of a link; one that is cancelled already stays so. Throws 404. */
export async function cancelOwn(services: Services, token: string): Promise<Shown> {
  const opened = await open(services, token);
  const { business, db } = opened;
  const row = await db.transaction(async (tx) => {
    const now = services.now();
    const held = await hold(tx, opened.row, now);
    return held.state === 'cancelled'
      ? held
      : changeBooking(services, tx, now, business, held, { kind: 'cancelled' });
  });
  return show(services, { ...opened, row });
}

/** Moves the booking of a link. Throws 404, 409 where the time is no longer free, 422 for what is no time. */
export async function moveOwn(services: Services, token: string, slot: string): Promise<Shown> {
  const opened = await open(services, token);
  const { business, db } = opened;
  const { settings } = business;
  const booked = await movableTo(services, opened);
  if (!booked) throw new ApiError('conflict', 'This booking cannot be moved. Cancel it, or write to us.');
  const start = readSlot(slot, settings.time_zone, services.now());
  if (start === null) throw invalid('/slot', 'must be one of the times that are offered');
  const busy = await services.calendars.ask(business, booked, 'booking');
  const row = await db.transaction(async (tx) => {
    const now = services.now();
    const held = await hold(tx, opened.row, now);
    if (held.state !== 'booked') throw gone();
    if (held.starts_at === start) return held;
    const { request } = booked;
    await holdTimes(tx, booked);
    const to = slotAt(settings, request, now, start);
    if (!to || busy.kind === 'unknown') throw gone();
    if (!isFree(to, request, await takenTimes(tx, booked, busy, now, held.id))) throw gone();
    return changeBooking(services, tx, now, business, held, { kind: 'moved', to, booked });
  });
  return show(services, { ...opened, row });
}

function gone(): ApiError {
  return new ApiError('conflict', 'This time is no longer free. Choose another one.');
}

/** Throws 404 for a link that is wrong, or whose time has begun. */
async function open(services: Services, token: string): Promise<Opened> {
  const read = readToken(token);
  const business = read && (await services.profiles.find(read.businessId));
  if (!read || business?.status !== 'active') throw notFound();
  const db = services.store.forBusiness(read.businessId);
  const row = await db.read(({ q }) =>
    q.selectFrom('bookings').selectAll().where('token_hash', '=', read.hash).executeTakeFirst(),
  );
  if (!row || row.state === 'held' || row.starts_at <= services.now()) throw notFound();
  return { business, db, row };
}

/** Holds it until the transaction ends, after its conversation. Throws 404 where it is gone, or has begun. */
async function hold(tx: BusinessTx, { id, conversation_id }: BookingRow, now: number): Promise<BookingRow> {
  await holdConversation(tx, conversation_id);
  const row = await tx
    .locked(tx.q.selectFrom('bookings').selectAll().where('id', '=', id))
    .executeTakeFirst();
  if (!row || row.starts_at <= now) throw notFound();
  return row;
}

/** The action whose times it may be moved to: not where it was taken back, or a person approves each time. */
async function movableTo(services: Services, { business, row }: Opened): Promise<Booked | null> {
  if (!business.active_release_id) return null;
  const release = await services.releases.get(business.id, business.active_release_id);
  const action = release.actions?.get(row.action_id);
  return action && action.approval !== 'staff' ? bookedOf(action) : null;
}

async function show(services: Services, opened: Opened): Promise<Shown> {
  const { business, row } = opened;
  const said = (at: number) => slotWords(at, business.settings.time_zone, row.language).when;
  const times = row.state === 'booked' ? await otherTimes(services, opened) : [];
  return {
    title: row.title,
    business: business.name,
    when: said(row.starts_at),
    state: row.state === 'booked' ? 'booked' : 'cancelled',
    times: times.map(({ start }) => said(start)),
  };
}

async function otherTimes(services: Services, opened: Opened): Promise<Stretch[]> {
  const { business, db, row } = opened;
  const booked = await movableTo(services, opened);
  if (!booked) return [];
  const busy = await services.calendars.ask(business, booked, 'offer');
  const times = await db.read((read) =>
    timesToOffer(read, business.settings, booked, busy, services.now(), row.id),
  );
  return (times ?? []).filter(({ start }) => start !== row.starts_at);
}
