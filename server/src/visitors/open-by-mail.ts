import { useLinkSecret } from '../conversations/mails/secrets.ts';
import { holdConversation } from '../conversations/messages/access.ts';
import type { Services } from '../conversations/services.ts';
import { newHandle } from '../conversations/sessions/session-handles.ts';
import { findVisitor, issueToken } from '../conversations/sessions/visitor-tokens.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessDb } from '../platform/db/store.ts';

/** A conversation as its visitor goes on with it. */
export interface OpenedByMail {
  /** What was sent, when that was the visitor's; else one that opens this conversation and nothing else of his. */
  visitor_token: string;
  conversation_id: string;
  session_id: string;
}

/**
 * Opens the conversation that a mail was about for whoever has its link, once and within seven days. Only this one: an address that
 * somebody typed into a form opens nothing older. Throws 404.
 */
export async function openByMail(
  services: Services,
  db: BusinessDb,
  secret: string,
  visitorToken: string | null,
): Promise<OpenedByMail> {
  return db.transaction(async (tx) => {
    const now = services.now();
    const found = await useLinkSecret(tx, now, secret);
    if (!found) throw linkUsed();
    const { id, visitor_id } = await holdConversation(tx, found.conversation_id);
    const known = await findVisitor(tx, visitorToken);
    const isHis = known?.id === visitor_id && (known.only === null || known.only === id);
    return {
      visitor_token: isHis && visitorToken ? visitorToken : await issueToken(tx, now, visitor_id, id),
      conversation_id: id,
      session_id: await newHandle(tx, now, id),
    };
  });
}

/** What a link that never was, was used or is too old is answered with. */
export function linkUsed(): ApiError {
  return new ApiError(
    'not_found',
    'This link was used before or is too old. What was written is in the mail; write again to go on.',
  );
}
