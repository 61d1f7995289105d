import { z } from 'zod';
import { channelNames } from '../channels.ts';
import { define } from '../endpoint.ts';
import { Email, Id, IdParams, listQuery, Page, Text, Time } from '../fields.ts';
import { BlockedSender } from './blocking.ts';
import { Attachment, AttachmentIds, HistoryMessage, Outcome } from './chat.ts';

export const conversationStatuses = ['waiting', 'open', 'with_staff', 'closed'] as const;
export const ConversationStatus = z.enum(conversationStatuses);

/**
 * What became of the last message a person wrote: the visitor saw it, or had left and got it by mail,
 * or didn't, because no mail is set up, he left no address, or the mail server refuses it.
 */
export const deliveries = ['seen', 'mailed', 'no_mail', 'no_address', 'refused'] as const;
export type Delivery = (typeof deliveries)[number];

/** One row of the inbox. */
export const ConversationRow = z.strictObject({
  id: z.string(),
  status: ConversationStatus,
  channel: z.enum(channelNames),
  visitor: z.strictObject({
    id: Id,
    name: z.string().nullable(),
    email: z.string().nullable(),
    verified: z.boolean(),
  }),
  assignee: z.strictObject({ id: Id, name: z.string() }).nullable(),
  first_message: z.string().nullable(),
  last_message: z.string().nullable(),
  /** Who wrote the last message; null for one from before this was kept. */
  last_by: z.enum(['visitor', 'assistant', 'staff', 'system']).nullable(),
  last_outcome: Outcome.nullable(),
  last_seq: z.int(),
  /** Messages of the visitor that the caller has not read. */
  unread: z.int(),
  /** Somebody may be in danger. */
  urgent: z.boolean(),
  /** An answer of the assistant waits for staff to approve it. */
  has_draft: z.boolean().optional(),
  /** Ids of the labels it wears. */
  labels: z.array(Id),
  /** It is out of the list until then, or until the visitor writes. */
  snoozed_until: Time.nullable(),
  /** Its sender is blocked: it is out of the list, and reaches nobody. */
  blocked: z.boolean(),
  /** The language of the page he writes on, or else of his browser, such as `de-AT`; null where neither says one. */
  language: z.string().nullable(),
  /** Null until it is known. */
  delivery: z.enum(deliveries).nullable(),
  waiting_since: Time.nullable(),
  created_at: Time,
  updated_at: Time,
});
export type ConversationRow = z.infer<typeof ConversationRow>;

export const Note = z.strictObject({
  id: Id,
  number: z.int(),
  text: z.string(),
  author: z.string(),
  created_at: Time,
});

/** A cited draft that waits for staff when the business supervises Bob. */
export const Draft = z.strictObject({
  id: Id,
  in_reply_to: Id,
  text: z.string(),
  citations: z.array(z.unknown()),
  expires_at: Time,
});

/** A person over all his conversations, on whatever device or channel. */
export const Contact = z.strictObject({
  id: Id,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  /** Whether he agreed to be written to beside what he asked; null for not asked. */
  consent: z.boolean().nullable(),
  /** Values of the business's own fields, by their keys. */
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  created_at: Time,
  updated_at: Time,
});
export type Contact = z.infer<typeof Contact>;
/** A mail about a conversation, and what became of it. */
const ConversationMail = z.strictObject({
  id: z.string(),
  kind: z.enum(['team', 'visitor', 'transcript']),
  to: z.string(),
  /** The last message it brings; null for one to the team. */
  seq: z.int().nullable(),
  state: z.enum(['queued', 'sent', 'failed']),
  reason: z.string().nullable(),
  created_at: Time,
});

/** What came with a message by mail. */
const Letter = z.strictObject({
  message_id: z.string(),
  from: z.string(),
  subject: z.string(),
  /** What it answers to, and its signature; or what went on beyond the longest message. */
  quoted: z.string(),
  /** Files that came with it and could not be kept. */
  left_out: z.array(z.string()),
});

export const ConversationDetail = ConversationRow.extend({
  messages: z.array(HistoryMessage),
  notes: z.array(Note),
  draft: Draft.nullable(),
  context: z.record(z.string(), z.unknown()).nullable(),
  /** The site its visitor writes on; null for our own pages, mail, and older conversations. */
  origin: z.string().nullable(),
  /** The address of the page he is on, without what follows ? or #; only where `settings.visitor_page` has it kept. */
  page: z.string().nullable(),
  /** The kind of browser and machine, such as `Safari · iPhone`. */
  device: z.string().nullable(),
  /** Mails about it, the oldest first; `reason` is why one failed, in the mail server's words. */
  mails: z.array(ConversationMail),
  /** Messages that came by mail, and what of the mail they do not say. */
  letters: z.array(Letter),
  escalation: z
    .strictObject({
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** Why its sender is blocked, by whom and since when; null for who is not. */
  block: BlockedSender.nullable(),
  /** The person, once he has said who he is. */
  contact: Contact.nullable(),
  /** Other conversations of the same person, the newest first. */
  earlier: z.array(
    z.strictObject({
      id: Id,
      status: ConversationStatus,
      first_message: z.string().nullable(),
      updated_at: Time,
    }),
  ),
});

const base = { tag: 'Mission Control', caller: 'login', scope: 'business' } as const;
const manage = {
  ...base,
  method: 'POST',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
} as const;
const changed = { status: 200, reply: ConversationRow } as const;

export const listConversations = define({
  ...base,
  method: 'GET',
  path: '/api/conversations',
  summary: 'Conversations: who waits for a person first, urgent ones before those who wait longest',
  description:
    'Snoozed ones, and those of blocked senders, are left out unless `q` searches for words, or `snoozed` or `blocked` asks for them: `true` for these alone, `any` for all.',
  permission: 'chat.read',
  limit: 'read',
  query: z.strictObject({
    ...listQuery,
    status: ConversationStatus.optional(),
    assignee: z.string().max(128).optional(),
    q: z.string().trim().max(200).optional(),
    /** The id of a label. */
    label: Id.optional(),
    snoozed: z.enum(['true', 'false', 'any']).optional(),
    blocked: z.enum(['true', 'false', 'any']).optional(),
  }),
  status: 200,
  reply: Page(ConversationRow),
});

export const getConversation = define({
  ...base,
  method: 'GET',
  path: '/api/conversations/:id',
  summary: 'One conversation with its messages and notes',
  permission: 'chat.read',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: ConversationDetail,
});

export const markRead = define({
  ...manage,
  permission: 'chat.read',
  path: '/api/conversations/:id/read',
  summary: 'Mark the conversation as read by you, up to a message',
  description: 'Reading a conversation over the API marks nothing: say so when a person has seen it.',
  body: z.strictObject({ seq: z.int().min(0) }),
  status: 204,
});
export const takeOverConversation = define({
  ...manage,
  path: '/api/conversations/:id/takeover',
  summary: 'Speak instead of the assistant, which can write nothing until release, or instead of a colleague',
  description:
    'Taking over from a colleague tells them at once, and the reply names them as `taken_from`. Send `from`, the id of whoever you saw speaking (null for nobody), to be refused with `conflict` when it is somebody else by now.',
  body: z.strictObject({ from: Id.nullable().optional() }).optional(),
  status: 200,
  reply: ConversationRow.extend({
    /** The colleague who spoke with the visitor until now. */
    taken_from: z.strictObject({ id: Id, name: z.string() }).nullable(),
  }),
  errors: ['conversation_closed', 'conflict'],
});
export const releaseConversation = define({
  ...manage,
  path: '/api/conversations/:id/release',
  summary: 'Give the conversation back to the assistant',
  body: z.strictObject({}).optional(),
  ...changed,
});
export const postStaffMessage = define({
  ...manage,
  path: '/api/conversations/:id/messages',
  summary: 'Write to the visitor; the conversation must be with staff (a first message takes it over)',
  body: z
    .strictObject({
      text: z.string().trim().max(4000),
      attachments: AttachmentIds,
      client_message_id: z.string().min(1).max(128).optional(),
    })
    .refine(({ text, attachments = [] }) => text !== '' || attachments.length > 0, {
      path: ['text'],
      error: 'must not be empty. Write something, or send a file',
    }),
  location: '/api/conversations/:id',
  status: 201,
  reply: HistoryMessage,
  errors: ['conversation_closed'],
});
export const uploadAttachment = define({
  ...manage,
  path: '/api/conversations/:id/attachments',
  summary: 'Bring a file to send to the visitor with a message',
  description: 'One file in the field `file`, 10 MB at most. What is not sent within a day is erased.',
  limit: 'heavy',
  bodyLimit: 12 * 1024 * 1024,
  accepts: 'multipart/form-data',
  location: '/api/attachments/:id',
  status: 201,
  reply: Attachment,
  errors: ['quota_exceeded', 'overloaded'],
});
export const getAttachment = define({
  ...base,
  method: 'GET',
  path: '/api/attachments/:id',
  summary: 'A file of a conversation',
  permission: 'chat.read',
  limit: 'read',
  params: IdParams,
  status: 200,
  produces: 'application/octet-stream',
});
export const postNote = define({
  ...manage,
  path: '/api/conversations/:id/notes',
  summary: 'Leave a note for colleagues; the visitor never sees it',
  body: z.strictObject({ text: Text(4000) }),
  location: '/api/conversations/:id',
  status: 201,
  reply: Note,
});
export const assignConversation = define({
  ...manage,
  path: '/api/conversations/:id/assign',
  summary: 'Give the conversation to a colleague who may speak with visitors, or to nobody',
  description: 'A visitor with whom somebody spoke waits again when it is nobody.',
  body: z.strictObject({ user_id: Id.nullable() }),
  ...changed,
});
export const mailTranscript = define({
  ...manage,
  path: '/api/conversations/:id/transcript',
  summary: 'Mail what was said, without notes, to the visitor or to an address he names',
  description:
    'Goes to the address he is known by unless `to` names another. What became of it stands among the `mails` of the conversation. With `settings.transcript_redacts`, card and account numbers, addresses and phone numbers in his own words are left out.',
  limit: 'heavy',
  body: z.strictObject({ to: Email.optional() }),
  status: 202,
  reply: z.strictObject({ to: z.string() }),
  errors: ['mail_not_set_up', 'conflict', 'rate_limited'],
  example: { body: { to: 'ada@example.com' } },
});
export const closeConversation = define({
  ...manage,
  path: '/api/conversations/:id/close',
  summary: 'Close the conversation',
  body: z.strictObject({}).optional(),
  ...changed,
});
export const reopenConversation = define({
  ...manage,
  path: '/api/conversations/:id/reopen',
  summary: 'Open a closed conversation again',
  body: z.strictObject({}).optional(),
  ...changed,
});
export const staffTyping = define({
  ...manage,
  path: '/api/conversations/:id/typing',
  summary: 'Show the visitor that staff are typing; nothing is stored',
  body: z.strictObject({}).optional(),
  status: 204,
});
export const decideDraft = define({
  ...manage,
  path: '/api/conversations/:id/draft',
  summary: "Approve, edit or discard the assistant's waiting draft",
  body: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('approve'), draft_id: Id }),
    z.strictObject({ action: z.literal('edit'), draft_id: Id, text: Text(4000) }),
    z.strictObject({ action: z.literal('discard'), draft_id: Id }),
  ]),
  ...changed,
  errors: ['conflict'],
});

/** Labels to put on a conversation and to take off, by id; in this order. */
const LabelChange = {
  add: z.array(Id).max(20).default([]),
  remove: z.array(Id).max(100).default([]),
};
export const labelConversation = define({
  ...manage,
  path: '/api/conversations/:id/labels',
  summary: 'Put labels on the conversation, or take them off',
  body: z.strictObject(LabelChange),
  ...changed,
});
const Until = z.iso.datetime({ offset: true }).max(40).nullable();
export const snoozeConversation = define({
  ...manage,
  path: '/api/conversations/:id/snooze',
  summary:
    'Take the conversation out of the list until a moment, or until its visitor writes; null brings it back',
  body: z.strictObject({ until: Until }),
  ...changed,
  errors: ['conversation_closed'],
  example: { body: { until: '2031-05-04T08:00:00.000Z' } },
});

/** What one request does to many conversations. */
export const ManyChange = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('close') }),
  z.strictObject({ action: z.literal('reopen') }),
  z.strictObject({ action: z.literal('assign'), user_id: Id.nullable() }),
  z.strictObject({ action: z.literal('label'), ...LabelChange }),
  z.strictObject({ action: z.literal('snooze'), until: Until }),
]);
export const changeConversations = define({
  ...base,
  method: 'POST',
  path: '/api/conversations/change',
  summary: 'Close, assign, label or snooze up to 200 conversations at once',
  description:
    'Each by itself: what could not be done does not undo the rest, and stands in `not_done` with the reason.',
  permission: 'chat.manage',
  limit: 'write',
  body: z.strictObject({ ids: z.array(Id).min(1).max(200), change: ManyChange }),
  status: 200,
  reply: z.strictObject({
    done: z.array(ConversationRow),
    not_done: z.array(z.strictObject({ id: Id, code: z.string(), detail: z.string() })),
  }),
});

const visitors = { ...base, tag: 'Privacy', permission: 'chat.manage', params: IdParams } as const;
export const exportVisitor = define({
  ...visitors,
  method: 'GET',
  path: '/api/visitors/:id',
  summary: 'Everything kept about one visitor, to hand to him',
  limit: 'heavy',
  status: 200,
  reply: z.strictObject({
    id: Id,
    external_id: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    verified: z.boolean(),
    created_at: Time,
    last_seen_at: Time,
    contact: Contact.optional(),
    conversations: z.array(ConversationDetail),
    /** With what they hold, as base64. */
    files: z.array(Attachment.extend({ content: z.string() })).optional(),
    more: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  }),
});
export const eraseVisitor = define({
  ...visitors,
  method: 'DELETE',
  path: '/api/visitors/:id',
  summary: 'Erase one visitor with all conversations and what receipts say of them; recorded, and not undone',
  limit: 'heavy',
  status: 204,
});

export const staffEvents = define({
  ...base,
  method: 'GET',
  path: '/api/events',
  summary:
    'Live events of the business: conversation, message, handed, note, typing, presence, source, publishing',
  permission: 'chat.read',
  limit: 'stream',
  query: z.strictObject({ last_event_id: z.string().max(80).optional() }),
  status: 200,
  produces: 'text/event-stream',
});

const CannedReply = z.strictObject({ id: Id, title: z.string(), text: z.string() });
const canned = { ...base, tag: 'Mission Control' } as const;
export const listCannedReplies = define({
  ...canned,
  method: 'GET',
  path: '/api/canned-replies',
  summary: 'Replies that staff keep ready',
  permission: 'chat.read',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ items: z.array(CannedReply) }),
});
export const createCannedReply = define({
  ...canned,
  method: 'POST',
  path: '/api/canned-replies',
  summary: 'Keep a reply ready',
  permission: 'chat.manage',
  limit: 'write',
  body: z.strictObject({ title: Text(120), text: Text(4000) }),
  status: 201,
  reply: CannedReply,
});
export const deleteCannedReply = define({
  ...canned,
  method: 'DELETE',
  path: '/api/canned-replies/:id',
  summary: 'Remove a kept reply',
  permission: 'chat.manage',
  limit: 'write',
  params: IdParams,
  status: 204,
});
