import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import * as contract from '@askbob/contract/endpoints/chat.ts';
import * as conversations from '@askbob/contract/endpoints/conversations.ts';
import * as widgets from '@askbob/contract/endpoints/widgets.ts';
import { presentMessage, readMessages } from '../conversations/inbox/read-messages.ts';
import { businessOfLink } from '../conversations/mails/secrets.ts';
import { reply } from '../conversations/receive/reply.ts';
import type { Services } from '../conversations/services.ts';
import { type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { keepVisitorToken } from '../platform/http/visitor-token.ts';
import { businessOfPage } from './business-of-page.ts';
import { eraseVisitor } from './erase-visitor.ts';
import { escalate } from './escalate.ts';
import { exportVisitor } from './export-visitor.ts';
import { identifyVisitor } from './identify.ts';
import { keepContext } from './keep-context.ts';
import { keepPage } from './keep-page.ts';
import { mailOwnTranscript } from './mail-own-transcript.ts';
import { noteSeen } from './note-seen.ts';
import { linkUsed, openByMail } from './open-by-mail.ts';
import { ownSession, type VisitorContext } from './own-session.ts';
import { pagePath } from './page-path.ts';
import { rate } from './rate.ts';
import { requireIdentity } from './require-identity.ts';
import { streamVisitor } from './stream-visitor.ts';
import { ownFile, uploadFile } from './upload-file.ts';

const endpoint = endpointsWith<Services>();

/** The visitor's own messages, by the token he shows. */
async function messages(context: VisitorContext & { query: OwnConversation & { after: number } }) {
  const { db, conversation } = await ownSession(context, context.query);
  const rows = await db.read((read) => readMessages(read, conversation.id, context.query.after));
  const shown = rows.map((row) => presentMessage(row, 'visitor'));
  return { conversation_id: conversation.id, messages: shown };
}

/** Shows staff that the visitor is typing. */
async function typing(context: VisitorContext & { body: OwnConversation }): Promise<undefined> {
  const { db, conversation } = await ownSession(context, context.body);
  const event = { kind: 'typing', conversation_id: conversation.id, by: 'visitor', name: '' } as const;
  context.services.store.broadcast(db.businessId, event);
  return undefined;
}

/** Up to which message he has seen the conversation. */
async function seen(
  context: VisitorContext & { body: OwnConversation & { seq: number } },
): Promise<undefined> {
  await noteSeen(context, context.body);
  return undefined;
}

/** Path 1: visitors on our own pages. */
const page: Endpoint<Services>[] = [
  endpoint(contract.pageChat, async (context) => {
    const business = await businessOfPage(context.services, context.request.host, context.body.business_id);
    await requireIdentity(context.services, business.id, context.visitorToken);
    return reply(context, business.id, {
      token: context.visitorToken,
      sessionId: context.body.session_id ?? null,
      channel: 'page',
      page: pagePath(context.body.page),
    });
  }),
  endpoint(contract.pageUpload, async (context) => {
    const { services, request, reply: http, query } = context;
    const business = await businessOfPage(services, request.host, query.business_id);
    const kept = await uploadFile(context, business.id);
    if (kept.visitor_token) keepVisitorToken(http, services.config, kept.visitor_token);
    return kept;
  }),
  endpoint(contract.pageFile, (context) => ownFile(context, null, context.params.id)),
  endpoint(contract.pageMessages, messages),
  endpoint(contract.pageEvents, (context) => streamVisitor(context)),
  endpoint(contract.pageEscalate, (context) => escalate(context, context.body)),
  endpoint(contract.pageRating, async (context) => {
    await rate(context, context.body);
    return undefined;
  }),
  endpoint(contract.pageTranscript, (context) => mailOwnTranscript(context, context.body)),
  endpoint(contract.pageTyping, typing),
  endpoint(contract.pageSeen, seen),
  endpoint(contract.pageIdentify, async (context) => {
    const { services, visitorToken, request, reply: http } = context;
    const { business_id, ...input } = context.body;
    const business = await businessOfPage(services, request.host, business_id);
    const db = services.store.forBusiness(business.id);
    const identified = await identifyVisitor({ services, db, visitorToken }, input);
    keepVisitorToken(http, services.config, identified.visitor_token);
    return identified;
  }),
  endpoint(contract.pageMailLink, async ({ services, visitorToken, reply: http, body: { secret } }) => {
    const businessId = businessOfLink(secret);
    const business = businessId === null ? null : await services.profiles.find(businessId);
    if (business?.status !== 'active') throw linkUsed();
    const opened = await openByMail(services, services.store.forBusiness(business.id), secret, visitorToken);
    keepVisitorToken(http, services.config, opened.visitor_token);
    return opened;
  }),
  endpoint(contract.pageReset, async ({ services, reply: http }) => {
    keepVisitorToken(http, services.config, null);
    return undefined;
  }),
];

/** Path 2: visitors on other sites, through a widget key. */
const widget: Endpoint<Services>[] = [
  endpoint(contract.widgetChat, async (context) => {
    await requireIdentity(context.services, context.db.businessId, context.visitorToken);
    return reply(context, context.db.businessId, {
      token: context.visitorToken,
      sessionId: context.body.session_id ?? null,
      channel: 'widget',
      origin: context.caller.origin,
      page: pagePath(context.body.page),
    });
  }),
  endpoint(contract.widgetUpload, (context) => uploadFile(context, context.db.businessId)),
  endpoint(contract.widgetFile, (context) => ownFile(context, context.db.businessId, context.params.id)),
  endpoint(contract.widgetMessages, messages),
  endpoint(contract.widgetEvents, (context) => streamVisitor(context)),
  endpoint(contract.widgetEscalate, (context) => escalate(context, context.body)),
  endpoint(contract.widgetRating, async (context) => {
    await rate(context, context.body);
    return undefined;
  }),
  endpoint(contract.widgetTyping, typing),
  endpoint(contract.widgetSeen, seen),
  endpoint(contract.widgetIdentify, (context) => identifyVisitor(context, context.body)),
  endpoint(contract.widgetMailLink, ({ services, db, visitorToken, body }) =>
    openByMail(services, db, body.secret, visitorToken),
  ),
  endpoint(widgets.widgetContext, async (context) => {
    await keepContext(context, context.body);
    return undefined;
  }),
  endpoint(widgets.widgetPage, async (context) => {
    await keepPage(context, context.body);
    return undefined;
  }),
  endpoint(contract.widgetTranscript, (context) => mailOwnTranscript(context, context.body)),
];

/** What a business keeps of a visitor, for its staff. */
const kept: Endpoint<Services>[] = [
  endpoint(conversations.exportVisitor, ({ services, caller, db, params }) =>
    exportVisitor(services, caller, db, params.id),
  ),
  endpoint(conversations.eraseVisitor, async ({ services, caller, db, params }) => {
    await eraseVisitor(services, caller, db, params.id);
    return undefined;
  }),
];

/** The visitor's own side of a conversation, on both paths, and what is kept of him. */
export const routes: Endpoint<Services>[] = [...page, ...widget, ...kept];
