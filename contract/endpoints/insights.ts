import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Moment, Page, Time } from '../fields.ts';
import { ReasonParts } from '../reason-parts.ts';
import { Citation, Outcome, StaffSession } from './chat.ts';

const Range = { from: Moment.optional(), to: Moment.optional() };
const figures = {
  tag: 'Figures',
  caller: 'login',
  permission: 'analytics.read',
  limit: 'read',
  status: 200,
} as const;

export const health = define({
  method: 'GET',
  path: '/api/health',
  tag: 'Operations',
  summary:
    'Is the service up; ?deep=1 with analytics.read also checks store, jobs, model and the mailbox, and says whether mail can be sent',
  caller: 'anyone',
  scope: 'none',
  limit: 'read',
  query: z.strictObject({ deep: z.enum(['0', '1']).optional() }),
  status: 200,
  reply: z.strictObject({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    /** With deep: whether mail can be sent; without it nothing may promise any. */
    mail: z.boolean().optional(),
    checks: z.record(z.string(), z.strictObject({ ok: z.boolean(), detail: z.string() })).optional(),
  }),
});
export const ready = define({
  method: 'GET',
  path: '/api/ready',
  tag: 'Operations',
  summary: 'Should traffic come here; 503 while starting or draining',
  caller: 'anyone',
  scope: 'none',
  limit: 'none',
  status: 200,
  reply: z.strictObject({ ready: z.boolean() }),
  errors: ['draining'],
});
export const metrics = define({
  method: 'GET',
  path: '/metrics',
  tag: 'Operations',
  summary: 'Prometheus figures, from loopback or with a token',
  caller: 'anyone',
  scope: 'none',
  limit: 'none',
  status: 200,
  produces: 'text/plain',
  errors: ['not_found'],
});

const Counts = z.strictObject({
  conversations: z.int(),
  messages: z.int(),
  answered: z.int(),
  suggested: z.int(),
  refused: z.int(),
  escalated: z.int(),
  small_talk: z.int(),
  with_staff: z.int(),
});
const Rates = z.strictObject({
  answered: z.number(),
  suggested: z.number(),
  refused: z.number(),
  escalated: z.number(),
});
/**
 * How the conversations went that asked something: resolved is answered, and neither asked again, nor rated down, nor
 * passed to a person. The three add up.
 */
const Results = z.strictObject({ resolved: z.int(), unresolved: z.int(), with_person: z.int() });
const Summary = z.strictObject({
  counts: Counts,
  rates: Rates,
  results: Results,
  /** Share of those conversations that needed no person; null when there was none. */
  containment: z.number().nullable(),
  ratings: z.strictObject({ up: z.int(), down: z.int() }),
  median_first_reply_ms: z.number().nullable(),
});
export const overview = define({
  ...figures,
  method: 'GET',
  path: '/api/analytics/overview',
  summary: 'What visitors asked and how it went',
  scope: 'business',
  query: z.strictObject({ ...Range, interval: z.enum(['day', 'week', 'month']).default('day') }),
  reply: Summary.extend({
    business_id: Id,
    from: Time,
    to: Time,
    previous: Summary,
    series: z.array(z.strictObject({ at: Time, counts: Counts })),
    /** Visitors' messages by hour of the day; `by_hour` says more. */
    hours: z.array(z.int()),
    by_hour: z.array(z.strictObject({ hour: z.int(), counts: Counts })),
    /** By the page a conversation began on: host and path. `rest` are all others, `unknown` those that told none. They add up to `results`. */
    by_page: z.array(
      z.strictObject({
        page: z.string().nullable(),
        kind: z.enum(['page', 'rest', 'unknown']),
        results: Results,
      }),
    ),
    /** By the language something was first asked in; `other` for one Bob does not know, null where none was recognised. They add up to `results`. */
    by_language: z.array(z.strictObject({ language: z.string().nullable(), results: Results })),
    top_questions: z.array(z.strictObject({ document_id: Id, title: z.string(), count: z.int() })),
    top_unanswered: z.array(z.strictObject({ question: z.string(), count: z.int(), last_at: Time })),
  }),
});
export const businessMetrics = define({
  ...figures,
  method: 'GET',
  path: '/api/metrics/business',
  summary: 'Counters of one business',
  scope: 'business',
  reply: z.strictObject({
    business_id: Id,
    conversations: z.int(),
    messages: z.int(),
    documents: z.int(),
    releases: z.int(),
    members: z.int(),
    waiting: z.int(),
    messages_today: z.int(),
    model_calls_today: z.int(),
  }),
});
export const customerDashboard = define({
  ...figures,
  method: 'GET',
  path: '/api/customers/dashboard/:businessId',
  summary: 'The business at a glance',
  scope: 'none',
  params: z.strictObject({ businessId: Id }),
  reply: z.strictObject({
    business: z.strictObject({ id: Id, name: z.string() }),
    summary: Summary,
    waiting: z.int(),
    active_release: z.strictObject({ id: Id, number: z.int(), published_at: Time }).nullable(),
  }),
});

export const AuditRecord = z.strictObject({
  id: Id,
  number: z.int(),
  action: z.string(),
  actor: z.strictObject({ id: Id.nullable(), kind: z.string(), name: z.string() }),
  target: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  created_at: Time,
  hash: z.string(),
});
const auditQuery = { action: z.string().max(80).optional(), actor: z.string().max(128).optional() };
export const listAudit = define({
  method: 'GET',
  path: '/api/audit',
  tag: 'Audit',
  summary: 'Who did what, newest first',
  caller: 'login',
  permission: 'audit.read',
  scope: 'business',
  limit: 'read',
  query: z.strictObject({ ...listQuery, ...auditQuery }),
  status: 200,
  reply: Page(AuditRecord),
});
export const platformAudit = define({
  method: 'GET',
  path: '/api/platform/audit',
  tag: 'Audit',
  summary: 'Who did what on the platform and across businesses, newest first',
  caller: 'login',
  permission: 'businesses.manage',
  scope: 'platform',
  limit: 'read',
  query: z.strictObject({ ...listQuery, ...auditQuery }),
  status: 200,
  reply: Page(AuditRecord.extend({ business_id: Id.nullable() })),
});
/** What does not hold of a record, and how that shows. */
export const FindingCode = z.enum([
  /** An audit record says something else than was sealed; `record` is its number. */
  'record_changed',
  'record_missing',
  /** As above, of a receipt; `record` is its conversation and its number there. */
  'receipt_changed',
  'receipt_missing',
  /** What it said is gone, and no erasure took it. */
  'receipt_erased',
  /** A message is not the one its receipt vouches for; `record` is the receipt, or the conversation. */
  'message_changed',
  'message_missing',
  /** A message of the assistant's that no receipt vouches for; `record` is its conversation and seq. */
  'message_unknown',
  'erasure_changed',
  /** A link does not follow the one before, or holds other records than it was made of; `record` is its number. */
  'link_changed',
  /** `record` is its number, or the audit record that names it. */
  'link_missing',
  /** A record without a MAC among those that have one, or one that the start which began with MACs did not find. */
  'unsealed',
  /** Sealed with a key that this installation never had. */
  'foreign_key',
  /** The business's own row is gone, and its record is not. */
  'business_missing',
  /** A chain does not reach the link that an anchor names, or holds another one there. */
  'anchor_missing',
  'anchor_differs',
]);
export type FindingCode = z.infer<typeof FindingCode>;
export const verifyAudit = define({
  method: 'GET',
  path: '/api/audit/verify',
  tag: 'Audit',
  summary: 'Check the record: audit, receipts, the messages they vouch for, and the chain that joins them',
  caller: 'login',
  permission: 'audit.read',
  scope: 'business',
  limit: 'heavy',
  status: 200,
  reply: z.strictObject({
    ok: z.boolean(),
    audit: z.strictObject({ records: z.int(), broken_at: z.int().nullable() }),
    /** `broken_at` is a number in the conversation that the finding names. */
    receipts: z.strictObject({ records: z.int(), broken_at: z.int().nullable() }),
    links: z.int(),
    erasures: z.int(),
    /** Records that are sealed and wait, for a second at most, to be joined to the chain. */
    unjoined: z.int(),
    /** Stretches of the chain by the key they were sealed with; only those of the key of now can be checked. */
    segments: z.array(
      z.strictObject({ key_id: z.string(), from: z.int(), to: z.int(), checked: z.boolean() }),
    ),
    /** The first of what does not hold, at most 20. */
    findings: z.array(z.strictObject({ code: FindingCode, record: z.string() })),
  }),
});

const ReceiptAction = z.strictObject({
  run_id: Id,
  name: z.string(),
  version: z.int(),
  state: z.string(),
  values: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })),
  request: z
    .strictObject({
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string().nullable(),
    })
    .nullable(),
  response: z.strictObject({ status: z.int(), body: z.string() }).nullable(),
  problem: z.string().nullable(),
  approvals: z.array(z.strictObject({ by: z.string(), as: z.enum(['visitor', 'staff']), at: Time })),
});
export const Receipt = z.strictObject({
  id: Id,
  /** In its conversation, without a gap; of a receipt from before MACs, in its business. */
  number: z.int(),
  session_id: StaffSession,
  conversation_id: Id,
  message_id: Id.nullable(),
  created_at: Time,
  /** The one sentence a person reads first. */
  summary: z.string(),
  message: z.string(),
  outcome: Outcome,
  reply: z.string().nullable(),
  confidence: z.number().nullable(),
  threshold: z.number().nullable(),
  rule: z.string(),
  reason: z.string(),
  /** What stands in `reason`; absent where a person or an action decided, and from earlier versions. */
  reason_parts: ReasonParts.optional(),
  passages: z.array(
    z.strictObject({
      document_id: Id,
      external_id: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      matched_wording: z.string().nullable(),
      score: z.number(),
      confidence: z.number(),
      cited: z.boolean(),
      features: z.record(z.string(), z.number()),
    }),
  ),
  citations: z.array(Citation),
  /** What an action sent and got; secrets are left out. */
  action: ReceiptAction.optional(),
  persona: z.strictObject({ id: Id, name: z.string() }).nullable(),
  release: z.strictObject({ id: Id, number: z.int() }).nullable(),
  model: z
    .strictObject({
      name: z.string(),
      /** Which wording of the task it was given, and how many approved units it could choose from. */
      prompt: z.string().optional(),
      offered: z.int().optional(),
      draft: z.string().nullable(),
      dropped: z.array(z.strictObject({ text: z.string(), reason: z.string() })),
      input_tokens: z.int().nullable(),
      output_tokens: z.int().nullable(),
      cost: z.number().nullable(),
      failure: z.string().nullable(),
    })
    .nullable(),
  timings_ms: z.record(z.string(), z.number()),
  degraded: z.boolean(),
  /** The MAC it is sealed with. */
  hash: z.string(),
  /** Empty but for receipts from before MACs, which were chained one to another. */
  previous_hash: z.string(),
  /** The link of the business's chain that holds it; null until it is joined, within a second. */
  link: z.int().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;
export const getReceipt = define({
  method: 'GET',
  path: '/api/receipts/:id',
  tag: 'Mission Control',
  summary: 'Why one reply was given',
  caller: 'login',
  permission: 'chat.read',
  scope: 'business',
  limit: 'read',
  params: IdParams,
  status: 200,
  reply: Receipt,
});

export const platformUsage = define({
  method: 'GET',
  path: '/api/platform/usage',
  tag: 'Businesses',
  summary: 'Usage of each business and the health of this installation',
  caller: 'login',
  permission: 'businesses.manage',
  scope: 'platform',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    businesses: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        status: z.enum(['active', 'suspended']),
        conversations_30d: z.int(),
        messages_30d: z.int(),
        answered_30d: z.int(),
        waiting: z.int(),
        documents: z.int(),
        last_message_at: Time.nullable(),
      }),
    ),
    node: z.strictObject({
      store: z.enum(['sqlite', 'postgres']),
      version: z.string(),
      uptime_s: z.number(),
      rss_mb: z.number(),
      streams: z.int(),
      jobs_waiting: z.int(),
      jobs_failed: z.int(),
      model: z.string().nullable(),
    }),
  }),
});
