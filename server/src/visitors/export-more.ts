import { sql } from 'kysely';
import { type Tie, tiedTables } from '../conversations/sessions/tied.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import { businessTables, isSecretName, type Table } from '../platform/db/tables.ts';

/** Columns that the visitor's export says in fields of its own, or leaves out: what is made from others, or of staff. */
const SAID: Partial<Record<Table['name'], string>> = {
  visitors: 'id external_id name email verified created_at last_seen_at contact_id',
  conversations:
    'id visitor_id alias channel origin status assignee_id assignee_name fence last_seq last_note last_receipt urgent last_by visitor_messages label_ids snoozed_until blocked page device page_language refusals first_message last_message last_outcome escalation context draft had_staff waiting_since staff_spoke_at mailed_seq seen_seq delivery created_at updated_at',
  messages:
    'conversation_id seq id role text outcome citations suggestions form attachments author_id author receipt_id in_reply_to client_message_id result rating rating_comment sent_as created_at',
  notes: 'conversation_id number id author_id author text created_at',
};

/** Tables of credentials, what staff have read, what is made from other tables, and files, which it says apart. */
const LEFT_OUT: ReadonlySet<Table['name']> = new Set([
  'visitor_tokens',
  'session_handles',
  'mail_secrets',
  'conversation_reads',
  'search_texts',
  'attachments',
]);

interface More extends Pick<Table, 'name'> {
  tie: Tie | 'id';
  columns: string[];
}

/** What any table holds of a visitor beyond what the export names: columns of his tables, and tables tied to him. */
export function moreOf(tables: readonly Table[] = businessTables()): More[] {
  const tied = (tie: Tie) => tiedTables(tie, tables).map((name) => ({ name, tie }));
  const all = [{ name: 'visitors' as const, tie: 'id' as const }, ...tied('visitor_id')];
  const once = [...all, ...tied('conversation_id').filter(({ name }) => all.every((o) => o.name !== name))];
  return once
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ name, tie }) => ({ name, tie, columns: unsaid(tables.find((table) => table.name === name)) }))
    .filter(({ columns }) => columns.length > 0);
}

function unsaid(table: Table | undefined): string[] {
  const said = (table && SAID[table.name]?.split(' ')) ?? [];
  return (table?.columns ?? []).filter((column) => !said.includes(column) && !isSecretName(column));
}

/** The rows of all that, by table; null when there are none. */
export async function readMore(
  { q }: BusinessRead,
  visitorId: string,
  tables?: readonly Table[],
): Promise<Record<string, Record<string, unknown>[]> | null> {
  const found: Record<string, Record<string, unknown>[]> = {};
  const his = q.selectFrom('conversations').select('id').where('visitor_id', '=', visitorId);
  for (const { name, tie, columns } of moreOf(tables)) {
    // Each has these columns, which Kysely cannot follow through a variable.
    const rows = q.selectFrom(name as 'visitors').select(columns as 'id'[]);
    const owner = sql.ref<string>(tie);
    const some = tie === 'conversation_id' ? rows.where(owner, 'in', his) : rows.where(owner, '=', visitorId);
    const values = await some.execute();
    if (values.length > 0) found[name] = values;
  }
  return Object.keys(found).length > 0 ? found : null;
}
