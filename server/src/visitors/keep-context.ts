import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { holdConversation } from '../conversations/messages/access.ts';
import { indexPerson } from '../conversations/search/index-words.ts';
import { applyChange } from '../conversations/staff/apply-change.ts';
import { invalid } from '../kernel/errors.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Facts a page may tell about its visitor. */
const MAX_FACTS = 30;

/** Keeps what the page tells about the visitor for staff to see; the assistant never reads it. Throws 401, 403, 404, 422. */
export async function keepContext(
  context: VisitorContext,
  input: OwnConversation & { context: Record<string, unknown> },
): Promise<void> {
  if (Object.keys(input.context).length > MAX_FACTS) {
    throw invalid('/context', `must not hold more than ${MAX_FACTS} facts`);
  }
  const { db, conversation } = await ownSession(context, input);
  await db.transaction(async (tx) => {
    const row = await holdConversation(tx, conversation.id);
    await applyChange(context.services, tx, row, { context: JSON.stringify(input.context) });
    await indexPerson(tx, row.id);
  });
}
