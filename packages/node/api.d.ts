// Generated from /openapi.json by `npm run clients`. Do not edit.

export type Action = {
  name: string;
  title: string;
  wordings: string[];
  intro: string;
  fields: ActionField[];
  request: ActionRequest;
  risk: "read" | "write";
  approval: "none" | "visitor" | "staff";
  reply: string;
  not_found: string;
  match: Record<string, string>;
  submit: string;
  fallback_email: string | null;
  daily_cap: number;
  secret_headers: string[];
  id: string;
  version: number;
  state: "published" | "new" | "changed";
  host: string | null;
  host_allowed: boolean;
  created_at: string;
  updated_at: string;
};

export type ActionField = {
  name: string;
  label: string;
  type: "text" | "email" | "phone" | "date" | "time" | "number" | "choice";
  required: boolean;
  options?: string[];
  bind?: "identity.email" | "identity.sub";
};

export type ActionRequest = HttpRequest | {
  kind: "callback";
} | BookingRequest;

export type ActionRun = {
  id: string;
  action: string;
  title: string;
  conversation_id: string;
  state: "running" | "waiting" | "done" | "not_found" | "failed" | "refused" | "unknown";
  values: Array<{
    name: string;
    label: string;
    value: string;
  }>;
  request: ShownRequest | null;
  response: {
    status: number;
    body: string;
  } | null;
  problem: string | null;
  approvals: Array<{
    by: string;
    as: "visitor" | "staff";
    at: string;
  }>;
  note: string | null;
  receipt_id: string | null;
  created_at: string;
  ended_at: string | null;
};

export type Approval = {
  id: string;
  kind: "publish" | "activate" | "settings";
  release_id: string | null;
  release_number: number | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  note: string | null;
  made_by: string;
  mine: boolean;
  created_at: string;
  state: "waiting" | "approved" | "rejected" | "replaced";
  decided_by: string | null;
  decided_note: string | null;
  decided_at: string | null;
};

export type Attachment = {
  id: string;
  name: string;
  size: number;
  type: string;
};

export type AuditRecord = {
  id: string;
  number: number;
  action: string;
  actor: {
    id: string | null;
    kind: string;
    name: string;
  };
  target: string | null;
  detail: Record<string, unknown>;
  created_at: string;
  hash: string;
};

export type BlockedSender = {
  id: string;
  visitor: {
    id: string;
    name: string | null;
  } | null;
  email: string | null;
  reason: string;
  blocked_by: string;
  created_at: string;
};

export type Booking = {
  id: string;
  title: string;
  conversation_id: string;
  run_id: string;
  starts_at: string;
  ends_at: string;
  date: string;
  from: string;
  to: string;
  state: "held" | "booked" | "cancelled";
  values: Array<{
    label: string;
    value: string;
  }>;
  note: string | null;
};

export type BookingRequest = {
  kind: "booking";
  minutes: number;
  notice_minutes: number;
  days_ahead: number;
  buffer_minutes: number;
  at_once: number;
  calendar?: {
    url: string;
    kind?: "ical" | "caldav";
  };
};

export type CalibrationReport = {
  basis: "wordings" | "default";
  probes: number;
  entries: {
    careful: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
    balanced: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
    bold: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
  };
  pages: {
    careful: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
    balanced: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
    bold: {
      answer_at: number;
      suggest_at: number;
      expected_coverage: number | null;
      expected_wrong_per_100: number | null;
    };
  };
  embedding?: {
    model: string;
    entries_without: {
      careful: {
        answer_at: number;
        suggest_at: number;
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
      };
      balanced: {
        answer_at: number;
        suggest_at: number;
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
      };
      bold: {
        answer_at: number;
        suggest_at: number;
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
      };
    };
  };
  notes: string[];
  needs_wordings: Array<{
    document_id: string;
    title: string;
    wordings: number;
    recall: number;
  }>;
  competing: Array<{
    a: string;
    b: string;
    a_title: string;
    b_title: string;
    confusions: number;
  }>;
};

export type ChatReply = {
  session_id: string;
  conversation_id: string;
  message_id: string;
  seq: number;
  in_reply_to: string;
  reply: string | null;
  outcome: Outcome;
  handled_by: "assistant" | "staff";
  confidence: number | null;
  citations: Citation[];
  suggestions: Suggestion[];
  form: Form | null;
  receipt_id: string;
  visitor_token: string | null;
  degraded: boolean;
};

export type Citation = {
  n: number;
  document_id: string;
  external_id: string | null;
  version: number;
  title: string;
  url: string | null;
  quote: string;
};

export type Contact = {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  note: string;
  consent: boolean | null;
  fields: Record<string, string | number>;
  created_at: string;
  updated_at: string;
};

export type ContactDetail = {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  note: string;
  consent: boolean | null;
  fields: Record<string, string | number>;
  created_at: string;
  updated_at: string;
  conversations: ConversationRow[];
  visitors: string[];
};

export type ContactField = {
  key: string;
  label: string;
  type: "text" | "number" | "date" | "choice";
  options?: string[];
};

export type ConversationDetail = {
  id: string;
  status: ConversationStatus;
  channel: "page" | "widget" | "console" | "email";
  visitor: {
    id: string;
    name: string | null;
    email: string | null;
    verified: boolean;
  };
  assignee: {
    id: string;
    name: string;
  } | null;
  first_message: string | null;
  last_message: string | null;
  last_by: "visitor" | "assistant" | "staff" | "system" | null;
  last_outcome: Outcome | null;
  last_seq: number;
  unread: number;
  urgent: boolean;
  has_draft?: boolean;
  labels: string[];
  snoozed_until: string | null;
  blocked: boolean;
  language: string | null;
  delivery: "seen" | "mailed" | "no_mail" | "no_address" | "refused" | null;
  waiting_since: string | null;
  created_at: string;
  updated_at: string;
  messages: HistoryMessage[];
  notes: Note[];
  draft: Draft | null;
  context: Record<string, unknown> | null;
  origin: string | null;
  page: string | null;
  device: string | null;
  mails: Array<{
    id: string;
    kind: "team" | "visitor" | "transcript";
    to: string;
    seq: number | null;
    state: "queued" | "sent" | "failed";
    reason: string | null;
    created_at: string;
  }>;
  letters: Array<{
    message_id: string;
    from: string;
    subject: string;
    quoted: string;
    left_out: string[];
  }>;
  escalation: {
    name: string | null;
    email: string | null;
    phone: string | null;
    note: string | null;
  } | null;
  block: BlockedSender | null;
  contact: Contact | null;
  earlier: Array<{
    id: string;
    status: ConversationStatus;
    first_message: string | null;
    updated_at: string;
  }>;
};

export type ConversationRow = {
  id: string;
  status: ConversationStatus;
  channel: "page" | "widget" | "console" | "email";
  visitor: {
    id: string;
    name: string | null;
    email: string | null;
    verified: boolean;
  };
  assignee: {
    id: string;
    name: string;
  } | null;
  first_message: string | null;
  last_message: string | null;
  last_by: "visitor" | "assistant" | "staff" | "system" | null;
  last_outcome: Outcome | null;
  last_seq: number;
  unread: number;
  urgent: boolean;
  has_draft?: boolean;
  labels: string[];
  snoozed_until: string | null;
  blocked: boolean;
  language: string | null;
  delivery: "seen" | "mailed" | "no_mail" | "no_address" | "refused" | null;
  waiting_since: string | null;
  created_at: string;
  updated_at: string;
};

export type ConversationStatus = "waiting" | "open" | "with_staff" | "closed";

export type Document = {
  id: string;
  kind: "entry" | "page";
  external_id: string | null;
  version: number;
  question?: string;
  variants?: string[];
  answer?: string;
  title?: string;
  text?: string;
  url: string | null;
  source: Source | null;
  state: "published" | "new" | "changed";
  valid_from: string | null;
  valid_until: string | null;
  review_by: string | null;
  owner: string | null;
  created_at: string;
  updated_at: string;
};

export type Draft = {
  id: string;
  in_reply_to: string;
  text: string;
  citations: unknown[];
  expires_at: string;
};

export type EntryBody = {
  question: string;
  variants: string[];
  answer: string;
  url?: string | null;
  external_id?: ExternalId | null;
  source?: Source | null;
  valid_from?: string | null;
  valid_until?: string | null;
  review_by?: string | null;
  owner?: string | null;
};

export type ExternalId = string;

export type Facts = {
  address?: string;
  phone?: string;
  email?: "" | string;
  website?: string;
  parking?: string;
  payment?: string;
  directions?: string;
};

export type FindingCode = "record_changed" | "record_missing" | "receipt_changed" | "receipt_missing" | "receipt_erased" | "message_changed" | "message_missing" | "message_unknown" | "erasure_changed" | "link_changed" | "link_missing" | "unsealed" | "foreign_key" | "business_missing" | "anchor_missing" | "anchor_differs";

export type Form = {
  action: string;
  title: string;
  fields: Array<{
    name: string;
    label: string;
    type: "text" | "email" | "phone" | "date" | "time" | "number" | "choice";
    required: boolean;
    options?: string[];
    value?: string;
    bound?: true;
  }>;
  submit: string;
};

export type History = {
  session_id: StaffSession;
  conversation_id: string;
  messages: HistoryMessage[];
};

export type HistoryMessage = {
  message_id: string;
  seq: number;
  role: "visitor" | "assistant" | "staff" | "system";
  text: string;
  outcome?: Outcome;
  citations?: Citation[];
  suggestions?: Suggestion[];
  form?: Form;
  attachments?: Attachment[];
  author?: string;
  receipt_id?: string;
  client_message_id?: string;
  rating?: "up" | "down";
  created_at: string;
};

export type Hours = {
  day: number;
  from: string;
  to: string;
};

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
};

export type KnowledgeSource = {
  id: string;
  kind: "site";
  url: string;
  include: string[];
  exclude: string[];
  max_pages: number;
  every_hours: number;
  state: "idle" | "running" | "failed";
  pages: number;
  conflicts: number;
  last_run: {
    id: string;
    source_id: string;
    state: "running" | "done" | "failed";
    why: string | null;
    code: string | null;
    detail: string | null;
    found: number;
    fetched: number;
    new: number;
    changed: number;
    gone: number;
    unchanged: number;
    skipped_count: number;
    started_by: string;
    started_at: string;
    finished_at: string | null;
  } | null;
  next_run_at: string | null;
  offered: {
    url: string;
    facts: Facts;
    office_hours: Hours[];
  } | null;
  created_at: string;
};

export type Label = {
  id: string;
  name: string;
  colour: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "purple";
};

export type Note = {
  id: string;
  number: number;
  text: string;
  author: string;
  created_at: string;
};

export type Outcome = "answered" | "suggested" | "refused" | "escalated" | "small_talk" | "with_staff";

export type PageBody = {
  title: string;
  text: string;
  url?: string | null;
  external_id?: ExternalId | null;
  source?: Source | null;
  valid_from?: string | null;
  valid_until?: string | null;
  review_by?: string | null;
  owner?: string | null;
};

export type Persona = {
  id: string;
  name: string;
  description: string;
  tone: string;
  system_prompt: string;
  greeting: string | null;
  active: boolean;
  created_at: string;
  updated_at: string;
};

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Stable; branch on it. */
  code: "malformed_json" | "bad_request" | "unauthenticated" | "invalid_credentials" | "second_factor_required" | "invalid_widget_key" | "forbidden" | "origin_not_allowed" | "csrf_failed" | "cross_site" | "business_suspended" | "identity_required" | "not_found" | "session_not_found" | "method_not_allowed" | "conversation_closed" | "duplicate_in_flight" | "release_blocked" | "choose_business" | "same_person" | "conflict" | "mail_not_set_up" | "payload_too_large" | "unsupported_media_type" | "invalid_request" | "client_action_id_reused" | "client_message_id_reused" | "headers_too_large" | "rate_limited" | "quota_exceeded" | "internal_error" | "overloaded" | "draining";
  request_id: string;
  errors?: Array<{
    pointer: string;
    message: string;
  }>;
  tests?: unknown[];
  businesses?: Array<{
    id: string;
    name: string;
  }>;
  business?: string;
  reason?: string | null;
  contact?: string | null;
};

export type Proposal = {
  id: string;
  kind: "wording" | "entry" | "correction";
  document_id: string | null;
  title: string | null;
  text: string | null;
  question: string | null;
  answer: string | null;
  why: "pressed" | "staff_same" | "staff_answered" | "complaint" | "person" | "model";
  note: string | null;
  conversation_id: string | null;
  count: number;
  made_by: string | null;
  created_at: string;
};

export type Receipt = {
  id: string;
  number: number;
  session_id: StaffSession;
  conversation_id: string;
  message_id: string | null;
  created_at: string;
  summary: string;
  message: string;
  outcome: Outcome;
  reply: string | null;
  confidence: number | null;
  threshold: number | null;
  rule: string;
  reason: string;
  reason_parts?: {
    titles: string[];
    words: string[];
    unanswered: string[];
    score: number | null;
    threshold: number | null;
    without_vectors: boolean;
  };
  passages: Array<{
    document_id: string;
    external_id: string | null;
    title: string;
    text: string;
    matched_wording: string | null;
    score: number;
    confidence: number;
    cited: boolean;
    features: Record<string, number>;
  }>;
  citations: Citation[];
  action?: {
    run_id: string;
    name: string;
    version: number;
    state: string;
    values: Array<{
      name: string;
      label: string;
      value: string;
    }>;
    request: {
      method: string;
      url: string;
      headers: Record<string, string>;
      body: string | null;
    } | null;
    response: {
      status: number;
      body: string;
    } | null;
    problem: string | null;
    approvals: Array<{
      by: string;
      as: "visitor" | "staff";
      at: string;
    }>;
  };
  persona: {
    id: string;
    name: string;
  } | null;
  release: {
    id: string;
    number: number;
  } | null;
  model: {
    name: string;
    prompt?: string;
    offered?: number;
    draft: string | null;
    dropped: Array<{
      text: string;
      reason: string;
    }>;
    input_tokens: number | null;
    output_tokens: number | null;
    cost: number | null;
    failure: string | null;
  } | null;
  timings_ms: Record<string, number>;
  degraded: boolean;
  hash: string;
  previous_hash: string;
  link: number | null;
};

export type Release = {
  id: string;
  number: number;
  note: string | null;
  documents: number;
  active: boolean;
  forced: boolean;
  state: "published" | "awaiting_approval" | "rejected";
  kept: boolean;
  calibration: CalibrationReport;
  tests: TestReport;
  created_by: string;
  created_at: string;
};

export type ShownRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
};

export type Source = {
  line?: number;
  page?: number;
  heading?: string;
};

export type SourceConflict = {
  source_id: string;
  document_id: string;
  url: string;
  kind: "changed" | "gone";
  title: string;
  mine: unknown;
  theirs: unknown | null;
};

export type SourceRun = {
  id: string;
  source_id: string;
  state: "running" | "done" | "failed";
  why: string | null;
  code: string | null;
  detail: string | null;
  found: number;
  fetched: number;
  new: number;
  changed: number;
  gone: number;
  unchanged: number;
  skipped: Array<{
    url: string;
    why: string;
    code: string;
    detail: string;
  }>;
  skipped_count: number;
  left_out: Array<{
    text: string;
    why: string;
    reason: "menu" | "cookies" | "footer" | "hidden" | "share" | "form" | "repeated" | "every_page" | "contents" | "group" | "no_answer" | "no_question" | "surplus" | "header_row" | "comment" | "too_long" | "picture" | "page_edge" | "other_sheet";
    pages: number;
    url: string;
  }>;
  started_by: string;
  started_at: string;
  finished_at: string | null;
};

export type StaffSession = string;

export type Suggestion = {
  document_id: string;
  external_id: string | null;
  question: string;
  quote: string | null;
};

export type TestReport = {
  passed: number;
  failed: number;
  results: Array<{
    test_id: string;
    question: string;
    expect: "answered" | "refused";
    document_id: string | null;
    got: Outcome;
    got_document_id: string | null;
    passed: boolean;
  }>;
};

export type UnassignedMail = {
  id: string;
  from: string;
  from_name: string | null;
  to: string;
  subject: string;
  text: string;
  quoted: string;
  why: "unknown_address" | "other_sender" | "no_right" | "closed" | "no_business" | "suspended" | "too_many" | "unreadable" | "too_large" | "auto_reply" | "bounce" | "list" | "loop" | "blocked";
  files: Array<{
    id: string | null;
    name: string;
    type: string;
    size: number;
  }>;
  received_at: string;
};

export type Webhook = {
  id: string;
  url: string;
  events: string[];
  description: string;
  format: "standard" | "slack" | "teams";
  state: "on" | "paused" | "off";
  off_reason: "gone" | "failing" | null;
  created_at: string;
  last_delivery: {
    type: string;
    state: string;
    at: string;
  } | null;
};

export type WebhookDelivery = {
  id: string;
  event_id: string;
  type: string;
  state: "queued" | "delivered" | "retrying" | "dead";
  attempts: Array<{
    at: string;
    status: number | null;
    error: string | null;
    ms: number;
  }>;
  next_attempt_at: string | null;
  body: string;
};

export type WidgetKey = {
  id: string;
  key: string;
  name: string;
  allowed_origins: string[];
  default: boolean;
  last_used_at: string | null;
  last_origin: string | null;
  seen_origins: Array<{
    origin: string;
    at: string;
    form: "own" | "address" | "attribute";
  }>;
  refused_origins: Array<{
    origin: string;
    at: string;
    related: boolean;
    why: "www" | "subdomain" | "scheme" | "port" | "no_origin" | "other_site";
  }>;
  created_at: string;
};

/** The operations that a service key may call, by the names of the API reference. */
export type Api = {
  /** Take a proposal into the draft, as it is or in other words; visitors see it after the next publish */
  acceptProposal(call: { id: string; body?: {
    text?: string;
    question?: string;
    answer?: string;
  }; signal?: AbortSignal }): Promise<Document>;
  /** Let this persona speak */
  activatePersona(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<Persona>;
  /** Show this release to visitors again (roll back) */
  activateRelease(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<Release>;
  /** Have an action run that waits for a person */
  approveActionRun(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<ActionRun>;
  /** Let a change of another person become true for visitors */
  approveChange(call: { id: string; body?: {
    note?: string;
  }; signal?: AbortSignal }): Promise<Approval>;
  /** Show a release that awaits approval to visitors; somebody else must have made it */
  approveRelease(call: { id: string; body?: {
    note?: string;
  }; signal?: AbortSignal }): Promise<Release>;
  /** Give the conversation to a colleague who may speak with visitors, or to nobody */
  assignConversation(call: { id: string; body: {
    user_id: string | null;
  }; signal?: AbortSignal }): Promise<ConversationRow>;
  /** Block a sender: a visitor, a mail address, or both */
  blockSender(call: { body: {
    visitor_id?: string;
    email?: string;
    reason?: string;
  }; signal?: AbortSignal }): Promise<BlockedSender>;
  /** Counters of one business */
  businessMetrics(call?: { signal?: AbortSignal }): Promise<{
    business_id: string;
    conversations: number;
    messages: number;
    documents: number;
    releases: number;
    members: number;
    waiting: number;
    messages_today: number;
    model_calls_today: number;
  }>;
  /** Cancel a booking that is not over; the visitor reads the note in the chat, and by mail where he gave an address */
  cancelBooking(call: { id: string; body?: {
    note?: string;
  }; signal?: AbortSignal }): Promise<Booking>;
  /** Close, assign, label or snooze up to 200 conversations at once */
  changeConversations(call: { body: {
    ids: string[];
    change: {
      action: "close";
    } | {
      action: "reopen";
    } | {
      action: "assign";
      user_id: string | null;
    } | {
      action: "label";
      add?: string[];
      remove?: string[];
    } | {
      action: "snooze";
      until: string | null;
    };
  }; signal?: AbortSignal }): Promise<{
    done: ConversationRow[];
    not_done: Array<{
      id: string;
      code: string;
      detail: string;
    }>;
  }>;
  /** Close the conversation */
  closeConversation(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<ConversationRow>;
  /** What each setting of how sure Bob must be would have done with the last visitor messages */
  compareStrictness(call?: { limit?: number; signal?: AbortSignal }): Promise<{
    current: "careful" | "balanced" | "bold";
    messages: number;
    labelled: number;
    settings: {
      careful: {
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
        answered: number;
        offered: number;
        passed_on: number;
        known_right: number;
        known_wrong: number;
      };
      balanced: {
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
        answered: number;
        offered: number;
        passed_on: number;
        known_right: number;
        known_wrong: number;
      };
      bold: {
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
        answered: number;
        offered: number;
        passed_on: number;
        known_right: number;
        known_wrong: number;
      };
    };
    proposal: "careful" | "balanced" | "bold" | null;
  }>;
  /** Add an action to the draft; visitors are offered its form after the next publish */
  createAction(call: { body: {
    name: string;
    title: string;
    wordings: string[];
    intro?: string;
    fields: Array<{
      name: string;
      label: string;
      type?: "text" | "email" | "phone" | "date" | "time" | "number" | "choice";
      required?: boolean;
      options?: string[];
      bind?: "identity.email" | "identity.sub";
    }>;
    request: {
      method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
      url: string;
      headers?: Record<string, string>;
      body?: unknown;
    } | {
      kind: "callback";
    } | {
      kind: "booking";
      minutes?: number;
      notice_minutes?: number;
      days_ahead?: number;
      buffer_minutes?: number;
      at_once?: number;
      calendar?: {
        url: string;
        kind?: "ical" | "caldav";
      };
    };
    risk: "read" | "write";
    approval?: "none" | "visitor" | "staff";
    reply: string;
    not_found?: string;
    match?: Record<string, string>;
    submit?: string;
    fallback_email?: string | null;
    daily_cap?: number;
    secrets?: Record<string, string | null>;
  }; signal?: AbortSignal }): Promise<Action>;
  /** Keep a reply ready */
  createCannedReply(call: { body: {
    title: string;
    text: string;
  }; signal?: AbortSignal }): Promise<{
    id: string;
    title: string;
    text: string;
  }>;
  /** Add a question with its wordings and answer to the draft */
  createEntry(call: { body: {
    question: string;
    variants?: string[];
    answer: string;
    url?: string | null;
    external_id?: string | null;
    source?: {
      line?: number;
      page?: number;
      heading?: string;
    } | null;
    valid_from?: string | null;
    valid_until?: string | null;
    review_by?: string | null;
    owner?: string | null;
  }; signal?: AbortSignal }): Promise<Document>;
  /** Add a label; a hundred at most */
  createLabel(call: { body: {
    name: string;
    colour: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "purple";
  }; signal?: AbortSignal }): Promise<Label>;
  /** Add a page of Markdown to the draft */
  createPage(call: { body: {
    title: string;
    text: string;
    url?: string | null;
    external_id?: string | null;
    source?: {
      line?: number;
      page?: number;
      heading?: string;
    } | null;
    valid_from?: string | null;
    valid_until?: string | null;
    review_by?: string | null;
    owner?: string | null;
  }; signal?: AbortSignal }): Promise<Document>;
  /** Add a persona; it speaks once it is activated */
  createPersona(call: { body: {
    name: string;
    description?: string;
    tone?: string;
    greeting?: string | null;
    system_prompt?: string;
    systemPrompt?: string;
  }; signal?: AbortSignal }): Promise<Persona>;
  /** Propose a wording, a new entry or a correction; those who look after the knowledge decide */
  createProposal(call: { body: {
    kind: "wording" | "entry" | "correction";
    document_id?: string | null;
    text?: string;
    question?: string;
    answer?: string;
    note?: string;
    conversation_id?: string | null;
  }; signal?: AbortSignal }): Promise<Proposal>;
  /** Path 3: a signed-in user starts a session */
  createSession(call: { body: Record<string, never>; signal?: AbortSignal }): Promise<{
    session_id: StaffSession;
    conversation_id: string;
  }>;
  /** Add a site by its address; it is read when a run is started */
  createSource(call: { body: {
    kind: "site";
    url: string;
    include?: string[];
    exclude?: string[];
    max_pages?: number;
    every_hours?: number;
  }; signal?: AbortSignal }): Promise<KnowledgeSource>;
  /** Add a question that every release must get right */
  createTest(call: { body: {
    question: string;
    expect: "answered" | "refused";
    document_id?: string | null;
  }; signal?: AbortSignal }): Promise<{
    id: string;
    question: string;
    expect: "answered" | "refused";
    document_id: string | null;
    created_at: string;
  }>;
  /** Have a program told what happens; the secret is shown once */
  createWebhook(call: { body: {
    url: string;
    events: Array<"conversation.started" | "conversation.waiting" | "conversation.taken" | "conversation.closed" | "message.created" | "contact.changed" | "rating.created" | "knowledge.published" | "knowledge.gap" | "action.requested" | "action.done" | "action.failed" | "plan.near" | "plan.reached">;
    description?: string;
    format?: "standard" | "slack" | "teams";
  }; signal?: AbortSignal }): Promise<{
    id: string;
    url: string;
    events: string[];
    description: string;
    format: "standard" | "slack" | "teams";
    state: "on" | "paused" | "off";
    off_reason: "gone" | "failing" | null;
    created_at: string;
    last_delivery: {
      type: string;
      state: string;
      at: string;
    } | null;
    secret: string;
  }>;
  /** Make a widget key for a site */
  createWidgetKey(call: { body: {
    name: string;
    allowed_origins: string[];
    default?: boolean;
  }; signal?: AbortSignal }): Promise<WidgetKey>;
  /** Approve, edit or discard the assistant's waiting draft */
  decideDraft(call: { id: string; body: {
    action: "approve";
    draft_id: string;
  } | {
    action: "edit";
    draft_id: string;
    text: string;
  } | {
    action: "discard";
    draft_id: string;
  }; signal?: AbortSignal }): Promise<ConversationRow>;
  /** Take or leave what a site gave, or say who is right where both changed */
  decideSourceDocument(call: { id: string; document_id: string; body: {
    decision: "take" | "leave" | "keep_mine" | "take_theirs";
  }; signal?: AbortSignal }): Promise<{
    document_id: string;
    external_id: string;
    kind: "entry" | "page";
    title: string;
    state: "taken" | "left" | "gone" | "conflict" | "merged";
    merged_into: {
      document_id: string;
      title: string;
    } | null;
  }>;
  /** Take an action out of the draft; visitors see it until the next publish */
  deleteAction(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Remove a kept reply */
  deleteCannedReply(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Take a document out of the draft */
  deleteDocument(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Remove a label, also from the conversations that wear it */
  deleteLabel(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Remove a persona that is not active */
  deletePersona(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Stop reading a site for good; a run under way ends at once */
  deleteSource(call: { id: string; documents?: "keep" | "remove"; signal?: AbortSignal }): Promise<undefined>;
  /** Remove a test */
  deleteTest(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Tell an address nothing more, and forget what it was told */
  deleteWebhook(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Revoke a key; it stops working at once */
  deleteWidgetKey(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Take a mail off the list; its words are erased */
  dismissUnassignedMail(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** How the draft, or a release, differs from the published release */
  draftChanges(call?: { release?: string; signal?: AbortSignal }): Promise<{
    added: number;
    changed: number;
    removed: number;
    items: Array<{
      document_id: string;
      change: "added" | "changed" | "removed";
      title: string;
      before: unknown | null;
      after: unknown | null;
    }>;
    conflicts: SourceConflict[];
  }>;
  /** Erase one visitor with all conversations and what receipts say of them; recorded, and not undone */
  eraseVisitor(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Everything kept about one visitor, to hand to him */
  exportVisitor(call: { id: string; signal?: AbortSignal }): Promise<{
    id: string;
    external_id: string | null;
    name: string | null;
    email: string | null;
    verified: boolean;
    created_at: string;
    last_seen_at: string;
    contact?: Contact;
    conversations: ConversationDetail[];
    files?: Array<{
      id: string;
      name: string;
      size: number;
      type: string;
      content: string;
    }>;
    more?: Record<string, Array<Record<string, unknown>>>;
  }>;
  /** Read questions and answers or pages out of pasted text, or out of a file, for review; stores nothing */
  extractUpload(call: { body: {
    format?: "auto" | "qa" | "csv" | "markdown" | "html";
    text: string;
    name?: string;
  }; signal?: AbortSignal }): Promise<{
    format: "qa" | "csv" | "markdown" | "html" | "pdf" | "docx" | "odt" | "xlsx";
    items: Array<EntryBody | PageBody>;
    left_out: Array<{
      text: string;
      where: Source;
      why: string;
      reason: "menu" | "cookies" | "footer" | "hidden" | "share" | "form" | "repeated" | "every_page" | "contents" | "group" | "no_answer" | "no_question" | "surplus" | "header_row" | "comment" | "too_long" | "picture" | "page_edge" | "other_sheet";
    }>;
    problems: Array<{
      line: number;
      message: string;
      reason: "many_cells" | "no_question" | "no_answer" | "no_text" | "open_quote";
    }>;
  }>;
  /** A file of a conversation */
  getAttachment(call: { id: string; signal?: AbortSignal }): Promise<Uint8Array>;
  /** One person with the conversations */
  getContact(call: { id: string; signal?: AbortSignal }): Promise<ContactDetail>;
  /** One conversation with its messages and notes */
  getConversation(call: { id: string; signal?: AbortSignal }): Promise<ConversationDetail>;
  /** One document of the draft */
  getDocument(call: { id: string; signal?: AbortSignal }): Promise<Document>;
  /** Why one reply was given */
  getReceipt(call: { id: string; signal?: AbortSignal }): Promise<Receipt>;
  /** One site */
  getSource(call: { id: string; signal?: AbortSignal }): Promise<KnowledgeSource>;
  /** How far a run is, and what it found */
  getSourceRun(call: { id: string; run_id: string; signal?: AbortSignal }): Promise<SourceRun>;
  /** A file of a mail that belongs to no conversation */
  getUnassignedFile(call: { id: string; file_id: string; signal?: AbortSignal }): Promise<Uint8Array>;
  /** Everything said in a session, in order */
  history(call: { session_id: string; after?: number; signal?: AbortSignal }): Promise<History>;
  /** Import entries and pages, one JSON object a line; all or nothing */
  importKnowledge(call: { body: string; signal?: AbortSignal }): Promise<{
    created: number;
    updated: number;
    unchanged: number;
  }>;
  /** How true and complete the draft is, in counts that each lead to a list */
  knowledgeHealth(call?: { signal?: AbortSignal }): Promise<{
    documents: number;
    unanswered: number;
    thumbs_down: number;
    never_used: number;
    due: number;
    contradictory: number;
    thin: number;
    thin_ways: {
      asked: number;
      answered: number;
    };
    proposals: number;
  }>;
  /** Put labels on the conversation, or take them off */
  labelConversation(call: { id: string; body: {
    add?: string[];
    remove?: string[];
  }; signal?: AbortSignal }): Promise<ConversationRow>;
  /** What visitors had done, the latest first */
  listActionRuns(call?: { limit?: number; cursor?: string; state?: "running" | "waiting" | "done" | "not_found" | "failed" | "refused" | "unknown"; conversation_id?: string; signal?: AbortSignal }): Promise<{
    items: ActionRun[];
    next_cursor: string | null;
  }>;
  /** The actions of the draft */
  listActions(call?: { signal?: AbortSignal }): Promise<{
    items: Action[];
  }>;
  /** Changes that wait for another person, and those that were decided */
  listApprovals(call?: { limit?: number; cursor?: string; state?: "waiting" | "approved" | "rejected"; signal?: AbortSignal }): Promise<{
    items: Approval[];
    next_cursor: string | null;
  }>;
  /** Who did what, newest first */
  listAudit(call?: { limit?: number; cursor?: string; action?: string; actor?: string; signal?: AbortSignal }): Promise<{
    items: AuditRecord[];
    next_cursor: string | null;
  }>;
  /** Senders whose messages reach nobody, the newest first, 500 at most */
  listBlockedSenders(call?: { signal?: AbortSignal }): Promise<{
    items: BlockedSender[];
  }>;
  /** Booked times, in order, 500 at most */
  listBookings(call?: { from?: string; to?: string; signal?: AbortSignal }): Promise<{
    items: Booking[];
    today: string;
  }>;
  /** Replies that staff keep ready */
  listCannedReplies(call?: { signal?: AbortSignal }): Promise<{
    items: Array<{
      id: string;
      title: string;
      text: string;
    }>;
  }>;
  /** Names of the people a conversation can be assigned to */
  listColleagues(call?: { signal?: AbortSignal }): Promise<{
    items: Array<{
      id: string;
      name: string;
      role: "owner" | "manager" | "agent" | "viewer";
      online: boolean;
    }>;
  }>;
  /** The fields that the business keeps of its contacts */
  listContactFields(call?: { signal?: AbortSignal }): Promise<{
    items: ContactField[];
  }>;
  /** People who said who they are, those heard of last first */
  listContacts(call?: { limit?: number; cursor?: string; q?: string; signal?: AbortSignal }): Promise<{
    items: Contact[];
    next_cursor: string | null;
  }>;
  /** Conversations: who waits for a person first, urgent ones before those who wait longest */
  listConversations(call?: { limit?: number; cursor?: string; status?: "waiting" | "open" | "with_staff" | "closed"; assignee?: string; q?: string; label?: string; snoozed?: "true" | "false" | "any"; blocked?: "true" | "false" | "any"; signal?: AbortSignal }): Promise<{
    items: ConversationRow[];
    next_cursor: string | null;
  }>;
  /** The draft */
  listDocuments(call?: { limit?: number; cursor?: string; kind?: "entry" | "page"; q?: string; state?: "published" | "new" | "changed"; check?: "due" | "expired" | "not_yet" | "thin" | "unused"; owner?: string; signal?: AbortSignal }): Promise<{
    items: Document[];
    next_cursor: string | null;
  }>;
  /** What a site says twice, or says as the draft does already: candidates to be merged */
  listDoubles(call: { id: string; signal?: AbortSignal }): Promise<{
    count: number;
    items: Array<{
      kind: "question" | "answer" | "page";
      document_id: string;
      title: string;
      url: string | null;
      with: {
        document_id: string;
        title: string;
        url: string | null;
      };
    }>;
  }>;
  /** Where the draft contradicts itself, or says a thing twice */
  listDoubts(call?: { signal?: AbortSignal }): Promise<{
    count: number;
    items: Array<{
      kind: "same_question" | "double" | "price" | "hours" | "phone" | "email";
      a: {
        document_id: string;
        title: string;
        text: string;
      };
      b: {
        document_id: string;
        title: string;
        text: string;
      };
    }>;
  }>;
  /** The business's labels for conversations, by name */
  listLabels(call?: { signal?: AbortSignal }): Promise<{
    items: Label[];
  }>;
  /** Personas of the business */
  listPersonas(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: Persona[];
    next_cursor: string | null;
  }>;
  /** Wordings, entries and corrections proposed by people and by what visitors and staff wrote */
  listProposals(call?: { limit?: number; signal?: AbortSignal }): Promise<{
    items: Proposal[];
    model: string | null;
  }>;
  /** Releases, newest first */
  listReleases(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: Release[];
    next_cursor: string | null;
  }>;
  /** The pages of a site, what became of each, and why some were skipped */
  listSourcePages(call: { id: string; limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: Array<{
      id: string;
      url: string;
      title: string | null;
      state: "queued" | "read" | "skipped";
      result: "new" | "changed" | "unchanged" | "gone" | null;
      why: string | null;
      code: string | null;
      detail: string | null;
      documents: Array<{
        document_id: string;
        external_id: string;
        kind: "entry" | "page";
        title: string;
        state: "taken" | "left" | "gone" | "conflict" | "merged";
        merged_into: {
          document_id: string;
          title: string;
        } | null;
      }>;
    }>;
    next_cursor: string | null;
  }>;
  /** Sites that knowledge is read from */
  listSources(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: KnowledgeSource[];
    next_cursor: string | null;
  }>;
  /** Starter questions per trade */
  listTemplates(call?: { language?: "en" | "de"; signal?: AbortSignal }): Promise<{
    items: Array<{
      id: string;
      language: string;
      name: string;
      description: string;
      entries: EntryBody[];
    }>;
  }>;
  /** Questions that every release must get right */
  listTests(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: Array<{
      id: string;
      question: string;
      expect: "answered" | "refused";
      document_id: string | null;
      created_at: string;
    }>;
    next_cursor: string | null;
  }>;
  /** Mails that belong to no conversation, the newest first; those that programs wrote on their own; those of blocked senders */
  listUnassignedMail(call?: { limit?: number; cursor?: string; written_by?: "people" | "programs" | "blocked"; signal?: AbortSignal }): Promise<{
    items: UnassignedMail[];
    next_cursor: string | null;
  }>;
  /** What an address was told in the last 30 days, newest first */
  listWebhookDeliveries(call: { id: string; limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: WebhookDelivery[];
    next_cursor: string | null;
  }>;
  /** Addresses that are told what happens */
  listWebhooks(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: Webhook[];
    next_cursor: string | null;
  }>;
  /** Widget keys and the sites they work on */
  listWidgetKeys(call?: { limit?: number; cursor?: string; signal?: AbortSignal }): Promise<{
    items: WidgetKey[];
    next_cursor: string | null;
  }>;
  /** Mail what was said, without notes, to the visitor or to an address he names */
  mailTranscript(call: { id: string; body: {
    to?: string;
  }; signal?: AbortSignal }): Promise<{
    to: string;
  }>;
  /** Mark the conversation as read by you, up to a message */
  markRead(call: { id: string; body: {
    seq: number;
  }; signal?: AbortSignal }): Promise<undefined>;
  /** Say that another contact is the same person; its conversations come here, and it goes */
  mergeContact(call: { id: string; body: {
    contact_id: string;
  }; signal?: AbortSignal }): Promise<ContactDetail>;
  /** Merge a document of a site with another one of the draft, as the preview showed */
  mergeDocuments(call: { id: string; document_id: string; body: {
    with: string;
    keep: string;
    versions: number[];
  }; signal?: AbortSignal }): Promise<{
    document_id: string;
    title: string;
    added: string[];
  }>;
  /** Begin a new conversation with a mail, in which its sender can be answered */
  openUnassignedMail(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<{
    conversation_id: string;
  }>;
  /** What visitors asked and how it went */
  overview(call?: { from?: string; to?: string; interval?: "day" | "week" | "month"; signal?: AbortSignal }): Promise<{
    counts: {
      conversations: number;
      messages: number;
      answered: number;
      suggested: number;
      refused: number;
      escalated: number;
      small_talk: number;
      with_staff: number;
    };
    rates: {
      answered: number;
      suggested: number;
      refused: number;
      escalated: number;
    };
    results: {
      resolved: number;
      unresolved: number;
      with_person: number;
    };
    containment: number | null;
    ratings: {
      up: number;
      down: number;
    };
    median_first_reply_ms: number | null;
    business_id: string;
    from: string;
    to: string;
    previous: {
      counts: {
        conversations: number;
        messages: number;
        answered: number;
        suggested: number;
        refused: number;
        escalated: number;
        small_talk: number;
        with_staff: number;
      };
      rates: {
        answered: number;
        suggested: number;
        refused: number;
        escalated: number;
      };
      results: {
        resolved: number;
        unresolved: number;
        with_person: number;
      };
      containment: number | null;
      ratings: {
        up: number;
        down: number;
      };
      median_first_reply_ms: number | null;
    };
    series: Array<{
      at: string;
      counts: {
        conversations: number;
        messages: number;
        answered: number;
        suggested: number;
        refused: number;
        escalated: number;
        small_talk: number;
        with_staff: number;
      };
    }>;
    hours: number[];
    by_hour: Array<{
      hour: number;
      counts: {
        conversations: number;
        messages: number;
        answered: number;
        suggested: number;
        refused: number;
        escalated: number;
        small_talk: number;
        with_staff: number;
      };
    }>;
    by_page: Array<{
      page: string | null;
      kind: "page" | "rest" | "unknown";
      results: {
        resolved: number;
        unresolved: number;
        with_person: number;
      };
    }>;
    by_language: Array<{
      language: string | null;
      results: {
        resolved: number;
        unresolved: number;
        with_person: number;
      };
    }>;
    top_questions: Array<{
      document_id: string;
      title: string;
      count: number;
    }>;
    top_unanswered: Array<{
      question: string;
      count: number;
      last_at: string;
    }>;
  }>;
  /** Send a sample of type `ping` */
  pingWebhook(call: { id: string; signal?: AbortSignal }): Promise<WebhookDelivery>;
  /** Leave a note for colleagues; the visitor never sees it */
  postNote(call: { id: string; body: {
    text: string;
  }; signal?: AbortSignal }): Promise<Note>;
  /** Write to the visitor; the conversation must be with staff (a first message takes it over) */
  postStaffMessage(call: { id: string; body: {
    text: string;
    attachments?: string[];
    client_message_id?: string;
  }; signal?: AbortSignal }): Promise<HistoryMessage>;
  /** How two documents would be merged; changes nothing */
  previewMerge(call: { id: string; document_id: string; with: string; keep?: string; signal?: AbortSignal }): Promise<{
    keep: {
      document_id: string;
      kind: "entry" | "page";
      title: string;
      text: string;
      url: string | null;
      version: number;
      edited: boolean;
    };
    drop: {
      document_id: string;
      kind: "entry" | "page";
      title: string;
      text: string;
      url: string | null;
      version: number;
      edited: boolean;
    };
    added: string[];
    no_room: number;
    url: string | null;
  }>;
  /** What the assistant would do and why; nothing is recorded */
  previewReply(call: { body: {
    message: string;
    previous?: string[];
    release?: "draft" | "active";
  }; signal?: AbortSignal }): Promise<{
    outcome: Outcome;
    confidence: number | null;
    threshold: number | null;
    rule: string;
    reason: string;
    reason_parts?: {
      titles: string[];
      words: string[];
      unanswered: string[];
      score: number | null;
      threshold: number | null;
      without_vectors: boolean;
    };
    reply: string | null;
    citations: Citation[];
    suggestions: Suggestion[];
    candidates: Array<{
      document_id: string;
      external_id: string | null;
      title: string;
      score: number;
    }>;
  }>;
  /** The next times that visitors could book with these settings */
  previewTimes(call: { body: {
    request: {
      kind: "booking";
      minutes?: number;
      notice_minutes?: number;
      days_ahead?: number;
      buffer_minutes?: number;
      at_once?: number;
      calendar?: {
        url: string;
        kind?: "ical" | "caldav";
      };
    };
    action_id?: string;
  }; signal?: AbortSignal }): Promise<{
    times: string[];
    problem: string | null;
  }>;
  /** Build, calibrate, test and switch to a new release */
  publish(call?: { body?: {
    note?: string;
    force?: boolean;
  }; signal?: AbortSignal }): Promise<Release>;
  /** Refuse an action that waits; the visitor reads the note */
  refuseActionRun(call: { id: string; body?: {
    note?: string;
  }; signal?: AbortSignal }): Promise<ActionRun>;
  /** Refuse a change, or take back one’s own; the note says why */
  rejectChange(call: { id: string; body: {
    note: string;
  }; signal?: AbortSignal }): Promise<Approval>;
  /** Leave a proposal out; it does not come back */
  rejectProposal(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<undefined>;
  /** Refuse a release that awaits approval; the note says why */
  rejectRelease(call: { id: string; body: {
    note: string;
  }; signal?: AbortSignal }): Promise<Release>;
  /** Give the conversation back to the assistant */
  releaseConversation(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<ConversationRow>;
  /** Open a closed conversation again */
  reopenConversation(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<ConversationRow>;
  /** Ask the last real visitor messages of the draft, or of a release, and of the published one, and compare */
  replay(call: { body: {
    release?: string;
    limit?: number;
  }; signal?: AbortSignal }): Promise<{
    messages: number;
    counts: {
      same: number;
      better: number;
      changed: number;
      lost: number;
      new: number;
    };
    expected: {
      before: {
        answer_at: number;
        suggest_at: number;
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
      } | null;
      after: {
        answer_at: number;
        suggest_at: number;
        expected_coverage: number | null;
        expected_wrong_per_100: number | null;
      };
    };
    items: Array<{
      message: string;
      change: "same" | "better" | "changed" | "lost" | "new";
      before: {
        outcome: Outcome;
        document_id: string | null;
        reply: string | null;
        confidence: number | null;
      };
      after: {
        outcome: Outcome;
        document_id: string | null;
        reply: string | null;
        confidence: number | null;
      };
    }>;
  }>;
  /** Send something once more */
  resendWebhookDelivery(call: { id: string; delivery_id: string; signal?: AbortSignal }): Promise<WebhookDelivery>;
  /** Give a webhook a new secret; both sign for 24 hours */
  rotateWebhook(call: { id: string; signal?: AbortSignal }): Promise<{
    id: string;
    url: string;
    events: string[];
    description: string;
    format: "standard" | "slack" | "teams";
    state: "on" | "paused" | "off";
    off_reason: "gone" | "failing" | null;
    created_at: string;
    last_delivery: {
      type: string;
      state: string;
      at: string;
    } | null;
    secret: string;
  }>;
  /** Read a site now */
  runSource(call: { id: string; signal?: AbortSignal }): Promise<{
    run_id: string;
  }>;
  /** Path 3: a signed-in user asks in a session */
  sessionMessage(call: { body: {
    message: string;
    session_id: string;
    client_message_id?: string;
    suggestion?: string;
    locale?: string;
    page?: string;
    attachments?: string[];
  }; signal?: AbortSignal }): Promise<ChatReply>;
  /** What is done and what comes next until Bob answers on the site */
  setupState(call?: { signal?: AbortSignal }): Promise<{
    steps: Array<{
      id: "profile" | "knowledge" | "publish" | "facts" | "told" | "looks" | "widget_key" | "embed" | "live_test" | "people";
      done: boolean;
      optional: boolean;
      detail: string;
    }>;
    next: string | null;
  }>;
  /** Take the conversation out of the list until a moment, or until its visitor writes; null brings it back */
  snoozeConversation(call: { id: string; body: {
    until: string | null;
  }; signal?: AbortSignal }): Promise<ConversationRow>;
  /** Show the visitor that staff are typing; nothing is stored */
  staffTyping(call: { id: string; body?: Record<string, never>; signal?: AbortSignal }): Promise<undefined>;
  /** Stop the publish that is under way, if there is one */
  stopPublishing(call?: { body?: Record<string, never>; signal?: AbortSignal }): Promise<undefined>;
  /** Stop a run; the draft stays as it was, or keeps what was read until then */
  stopSourceRun(call: { id: string; run_id: string; body?: {
    keep?: boolean;
  }; signal?: AbortSignal }): Promise<SourceRun>;
  /** Wordings that this entry should probably have: from real messages, and from how people usually ask */
  suggestedWordings(call: { id: string; signal?: AbortSignal }): Promise<{
    items: Array<{
      text: string;
      count: number;
      why: string;
      from: "messages" | "table" | "model";
    }>;
    model: string | null;
  }>;
  /** Speak instead of the assistant, which can write nothing until release, or instead of a colleague */
  takeOverConversation(call: { id: string; body?: {
    from?: string | null;
  }; signal?: AbortSignal }): Promise<{
    id: string;
    status: ConversationStatus;
    channel: "page" | "widget" | "console" | "email";
    visitor: {
      id: string;
      name: string | null;
      email: string | null;
      verified: boolean;
    };
    assignee: {
      id: string;
      name: string;
    } | null;
    first_message: string | null;
    last_message: string | null;
    last_by: "visitor" | "assistant" | "staff" | "system" | null;
    last_outcome: Outcome | null;
    last_seq: number;
    unread: number;
    urgent: boolean;
    has_draft?: boolean;
    labels: string[];
    snoozed_until: string | null;
    blocked: boolean;
    language: string | null;
    delivery: "seen" | "mailed" | "no_mail" | "no_address" | "refused" | null;
    waiting_since: string | null;
    created_at: string;
    updated_at: string;
    taken_from: {
      id: string;
      name: string;
    } | null;
  }>;
  /** See the request an action of the draft would make, and with `send` make it */
  tryAction(call: { id: string; body: {
    values: Record<string, string | number>;
    send?: boolean;
  }; signal?: AbortSignal }): Promise<{
    request: ShownRequest | null;
    response: {
      status: number;
      body: string;
    } | null;
    outcome: "shown" | "done" | "not_found" | "failed";
    reply: string | null;
    problem: string | null;
  }>;
  /** Ask the model what your published knowledge must answer, and what it must not, before visitors do */
  tryModel(call: { body: Record<string, never>; signal?: AbortSignal }): Promise<{
    model: string;
    counts: {
      right: number;
      wrong: number;
      refused: number;
      failed: number;
    };
    natural: {
      kept: number;
      dropped: number;
    };
    items: Array<{
      message: string;
      expect: "answered" | "refused";
      result: "right" | "wrong" | "refused" | "failed";
      chose: string;
      natural: {
        said: string;
        kept: number;
        dropped: number;
      } | null;
    }>;
  }>;
  /** Questions Bob could not answer, grouped by what they ask */
  unanswered(call?: { limit?: number; signal?: AbortSignal }): Promise<{
    items: Array<{
      question: string;
      messages: Array<{
        message_id: string;
        session_id: StaffSession;
        conversation_id: string;
        text: string;
      }>;
      count: number;
      last_at: string;
      closest: {
        document_id: string;
        external_id: string | null;
        title: string;
        score: number;
      } | null;
    }>;
  }>;
  /** Let a sender through again; conversations that blocking had closed are as before */
  unblockSender(call: { id: string; signal?: AbortSignal }): Promise<undefined>;
  /** Change an action of the draft */
  updateAction(call: { id: string; body: {
    name?: string;
    title?: string;
    wordings?: string[];
    intro?: string;
    fields?: Array<{
      name: string;
      label: string;
      type?: "text" | "email" | "phone" | "date" | "time" | "number" | "choice";
      required?: boolean;
      options?: string[];
      bind?: "identity.email" | "identity.sub";
    }>;
    request?: {
      method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
      url: string;
      headers?: Record<string, string>;
      body?: unknown;
    } | {
      kind: "callback";
    } | {
      kind: "booking";
      minutes?: number;
      notice_minutes?: number;
      days_ahead?: number;
      buffer_minutes?: number;
      at_once?: number;
      calendar?: {
        url: string;
        kind?: "ical" | "caldav";
      };
    };
    risk?: "read" | "write";
    approval?: "none" | "visitor" | "staff";
    reply?: string;
    not_found?: string;
    match?: Record<string, string>;
    submit?: string;
    fallback_email?: string | null;
    daily_cap?: number;
    secrets?: Record<string, string | null>;
  }; signal?: AbortSignal }): Promise<Action>;
  /** Correct or add to what is known of a person */
  updateContact(call: { id: string; body: {
    name?: string | null;
    email?: string | null;
    phone?: string | null;
    note?: string;
    consent?: boolean | null;
    fields?: Record<string, string | number | null>;
  }; signal?: AbortSignal }): Promise<Contact>;
  /** Change a document of the draft; fields of the other kind are refused */
  updateDocument(call: { id: string; body: {
    question?: string;
    variants?: string[];
    answer?: string;
    title?: string;
    text?: string;
    url?: string | null;
    external_id?: string | null;
    valid_from?: string | null;
    valid_until?: string | null;
    review_by?: string | null;
    owner?: string | null;
  }; signal?: AbortSignal }): Promise<Document>;
  /** Give a label another name or colour, everywhere at once */
  updateLabel(call: { id: string; body: {
    name?: string;
    colour?: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "purple";
  }; signal?: AbortSignal }): Promise<Label>;
  /** Change a persona */
  updatePersona(call: { id: string; body: {
    name?: string;
    description?: string;
    tone?: string;
    greeting?: string | null;
    system_prompt?: string;
    systemPrompt?: string;
  }; signal?: AbortSignal }): Promise<Persona>;
  /** Change which pages of a site are read, and how often; counts from the next run on */
  updateSource(call: { id: string; body: {
    include?: string[];
    exclude?: string[];
    max_pages?: number;
    every_hours?: number;
  }; signal?: AbortSignal }): Promise<KnowledgeSource>;
  /** Change what an address is told, pause it or let it go on */
  updateWebhook(call: { id: string; body: {
    url?: string;
    events?: Array<"conversation.started" | "conversation.waiting" | "conversation.taken" | "conversation.closed" | "message.created" | "contact.changed" | "rating.created" | "knowledge.published" | "knowledge.gap" | "action.requested" | "action.done" | "action.failed" | "plan.near" | "plan.reached">;
    description?: string;
    format?: "standard" | "slack" | "teams";
    state?: "on" | "paused";
  }; signal?: AbortSignal }): Promise<Webhook>;
  /** Change name, sites, or make it the default key */
  updateWidgetKey(call: { id: string; body: {
    name?: string;
    allowed_origins?: string[];
    default?: boolean;
  }; signal?: AbortSignal }): Promise<WidgetKey>;
  /** Bring a file to send to the visitor with a message */
  uploadAttachment(call: { id: string; body: FormData; signal?: AbortSignal }): Promise<Attachment>;
  /** Check the record: audit, receipts, the messages they vouch for, and the chain that joins them */
  verifyAudit(call?: { signal?: AbortSignal }): Promise<{
    ok: boolean;
    audit: {
      records: number;
      broken_at: number | null;
    };
    receipts: {
      records: number;
      broken_at: number | null;
    };
    links: number;
    erasures: number;
    unjoined: number;
    segments: Array<{
      key_id: string;
      from: number;
      to: number;
      checked: boolean;
    }>;
    findings: Array<{
      code: FindingCode;
      record: string;
    }>;
  }>;
  /** The script tags to paste */
  widgetCode(call?: { signal?: AbortSignal }): Promise<{
    html: string;
    tenant_html: string;
    loader_html: string;
    keyed_html: string;
    install_url: string;
    key: string | null;
  }>;
  /** Have the language model write wordings as proposals; nothing of it is in the draft before it is accepted */
  writeWordings(call?: { body?: {
    document_id?: string;
  }; signal?: AbortSignal }): Promise<{
    model: string;
    entries: number;
    items: Proposal[];
  }>;
};
