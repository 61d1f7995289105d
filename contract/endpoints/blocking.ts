import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, IdParams, Time } from '../fields.ts';

export const BlockedSender = z.strictObject({
  id: Id,
  /** The visitor, on whatever device he is known; null where only an address is blocked. */
  visitor: z.strictObject({ id: Id, name: z.string().nullable() }).nullable(),
  /** The mail address; null where only a visitor is blocked. Empty once its owner was erased: it stays blocked. */
  email: z.string().nullable(),
  reason: z.string(),
  blocked_by: z.string(),
  created_at: Time,
});
export type BlockedSender = z.infer<typeof BlockedSender>;

const base = { tag: 'Mission Control', caller: 'login', scope: 'business' } as const;

export const listBlockedSenders = define({
  ...base,
  method: 'GET',
  path: '/api/blocked-senders',
  summary: 'Senders whose messages reach nobody, the newest first, 500 at most',
  permission: 'chat.read',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ items: z.array(BlockedSender) }),
});

export const blockSender = define({
  ...base,
  method: 'POST',
  path: '/api/blocked-senders',
  summary: 'Block a sender: a visitor, a mail address, or both',
  description:
    'Open conversations of the sender are closed. Whoever writes on is told that the message is not passed on; what he writes is kept, out of the inbox, and his mails wait among the unassigned ones with the reason `blocked`. Nobody on staff is told of either. Recorded, and undone with `DELETE`.',
  permission: 'chat.manage',
  limit: 'write',
  body: z
    .strictObject({
      visitor_id: Id.optional(),
      email: Email.optional(),
      reason: z.string().trim().max(500).default(''),
    })
    .refine(({ visitor_id, email }) => visitor_id !== undefined || email !== undefined, {
      path: ['visitor_id'],
      error: 'is missing. Name a visitor_id, an email, or both',
    }),
  status: 201,
  location: '/api/blocked-senders',
  reply: BlockedSender,
  errors: ['conflict'],
  example: { body: { email: 'spam@example.com', reason: 'Offers every day' } },
});

export const unblockSender = define({
  ...base,
  method: 'DELETE',
  path: '/api/blocked-senders/:id',
  summary: 'Let a sender through again; conversations that blocking had closed are as before',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  status: 204,
});
