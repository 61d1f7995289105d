import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, Phone, Time } from '../fields.ts';

export const outcomes = [
  'answered',
  'suggested',
  'refused',
  'escalated',
  'small_talk',
  'with_staff',
] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const Citation = z.strictObject({
  n: z.int(),
  document_id: Id,
  external_id: z.string().nullable(),
  version: z.int(),
  title: z.string(),
  url: z.string().nullable(),
  quote: z.string(),
});
export type Citation = z.infer<typeof Citation>;

export const Suggestion = z.strictObject({
  document_id: Id,
  external_id: z.string().nullable(),
  question: z.string(),
  /** The words of the passage, where they are likely enough to be what is wanted. */
  quote: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A file that goes with a message; read at `/api/chat/attachments/:id`, `/api/widget/attachments/:id`, `/api/attachments/:id`. */
export const Attachment = z.strictObject({
  id: Id,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** By its content, not by its name. */
  type: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;
/** Files that were uploaded before, by whoever sends them. */
export const AttachmentIds = z.array(Id).max(5).optional();

/** What a visitor fills in and confirms to have an action done; sent to `/api/chat/actions`, `/api/widget/actions`. */
export const Form = z.strictObject({
  action: z.string(),
  title: z.string(),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      type: z.enum(['text', 'email', 'phone', 'date', 'time', 'number', 'choice']),
      required: z.boolean(),
      options: z.array(z.string()).optional(),
      /** What is known of him already. */
      value: z.string().optional(),
      /** Taken from his sign-in: shown, and not sent back. */
      bound: z.literal(true).optional(),
    }),
  ),
  /** The button's words. */
  submit: z.string(),
});
export type Form = z.infer<typeof Form>;

/** What all three chat paths answer. */
export const ChatReply = z.strictObject({
  session_id: z.string(),
  conversation_id: Id,
  message_id: Id,
  seq: z.int(),
  in_reply_to: Id,
  reply: z.string().nullable(),
  outcome: Outcome,
  handled_by: z.enum(['assistant', 'staff']),
  confidence: z.number().nullable(),
  citations: z.array(Citation),
  suggestions: z.array(Suggestion),
  form: Form.nullable(),
  receipt_id: Id,
  visitor_token: z.string().nullable(),
  degraded: z.boolean(),
});
export type ChatReply = z.infer<typeof ChatReply>;

export const SessionId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9_.:-]+$/, 'must hold only letters, digits and _ . : -');
export const MessageText = z.string().trim().min(1).max(4000);

/** Words, or nothing where files say it. */
const withFiles = {
  message: z.string().trim().max(4000),
  attachments: AttachmentIds,
};
/** Whether a message says something, in words or files. */
const saysSomething = (body: { message: string; attachments?: string[] | undefined }): boolean =>
  body.message !== '' || (body.attachments?.length ?? 0) > 0;
const EMPTY = { path: ['message'], error: 'must not be empty. Write something, or send a file' };

const message = {
  message: MessageText,
  session_id: SessionId.optional(),
  client_message_id: z.string().min(1).max(128).optional(),
  /** The document of a suggestion that was pressed; `message` is then the words on its button. */
  suggestion: z.string().min(1).max(64).optional(),
  /**
   * The page's language, as in `<html lang>`; without one, what the browser prefers. It decides where a word is of several
   * languages and not of the business's.
   */
  locale: z.string().max(1000).optional(),
  /** Where the message was written: the page's path or address. What follows `?` or `#` is not kept. */
  page: z.string().max(2000).optional(),
};

export const HistoryMessage = z.strictObject({
  message_id: Id,
  seq: z.int(),
  role: z.enum(['visitor', 'assistant', 'staff', 'system']),
  text: z.string(),
  outcome: Outcome.optional(),
  citations: z.array(Citation).optional(),
  suggestions: z.array(Suggestion).optional(),
  form: Form.optional(),
  attachments: z.array(Attachment).optional(),
  author: z.string().optional(),
  receipt_id: Id.optional(),
  client_message_id: z.string().optional(),
  rating: z.enum(['up', 'down']).optional(),
  created_at: Time,
});
export type HistoryMessage = z.infer<typeof HistoryMessage>;

/** Where people sign in, the session is the conversation, by its id. */
export const StaffSession = Id.meta({ examples: ['01990000-0000-7000-8000-00000000000a'] });

export const History = z.strictObject({
  session_id: StaffSession,
  conversation_id: Id,
  messages: z.array(HistoryMessage),
});
/** What the visitor reads of his own. */
export const OwnMessages = z.strictObject({ conversation_id: Id, messages: z.array(HistoryMessage) });

/** Sent by the server in a query string: digits. */
const After = z.coerce.number().int().min(0).default(0);

/** Which of the visitor's conversations a request is about; where it names both, they have to be the same. */
export const ownConversation = { conversation_id: Id.optional(), session_id: SessionId.optional() };
/** What names a conversation of the visitor's. */
export interface OwnConversation {
  conversation_id?: string | undefined;
  session_id?: string | undefined;
}
/** Fields of a request about one conversation of the visitor's. */
export const ofOwn = <F extends z.core.$ZodLooseShape>(fields: F) =>
  z.strictObject({ ...ownConversation, ...fields }).refine(namesOne, {
    path: ['conversation_id'],
    error: 'is missing: say which conversation it is about',
  });
function namesOne(request: object): boolean {
  const { conversation_id, session_id } = request as OwnConversation;
  return conversation_id !== undefined || session_id !== undefined;
}

/** Without a name, the visitor's latest: a client from before conversations had names knows none. */
const HistoryQuery = z.strictObject({ ...ownConversation, after: After });
const Escalation = ofOwn({
  name: z.string().trim().max(120).optional(),
  email: Email.optional(),
  phone: Phone.optional(),
  note: z.string().trim().max(2000).optional(),
});
const EscalationReply = z.strictObject({
  conversation_id: Id,
  /** As it was sent. */
  session_id: SessionId.optional(),
  status: z.enum(['waiting', 'with_staff']),
  message_id: Id,
  seq: z.int(),
  reply: z.string(),
});
const RatingBody = ofOwn({
  message_id: Id,
  rating: z.enum(['up', 'down']),
  comment: z.string().trim().max(2000).optional(),
});
/** A conversation as its visitor names it in examples. */
export const ownExample = { conversation_id: '01990000-0000-7000-8000-00000000000a' };
const example = {
  body: { message: 'Do you charge for an emergency call-out at night?' },
};
const chatErrors = [
  'conversation_closed',
  'duplicate_in_flight',
  'client_message_id_reused',
  'quota_exceeded',
  'overloaded',
] as const;

/** A conversation of someone the business vouches for needs his token. */
const visitorErrors = ['unauthenticated', 'identity_required'] as const;

export const pageChat = define({
  method: 'POST',
  path: '/api/chat',
  tag: 'Chat',
  summary: 'Path 1: a visitor on the same site asks, without signing in',
  caller: 'page',
  scope: 'none',
  limit: 'chat',
  body: z.strictObject({ ...message, ...withFiles, business_id: Id.optional() }).refine(saysSomething, EMPTY),
  status: 200,
  reply: ChatReply,
  errors: ['cross_site', 'not_found', ...visitorErrors, ...chatErrors],
  example,
});

export const widgetChat = define({
  method: 'POST',
  path: '/api/widget/chat',
  tag: 'Chat',
  summary: 'Path 2: a visitor on another site asks through the widget key',
  caller: 'widget',
  scope: 'none',
  limit: 'chat',
  body: z.strictObject({ ...message, ...withFiles }).refine(saysSomething, EMPTY),
  status: 200,
  reply: ChatReply,
  errors: ['invalid_widget_key', 'origin_not_allowed', ...visitorErrors, ...chatErrors],
  example,
});

export const createSession = define({
  method: 'POST',
  path: '/api/chat/session',
  tag: 'Chat',
  summary: 'Path 3: a signed-in user starts a session',
  caller: 'login',
  permission: 'chat.manage',
  scope: 'business',
  limit: 'write',
  body: z.strictObject({}),
  location: '/api/chat/history/:session_id',
  status: 201,
  reply: z.strictObject({ session_id: StaffSession, conversation_id: Id }),
  example: { body: {} },
});

export const sessionMessage = define({
  method: 'POST',
  path: '/api/chat/message',
  tag: 'Chat',
  summary: 'Path 3: a signed-in user asks in a session',
  caller: 'login',
  permission: 'chat.manage',
  scope: 'business',
  limit: 'chat',
  // Files are brought before, to `POST /api/conversations/:id/attachments`.
  body: z.strictObject({ ...message, ...withFiles, session_id: SessionId }).refine(saysSomething, EMPTY),
  status: 200,
  reply: ChatReply,
  errors: ['session_not_found', ...chatErrors],
  example: {
    body: { session_id: '01990000-0000-7000-8000-00000000000a', message: example.body.message },
  },
});

export const history = define({
  method: 'GET',
  path: '/api/chat/history/:session_id',
  tag: 'Chat',
  summary: 'Everything said in a session, in order',
  caller: 'login',
  permission: 'chat.read',
  scope: 'business',
  limit: 'read',
  params: z.strictObject({ session_id: SessionId }),
  query: z.strictObject({ after: After }),
  status: 200,
  reply: History,
  errors: ['session_not_found'],
});

/** The visitor's own side exists twice: same origin without a key, and cross origin with one. */
const visitorSide = <C extends 'page' | 'widget'>(caller: C) =>
  ({
    tag: 'Visitor',
    caller,
    scope: 'none',
    visitorToken: 'required',
    errors: [
      'unauthenticated',
      'identity_required',
      'session_not_found',
      caller === 'page' ? 'cross_site' : 'origin_not_allowed',
    ],
  }) as const;

const uploadOf = {
  method: 'POST',
  tag: 'Visitor',
  scope: 'none',
  summary: 'Bring a file to send with a message',
  description:
    'One file in the field `file`, 10 MB at most: pictures, films, PDF, text and Office documents, by what they hold. Where a picture was taken is removed. Without a visitor token a visitor is started, and `visitor_token` is his. What is not sent within a day is erased.',
  limit: 'heavy',
  // A file somewhat too large is told so in words.
  bodyLimit: 12 * 1024 * 1024,
  accepts: 'multipart/form-data',
  status: 201,
  reply: Attachment.extend({ visitor_token: z.string().nullable() }),
  errors: ['quota_exceeded', 'overloaded', 'identity_required'],
} as const;
const fileOf = {
  method: 'GET',
  summary: "A file of the visitor's conversations",
  limit: 'visitor',
  params: z.strictObject({ id: Id }),
  status: 200,
  produces: 'application/octet-stream',
} as const;

const messagesOf = {
  method: 'GET',
  summary: "The visitor's own messages, in order",
  limit: 'visitor',
  query: HistoryQuery,
  status: 200,
  reply: OwnMessages,
} as const;
const eventsOf = {
  method: 'GET',
  summary: 'Live events of a conversation as server-sent events',
  limit: 'stream',
  query: ofOwn({ last_event_id: z.string().max(40).optional() }),
  status: 200,
  produces: 'text/event-stream',
} as const;
const escalateOf = {
  method: 'POST',
  summary: 'Ask for a person',
  limit: 'visitor',
  body: Escalation,
  status: 200,
  reply: EscalationReply,
  example: { body: { ...ownExample, name: 'Ada', email: 'ada@example.com' } },
} as const;
const rateOf = {
  method: 'POST',
  summary: 'Rate a reply',
  limit: 'visitor',
  body: RatingBody,
  status: 204,
  example: {
    body: { ...ownExample, message_id: '01990000-0000-7000-8000-00000000000c', rating: 'up' },
  },
} as const;
const typingOf = {
  method: 'POST',
  summary: 'Say that the visitor is typing; nothing is stored',
  limit: 'visitor',
  body: ofOwn({}),
  status: 204,
  example: { body: ownExample },
} as const;

const seenOf = {
  method: 'POST',
  summary: 'Say up to which message the visitor has seen the conversation, while it is open and visible',
  limit: 'visitor',
  body: ofOwn({ seq: z.int().min(0) }),
  status: 204,
  example: { body: { ...ownExample, seq: 4 } },
} as const;

const IdentifyBody = z.strictObject({ token: z.string().min(10).max(4000), ...ownConversation });
const identifyOf = {
  method: 'POST',
  tag: 'Visitor',
  scope: 'none',
  summary: "Say who the visitor is with a token that the business's server signed",
  limit: 'visitor',
  status: 200,
  reply: z.strictObject({
    visitor_token: z.string(),
    conversation_id: Id.nullable(),
    session_id: z.string().nullable(),
    visitor: z.strictObject({
      name: z.string().nullable(),
      email: z.string().nullable(),
      verified: z.boolean(),
    }),
  }),
} as const;

export const pageUpload = define({
  ...uploadOf,
  caller: 'page',
  path: '/api/chat/attachments',
  location: '/api/chat/attachments/:id',
  query: z.strictObject({ business_id: Id.optional() }),
});
export const widgetUpload = define({
  ...uploadOf,
  caller: 'widget',
  path: '/api/widget/attachments',
  location: '/api/widget/attachments/:id',
});
export const pageFile = define({ ...visitorSide('page'), ...fileOf, path: '/api/chat/attachments/:id' });
export const widgetFile = define({
  ...visitorSide('widget'),
  ...fileOf,
  path: '/api/widget/attachments/:id',
});

export const pageIdentify = define({
  ...identifyOf,
  caller: 'page',
  path: '/api/chat/identify',
  body: IdentifyBody.extend({ business_id: Id.optional() }),
  errors: ['cross_site', 'not_found', 'unauthenticated'],
});
export const widgetIdentify = define({
  ...identifyOf,
  caller: 'widget',
  path: '/api/widget/identify',
  body: IdentifyBody,
  errors: ['invalid_widget_key', 'origin_not_allowed', 'unauthenticated'],
});
const MailLinkBody = z.strictObject({ secret: z.string().min(40).max(120) });
const mailLinkOf = {
  method: 'POST',
  tag: 'Visitor',
  scope: 'none',
  summary: 'Open the conversation that a mail was about, with the secret of its link: once, within 7 days',
  limit: 'visitor',
  body: MailLinkBody,
  status: 200,
  reply: z.strictObject({ visitor_token: z.string(), conversation_id: Id, session_id: z.string() }),
  example: { body: { secret: `ml_${'0'.repeat(32)}_${'A'.repeat(43)}` } },
} as const;
export const pageMailLink = define({
  ...mailLinkOf,
  caller: 'page',
  path: '/api/chat/mail-link',
  errors: ['cross_site', 'not_found'],
});
export const widgetMailLink = define({
  ...mailLinkOf,
  caller: 'widget',
  path: '/api/widget/mail-link',
  errors: ['invalid_widget_key', 'origin_not_allowed', 'not_found'],
});
export const pageReset = define({
  method: 'POST',
  path: '/api/chat/reset',
  tag: 'Visitor',
  summary: 'Forget on this browser who the visitor is',
  caller: 'page',
  scope: 'none',
  limit: 'visitor',
  body: z.strictObject({}).optional(),
  status: 204,
  errors: ['cross_site'],
});

export const pageMessages = define({ ...visitorSide('page'), ...messagesOf, path: '/api/chat/messages' });
export const pageEvents = define({ ...visitorSide('page'), ...eventsOf, path: '/api/chat/events' });
export const pageEscalate = define({ ...visitorSide('page'), ...escalateOf, path: '/api/chat/escalate' });
export const pageRating = define({ ...visitorSide('page'), ...rateOf, path: '/api/chat/rating' });
export const pageTyping = define({ ...visitorSide('page'), ...typingOf, path: '/api/chat/typing' });
export const pageSeen = define({ ...visitorSide('page'), ...seenOf, path: '/api/chat/seen' });
export const widgetMessages = define({
  ...visitorSide('widget'),
  ...messagesOf,
  path: '/api/widget/messages',
});
export const widgetEvents = define({ ...visitorSide('widget'), ...eventsOf, path: '/api/widget/events' });
export const widgetEscalate = define({
  ...visitorSide('widget'),
  ...escalateOf,
  path: '/api/widget/escalate',
});
export const widgetRating = define({ ...visitorSide('widget'), ...rateOf, path: '/api/widget/rating' });
export const widgetTyping = define({ ...visitorSide('widget'), ...typingOf, path: '/api/widget/typing' });
const transcriptOf = {
  method: 'POST',
  summary: 'Have what was said mailed to oneself',
  description:
    'Three times a conversation, and a few times a day to one address. To an address that nobody has verified, links in the visitor’s own words are left out.',
  limit: 'heavy',
  body: ofOwn({ email: Email }),
  status: 202,
  reply: z.strictObject({ to: z.string() }),
  errors: ['mail_not_set_up', 'rate_limited', 'conflict'],
  example: { body: { ...ownExample, email: 'ada@example.com' } },
} as const;
export const pageTranscript = define({
  ...visitorSide('page'),
  ...transcriptOf,
  path: '/api/chat/transcript',
});
export const widgetTranscript = define({
  ...visitorSide('widget'),
  ...transcriptOf,
  path: '/api/widget/transcript',
});
export const widgetSeen = define({ ...visitorSide('widget'), ...seenOf, path: '/api/widget/seen' });
