import type { Selectable } from 'kysely';
import type { MessagesTable } from '../../platform/db/schema.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { cutWords } from '../../text/cut-words.ts';

const columns = [
  'id',
  'conversation_id',
  'seq',
  'role',
  'text',
  'outcome',
  'suggestions',
  'in_reply_to',
  'created_at',
] as const;
type Row = Pick<Selectable<MessagesTable>, (typeof columns)[number]>;

/** A visitor's message that Bob dealt with, and what came of it. */
export interface AskedMessage {
  id: string;
  conversation_id: string;
  text: string;
  /** The visitor's turns before it, oldest first. */
  previous: string[];
  outcome: string;
  /** Documents that Bob offered as "did you mean". */
  suggested: string[];
  /** A later message of the same conversation was answered. */
  answeredLater: boolean;
  /** What a person wrote before the visitor's next message. */
  staffReply: string | null;
  created_at: number;
}

/** Rows read for each message that is wanted: its reply, and what staff said. */
const ROWS_EACH = 3;

/** The last messages that visitors sent to Bob, newest first; small talk and what staff held is left out. */
export async function askedMessages(db: BusinessDb, most: number): Promise<AskedMessage[]> {
  const rows = await db.read(({ q }) =>
    q
      .selectFrom('messages')
      .select([...columns])
      .orderBy('created_at', 'desc')
      .limit(most * ROWS_EACH)
      .execute(),
  );
  const conversations = Map.groupBy(rows, (row) => row.conversation_id);
  return [...conversations.values()]
    .flatMap((messages) => ofConversation(messages.sort((a, b) => a.seq - b.seq)))
    .sort((a, b) => b.created_at - a.created_at)
    .slice(0, most);
}

/** One for each different text, the newest. */
export function distinct(messages: readonly AskedMessage[]): AskedMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ text }) => {
    const key = plain(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A text as it is compared: case, spaces and punctuation don't tell messages apart. */
export function plain(text: string): string {
  return cutWords(text, 'asked').join(' ') || text.trim();
}

function ofConversation(rows: Row[]): AskedMessage[] {
  const replies = new Map(rows.filter(isReply).map((row) => [row.in_reply_to, row]));
  const lastAnswered = rows.findLast((row) => isReply(row) && row.outcome === 'answered')?.seq ?? 0;
  const previous: string[] = [];
  return rows.flatMap((row, position) => {
    if (row.role !== 'visitor') return [];
    const before = [...previous];
    previous.push(row.text);
    const reply = replies.get(row.id);
    const outcome = reply?.outcome ?? null;
    if (!reply || outcome === null || outcome === 'small_talk' || outcome === 'with_staff') return [];
    return [
      {
        id: row.id,
        conversation_id: row.conversation_id,
        text: row.text,
        previous: before.slice(-10),
        outcome,
        suggested: documentsOf(reply.suggestions),
        answeredLater: lastAnswered > reply.seq,
        staffReply: staffAfter(rows, position),
        created_at: row.created_at,
      },
    ];
  });
}

function isReply({ role, in_reply_to }: Row): boolean {
  return role === 'assistant' && in_reply_to !== null;
}

function staffAfter(rows: Row[], position: number): string | null {
  for (const row of rows.slice(position + 1)) {
    if (row.role === 'visitor') return null;
    if (row.role === 'staff') return row.text;
  }
  return null;
}

function documentsOf(suggestions: string | null): string[] {
  if (suggestions === null) return [];
  // Only the pipeline writes the column.
  return (JSON.parse(suggestions) as { document_id: string }[]).map(({ document_id }) => document_id);
}
