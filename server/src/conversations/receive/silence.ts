import { toldLanguage } from '../../answering/reading/read-message.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { ReadMessage } from '../answer-turn/gather.ts';
import { heldByStaff, leftToStaff } from '../answer-turn/held-by-staff.ts';
import { toBlocked } from '../answer-turn/to-blocked.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { Turn } from './turn.ts';

/** What is recorded in place of an answer where a person speaks, or is to; null where the assistant does. */
export function silence(
  { leftToPeople, business }: Turn,
  { status, blocked }: ConversationRow,
  { reading }: ReadMessage,
): Reply | null {
  if (blocked === 1) return toBlocked(business, toldLanguage(reading));
  if (status === 'with_staff') return heldByStaff(null);
  return leftToPeople ? leftToStaff : null;
}
