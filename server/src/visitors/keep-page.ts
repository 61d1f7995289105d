import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { invalid } from '../kernel/errors.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Longest address of a page that is kept. */
const LONGEST = 500;

/**
 * Keeps on which page of the site a visitor is, where the business has it so; without what follows ? or #, which may be secret.
 * Throws 401, 403, 404, 422 for a page of another site than the one that calls.
 */
export async function keepPage(
  context: VisitorContext,
  input: OwnConversation & { url: string },
): Promise<void> {
  const { services, caller } = context;
  const { db, conversation } = await ownSession(context, input);
  const business = await services.profiles.find(db.businessId);
  if (!business?.settings.visitor_page) return;
  const url = URL.parse(input.url);
  if (!url || (caller.kind === 'widget' && url.origin !== caller.origin)) {
    throw invalid('/url', 'must be the address of a page of the site that the widget is on');
  }
  const page = `${url.origin}${url.pathname}`.slice(0, LONGEST);
  if (page === conversation.page) return;
  await db.transaction(async (tx) => {
    await tx.q.updateTable('conversations').set({ page }).where('id', '=', conversation.id).execute();
    tx.emit({ kind: 'conversation', conversation_id: conversation.id });
  });
}
