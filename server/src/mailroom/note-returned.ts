import { findRecipient } from '../conversations/mails/secrets.ts';
import { readReplyAddress } from '../platform/mail/reply-address.ts';
import type { Letter } from './kept-mails.ts';
import type { Services } from './services.ts';

/** Shows staff that a mail to a visitor came back, by the reply address it carried. */
export async function noteReturned(services: Services, { returned }: Letter): Promise<void> {
  const claim = readReplyAddress(returned);
  if (!claim) return;
  const db = services.store.forBusiness(claim.businessId);
  await db.transaction(async (tx) => {
    const found = await findRecipient(tx, services.now(), 'reply', claim.hash);
    if (!found) return;
    const { conversation_id, recipient, user_id } = found;
    const mails = tx.q
      .updateTable('mails')
      .set({ state: 'failed', reason: 'It came back: the mail server of this address did not take it.' })
      .where('conversation_id', '=', conversation_id)
      .where('recipient', '=', recipient);
    await mails.execute();
    if (user_id !== null) return;
    await tx.q
      .updateTable('conversations')
      .set({ delivery: 'refused' })
      .where('id', '=', conversation_id)
      .where('delivery', '=', 'mailed')
      .execute();
    tx.emit({ kind: 'conversation', conversation_id });
  });
}
