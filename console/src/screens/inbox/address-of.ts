import type { Detail } from './use-conversation.ts';

/** Where the visitor is written to: the address that is known of him, or that he left in this conversation. */
export function addressOf({ contact, visitor, escalation }: Detail): string | null {
  return contact?.email ?? visitor.email ?? escalation?.email ?? null;
}
