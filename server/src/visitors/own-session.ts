import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import type { Services } from '../conversations/services.ts';
import { type ConversationRow, findOwn } from '../conversations/sessions/open-session.ts';
import { findVisitor, type KnownVisitor } from '../conversations/sessions/visitor-tokens.ts';
import type { WidgetCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessDb, BusinessRead } from '../platform/db/store.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { businessOfToken } from '../platform/http/visitor-token.ts';
import { noBusinessHere } from './business-of-page.ts';
import { requireIdentity } from './require-identity.ts';

/** What of a visitor's request says whose conversation it is about. */
export type VisitorContext = Pick<Context, 'visitorToken'> & {
  services: Services;
  caller: WidgetCaller | { kind: 'page' };
};

/**
 * The visitor's conversation by its id, by a handle, or by his own short name for it. Throws 401 for a token
 * that is not known in the business, 403 where it talks to people it knows only, 404 for a session that is not his.
 */
export async function ownSession(
  { services, visitorToken, caller }: VisitorContext,
  names: OwnConversation,
): Promise<{ db: BusinessDb; conversation: ConversationRow; visitorId: string }> {
  const claimed = visitorToken ? businessOfToken(visitorToken) : null;
  const businessId = caller.kind === 'widget' ? caller.businessId : claimed;
  if (!visitorToken || claimed === null || claimed !== businessId) throw unknownVisitor();
  if ((await services.profiles.find(businessId))?.status !== 'active') throw noBusinessHere();
  const db = services.store.forBusiness(businessId);
  const own = await db.read(async (read) => {
    const visitor = await findVisitor(read, visitorToken);
    return visitor && { visitorId: visitor.id, conversation: await findNamed(read, visitor, names) };
  });
  if (!own) throw unknownVisitor();
  await requireIdentity(services, businessId, visitorToken);
  if (!own.conversation) throw notHis();
  return { db, visitorId: own.visitorId, conversation: own.conversation };
}

/** The one conversation of a visitor that all given names lead to, or null; without any, the one last spoken in. */
export async function findNamed(
  read: BusinessRead,
  visitor: KnownVisitor,
  { conversation_id, session_id }: OwnConversation,
): Promise<ConversationRow | null> {
  const byName = session_id === undefined ? null : await findOwn(read, visitor, session_id);
  if (conversation_id === undefined && session_id !== undefined) return byName;
  const all = read.q.selectFrom('conversations').selectAll().where('visitor_id', '=', visitor.id);
  const his = visitor.only === null ? all : all.where('id', '=', visitor.only);
  if (conversation_id === undefined) {
    return (await his.orderBy('updated_at', 'desc').limit(1).executeTakeFirst()) ?? null;
  }
  const byId = await his.where('id', '=', conversation_id).executeTakeFirst();
  return byId && (session_id === undefined || byName?.id === byId.id) ? byId : null;
}

function notHis(): ApiError {
  return new ApiError(
    'session_not_found',
    'This visitor has no such conversation. Send the conversation_id of a reply together with its visitor_token.',
  );
}

function unknownVisitor(): ApiError {
  return new ApiError(
    'unauthenticated',
    'This visitor token is not known here. Send a message first and keep its visitor_token.',
  );
}
