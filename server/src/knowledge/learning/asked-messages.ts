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
  'citations',
  'rating',
  'rating_comment',
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
  /** The document the reply rests on first; null where it answered nothing. */
  cited: string | null;
  /** Of the suggestions, the one that the visitor pressed next and was answered from. */
  pressed: string | null;
  /** The visitor thanked for the reply by a thumb. */
  praised: boolean;
  /** The visitor called the reply wrong, by a thumb or in words; his words for it, or none. */
  complaint: { words: string | null } | null;
  /** A later message of the same conversation was answered. */
  answeredLater: boolean;
  /** What a person wrote before the visitor's next message. */
  staffReply: string | null;
  created_at: number;
}

/** Rows read for each message that is wanted: its reply, and what staff said. */
const ROWS_EACH = 3;

/** The last messages that visitors sent to Bob, newest first; small talk is left out, and what staff held unless `held` asks for it. */
export async function askedMessages(
  db: BusinessDb,
  most: number,
  { held = false } = {},
): Promise<AskedMessage[]> {
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
    .flatMap((messages) =>
      ofConversation(
        messages.sort((a, b) => a.seq - b.seq),
        held,
      ),
    )
    .sort((a, b) => b.created_at - a.created_at)
    .slice(0, most);
}

/** Messages read at least to find different ones among them. */
const LEAST_READ = 1000;

/** The last messages of different texts that visitors sent to Bob, newest first. */
export async function lastDifferent(db: BusinessDb, most: number): Promise<AskedMessage[]> {
  return distinct(await askedMessages(db, Math.max(most * 4, LEAST_READ))).slice(0, most);
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

function ofConversation(rows: Row[], held: boolean): AskedMessage[] {
  const replies = new Map(rows.filter(isReply).map((row) => [row.in_reply_to, row]));
  const lastAnswered = rows.findLast((row) => isReply(row) && row.outcome === 'answered')?.seq ?? 0;
  const previous: string[] = [];
  return rows.flatMap((row, position) => {
    if (row.role !== 'visitor') return [];
    const before = [...previous];
    previous.push(row.text);
    const reply = replies.get(row.id);
    const outcome = reply?.outcome ?? null;
    if (held && !reply) return heldMessage(rows, position, row, before);
    if (!reply || outcome === null || outcome === 'small_talk' || outcome === 'with_staff') return [];
    return [
      {
        id: row.id,
        conversation_id: row.conversation_id,
        text: row.text,
        previous: before.slice(-10),
        outcome,
        suggested: documentsOf(reply.suggestions),
        cited: outcome === 'answered' ? (documentsOf(reply.citations)[0] ?? null) : null,
        pressed: pressedAfter(rows, position, reply, replies),
        praised: reply.rating === 'up',
        complaint: complaintOf(rows, position, reply),
        answeredLater: lastAnswered > reply.seq,
        staffReply: staffAfter(rows, position),
        created_at: row.created_at,
      },
    ];
  });
}

/** A message to a person, who answered it. */
function heldMessage(rows: Row[], position: number, row: Row, before: string[]): AskedMessage[] {
  const staffReply = staffAfter(rows, position);
  if (staffReply === null) return [];
  const { id, conversation_id, text, created_at } = row;
  return [
    {
      id,
      conversation_id,
      text,
      previous: before.slice(-10),
      outcome: 'with_staff',
      suggested: [],
      cited: null,
      pressed: null,
      praised: false,
      complaint: null,
      answeredLater: false,
      staffReply,
      created_at,
    },
  ];
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

/** What the visitor chose of what he was offered, where that answered him. */
function pressedAfter(
  rows: readonly Row[],
  position: number,
  { suggestions }: Row,
  replies: ReadonlyMap<string | null, Row>,
): string | null {
  const next = rows.slice(position + 1).find(({ role }) => role === 'visitor');
  const answer = next && replies.get(next.id);
  if (!next || answer?.outcome !== 'answered') return null;
  const offered = offersIn(suggestions).find(({ question }) => plain(question ?? '') === plain(next.text));
  const cited = documentsOf(answer.citations)[0];
  return offered && offered.document_id === cited ? cited : null;
}

/** "That's wrong", in the languages that visitors write. */
const WRONG =
  /\b(?:that(?:'s| is| was)? (?:not (?:right|true|correct)|wrong|incorrect|false)|wrong answer|(?:das|die antwort) (?:ist|war|stimmt) (?:so )?(?:falsch|nicht|doch nicht|nicht richtig)|stimmt nicht|falsche antwort|c'est faux|eso (?:es falso|no es cierto)|è sbagliato|dat klopt niet)\b/i;
const LONGEST_COMPLAINT = 200;

function complaintOf(rows: readonly Row[], position: number, reply: Row): AskedMessage['complaint'] {
  if (reply.outcome !== 'answered') return null;
  if (reply.rating === 'down') return { words: reply.rating_comment };
  const next = rows.slice(position + 1).find(({ role }) => role === 'visitor');
  const text = next?.text.slice(0, LONGEST_COMPLAINT) ?? '';
  return WRONG.test(text) ? { words: text } : null;
}

interface Offer {
  document_id: string;
  question?: string;
}

function offersIn(json: string | null): Offer[] {
  // Only the pipeline writes these columns.
  return json === null ? [] : (JSON.parse(json) as Offer[]);
}

function documentsOf(json: string | null): string[] {
  return offersIn(json).map(({ document_id }) => document_id);
}
