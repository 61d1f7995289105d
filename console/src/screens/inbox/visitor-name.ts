import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import type { Texts } from '../../texts/texts.tsx';

/** What a visitor is called: by name, else by e-mail; who has said neither is a visitor, known by the face. */
export function visitorName(visitor: ConversationRow['visitor'], t: Texts): string {
  return visitor.name ?? visitor.email ?? t.inbox.visitor;
}
