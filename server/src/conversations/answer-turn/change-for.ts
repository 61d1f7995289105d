import type { Updateable } from 'kysely';
import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** What a reply changes about its conversation. */
export function changeFor(
  conversation: ConversationRow,
  reply: Reply,
  now: number,
  { reading }: Situation,
): Updateable<BusinessSchema['conversations']> {
  const refused = reply.outcome === 'refused';
  const settled =
    reply.outcome === 'answered' || reply.outcome === 'suggested' || reply.outcome === 'escalated';
  const change: Updateable<BusinessSchema['conversations']> = { last_receipt: conversation.last_receipt + 1 };
  if (refused) change.refusals = conversation.refusals + 1;
  else if (settled && conversation.refusals > 0) change.refusals = 0;
  if (reply.outcome === 'escalated' && conversation.status !== 'with_staff') {
    change.status = 'waiting';
    change.waiting_since = conversation.waiting_since ?? now;
  }
  if (reply.rule === 'danger') change.urgent = 1;
  // A greeting is the same in many languages.
  if (conversation.asked_in === null && 'language' in reading && reading.kind !== 'small_talk') {
    change.asked_in = reading.language;
  }
  return change;
}
