import type { ConversationRow } from './open-session.ts';

/** The language that a conversation was begun in; null where it showed none that Bob writes, and the business's stands for it. */
export function begunIn({ asked_in }: Pick<ConversationRow, 'asked_in'>): string | null {
  return asked_in === 'other' ? null : asked_in;
}
