import type { Suggestion } from '@askbob/contract/endpoints/chat.ts';
import type { PressedOffer } from '../../answering/reading/situation.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { cutWords } from '../../text/cut-words.ts';

/** Messages of a conversation that a pressed offer is looked for in, from the last. */
const OFFERED_WITHIN = 60;

/**
 * The offer of a document in this conversation under these words, with the question it was made to; null where it never was
 * offered. Other words are a message of their own, which the rules for danger and people have to see.
 */
export async function offerOf(
  tx: BusinessTx,
  conversationId: string,
  documentId: string,
  message: string,
): Promise<PressedOffer | null> {
  const rows = await lastMessages(tx, conversationId);
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

/** What the last reply offered, where that was one document: "yes" chooses it. Null where it offered none or several. */
export async function onlyOfferOf(tx: BusinessTx, conversationId: string): Promise<PressedOffer | null> {
  const rows = await lastMessages(tx, conversationId);
  const at = rows.findIndex(({ role }) => role === 'assistant');
  const offers = JSON.parse(rows[at]?.suggestions ?? '[]') as Suggestion[];
  const question = rows.slice(at + 1).find(({ role }) => role === 'visitor');
  const [only] = offers;
  return only && offers.length === 1 && question
    ? { document_id: only.document_id, asked: question.text }
    : null;
}

/** The messages of a conversation, from the last. */
function lastMessages({ q }: BusinessTx, conversationId: string) {
  return q
    .selectFrom('messages')
    .select(['role', 'text', 'suggestions'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq', 'desc')
    .limit(OFFERED_WITHIN)
    .execute();
}

const sameWords = (a: string, b: string): boolean => wordsAlone(a) === wordsAlone(b);
const wordsAlone = (text: string): string => cutWords(text, 'wording').join(' ');
