import type { LookedUp } from '../../answering/answer-from.ts';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { Reading } from '../../answering/reading/read-message.ts';
import type { AskedBusiness, LoadedRelease, Situation } from '../../answering/reading/situation.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { earlierTurns } from './earlier-turns.ts';
import { knownOf } from './known-of.ts';
import { offerOf, onlyOfferOf } from './pressed-offer.ts';

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
  const { reading } = read;
  const isYes = reading.kind === 'small_talk' && reading.answer === 'yes';
  const accepts = isYes && conversation.last_outcome === 'suggested';
  const typed = accepts ? await onlyOfferOf(tx, conversation.id) : null;
  const pressed = suggestion === null ? typed : await offerOf(tx, conversation.id, suggestion, message);
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
