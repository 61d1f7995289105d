import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import { createConversation } from '../sessions/open-session.ts';
import { createVisitor } from '../sessions/visitor-tokens.ts';

/** Starts an empty session in which a signed-in user asks as a visitor would; it is named by its conversation. */
export async function startConsoleSession(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
): Promise<{ session_id: string; conversation_id: string }> {
  const now = services.now();
  const { id } = await db.transaction(async (tx) => {
    const visitorId = await createVisitor(tx, now, { name: caller.name, email: caller.email });
    return createConversation(tx, now, { visitorId, alias: null, channel: 'console' });
  });
  return { session_id: id, conversation_id: id };
}
