import { sessionNotFound } from '../conversations/chat.ts';
import { type ConversationRow, findVisitor } from '../conversations/open-session.ts';
import type { BusinessDb } from '../db/store.ts';
import { ApiError } from '../errors.ts';
import type { WidgetCaller } from '../http/caller.ts';
import type { Context } from '../http/endpoint.ts';
import { businessOfToken } from '../http/visitor-token.ts';

/** What of a visitor's request says whose conversation it is about. */
export type VisitorContext = Pick<Context, 'services' | 'visitorToken'> & {
  caller: WidgetCaller | { kind: 'page' };
};

/**
 * The visitor's conversation by id or by his own short name for it. Throws 401 for a token that is not
 * known in the business, 404 for a session that is not his.
 */
export async function ownSession(
  { services, visitorToken, caller }: VisitorContext,
  sessionId: string,
): Promise<{ db: BusinessDb; conversation: ConversationRow; visitorId: string }> {
  const claimed = visitorToken ? businessOfToken(visitorToken) : null;
  const businessId = caller.kind === 'widget' ? caller.businessId : claimed;
  if (!visitorToken || claimed === null || claimed !== businessId) throw unknownVisitor();
  const db = services.store.forBusiness(businessId);
  return db.read(async (read) => {
    const visitorId = await findVisitor(read, visitorToken);
    if (!visitorId) throw unknownVisitor();
    const conversation = await read.q
      .selectFrom('conversations')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('visitor_id', '=', visitorId)
      .where((where) => where.or([where('id', '=', sessionId), where('alias', '=', sessionId)]))
      .executeTakeFirst();
    if (!conversation) throw sessionNotFound();
    return { db, conversation, visitorId };
  });
}

function unknownVisitor(): ApiError {
  return new ApiError(
    'unauthenticated',
    'This visitor token is not known here. Send a message first and keep its visitor_token.',
  );
}
