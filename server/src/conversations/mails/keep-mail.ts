import type { Selectable } from 'kysely';
import type { MailsTable } from '../../platform/db/schema.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Outcome } from '../../platform/jobs/work.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { type MailJob, unlessInterrupted } from '../../platform/mail/send-once.ts';
import type { Services } from '../services.ts';

/** A mail about a conversation, named after the job that sends it. */
type ConversationMail = Pick<Selectable<MailsTable>, 'id' | 'conversation_id' | 'kind' | 'recipient' | 'seq'>;

/** Keeps that a mail is about to be sent, whichever try it is. @param now milliseconds */
function keepQueued(db: BusinessDb, now: number, mail: ConversationMail): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.q
      .insertInto('mails')
      .values({ ...mail, state: 'queued', reason: null, created_at: now, updated_at: now })
      .onConflict((conflict) =>
        conflict.columns(['business_id', 'id']).doUpdateSet({ state: 'queued', updated_at: now }),
      )
      .execute();
    tx.emit({ kind: 'conversation', conversation_id: mail.conversation_id });
  });
}

/** Keeps what became of a mail. @param now milliseconds @param reason why it failed, in the mail server's words */
function keepOutcome(
  db: BusinessDb,
  now: number,
  mail: Pick<ConversationMail, 'id' | 'conversation_id'>,
  state: 'sent' | 'failed',
  reason: string | null,
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.q
      .updateTable('mails')
      .set({ state, reason, updated_at: now })
      .where('id', '=', mail.id)
      .execute();
    tx.emit({ kind: 'conversation', conversation_id: mail.conversation_id });
  });
}

/**
 * Sends a mail about a conversation, named after its job, and keeps what becomes of it. What may have left when a node ended in the
 * middle is not sent again. Throws when it should be tried again.
 */
export async function sendKept(
  services: Services,
  db: BusinessDb,
  job: MailJob,
  about: Omit<ConversationMail, 'id'>,
  mail: Omit<Mail, 'id' | 'to'>,
): Promise<Outcome> {
  const kept = { ...about, id: job.id };
  const outcome = await unlessInterrupted(services, job, async () => {
    await keepQueued(db, services.now(), kept);
    const sent = await services.mail.send({ ...mail, to: kept.recipient, id: kept.id });
    await keepOutcome(db, services.now(), kept, sent.ok ? 'sent' : 'failed', sent.ok ? null : sent.answer);
    if (!sent.ok) throw new Error(`The mail server did not take this mail: ${sent.answer}`);
  });
  if (outcome.kind === 'given_up') await keepOutcome(db, services.now(), kept, 'failed', outcome.reason);
  return outcome;
}
