import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Page, Time } from '../fields.ts';

export const testMail = define({
  tag: 'Mail',
  caller: 'login',
  scope: 'business',
  permission: 'settings.manage',
  method: 'POST',
  path: '/api/customer-portal/mail/test',
  summary: 'Send a test mail to your own address, and say what the mail server answered',
  limit: 'heavy',
  body: z.strictObject({}),
  status: 200,
  reply: z.strictObject({
    ok: z.boolean(),
    to: z.string(),
    /** The mail server's own words, or why it could not be asked. */
    answer: z.string(),
    ms: z.int(),
    /** To where mail to the business's own address can be forwarded; null where mail that comes in is not read. */
    inbox_address: z.string().nullable(),
  }),
  errors: ['mail_not_set_up'],
  example: { body: {} },
});

/** As large as mail servers usually let a mail be. */
export const MAIL_BYTES = 25 * 1024 * 1024;

export const takeMail = define({
  tag: 'Mail',
  caller: 'mail_server',
  scope: 'none',
  method: 'POST',
  path: '/api/mail/inbound',
  summary: 'Hand over a mail as it came in, headers and all',
  description:
    'For a mail server or provider that passes mail on. A mail is taken once, however often it is handed over: `known` says that it was taken before. What is nobody’s message is kept for staff as unassigned mail. On 429 and 5xx, hand it over again later.',
  limit: 'none',
  accepts: 'message/rfc822',
  bodyLimit: MAIL_BYTES,
  status: 200,
  reply: z.strictObject({ result: z.enum(['message', 'unassigned', 'automatic', 'known']) }),
  errors: ['mail_not_set_up', 'rate_limited', 'overloaded'],
});

/** Why a mail became nobody's message. */
export const unassignedReasons = [
  'unknown_address',
  'other_sender',
  'no_right',
  'closed',
  'no_business',
  'suspended',
  'too_many',
  'unreadable',
  'too_large',
  'auto_reply',
  'bounce',
  'list',
  'loop',
  'blocked',
] as const;

export const UnassignedMail = z.strictObject({
  id: Id,
  from: z.string(),
  from_name: z.string().nullable(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** What it answers to and its signature. */
  quoted: z.string(),
  why: z.enum(unassignedReasons),
  /** `id` is null where only the name was kept: a kind that is not taken, too large, or too many. */
  files: z.array(z.strictObject({ id: Id.nullable(), name: z.string(), type: z.string(), size: z.int() })),
  received_at: Time,
});

const unassigned = { tag: 'Mail', caller: 'login', scope: 'business' } as const;
export const listUnassignedMail = define({
  ...unassigned,
  method: 'GET',
  path: '/api/mail/unassigned',
  summary:
    'Mails that belong to no conversation, the newest first; those that programs wrote on their own; those of blocked senders',
  permission: 'chat.read',
  limit: 'read',
  query: z.strictObject({
    ...listQuery,
    written_by: z.enum(['people', 'programs', 'blocked']).default('people'),
  }),
  status: 200,
  reply: Page(UnassignedMail),
});
export const getUnassignedFile = define({
  ...unassigned,
  method: 'GET',
  path: '/api/mail/unassigned/:id/files/:file_id',
  summary: 'A file of a mail that belongs to no conversation',
  permission: 'chat.read',
  limit: 'read',
  params: z.strictObject({ id: Id, file_id: Id }),
  status: 200,
  produces: 'application/octet-stream',
});
export const openUnassignedMail = define({
  ...unassigned,
  method: 'POST',
  path: '/api/mail/unassigned/:id/open',
  summary: 'Begin a new conversation with a mail, in which its sender can be answered',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 200,
  reply: z.strictObject({ conversation_id: Id }),
  errors: ['conflict'],
});
export const dismissUnassignedMail = define({
  ...unassigned,
  method: 'DELETE',
  path: '/api/mail/unassigned/:id',
  summary: 'Take a mail off the list; its words are erased',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  status: 204,
});

const MailChoices = z.strictObject({ weekly: z.boolean(), review: z.boolean(), approval: z.boolean() });
const ownMails = { tag: 'Mail', caller: 'login', scope: 'business' } as const;
export const myMails = define({
  ...ownMails,
  method: 'GET',
  path: '/api/customer-portal/my-mails',
  summary:
    'Which mails you are sent: the figures every Monday, knowledge to look at again, changes to approve',
  limit: 'read',
  status: 200,
  reply: MailChoices,
  errors: ['forbidden'],
});
export const updateMyMails = define({
  ...ownMails,
  method: 'PATCH',
  path: '/api/customer-portal/my-mails',
  summary: 'Choose which mails you are sent',
  limit: 'write',
  body: MailChoices.partial(),
  status: 200,
  reply: MailChoices,
  errors: ['forbidden'],
  example: { body: { weekly: true } },
});

/** The signed part of a link out of a mail. */
const UnsubscribeParams = z.strictObject({
  token: z
    .string()
    .max(800)
    .regex(/^[\w-]+\.[\w-]+$/),
});
const unsubscribing = {
  tag: 'Mail',
  caller: 'anyone',
  scope: 'none',
  path: '/unsubscribe/:token',
  params: UnsubscribeParams,
  status: 200,
  produces: 'text/html',
} as const;
export const unsubscribePage = define({
  ...unsubscribing,
  method: 'GET',
  summary: 'A page with a button that stops mails of one kind to one person; reading it changes nothing',
  limit: 'read',
});
export const unsubscribe = define({
  ...unsubscribing,
  method: 'POST',
  summary: 'Stop mails of one kind to one person, without signing in (RFC 8058, one click)',
  description:
    'The address stands in `List-Unsubscribe` of each mail to the team, and mail programs call it on the reader’s behalf. It does nothing else, and a second call changes nothing.',
  limit: 'write',
  accepts: 'application/x-www-form-urlencoded',
  alsoAccepts: 'multipart/form-data',
  body: z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') }),
  errors: ['not_found'],
  example: { body: { 'List-Unsubscribe': 'One-Click' } },
});
