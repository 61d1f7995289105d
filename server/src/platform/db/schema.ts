import type { ChannelName } from '@askbob/contract/channels.ts';
import type { Delivery } from '@askbob/contract/endpoints/conversations.ts';
import type { LabelColour } from '@askbob/contract/label-colours.ts';
import type { OwnMailKind } from '@askbob/contract/mail-kinds.ts';
import type { WebhookFormat } from '@askbob/contract/webhook-events.ts';
import type { ColumnType, Generated } from 'kysely';

/** Milliseconds since 1970. */
type Ms = number;
/** JSON as text, the same on both stores. */
type Json = string;
/** 0 or 1: SQLite has no boolean. */
type Flag = number;

export interface BusinessesTable {
  id: string;
  name: string;
  status: 'active' | 'suspended';
  site_hosts: Json;
  public_chat: Flag;
  settings: Json;
  /** Sealed JSON {base_url, model, api_key}; see secrets/. */
  model: string | null;
  /** Sealed secret that signs visitors' identities. */
  identity_secret: string | null;
  active_release_id: string | null;
  is_demo: Flag;
  created_at: Ms;
  /** Why it is suspended, for its own people to read. */
  suspended_reason: Generated<string | null>;
  /** Set once everything else of it is gone or going. */
  erased_at: Generated<Ms | null>;
  /** Of the operator's plans; null is the default one. */
  plan: Generated<string | null>;
}

/** What the operator's payment service knows of a business. */
export interface BillingTable {
  business_id: string;
  service: 'stripe';
  customer: Generated<string | null>;
  subscription: Generated<string | null>;
  /** The subscription's item, on which the price hangs. */
  item: Generated<string | null>;
  price: Generated<string | null>;
  /** The month whose use is told, UTC, and how much of it was; `pending`: as much as is being told. */
  month: string;
  reported: number;
  pending: Generated<number | null>;
  /** Until when it belongs to the node that bills it. */
  leased_until: Ms | null;
  updated_at: Ms;
}

/** Messages bought beside a plan; what was booked stays as it is. */
export interface CreditsTable {
  business_id: string;
  id: string;
  reference: string;
  messages: number;
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
  note: string;
  /** Who booked it. */
  actor: string;
  created_at: Ms;
}

export interface UsersTable {
  id: string;
  kind: 'admin' | 'customer';
  /** Null for admins. */
  business_id: string | null;
  email: string;
  name: string;
  role: string;
  /** PHC string; null while invited. */
  password_hash: string | null;
  /** The password_hash that a first start made up, until its password was shown to somebody. */
  made_up_hash: Generated<string | null>;
  status: 'active' | 'invited' | 'disabled';
  /** Sealed; pending until confirmed_at is set. */
  totp_secret: string | null;
  totp_confirmed_at: Ms | null;
  /** Last accepted time step, so that a code works once. */
  totp_last_step: number | null;
  /** JSON list of hashes. */
  recovery_codes: Json | null;
  created_at: Ms;
}

export interface LoginsTable {
  id: string;
  token_hash: string;
  user_id: string;
  business_id: string | null;
  csrf_secret: string;
  /** The admin who acts as this user's business, when signed in as. */
  acting_admin_id: string | null;
  /** That admin's own login; this one goes with it. */
  opened_from: Generated<string | null>;
  user_agent: string;
  created_at: Ms;
  last_used_at: Ms;
  expires_at: Ms;
}

/** A device that is told what needs its person; it ends with the login it was set up under. */
export interface PushSubscriptionsTable {
  business_id: string;
  id: string;
  /** An admin may be told too, of a business that is not his own. */
  user_id: string;
  login_id: string;
  endpoint_hash: string;
  /** Sealed JSON PushAddress: who has it may write to the device. */
  address_secret: string;
  /** JSON of what it is told, and when. */
  choices: Json;
  language: string;
  created_at: Ms;
  /** Since when nothing has reached it; null while something does. */
  failing_since: Ms | null;
}

/** Single-use links: invitations, password resets and sign-ins. */
export interface LinksTable {
  token_hash: string;
  user_id: string;
  business_id: string | null;
  purpose: 'invitation' | 'reset' | 'sign_in';
  created_at: Ms;
  expires_at: Ms;
  used_at: Ms | null;
}

/** Failed sign-ins with one address, known or not, that the record doesn't hold yet. */
export interface FailedSignInsTable {
  kind: 'admin' | 'customer';
  /** As typed, in lower case; empty for all unknown ones together. */
  email: string;
  count: number;
  first_at: Ms;
  last_at: Ms;
  /** When the record last got a line of them. */
  recorded_at: Ms | null;
}

export interface WidgetKeysTable {
  business_id: string;
  id: string;
  key: string;
  name: string;
  allowed_origins: Json;
  is_default: Flag;
  revoked_at: Ms | null;
  last_used_at: Ms | null;
  last_origin: string | null;
  /** `{ origin, at }` of the latest sites that asked and were refused. */
  refused_origins: Generated<Json>;
  seen_origins: Generated<Json>;
  created_at: Ms;
}

/** What a program calls with in place of a sign-in. */
export interface ServiceKeysTable {
  business_id: string;
  id: string;
  name: string;
  key_hash: string;
  /** The key's last letters, by which people tell it from others. */
  hint: string;
  /** The secret before, which goes on for a while. */
  replaced_hash: string | null;
  replaced_until: Ms | null;
  permissions: Json;
  /** Who made it: it never may more than that person, and ends with him. */
  user_id: string;
  expires_at: Ms | null;
  last_used_at: Ms | null;
  last_address: string | null;
  created_at: Ms;
}

/** An address of a program that is told what happens. */
export interface WebhooksTable {
  business_id: string;
  id: string;
  url: string;
  description: string;
  /** How it is written: as it happened, or as a notice for a channel. */
  format: Generated<WebhookFormat>;
  events: Json;
  state: 'on' | 'paused' | 'off';
  off_reason: 'gone' | 'failing' | null;
  sealed_secret: string;
  /** The secret before, sealed, which signs beside the new one for a while. */
  replaced_secret: string | null;
  replaced_until: Ms | null;
  /** Since when nothing was taken. */
  failing_since: Ms | null;
  /** Until when it belongs to the node that tells it. */
  leased_until: Ms | null;
  created_at: Ms;
}

/** What an address is told, or was. */
export interface WebhookDeliveriesTable {
  business_id: string;
  id: string;
  webhook_id: string;
  /** The same at every attempt. */
  event_id: string;
  event_type: string;
  /** What it is about: a conversation, within which the order is kept, or itself. */
  subject: string;
  place: number;
  body: Json;
  state: 'queued' | 'delivered' | 'retrying' | 'dead';
  /** `{ at, status, error, ms }` each. */
  attempts: Json;
  /** Null once it was taken or given up. */
  next_attempt_at: Ms | null;
  created_at: Ms;
}

/** A picture that the widget shows; its id is the hash of its bytes. */
export interface LogosTable {
  business_id: string;
  id: string;
  png: Uint8Array;
  created_at: Ms;
}

export interface PersonasTable {
  business_id: string;
  id: string;
  name: string;
  description: string;
  tone: string;
  system_prompt: string;
  greeting: string | null;
  active: Flag;
  created_at: Ms;
  updated_at: Ms;
}

export interface DocumentsTable {
  business_id: string;
  id: string;
  kind: 'entry' | 'page';
  external_id: string | null;
  version: number;
  /** The question or the title, for lists and search. */
  title: string;
  /** Entry {question, variants, answer} or page {title, text}. */
  body: Json;
  url: string | null;
  /** JSON of where in a file or on a page it stood. */
  source: Json | null;
  created_at: Ms;
  updated_at: Ms;
  deleted_at: Ms | null;
  valid_from: Generated<Ms | null>;
  valid_until: Generated<Ms | null>;
  review_by: Generated<Ms | null>;
  owner_id: Generated<string | null>;
  /** When people were told that it is due; for this review_by and valid_until. */
  reminded_at: Generated<Ms | null>;
}

export interface ReleasesTable {
  business_id: string;
  id: string;
  number: number;
  note: string | null;
  documents: number;
  forced: Flag;
  calibration: Json;
  tests: Json;
  created_by: string;
  created_at: Ms;
  state: Generated<ReleaseState>;
}

/** Whether visitors may be shown a release. */
export type ReleaseState = 'published' | 'awaiting_approval' | 'rejected';

/** A change that waits for another person, or what came of it. */
export interface ApprovalsTable {
  business_id: string;
  id: string;
  kind: 'publish' | 'activate' | 'settings';
  release_id: string | null;
  /** Settings that would change. */
  change: Json;
  note: string | null;
  made_by: string;
  made_by_name: string;
  created_at: Ms;
  state: 'waiting' | 'approved' | 'rejected' | 'replaced';
  decided_by: string | null;
  decided_by_name: string | null;
  decided_note: string | null;
  decided_at: Ms | null;
}

/** What a person proposes for the knowledge, and what became of that and of what messages proposed. */
export interface ProposalsTable {
  business_id: string;
  id: string;
  kind: 'wording' | 'entry' | 'correction';
  document_id: string | null;
  change: Json;
  note: string | null;
  conversation_id: string | null;
  made_by: string;
  /** The language model that wrote it; null where people did. */
  model: Generated<string | null>;
  created_at: Ms;
  state: 'open' | 'accepted' | 'rejected';
  decided_at: Ms | null;
}

/** What a release holds, apart from its small row so that lists stay quick. */
export interface ReleaseContentsTable {
  business_id: string;
  release_id: string;
  /** JSON IndexedDocument[]. */
  documents: Json;
  index_bytes: Uint8Array;
}

export interface EncodedTextsTable {
  business_id: string;
  /** Of the text and the encoder's name. */
  hash: string;
  /** 384 signed bytes, the largest of them 127. */
  vector: Uint8Array;
}

export interface KnowledgeTestsTable {
  business_id: string;
  id: string;
  question: string;
  expect: 'answered' | 'refused';
  document_id: string | null;
  created_at: Ms;
}

/** Where knowledge is read from again and again: a site. */
export interface SourcesTable {
  business_id: string;
  id: string;
  kind: 'site';
  url: string;
  /** JSON lists of patterns of paths. */
  include: Json;
  exclude: Json;
  max_pages: number;
  /** 0 is by hand. */
  every_hours: number;
  /** The run under way, or null. */
  run_id: string | null;
  last_run_id: string | null;
  next_run_at: Ms | null;
  /** JSON {facts, office_hours} that the site says of the business; null before it said any. */
  offered: Json | null;
  created_at: Ms;
}

/** One reading of a source. */
export interface SourceRunsTable {
  business_id: string;
  id: string;
  source_id: string;
  state: 'running' | 'done' | 'failed';
  phase: 'start' | 'pages' | 'finish';
  /** Scheme, host and port under which the site answers. */
  origin: string | null;
  robots: string | null;
  /** Why it failed, or what is to be known of it. */
  why: string | null;
  /** JSON of what it found, once it has ended. */
  report: Json | null;
  /** JSON of what was left out of the pages, such as menus; null where nobody looked. */
  left_out: Generated<Json | null>;
  /** The worker that took it last: no other one begins a page. */
  holder: Generated<string | null>;
  started_by: string;
  started_at: Ms;
  finished_at: Ms | null;
}

/** An address of a source: what its last reading found there. */
export interface SourcePagesTable {
  business_id: string;
  source_id: string;
  id: string;
  url: string;
  /** The run that asked for it last. */
  run_id: string;
  state: 'queued' | 'read' | 'skipped';
  /** How many clicks from the start; those near are read first, in the order they were found. */
  depth: number;
  place: number;
  /** The sitemap of the site lists it. */
  listed: Generated<Flag>;
  /** How often reading it began in this run: it may be what ends the server. */
  tries: number;
  /** Why it was skipped. */
  why: string | null;
  /** It is not there any more, as far as the site itself says. */
  gone: Flag;
  etag: string | null;
  last_modified: string | null;
  title: string | null;
  /** SHA-256 of its words without numbers, and its address without them: endless lists are alike in both. */
  skeleton: string | null;
  family: string;
  /** JSON PageContent: kept so that what has not changed need not be sent again. */
  content: Json | null;
  /** What the last run made of it. */
  result: 'new' | 'changed' | 'unchanged' | 'gone' | null;
}

/** A document that came from a source, and what the source said of it. */
export interface SourceDocumentsTable {
  business_id: string;
  source_id: string;
  external_id: string;
  document_id: string;
  /** The page it stands on. */
  url: string;
  /** SHA-256 of what was last written into the document, to tell what people wrote since. */
  written: string;
  /** SHA-256 of what the source last said. */
  seen: string;
  state: 'taken' | 'left' | 'gone' | 'conflict' | 'merged';
  /** JSON of what the source says instead of what people wrote; null when it says nothing any more. */
  offer: Json | null;
  /** JSON of the document it became one with, and the wordings that one got from it. */
  merged: Generated<Json | null>;
}

export interface VisitorsTable {
  business_id: string;
  id: string;
  external_id: string | null;
  name: string | null;
  email: string | null;
  verified: Flag;
  created_at: Ms;
  last_seen_at: Ms;
  /** Null until he said who he is. */
  contact_id: Generated<string | null>;
}

/** A visitor has one token for each device. */
export interface VisitorTokensTable {
  business_id: string;
  token_hash: string;
  visitor_id: string;
  /** The only conversation it opens; null for whatever is the visitor's. */
  conversation_id: string | null;
  created_at: Ms;
}

/** A mail about a conversation, and what became of it. */
export interface MailsTable {
  business_id: string;
  /** As its Message-ID begins. */
  id: string;
  conversation_id: string;
  kind: 'team' | 'visitor' | 'transcript';
  recipient: string;
  /** The last message it brings; null for one to the team. */
  seq: number | null;
  state: 'queued' | 'sent' | 'failed';
  /** Why it failed, in the mail server's words. */
  reason: string | null;
  created_at: Ms;
  updated_at: Ms;
}

/** A mail that came in: each is taken once. */
export interface MailsInTable {
  business_id: string;
  id: string;
  /** SHA-256 of its bytes. */
  fingerprint: string;
  /** `taken`: a message of a conversation; `done`: staff took it off the list. */
  state: 'taken' | 'unassigned' | 'automatic' | 'blocked' | 'done';
  /** Why it is nobody's message. */
  why: string | null;
  conversation_id: string | null;
  message_id: string | null;
  sender: string;
  sender_name: string | null;
  recipient: string;
  subject: string;
  /** Its Message-ID. */
  header_id: string | null;
  /** What it says; empty when that is a message. */
  text: string;
  /** What of it the message does not say: what it answers to, and its signature. */
  quoted: string;
  files: Json;
  received_at: Ms;
}

/** A file of a mail that is nobody's message yet. */
export interface MailFilesTable {
  business_id: string;
  id: string;
  mail_id: string;
  name: string;
  /** By its content. */
  media_type: string;
  size: number;
  content: Uint8Array;
}

/** A sender whose messages reach nobody: a visitor, or a mail address. */
export interface BlockedSendersTable {
  business_id: string;
  id: string;
  /** What was blocked together has the same. */
  act: string;
  visitor_id: string | null;
  /** Null for a visitor, and once its owner was erased. */
  address: string | null;
  address_hash: string | null;
  reason: string;
  /** JSON: conversations that this ended, and whether a person was wanted there. */
  ended: Json;
  made_by: string;
  made_by_name: string;
  created_at: Ms;
}

/** Secrets that stand in mails: a link opens a conversation once, an answer to a reply address is its next message. */
export interface MailSecretsTable {
  business_id: string;
  secret_hash: string;
  purpose: 'link' | 'reply';
  conversation_id: string;
  /** The address the mail went to: an answer counts only from there. */
  recipient: string;
  /** Whose account that is, on staff; null for the visitor. */
  user_id: string | null;
  created_at: Ms;
  expires_at: Ms;
}

/** What opens a conversation for its visitor; each is a secret. */
export interface SessionHandlesTable {
  business_id: string;
  handle_hash: string;
  conversation_id: string;
  created_at: Ms;
}

export interface ConversationsTable {
  business_id: string;
  id: string;
  visitor_id: string;
  /** The visitor's own short name for it. */
  alias: string | null;
  channel: ChannelName;
  status: 'open' | 'waiting' | 'with_staff' | 'closed';
  assignee_id: string | null;
  /** The name he had then: he may be an admin, or be removed. */
  assignee_name: Generated<string | null>;
  /** Grows whenever the turn to speak changes; a reply made under an older number is dropped. */
  fence: number;
  last_seq: number;
  last_note: number;
  /** Refusals in a row, to offer a person after the second. */
  refusals: Generated<number>;
  first_message: string | null;
  last_message: string | null;
  last_outcome: string | null;
  /** JSON {name, email, note}. */
  escalation: Json | null;
  /** The site he writes on, as its browser names it; null for our own pages and for those from before it was kept. */
  origin: Generated<string | null>;
  /** The path of the page it began on; null where that was not told. */
  asked_on: Generated<string | null>;
  /** The language in which something was first asked, `other` for one we do not know; null before. */
  asked_in: Generated<string | null>;
  /** What the page told about the visitor; for staff only. */
  context: Json | null;
  draft: Json | null;
  /** A person joined at some time. */
  had_staff: Flag;
  waiting_since: Ms | null;
  staff_spoke_at: Ms | null;
  /** Up to which message a visitor who was gone has been written to by mail. */
  mailed_seq: Generated<number>;
  /** Up to which message he has seen, in a panel that was open and visible. */
  seen_seq: Generated<number>;
  /** What became of the last message a person wrote; null while nobody can know. */
  delivery: Delivery | null;
  /** The number of its newest receipt. */
  last_receipt: Generated<number>;
  /** Somebody may be in danger. */
  urgent: Generated<Flag>;
  /** The role of who wrote the last message. */
  last_by: 'visitor' | 'assistant' | 'staff' | 'system' | null;
  /** How many messages the visitor wrote, since these are counted. */
  visitor_messages: Generated<number>;
  /** Ids of labels, each between bars: `|a|b|`; `|` for none. */
  label_ids: Generated<string>;
  /** Out of the list until then, or until the visitor writes. */
  snoozed_until: Ms | null;
  /** Its sender is blocked: it reaches nobody. */
  blocked: Generated<Flag>;
  /** The address of the page he writes on, without what follows ? or #; only where the business has it kept. */
  page: Generated<string | null>;
  /** The kind of browser and machine, in words. */
  device: Generated<string | null>;
  /** The language his page, or else his browser, is in. */
  page_language: Generated<string | null>;
  created_at: Ms;
  updated_at: Ms;
}

/** What one person on staff has read of a conversation. */
export interface ConversationReadsTable {
  business_id: string;
  conversation_id: string;
  user_id: string;
  /** As many of `conversations.visitor_messages`. */
  visitor_messages: number;
}

/** What people see of a conversation, folded so that it is found. */
export interface SearchTextsTable {
  business_id: string;
  place: Generated<number>;
  conversation_id: string;
  kind: 'message' | 'note' | 'person';
  /** The message's or note's id; empty for the person. */
  ref: string;
  folded: string;
}

/** A person, of whom visitors are the devices. */
export interface ContactsTable {
  business_id: string;
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  note: string;
  consent: Flag | null;
  /** JSON: values of the business's own fields, by their names. */
  fields: Generated<Json>;
  /** What the contact is found by. */
  folded: string;
  created_at: Ms;
  updated_at: Ms;
}

/** A file that a visitor or somebody on staff brought. */
export interface AttachmentsTable {
  business_id: string;
  id: string;
  conversation_id: string | null;
  /** Who brought it: a visitor, or a user. */
  visitor_id: string | null;
  user_id: string | null;
  /** Null until it is sent. */
  message_id: string | null;
  name: string;
  /** By its content. */
  media_type: string;
  size: number;
  created_at: Ms;
}

export interface AttachmentContentsTable {
  business_id: string;
  attachment_id: string;
  content: Uint8Array;
}

/** An action of the draft. */
export interface ActionsTable {
  business_id: string;
  id: string;
  /** What requests call it; nobody else's in the draft. */
  name: string;
  version: number;
  /** JSON ActionDefinition. */
  body: Json;
  created_at: Ms;
  updated_at: Ms;
  deleted_at: Ms | null;
}

/** A header of an action, sealed for the one host that it is sent to. */
export interface ActionSecretsTable {
  business_id: string;
  action_id: string;
  host: string;
  header: string;
  sealed_secret: string;
  updated_at: Ms;
}

export type RunState = 'running' | 'waiting' | 'done' | 'not_found' | 'failed' | 'refused' | 'unknown';

/** What a visitor confirmed, and what came of it. */
export interface ActionRunsTable {
  business_id: string;
  id: string;
  action_id: string;
  /** Its name and title, as they were confirmed. */
  action: string;
  title: string;
  version: number;
  conversation_id: string;
  visitor_id: string;
  /** His client_action_id and what he sent under it, as hashes. */
  client_hash: string;
  fingerprint: string;
  /** In which he is answered. */
  language: string;
  state: RunState;
  /** JSON: name, label and value of each field. */
  confirmed: Json;
  /** What was sent and what came back, without secrets. */
  request: Json | null;
  response: Json | null;
  problem: string | null;
  approvals: Json;
  note: string | null;
  /** The message that says what he confirmed. */
  asked_id: string;
  /** The ChatReply without what opens the conversation, for a retry. */
  result: Json | null;
  receipt_id: string | null;
  created_at: Ms;
  started_at: Ms | null;
  ended_at: Ms | null;
}

/** A time that a visitor booked; `held` until a person on staff approves it. */
export interface BookingsTable {
  business_id: string;
  id: string;
  action_id: string;
  /** The action's title, as it was confirmed. */
  title: string;
  conversation_id: string;
  visitor_id: string;
  run_id: string;
  starts_at: Ms;
  ends_at: Ms;
  state: 'held' | 'booked' | 'cancelled';
  /** What staff wrote when they cancelled it, maybe nothing; null where they did not. */
  note: string | null;
  /** Where its mails go; null for nowhere. */
  email: string | null;
  /** In which its visitor is written to. */
  language: string;
  /** Grows with every change, as calendars expect. */
  sequence: number;
  /** What tells the calendar that it lies in from others; null for none. */
  calendar: string | null;
  /** Of the secret in the visitor's link; null before he was mailed. */
  token_hash: string | null;
  created_at: Ms;
  updated_at: Ms;
}

/** An event that a booking was written into a calendar as; it stays until it was taken out, also when the booking is erased. */
export interface CalendarEventsTable {
  business_id: string;
  booking_id: string;
  /** What tells the calendar from others, as its booking has it. */
  calendar: string;
  /** Of the calendar, as its action named it then. */
  url: string;
  /** Whose secret opens it. */
  action_id: string;
  /** The booking as it was written last, without anything of its visitor's. */
  title: string;
  starts_at: Ms;
  ends_at: Ms;
  /** Null before it was written for the first time. */
  sequence: number | null;
  /** Until then a node is writing it. */
  leased_until: Ms | null;
  updated_at: Ms;
}

export interface MessagesTable {
  business_id: string;
  conversation_id: string;
  seq: number;
  id: string;
  role: 'visitor' | 'assistant' | 'staff' | 'system';
  text: string;
  outcome: string | null;
  citations: Json | null;
  suggestions: Json | null;
  author_id: string | null;
  author: string | null;
  receipt_id: string | null;
  in_reply_to: string | null;
  /** A visitor's as a hash, staff's as they sent it. */
  client_message_id: string | null;
  /** For visitor messages with a client_message_id: the path and session id they came with, as a hash. */
  sent_as: string | null;
  /** The message started its visitor, who was given his token with the reply. */
  gave_token: Generated<Flag>;
  /** JSON Form that the reply offered. */
  form: Generated<Json | null>;
  /** For visitor messages: the ChatReply that was given, without what opens the conversation, so that a retry returns it. */
  result: Json | null;
  rating: 'up' | 'down' | null;
  rating_comment: string | null;
  /** JSON list of {id, name, size, type}. */
  attachments: Generated<Json | null>;
  created_at: Ms;
}

export interface NotesTable {
  business_id: string;
  conversation_id: string;
  number: number;
  id: string;
  author_id: string;
  author: string;
  text: string;
  created_at: Ms;
}

export interface LabelsTable {
  business_id: string;
  id: string;
  name: string;
  /** The name as it is compared: no two are the same. */
  folded: string;
  colour: LabelColour;
  created_at: Ms;
}

export interface CannedRepliesTable {
  business_id: string;
  id: string;
  title: string;
  text: string;
  created_at: Ms;
}

/** What a receipt says; apart from its link so that it can be erased without breaking the chain. */
export interface ReceiptBodiesTable {
  business_id: string;
  receipt_id: string;
  body: Json;
}

export interface ReceiptsTable {
  business_id: string;
  /** In its conversation, without a gap; of those from before MACs, in the business. */
  number: number;
  id: string;
  conversation_id: string;
  /** The reply; null when Bob kept silent. */
  message_id: string | null;
  /** MAC of the body; SHA-256 of those from before MACs. */
  body_hash: string;
  /** Empty but for those from before MACs, which were chained one to another. */
  previous_hash: string;
  /** MAC of the row; of those from before MACs, the hash of the link it was. */
  hash: string;
  created_at: Ms;
  /** The visitor's message. */
  asked_id: string | null;
  asked_mac: string | null;
  reply_mac: string | null;
  /** Which key the MACs were made with; empty for those from before MACs. */
  key_id: Generated<string>;
  /** The link of the chain that holds it; null until it is joined. */
  link: Generated<number | null>;
}

export interface AuditTable {
  /** `platform` for what belongs to no business. */
  business_id: string;
  number: number;
  id: string;
  action: string;
  actor_id: string | null;
  actor_kind: string;
  actor_name: string;
  target: string | null;
  detail: Json;
  /** Hash of the chain's newest link when this was written; of those from before MACs, hash of the record before. */
  previous_hash: string;
  /** MAC of the row; of those from before MACs, the hash of the link it was. */
  hash: string;
  created_at: Ms;
  /** Which key the MAC was made with; empty for those from before MACs. */
  key_id: Generated<string>;
  /** The link of the chain that holds it; null until it is joined. */
  link: Generated<number | null>;
}

/** What an erasure took, so that what is missing can be accounted for. */
export interface ErasuresTable {
  business_id: string;
  id: string;
  /** Null when the whole business was erased. */
  conversation_id: string | null;
  /** Up to which seq its messages are gone. */
  messages: number;
  /** Up to which number what its receipts said is gone. */
  receipts: number;
  key_id: string;
  /** MAC of the row. */
  hash: string;
  created_at: Ms;
  link: Generated<number | null>;
}

/** One link of a business's chain: it holds the records that were committed since the one before. */
export interface ChainLinksTable {
  business_id: string;
  number: number;
  /** How many. */
  records: number;
  /** SHA-256 over their kinds, ids, keys and MACs. */
  content: string;
  previous_hash: string;
  /** MAC of the link. */
  hash: string;
  key_id: string;
  created_at: Ms;
}

/**
 * The newest number of a business's audit, and the newest hash of those from before MACs; `receipts` is of
 * those from before MACs alone.
 */
export interface ChainsTable {
  business_id: string;
  chain: 'audit' | 'receipts';
  number: number;
  hash: string;
}

/** Counters per day, so that figures and quotas need no scan of messages. */
export interface UsageTable {
  business_id: string;
  day: string;
  name: string;
  count: number;
}

export interface JobsTable {
  business_id: string;
  id: string;
  kind: string;
  payload: Json;
  attempts: number;
  run_at: Ms;
  locked_until: Ms | null;
  failed_at: Ms | null;
  error: string | null;
  created_at: Ms;
}

/** Where a person wants other mails than usual. */
export interface MailChoicesTable {
  business_id: string;
  user_id: string;
  kind: OwnMailKind;
  wanted: Flag;
  updated_at: Ms;
}
/** A week, by its Monday, for which a business's people were written to. */
export interface WeeklyRoundsTable {
  business_id: string;
  week: string;
  sent_at: Ms;
}

export interface Schema {
  businesses: BusinessesTable;
  users: UsersTable;
  logins: LoginsTable;
  links: LinksTable;
  push_subscriptions: PushSubscriptionsTable;
  failed_sign_ins: FailedSignInsTable;
  widget_keys: WidgetKeysTable;
  service_keys: ServiceKeysTable;
  logos: LogosTable;
  personas: PersonasTable;
  documents: DocumentsTable;
  releases: ReleasesTable;
  release_contents: ReleaseContentsTable;
  approvals: ApprovalsTable;
  encoded_texts: EncodedTextsTable;
  proposals: ProposalsTable;
  knowledge_tests: KnowledgeTestsTable;
  sources: SourcesTable;
  source_runs: SourceRunsTable;
  source_pages: SourcePagesTable;
  source_documents: SourceDocumentsTable;
  visitors: VisitorsTable;
  visitor_tokens: VisitorTokensTable;
  conversations: ConversationsTable;
  conversation_reads: ConversationReadsTable;
  search_texts: SearchTextsTable;
  attachments: AttachmentsTable;
  contacts: ContactsTable;
  attachment_contents: AttachmentContentsTable;
  session_handles: SessionHandlesTable;
  mails: MailsTable;
  mail_secrets: MailSecretsTable;
  mails_in: MailsInTable;
  mail_files: MailFilesTable;
  blocked_senders: BlockedSendersTable;
  messages: MessagesTable;
  notes: NotesTable;
  canned_replies: CannedRepliesTable;
  labels: LabelsTable;
  receipts: ReceiptsTable;
  receipt_bodies: ReceiptBodiesTable;
  audit: AuditTable;
  erasures: ErasuresTable;
  chain_links: ChainLinksTable;
  chains: ChainsTable;
  usage: UsageTable;
  credits: CreditsTable;
  billing: BillingTable;
  jobs: JobsTable;
  actions: ActionsTable;
  action_secrets: ActionSecretsTable;
  action_runs: ActionRunsTable;
  bookings: BookingsTable;
  calendar_events: CalendarEventsTable;
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
  mail_choices: MailChoicesTable;
  weekly_rounds: WeeklyRoundsTable;
}

/** Tables of businesses that the platform reads and writes too. */
type SharedTable =
  | 'businesses'
  | 'users'
  | 'logins'
  | 'links'
  | 'push_subscriptions'
  | 'mail_choices'
  | 'widget_keys'
  | 'service_keys'
  | 'audit'
  | 'chains'
  | 'chain_links'
  | 'jobs';

/** What the platform's queries may name: no content. */
export type PlatformSchema = Pick<Schema, SharedTable | 'failed_sign_ins'>;

/** What a business's queries may name; the wall says whose a row is, so an insert need not, and no change may. */
export type BusinessSchema = {
  [T in Exclude<keyof Schema, 'failed_sign_ins'>]: 'business_id' extends keyof Schema[T]
    ? Omit<Schema[T], 'business_id'> & { business_id: ColumnType<string, string | undefined, never> }
    : Schema[T];
};

/** What queries may name that either makes, saying of which business. */
export type SharedSchema = Pick<Schema, SharedTable>;
