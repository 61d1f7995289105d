import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';

/** Reads that are remembered before the set starts over. */
const MAX_REMEMBERED = 50_000;

/** Records that a member read a visitor's conversation, once for each login. */
export async function recordRead(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  conversationId: string,
): Promise<void> {
  const key = `${caller.loginId}/${db.businessId}/${conversationId}`;
  if (services.reads.has(key)) return;
  if (services.reads.size >= MAX_REMEMBERED) services.reads.clear();
  services.reads.add(key);
  await db.transaction(({ q, businessId }) =>
    appendAudit(services, q, businessId, services.now(), {
      actor: actorOf(caller),
      action: 'conversation.read',
      target: conversationId,
    }),
  );
}
