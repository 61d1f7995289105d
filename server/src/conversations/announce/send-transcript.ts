import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import { holdConversation } from '../messages/access.ts';
import type { Services } from '../services.ts';
import { givenContact } from '../sessions/given-contact.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** Throws 409 where no mail can be sent. */
export function requireMail({ mail }: Services): void {
  if (!mail.ready) {
    throw new ApiError('mail_not_set_up', 'No mail can be sent from here. The operator sets SMTP_URL.');
  }
}

/** Has what was said in a conversation mailed; the inbox shows at once that it is about to be. */
export async function sendTranscript(
  services: Services,
  tx: BusinessTx,
  { id: conversation_id, last_seq: seq }: Pick<ConversationRow, 'id' | 'last_seq'>,
  to: string,
  asked_by: 'staff' | 'visitor',
): Promise<void> {
  const now = services.now();
  const mail_id = newId(now);
  const mail = { id: mail_id, conversation_id, kind: 'transcript' as const, recipient: to, seq };
  await tx.q
    .insertInto('mails')
    .values({ ...mail, state: 'queued', reason: null, created_at: now, updated_at: now })
    .execute();
  await enqueue(tx, now, 'mail_transcript', { conversation_id, mail_id, asked_by });
  tx.emit({ kind: 'conversation', conversation_id });
}

/**
 * Mails a visitor what was said with him, on behalf of staff; recorded. Throws 404, 409 without a mail server and where he has left
 * no address.
 */
export async function mailTranscript(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  named: string | undefined,
): Promise<{ to: string }> {
  requireMail(services);
  return db.transaction(async (tx) => {
    const row = await holdConversation(tx, id);
    const to = named ?? (await addressOf(tx, id));
    if (!to) throw new ApiError('conflict', 'The visitor has left no address. Say where to mail it.');
    await sendTranscript(services, tx, row, to, 'staff');
    const entry = { actor: actorOf(caller), action: 'conversation.mailed', target: id };
    await appendAudit(services, tx.q, tx.businessId, services.now(), entry);
    return { to };
  });
}

/** Where the visitor of a conversation is written to: the address that is known of him, or that he left there. */
export async function addressOf(tx: BusinessTx, id: string): Promise<string | null> {
  const row = await findInboxRow(tx, id);
  if (!row) return null;
  const contact = await tx.q
    .selectFrom('contacts')
    .innerJoin('visitors', 'visitors.contact_id', 'contacts.id')
    .select('contacts.email')
    .where('visitors.id', '=', row.visitor_id)
    .executeTakeFirst();
  return contact?.email ?? row.visitor_email ?? givenContact(row).email ?? null;
}
