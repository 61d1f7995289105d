import { setImmediate } from 'node:timers/promises';
import { type ExpressionBuilder, sql } from 'kysely';
import type { LoginCaller } from '../kernel/caller.ts';
import type { Schema } from '../platform/db/schema.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { presentBusiness } from './present.ts';
import type { Services } from './services.ts';
import { findBusiness } from './update-business.ts';

/** Rows in memory at once. */
const AT_ONCE = 50;

type Row = Record<string, unknown>;

/** One kind of line: which rows, in the order of which columns, and what of them is said. */
interface Part {
  type: string;
  table: keyof Schema;
  key: readonly string[];
  /** Named one by one, so that a secret added to a table later is not told by itself. */
  columns: string;
  json?: readonly string[];
  flags?: readonly string[];
}

const byId = ['id'] as const;
const parts: readonly Part[] = [
  { type: 'member', table: 'users', key: byId, columns: 'id email name role status created_at' },
  {
    type: 'persona',
    table: 'personas',
    key: byId,
    columns: 'id name description tone system_prompt greeting active created_at updated_at',
    flags: ['active'],
  },
  {
    type: 'widget_key',
    table: 'widget_keys',
    key: byId,
    columns: 'id key name allowed_origins is_default revoked_at last_used_at last_origin created_at',
    json: ['allowed_origins'],
    flags: ['is_default'],
  },
  {
    type: 'document',
    table: 'documents',
    key: byId,
    columns:
      'id kind external_id version title body url created_at updated_at deleted_at valid_from valid_until review_by owner_id',
    json: ['body'],
  },
  {
    type: 'release',
    table: 'releases',
    key: byId,
    columns: 'id number note documents forced calibration tests created_by created_at',
    json: ['calibration', 'tests'],
    flags: ['forced'],
  },
  {
    type: 'test',
    table: 'knowledge_tests',
    key: byId,
    columns: 'id question expect document_id created_at',
  },
  {
    type: 'source',
    table: 'sources',
    key: byId,
    columns: 'id kind url include exclude max_pages every_hours last_run_id next_run_at offered created_at',
    json: ['include', 'exclude', 'offered'],
  },
  {
    type: 'source_run',
    table: 'source_runs',
    key: byId,
    columns: 'id source_id state why report started_by started_at finished_at',
    json: ['report'],
  },
  {
    type: 'source_page',
    table: 'source_pages',
    key: byId,
    columns: 'id source_id run_id url state why gone title content result',
    json: ['content'],
    flags: ['gone'],
  },
  {
    type: 'source_document',
    table: 'source_documents',
    key: ['source_id', 'external_id'],
    columns: 'source_id external_id document_id url state offer',
    json: ['offer'],
  },
  { type: 'canned_reply', table: 'canned_replies', key: byId, columns: 'id title text created_at' },
  {
    type: 'visitor',
    table: 'visitors',
    key: byId,
    columns: 'id external_id name email verified created_at last_seen_at',
    flags: ['verified'],
  },
  {
    type: 'conversation',
    table: 'conversations',
    key: byId,
    columns:
      'id visitor_id channel status assignee_id assignee_name escalation context draft had_staff waiting_since staff_spoke_at seen_seq delivery created_at updated_at',
    json: ['escalation', 'context', 'draft'],
    flags: ['had_staff'],
  },
  {
    type: 'message',
    table: 'messages',
    key: ['conversation_id', 'seq'],
    columns:
      'conversation_id seq id role text outcome citations suggestions author_id author receipt_id in_reply_to rating rating_comment created_at',
    json: ['citations', 'suggestions'],
  },
  {
    type: 'note',
    table: 'notes',
    key: ['conversation_id', 'number'],
    columns: 'conversation_id number id author_id author text created_at',
  },
  {
    type: 'receipt',
    table: 'receipts',
    key: byId,
    columns:
      'number id conversation_id asked_id asked_mac message_id reply_mac body_hash previous_hash hash key_id link created_at',
    json: ['body'],
  },
  { type: 'usage', table: 'usage', key: ['day', 'name'], columns: 'day name count' },
  {
    type: 'audit',
    table: 'audit',
    key: ['number'],
    columns:
      'number id action actor_id actor_kind actor_name target detail previous_hash hash key_id link created_at',
    json: ['detail'],
  },
  {
    type: 'erasure',
    table: 'erasures',
    key: byId,
    columns: 'id conversation_id messages receipts hash key_id link created_at',
  },
  {
    type: 'link',
    table: 'chain_links',
    key: ['number'],
    columns: 'number records content previous_hash hash key_id created_at',
  },
];

/**
 * Everything a business keeps but secrets, as lines of JSON made while they are read; recorded.
 * Throws 404 before the first line.
 */
export async function exportBusiness(
  services: Services,
  caller: LoginCaller,
  id: string,
): Promise<AsyncGenerator<string>> {
  const business = presentBusiness(await findBusiness(services, id));
  const db = services.store.forBusiness(id);
  const entry = { actor: actorOf(caller), action: 'business.exported', target: id };
  await db.transaction((tx) => appendAudit(services, tx.q, id, services.now(), entry));
  const { settings, ...rest } = business;
  return linesOf(db, [
    { type: 'business', ...rest },
    { type: 'settings', ...settings },
  ]);
}

async function* linesOf(db: BusinessDb, first: Row[]): AsyncGenerator<string> {
  let lines = first.length;
  yield textOf(first);
  for (const part of parts) {
    let after: unknown[] | null = null;
    do {
      const rows = await readSome(db, part, after);
      const last = rows.at(-1);
      if (last) yield textOf(rows.map((row) => present(part, row)));
      lines += rows.length;
      after = last && rows.length === AT_ONCE ? part.key.map((column) => last[column]) : null;
      // On the embedded store a read never waits, and others want their turn.
      await setImmediate();
    } while (after);
  }
  yield textOf([{ type: 'end', lines }]);
}

const textOf = (objects: Row[]): string => objects.map((each) => `${JSON.stringify(each)}\n`).join('');

/** The rows that come next, by key, so that each page costs the same however far it is. */
function readSome(db: BusinessDb, { table, key, columns }: Part, after: unknown[] | null): Promise<Row[]> {
  // A part names columns of its own table, which Kysely cannot follow through a variable.
  const names = columns.split(' ') as 'id'[];
  return db.read(({ q }) => {
    let rows = q
      .selectFrom(table as 'receipts')
      .select(names)
      .limit(AT_ONCE);
    for (const column of key) rows = rows.orderBy(column as 'id');
    if (after) rows = rows.where(sql<boolean>`(${sql.join(key.map(sql.ref))}) > (${sql.join(after)})`);
    return (table === 'receipts' ? rows.select(receiptBody) : rows).execute();
  });
}

/** What a receipt says; null once it was erased. */
function receiptBody(eb: ExpressionBuilder<Schema, 'receipts'>) {
  return eb
    .selectFrom('receipt_bodies')
    .select('body')
    .whereRef('receipt_bodies.receipt_id', '=', 'receipts.id')
    .as('body');
}

function present({ type, json = [], flags = [] }: Part, row: Row): Row {
  const fields = Object.entries(row).map(([name, value]): [string, unknown] => {
    if (json.includes(name)) return [name, value === null ? null : JSON.parse(String(value))];
    if (flags.includes(name)) return [name, value === 1];
    const isTime = typeof value === 'number' && (name.endsWith('_at') || name === 'waiting_since');
    return [name, isTime ? new Date(value).toISOString() : value];
  });
  return { type, ...Object.fromEntries(fields) };
}
