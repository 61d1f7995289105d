import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { Reading } from '../../answering/reading/read-message.ts';
import type { AskedBusiness, LoadedRelease, Situation } from '../../answering/reading/situation.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Earlier messages of the visitor that help to understand this one. */
const EARLIER = 2;

/** A message as it was read before it was stored, and what it is looked up in. */
export interface ReadMessage {
  business: AskedBusiness;
  message: string;
  reading: Reading;
  release: LoadedRelease | null;
  /** The message's vector, where the release has use for one. */
  vector: QueryVector | null;
}

/** All that the decision may depend on: what was read, with what the conversation holds. */
export async function gather(
  tx: BusinessTx,
  { message, ...read }: ReadMessage,
  conversation: ConversationRow,
): Promise<Situation> {
  const previous = conversation.last_seq === 0 ? [] : await earlierTurns(tx, conversation.id);
  return {
    ...read,
    query: { message, previous },
    refusals: conversation.refusals,
    personOffered: conversation.last_outcome === 'refused',
  };
}

async function earlierTurns(tx: BusinessTx, conversationId: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('messages')
    .select('text')
    .where('business_id', '=', tx.businessId)
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'visitor')
    .orderBy('seq', 'desc')
    .limit(EARLIER)
    .execute();
  return rows.map(({ text }) => text).reverse();
}
