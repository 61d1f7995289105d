import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, Text, Time } from '../fields.ts';
import { BookingRequest } from './actions.ts';

const Day = z.iso.date();

export const Booking = z.strictObject({
  id: Id,
  /** The action's title. */
  title: z.string(),
  conversation_id: Id,
  run_id: Id,
  starts_at: Time,
  ends_at: Time,
  /** Its day on the clocks of the business, such as 2026-11-30. */
  date: z.string(),
  /** From and to, on those clocks. */
  from: z.string(),
  to: z.string(),
  /** `held`: it waits for a person's approval. */
  state: z.enum(['held', 'booked', 'cancelled']),
  /** What the visitor filled in, without the time. */
  values: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** What staff wrote when they cancelled it. */
  note: z.string().nullable(),
});

const manage = { tag: 'Actions', caller: 'login', scope: 'business', permission: 'chat.manage' } as const;

export const listBookings = define({
  ...manage,
  method: 'GET',
  path: '/api/bookings',
  summary: 'Booked times, in order, 500 at most',
  description: 'Days are those of the business; without `from` and `to`, today and the 60 days that follow.',
  limit: 'read',
  query: z.strictObject({ from: Day.optional(), to: Day.optional() }),
  status: 200,
  reply: z.strictObject({ items: z.array(Booking), today: Day }),
  example: {
    reply: {
      items: [
        {
          id: '01990000-0000-7000-8000-000000000001',
          title: 'Book a visit',
          conversation_id: '01990000-0000-7000-8000-00000000000a',
          run_id: '01990000-0000-7000-8000-00000000000b',
          starts_at: '2026-11-30T08:30:00.000Z',
          ends_at: '2026-11-30T09:00:00.000Z',
          date: '2026-11-30',
          from: '09:30',
          to: '10:00',
          state: 'booked',
          values: [{ label: 'Your name', value: 'Ada' }],
          note: null,
        },
      ],
      today: '2026-11-28',
    },
  },
});
export const cancelBooking = define({
  ...manage,
  method: 'POST',
  path: '/api/bookings/:id/cancel',
  summary:
    'Cancel a booking that is not over; the visitor reads the note in the chat, and by mail where he gave an address',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ note: Text(1000).optional() }).optional(),
  status: 200,
  reply: Booking,
  errors: ['conflict'],
  example: { body: { note: 'We are ill that day. Please book another time.' } },
});
export const previewTimes = define({
  ...manage,
  permission: 'knowledge.edit',
  method: 'POST',
  path: '/api/actions/times',
  summary: 'The next times that visitors could book with these settings',
  limit: 'heavy',
  body: z.strictObject({ request: BookingRequest, action_id: Id.optional() }),
  status: 200,
  reply: z.strictObject({
    times: z.array(z.string()),
    /** Why nobody knows which are free, for people. */
    problem: z.string().nullable(),
  }),
  example: { body: { request: { kind: 'booking', minutes: 30 } } },
});

const own = {
  method: 'POST',
  tag: 'Visitor',
  caller: 'anyone',
  scope: 'none',
  limit: 'login',
  status: 200,
} as const;
/** From behind the `#` of the link in the visitor's mail. */
const Token = z.string().min(20).max(200);
export const OwnBooking = z.strictObject({
  title: z.string(),
  business: z.string(),
  when: z.string(),
  state: z.enum(['booked', 'cancelled']),
  /** Times that it may be moved to; none where it may only be cancelled. */
  times: z.array(z.string()),
});
const exampleToken = '01990000-0000-7000-8000-000000000001.q3J0c1V2dGhhdC1pcy1ub3QtYS1zZWNyZXQ';

export const ownBooking = define({
  ...own,
  path: '/api/booking',
  summary: 'What the link in a visitor’s mail is about',
  description: 'A token that is wrong, or whose time has begun, is 404.',
  body: z.strictObject({ token: Token }),
  reply: OwnBooking,
  errors: ['not_found'],
  example: { body: { token: exampleToken } },
});
export const cancelOwnBooking = define({
  ...own,
  path: '/api/booking/cancel',
  summary: 'Cancel the booking of a link',
  body: z.strictObject({ token: Token }),
  reply: OwnBooking,
  errors: ['not_found'],
  example: { body: { token: exampleToken } },
});
export const moveOwnBooking = define({
  ...own,
  path: '/api/booking/move',
  summary: 'Move the booking of a link to another free time',
  body: z.strictObject({ token: Token, slot: Text(100) }),
  reply: OwnBooking,
  errors: ['not_found', 'conflict'],
  example: { body: { token: exampleToken, slot: '2026-11-30T09:30' } },
});
