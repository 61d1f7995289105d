import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import { type Booked, type BookingRow, calendarOf } from '../../bookings/booking-row.ts';
import { layEvent, layLost } from '../../bookings/calendar-events.ts';
import { slotWords } from '../../bookings/slot-words.ts';
import type { Stretch } from '../../bookings/slots.ts';
import { tellBooker } from '../../bookings/tell-booker.ts';
import type { Profile } from '../../businesses/profile.ts';
import { channelOf } from '../../channels/channels.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import { postMessages } from '../../conversations/messages/post-messages.ts';
import type { Services } from '../../conversations/services.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';

/** What becomes of a booking: another time, or none; with what staff write, where they cancel it. */
export type Change =
  | { kind: 'moved'; to: Stretch; booked: Booked }
  | { kind: 'cancelled' }
  | { kind: 'called_off'; by: string; note: string | null };

const SAID = {
  moved: 'booking_moved',
  cancelled: 'booking_cancelled',
  called_off: 'booking_called_off',
} as const;

/**
 * Changes a booking that the caller holds, says so in its conversation, and mails the new date. @param now milliseconds
 */
export async function changeBooking(
  services: Services,
  tx: BusinessTx,
  now: number,
  business: Profile,
  before: BookingRow,
  change: Change,
): Promise<BookingRow> {
  await layLost(tx, now, [before.id]);
  const note = change.kind === 'called_off' ? (change.note ?? '') : null;
  const next: BookingRow = {
    ...before,
    sequence: before.sequence + 1,
    updated_at: now,
    ...(change.kind === 'moved'
      ? {
          starts_at: change.to.start,
          ends_at: change.to.end,
          calendar: calendarOf(change.booked.request),
        }
      : { state: 'cancelled', note }),
  };
  const { sequence, updated_at, starts_at, ends_at, state, calendar } = next;
  await tx.q
    .updateTable('bookings')
    .set({ sequence, updated_at, starts_at, ends_at, state, calendar, note: next.note })
    .where('id', '=', before.id)
    .execute();
  if (change.kind === 'moved') await layEvent(tx, now, change.booked, next);
  const said = (at: number) => slotWords(at, business.settings.time_zone, before.language).when;
  const names = { business: business.name, when: said(starts_at), what: said(before.starts_at) };
  const words = standardReply(SAID[change.kind], before.language, names);
  const conversation = await holdConversation(tx, before.conversation_id);
  const [seq = 0] = await postMessages(tx, now, conversation, [
    {
      id: newId(now),
      role: 'system',
      text: note ? `${words} ${note}` : words,
      ...(change.kind === 'called_off' ? { author: change.by } : {}),
    },
  ]);
  // Who cancels or moves it himself knows; the mail with the date goes to him as well.
  if (change.kind === 'called_off' && before.email === null)
    await channelOf(conversation).deliver(tx, now, conversation, seq);
  const { notify } = business.settings;
  await tellBooker(services, tx, now, change.kind === 'called_off' ? null : notify, next);
  tx.emit({ kind: 'conversation', conversation_id: before.conversation_id });
  return next;
}
