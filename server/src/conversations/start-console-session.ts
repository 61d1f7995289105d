import type { BusinessDb } from '../db/store.ts';
import type { LoginCaller } from '../http/caller.ts';
import type { Services } from '../services.ts';
import { createConversation, createVisitor, newSessionId } from './open-session.ts';

/** Starts an empty session in which a signed-in user asks as a visitor would. */
export async function startConsoleSession(
  services: Services,
  db: BusinessDb,
  caller: LoginCaller,
): Promise<{ session_id: string; conversation_id: string }> {
  const now = services.now();
  const id = newSessionId();
  await db.transaction(async (tx) => {
    const visitor = await createVisitor(tx, now, { name: caller.name, email: caller.email });
    await createConversation(tx, now, { id, visitorId: visitor.id, alias: null, channel: 'console' });
  });
  return { session_id: id, conversation_id: id };
}
