import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, IdParams, listQuery, Page, Text, Time } from '../fields.ts';
import { ChatReply, ofOwn } from './chat.ts';

/** What an action and its fields are called in requests: no text of anybody becomes a name. */
const ActionName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'must be lower-case letters, digits, _ and -, and begin with a letter');
const FieldName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _, and begin with a letter');

export const fieldTypes = ['text', 'email', 'phone', 'date', 'time', 'number', 'choice'] as const;

export const ActionField = z.strictObject({
  name: FieldName,
  label: Text(80),
  type: z.enum(fieldTypes).default('text'),
  required: z.boolean().default(true),
  /** For `choice`. */
  options: z.array(Text(80)).min(1).max(30).optional(),
  /** What the business's own sign-in says of the visitor; never taken from what he sends. */
  bind: z.enum(['identity.email', 'identity.sub']).optional(),
});
export type ActionField = z.output<typeof ActionField>;

const HeaderName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}$/, 'must be the name of a header');
/** Printable ASCII on one line. */
const HeaderValue = z
  .string()
  .max(2000)
  .regex(/^[ -~]*$/, 'must be one line of plain characters');

/** A call of another system; `{name}` stands for a field's confirmed value, and never in scheme or host. */
export const HttpRequest = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: z.string().trim().min(1).max(2000),
  headers: z.record(HeaderName, HeaderValue).optional(),
  /** Any JSON; `{name}` stands inside its strings. */
  body: z.unknown().optional(),
});
/** What Ask Bob does by itself: a person calls back. */
const CallbackRequest = z.strictObject({ kind: z.literal('callback') });
/** A visit is booked, within the business's own hours: a field `slot` with the free times is asked for by itself. */
export const BookingRequest = z.strictObject({
  kind: z.literal('booking'),
  /** How long a visit takes. */
  minutes: z.int().min(5).max(480).default(30),
  /** How long before it begins it can be booked at the latest. */
  notice_minutes: z.int().min(0).max(43_200).default(120),
  /** How many days ahead can be booked. */
  days_ahead: z.int().min(1).max(60).default(14),
  /** Kept free after each visit. */
  buffer_minutes: z.int().min(0).max(240).default(0),
  /** Visits at one time. */
  at_once: z.int().min(1).max(20).default(1),
  /**
   * What is busy there cannot be booked. `ical` (also when left out) is only read; into a `caldav` one bookings are written. A
   * secret `Authorization` of the action is sent to it.
   */
  calendar: z
    .strictObject({ url: z.string().trim().min(1).max(2000), kind: z.enum(['ical', 'caldav']).optional() })
    .optional(),
});
export type BookingRequest = z.output<typeof BookingRequest>;
export const ActionRequest = z.union([HttpRequest, CallbackRequest, BookingRequest]);
export type ActionRequest = z.output<typeof ActionRequest>;

const written = {
  name: ActionName,
  title: Text(120),
  wordings: z.array(Text(500)).min(1).max(100),
  /** What Bob says above the form; without it, words of ours. */
  intro: z.string().trim().max(500).default(''),
  fields: z.array(ActionField).min(1).max(20),
  request: ActionRequest,
  risk: z.enum(['read', 'write']),
  approval: z.enum(['none', 'visitor', 'staff']).default('visitor'),
  /** Said when it is done; `{state}`, `{order.total}` stand for fields of the JSON that came back. */
  reply: Text(2000),
  /** Said where the system finds nothing, or what it finds belongs to somebody else; without it a person is brought. */
  not_found: z.string().trim().max(1000).default(''),
  /** Fields of the response that must be what was confirmed, such as `{ "billing.email": "email" }`. */
  match: z.record(z.string().min(1).max(200), FieldName).default({}),
  /** The button's words; without them ours. */
  submit: z.string().trim().max(40).default(''),
  /** Where what was confirmed is mailed if the system does not take it; `null` for nowhere. */
  fallback_email: Email.nullable().default(null),
  /** Runs a day at most. */
  daily_cap: z.int().min(1).max(10_000).default(100),
};
/** Headers that are kept sealed and never shown again, for the host the action calls now; null takes one away. */
const Secrets = z.record(HeaderName, HeaderValue.min(1).nullable());

export const ActionDefinition = z.strictObject({ ...written, secret_headers: z.array(z.string()) });
/** An action as it is released: all but its secrets. */
export type ActionDefinition = z.output<typeof ActionDefinition>;

export const Action = ActionDefinition.extend({
  id: Id,
  version: z.int(),
  /** How the draft differs from what visitors see. */
  state: z.enum(['published', 'new', 'changed']),
  /** The system it calls; null where it calls none. */
  host: z.string().nullable(),
  /** Whether `settings.action_hosts` lets it. */
  host_allowed: z.boolean(),
  created_at: Time,
  updated_at: Time,
});

const edit = { tag: 'Actions', caller: 'login', scope: 'business', permission: 'knowledge.edit' } as const;
const manage = { ...edit, permission: 'chat.manage' } as const;
const exampleAction = {
  name: 'order-status',
  title: 'Where is my order?',
  wordings: ['where is my order', 'track my order'],
  fields: [
    { name: 'order', label: 'Order number', type: 'text', required: true },
    { name: 'email', label: 'E-mail of the order', type: 'email', required: true },
  ],
  request: { method: 'GET', url: 'https://shop.example.com/wp-json/wc/v3/orders/{order}' },
  secrets: { Authorization: 'Basic dXNlcjpwYXNz' },
  match: { 'billing.email': 'email' },
  risk: 'read',
  approval: 'visitor',
  reply: 'Your order {number} is {status}.',
  not_found: 'There is no order with this number and e-mail.',
};

const { secrets: _, ...shownAction } = exampleAction;
const exampleStored = {
  ...shownAction,
  id: '01990000-0000-7000-8000-000000000001',
  intro: '',
  submit: '',
  fallback_email: null,
  daily_cap: 100,
  secret_headers: ['Authorization'],
  version: 1,
  state: 'new',
  host: 'shop.example.com',
  host_allowed: true,
  created_at: '2026-03-02T09:14:05.120Z',
  updated_at: '2026-03-02T09:14:05.120Z',
};

export const listActions = define({
  ...edit,
  method: 'GET',
  path: '/api/actions',
  summary: 'The actions of the draft',
  limit: 'read',
  status: 200,
  reply: z.strictObject({ items: z.array(Action) }),
  example: { reply: { items: [exampleStored] } },
});
export const createAction = define({
  ...edit,
  method: 'POST',
  path: '/api/actions',
  summary: 'Add an action to the draft; visitors are offered its form after the next publish',
  description:
    'An action is knowledge: it has wordings, and is reviewed, published, tested (`document_id: "action:<name>"`) and rolled back with the rest. `{name}` in `url` (percent-encoded), `headers` and `body` stands for a confirmed value; the host must be on `settings.action_hosts`. `secrets` are headers kept sealed for that host and never shown again.',
  limit: 'write',
  body: z.strictObject({ ...written, secrets: Secrets.default({}) }),
  location: '/api/actions/:id',
  status: 201,
  reply: Action,
  errors: ['conflict'],
  example: { body: exampleAction, reply: exampleStored },
});
export const updateAction = define({
  ...edit,
  method: 'PATCH',
  path: '/api/actions/:id',
  summary: 'Change an action of the draft',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    name: written.name.optional(),
    title: written.title.optional(),
    wordings: written.wordings.optional(),
    intro: written.intro.unwrap().optional(),
    fields: written.fields.optional(),
    request: written.request.optional(),
    risk: written.risk.optional(),
    approval: written.approval.unwrap().optional(),
    reply: written.reply.optional(),
    not_found: written.not_found.unwrap().optional(),
    match: written.match.unwrap().optional(),
    submit: written.submit.unwrap().optional(),
    fallback_email: written.fallback_email.unwrap().optional(),
    daily_cap: written.daily_cap.unwrap().optional(),
    secrets: Secrets.optional(),
  }),
  status: 200,
  reply: Action,
  errors: ['conflict'],
  example: { body: { title: 'Track my order' }, reply: exampleStored },
});
export const deleteAction = define({
  ...edit,
  method: 'DELETE',
  path: '/api/actions/:id',
  summary: 'Take an action out of the draft; visitors see it until the next publish',
  limit: 'write',
  params: IdParams,
  status: 204,
});

/** Values by the names of fields. */
export const ActionValues = z.record(z.string().max(40), z.union([z.string().max(2000), z.number()]));

/** A request as it is shown and kept: secret headers are left out by name. */
export const ShownRequest = z.strictObject({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});
export const tryAction = define({
  ...edit,
  method: 'POST',
  path: '/api/actions/:id/try',
  summary: 'See the request an action of the draft would make, and with `send` make it',
  limit: 'heavy',
  params: IdParams,
  body: z.strictObject({ values: ActionValues, send: z.boolean().default(false) }),
  status: 200,
  reply: z.strictObject({
    request: ShownRequest.nullable(),
    response: z.strictObject({ status: z.int(), body: z.string() }).nullable(),
    outcome: z.enum(['shown', 'done', 'not_found', 'failed']),
    /** What the visitor would read. */
    reply: z.string().nullable(),
    /** Why it failed, for people. */
    problem: z.string().nullable(),
  }),
  example: { body: { values: { order: '1001', email: 'ada@example.com' }, send: false } },
});

export const runStates = ['running', 'waiting', 'done', 'not_found', 'failed', 'refused', 'unknown'] as const;
export const ActionRun = z.strictObject({
  id: Id,
  action: z.string(),
  title: z.string(),
  conversation_id: Id,
  state: z.enum(runStates),
  /** What the visitor confirmed. */
  values: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })),
  request: ShownRequest.nullable(),
  response: z.strictObject({ status: z.int(), body: z.string() }).nullable(),
  /** Why it failed, for people. */
  problem: z.string().nullable(),
  approvals: z.array(z.strictObject({ by: z.string(), as: z.enum(['visitor', 'staff']), at: Time })),
  note: z.string().nullable(),
  receipt_id: Id.nullable(),
  created_at: Time,
  ended_at: Time.nullable(),
});
export const listActionRuns = define({
  ...manage,
  method: 'GET',
  path: '/api/actions/runs',
  summary: 'What visitors had done, the latest first',
  limit: 'read',
  query: z.strictObject({
    ...listQuery,
    state: z.enum(runStates).optional(),
    conversation_id: Id.optional(),
  }),
  status: 200,
  reply: Page(ActionRun),
});
export const approveActionRun = define({
  ...manage,
  method: 'POST',
  path: '/api/actions/runs/:id/approve',
  summary: 'Have an action run that waits for a person',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({}).optional(),
  status: 200,
  reply: ActionRun,
  errors: ['conflict'],
  example: { body: {} },
});
export const refuseActionRun = define({
  ...manage,
  method: 'POST',
  path: '/api/actions/runs/:id/refuse',
  summary: 'Refuse an action that waits; the visitor reads the note',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ note: Text(1000).optional() }).optional(),
  status: 200,
  reply: ActionRun,
  errors: ['conflict'],
  example: { body: { note: 'We are fully booked that day.' } },
});

const runOf = {
  method: 'POST',
  tag: 'Visitor',
  scope: 'none',
  visitorToken: 'required',
  summary: 'Have an action done with the values that the visitor confirmed',
  description:
    'Answers as the chat does. The same `client_action_id` never runs twice: while the first is under way it is 409, afterwards its reply comes again.',
  limit: 'visitor',
  body: ofOwn({
    action: z.string().min(1).max(64),
    values: ActionValues,
    confirm: z.literal(true),
    client_action_id: z.string().min(8).max(128),
  }),
  status: 200,
  reply: ChatReply,
  example: {
    body: {
      conversation_id: '01990000-0000-7000-8000-00000000000a',
      action: 'order-status',
      values: { order: '1001', email: 'ada@example.com' },
      confirm: true,
      client_action_id: 'a3f1c2d4e5b6a7980011',
    },
  },
} as const;
const runErrors = [
  'unauthenticated',
  'identity_required',
  'session_not_found',
  'not_found',
  'conversation_closed',
  'duplicate_in_flight',
  'client_action_id_reused',
] as const;
export const pageAction = define({
  ...runOf,
  path: '/api/chat/actions',
  caller: 'page',
  errors: [...runErrors, 'cross_site'],
});
export const widgetAction = define({
  ...runOf,
  path: '/api/widget/actions',
  caller: 'widget',
  errors: [...runErrors, 'origin_not_allowed'],
});
