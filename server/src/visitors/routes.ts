import { pageChat, pageMessages, widgetChat, widgetMessages } from '@askbob/contract/endpoints/chat.ts';
import { presentHistory, readMessages } from '../conversations/read-messages.ts';
import { reply } from '../conversations/reply.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { businessOfPage } from './business-of-page.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** The visitor's own messages, by the token he shows. */
async function messages(context: VisitorContext & { query: { session_id: string; after: number } }) {
  const { db, conversation } = await ownSession(context, context.query.session_id);
  const rows = await db.read((read) => readMessages(read, conversation.id, context.query.after));
  return presentHistory(conversation.id, rows, 'visitor');
}

/** Paths 1 and 2 of the chat, and the visitor's own side of a conversation. */
export const routes: Endpoint[] = [
  endpoint(pageChat, async (context) => {
    const business = await businessOfPage(context.services, context.request.host, context.body.business_id);
    return reply(context, business.id, {
      kind: 'visitor',
      token: context.visitorToken,
      sessionId: context.body.session_id ?? null,
      channel: 'page',
    });
  }),
  endpoint(widgetChat, (context) =>
    reply(context, context.db.businessId, {
      kind: 'visitor',
      token: context.visitorToken,
      sessionId: context.body.session_id ?? null,
      channel: 'widget',
    }),
  ),
  endpoint(pageMessages, messages),
  endpoint(widgetMessages, messages),
];
