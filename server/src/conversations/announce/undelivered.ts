import type { ConversationRow } from '../sessions/open-session.ts';

/** The column's value when a person writes again: what did not arrive before still has not. */
export function undelivered({ delivery }: ConversationRow): Pick<ConversationRow, 'delivery'> {
  return { delivery: delivery === 'seen' || delivery === 'mailed' ? null : delivery };
}
