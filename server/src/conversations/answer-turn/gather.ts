import type { Suggestion } from '@askbob/contract/endpoints/chat.ts';
import { sql } from 'kysely';
import type { LookedUp } from '../../answering/answer-from.ts';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { Reading } from '../../answering/reading/read-message.ts';
import type {
  AskedBusiness,
  KnownOf,
  LoadedRelease,
  PressedOffer,
  Situation,
} from '../../answering/reading/situation.ts';
import { askShaped } from '../../platform/db/by-shape.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { cutWords } from '../../text/cut-words.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Earlier messages of the visitor that help to understand this one. */
const EARLIER = 2;

/** A message as it was read before it was stored, and what it is looked up in. */
export interface ReadMessage {
  business: AskedBusiness;
  message: string;
  reading: Reading;
  /** The document of a suggestion that was pressed. */
  suggestion: string | null;
  release: LoadedRelease | null;
  /** The message's vector, where the release has use for one. */
  vector: QueryVector | null;
  /** What it came by shows no forms. */
  withoutForms: boolean;
  /** What it was found to be about before it was stored, with these turns before it; null where nobody had to look. */
  early: { previous: readonly string[]; now: number; found: LookedUp } | null;
}

/** All that the decision may depend on: what was read, with what the conversation holds. @param now ms */
export async function gather(
  tx: BusinessTx,
  now: number,
  { message, suggestion, early: _, ...read }: ReadMessage,
  conversation: ConversationRow,
): Promise<Situation> {
  const previous = conversation.last_seq === 0 ? [] : await earlierTurns(tx, conversation.id);
  const pressed = suggestion === null ? null : await offerOf(tx, conversation.id, suggestion, message);
  const visitor = read.release?.actions?.size ? await knownOf(tx, conversation.visitor_id) : undefined;
  return {
    ...read,
    pressed,
    ...(visitor ? { visitor } : {}),
    now,
    query: { message, previous },
    refusals: conversation.refusals,
    personOffered: conversation.last_outcome === 'refused',
  };
}

/** Who asks, as far as forms go. */
export async function knownOf(read: BusinessRead, visitorId: string): Promise<KnownOf | undefined> {
  const row = await read.q
    .selectFrom('visitors')
    .select(['verified', 'name', 'email', 'external_id'])
    .where('id', '=', visitorId)
    .executeTakeFirst();
  return row && { verified: row.verified === 1, name: row.name, email: row.email, sub: row.external_id };
}

/** Messages of a conversation that a pressed offer is looked for in, from the last. */
const OFFERED_WITHIN = 60;

/**
 * The offer of a document in this conversation under these words, with the question it was made to; null where it never was
 * offered. Other words are a message of their own, which the rules for danger and people have to see.
 */
async function offerOf(
  tx: BusinessTx,
  conversationId: string,
  documentId: string,
  message: string,
): Promise<PressedOffer | null> {
  const rows = await tx.q
    .selectFrom('messages')
    .select(['role', 'text', 'suggestions'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq', 'desc')
    .limit(OFFERED_WITHIN)
    .execute();
  const at = rows.findIndex(
    ({ role, suggestions }) =>
      role === 'assistant' &&
      suggestions !== null &&
      (JSON.parse(suggestions) as Suggestion[]).some(
        ({ document_id, question }) => document_id === documentId && sameWords(question, message),
      ),
  );
  const question = at === -1 ? undefined : rows.slice(at).find(({ role }) => role === 'visitor');
  return question ? { document_id: documentId, asked: question.text } : null;
}

const sameWords = (a: string, b: string): boolean => wordsAlone(a) === wordsAlone(b);
const wordsAlone = (text: string): string => cutWords(text, 'wording').join(' ');

/** What the visitor wrote last in a conversation, oldest first. */
export async function earlierTurns(read: BusinessRead, conversationId: string): Promise<string[]> {
  const rows = await askShaped<{ text: string }>(read, 'earlier turns', [conversationId], ([id]) =>
    read.q
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', id as never)
      .where('role', '=', sql.lit('visitor'))
      .orderBy('seq', 'desc')
      .limit(sql.lit(EARLIER))
      .compile(),
  );
  return rows.map(({ text }) => text).reverse();
}
