import { businessTables, isSecretName, type Table } from '../platform/db/tables.ts';

/** One kind of line: which rows, in the order of which columns, and what of them is said. */
export interface Part extends Table {
  type: string;
  json: readonly string[];
  flags: readonly string[];
}

/** What a table's lines are called and how its columns are said; what is left out says why. */
interface Said {
  type: string;
  json?: readonly string[];
  flags?: readonly string[];
  /** Credentials, and what is made from other columns or is of use here alone. */
  inside?: readonly string[];
}

/** In the order of their lines. A table that is not here is exported under its own name. */
const SAID: Partial<Record<Table['name'], Said>> = {
  users: {
    type: 'member',
    inside: ['kind', 'made_up_hash', 'totp_confirmed_at', 'totp_last_step'],
  },
  personas: { type: 'persona', flags: ['active'] },
  widget_keys: { type: 'widget_key', json: ['allowed_origins'], flags: ['is_default'] },
  service_keys: { type: 'service_key', json: ['permissions'] },
  webhooks: {
    type: 'webhook',
    json: ['events'],
    inside: ['replaced_secret', 'replaced_until', 'leased_until'],
  },
  webhook_deliveries: { type: 'webhook_delivery', json: ['body', 'attempts'], inside: ['place'] },
  documents: { type: 'document', json: ['body', 'source'], inside: ['reminded_at'] },
  releases: { type: 'release', json: ['calibration', 'tests'], flags: ['forced'] },
  approvals: { type: 'approval', json: ['change'] },
  proposals: { type: 'proposal', json: ['change'] },
  knowledge_tests: { type: 'test' },
  sources: { type: 'source', json: ['include', 'exclude', 'offered'], inside: ['run_id'] },
  source_runs: { type: 'source_run', json: ['report'], inside: ['phase', 'origin', 'robots'] },
  source_pages: {
    type: 'source_page',
    json: ['content'],
    flags: ['gone'],
    inside: ['depth', 'place', 'listed', 'tries', 'etag', 'last_modified', 'skeleton', 'family'],
  },
  source_documents: { type: 'source_document', json: ['offer'], inside: ['written', 'seen'] },
  mail_choices: { type: 'mail_choice', flags: ['wanted'] },
  canned_replies: { type: 'canned_reply' },
  labels: { type: 'label', inside: ['folded'] },
  visitors: { type: 'visitor', flags: ['verified'] },
  conversations: {
    type: 'conversation',
    json: ['escalation', 'context', 'draft'],
    flags: ['had_staff', 'urgent', 'blocked'],
    inside: [
      ...['alias', 'fence', 'last_seq', 'last_note', 'last_receipt', 'refusals'],
      ...['first_message', 'last_message', 'last_by', 'last_outcome', 'mailed_seq', 'visitor_messages'],
    ],
  },
  messages: {
    type: 'message',
    json: ['citations', 'suggestions', 'form', 'attachments'],
    inside: ['client_message_id', 'sent_as', 'result'],
  },
  notes: { type: 'note' },
  contacts: { type: 'contact', json: ['fields'], flags: ['consent'], inside: ['folded'] },
  attachments: { type: 'attachment' },
  attachment_contents: { type: 'attachment_content' },
  mails: { type: 'mail' },
  mails_in: { type: 'letter', json: ['files'], inside: ['fingerprint'] },
  mail_files: { type: 'letter_file' },
  blocked_senders: { type: 'blocked_sender', json: ['ended'], inside: ['address_hash'] },
  receipts: { type: 'receipt', json: ['body'] },
  actions: { type: 'action', json: ['body'] },
  action_runs: {
    type: 'action_run',
    json: ['confirmed', 'request', 'response', 'approvals'],
    inside: ['client_hash', 'fingerprint', 'result'],
  },
  bookings: { type: 'booking' },
  calendar_events: { type: 'calendar_event', inside: ['leased_until'] },
  usage: { type: 'usage' },
  credits: { type: 'credit' },
  billing: { type: 'billing' },
  audit: { type: 'audit', json: ['detail'] },
  erasures: { type: 'erasure' },
  chain_links: { type: 'link' },
};

/** Tables that no line shows, and why. */
const LEFT_OUT: Partial<Record<Table['name'], string>> = {
  receipt_bodies: 'stand in their receipts’ lines',
  logins: 'credentials',
  links: 'credentials',
  logos: 'the picture that the widget’s address shows to everybody',
  push_subscriptions: 'credentials',
  visitor_tokens: 'credentials',
  session_handles: 'credentials',
  weekly_rounds: 'for which week mails were sent',
  conversation_reads: 'what each person on staff has read',
  search_texts: 'made from messages, notes and what visitors said of themselves',
  mail_secrets: 'credentials',
  action_secrets: 'credentials',
  release_contents: 'made from the documents of the release, and copies of them',
  chains: 'the newest number, which the lines show',
  jobs: 'work under way',
};

/** What an export says: every column of every table but what is left out here or called as a credential is. */
export function exportedParts(tables: readonly Table[] = businessTables()): Part[] {
  const order = Object.keys(SAID);
  const place = ({ name }: Table) => (order.includes(name) ? order.indexOf(name) : order.length);
  return tables
    .filter(({ name }) => !(name in LEFT_OUT))
    .sort((a, b) => place(a) - place(b))
    .map(partOf);
}

function partOf({ name, key, columns }: Table): Part {
  const { type, json = [], flags = [], inside = [] }: Said = SAID[name] ?? { type: name };
  const said = columns.filter((column) => !inside.includes(column) && !isSecretName(column));
  return { name, key, type, json, flags, columns: said };
}
