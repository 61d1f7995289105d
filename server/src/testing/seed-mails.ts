import type { Services } from '../services.ts';

/** A mail about a conversation that went out with a secret, and one that came in, each with a word. */
export async function seedMails(
  services: Services,
  businessId: string,
  conversation_id: string,
  word: string,
): Promise<void> {
  const now = services.now();
  const mail = { conversation_id, recipient: `${word}@example.com`, created_at: now };
  await services.store.forBusiness(businessId).transaction(async ({ q }) => {
    const sent = {
      id: 'm',
      kind: 'visitor' as const,
      seq: 1,
      state: 'sent' as const,
      reason: null,
      updated_at: now,
    };
    await q
      .insertInto('mails')
      .values({ ...mail, ...sent })
      .execute();
    const secret = { secret_hash: 'h', purpose: 'link' as const, user_id: null, expires_at: now };
    await q
      .insertInto('mail_secrets')
      .values({ ...mail, ...secret })
      .execute();
    await q
      .insertInto('mails_in')
      .values({
        id: 'i',
        fingerprint: 'f',
        state: 'taken',
        why: null,
        conversation_id,
        message_id: null,
        sender: mail.recipient,
        sender_name: word,
        recipient: 'desk@example.com',
        subject: word,
        header_id: null,
        text: word,
        quoted: word,
        files: '[]',
        received_at: now,
      })
      .execute();
    await q
      .insertInto('mails_in')
      .values({
        id: 'u',
        fingerprint: 'u',
        state: 'blocked',
        why: 'blocked',
        conversation_id: null,
        message_id: null,
        sender: 'x@example.com',
        sender_name: null,
        recipient: 'desk@example.com',
        subject: '',
        header_id: null,
        text: 'x',
        quoted: '',
        files: '[]',
        received_at: now,
      })
      .execute();
    await q
      .insertInto('mail_files')
      .values({
        id: 'f',
        mail_id: 'u',
        name: 'x.txt',
        media_type: 'text/plain',
        size: 1,
        content: Buffer.from('x'),
      })
      .execute();
  });
}
