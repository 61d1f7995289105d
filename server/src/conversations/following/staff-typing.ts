import type { LoginCaller } from '../../kernel/caller.ts';
import { notFound } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';

/** Shows the visitor, and colleagues, that a member is typing. Throws 404. */
export async function staffTyping(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  conversationId: string,
): Promise<void> {
  const known = await db.read(({ q }) =>
    q.selectFrom('conversations').select('id').where('id', '=', conversationId).executeTakeFirst(),
  );
  if (!known) throw notFound();
  const event = { kind: 'typing', conversation_id: conversationId, by: 'staff', name: caller.name } as const;
  services.store.broadcast(db.businessId, event);
}
