import type { Delivery } from '@askbob/contract/endpoints/conversations.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import type { Services } from '../services.ts';

/**
 * Mails what a person wrote and the visitor did not see to the address he is known by; several
 * messages in a row make one mail, and none is mailed twice. Where that can't be, the inbox says why.
 * Throws when it was not sent and should be tried again.
 */
export async function mailVisitor(services: Services, job: Work<'mail_visitor'>): Promise<Outcome> {
  const { businessId, payload } = job;
  const business = await services.profiles.find(businessId);
  if (!business) return { kind: 'done' };
  const db = services.store.forBusiness(businessId);
  const id = payload.conversation_id;
  const unread = await unreadAnswers(db, id);
  // A later message has a job of its own, which sends them all.
  if (!unread || unread.last !== payload.seq) return { kind: 'done' };
  const missed = services.mail.ready ? (unread.to ? null : 'no_address') : 'no_mail';
  if (missed || !unread.to) {
    await note(db, id, payload.seq, missed);
    return { kind: 'done' };
  }
  const words = mailWords(business.settings.language);
  const mail = {
    to: unread.to,
    subject: words.answered.replace('{business}', () => inSubject(business.name)),
    text: `${unread.texts.join('\n\n')}\n\n${words.goBack}\n${business.name}\n`,
  };
  const outcome = await sendOnce(services, job, mail).catch(async (error: unknown) => {
    await note(db, id, payload.seq, 'refused');
    throw error;
  });
  // What may have left when a node ended is not mailed again, and nobody knows whether it arrived.
  await note(db, id, payload.seq, job.interrupted ? null : 'mailed', payload.seq);
  return outcome;
}

/** Shows staff what became of the messages up to one, unless the visitor has turned up meanwhile. */
function note(
  db: BusinessDb,
  id: string,
  seq: number,
  delivery: Delivery | null,
  mailedSeq?: number,
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.q
      .updateTable('conversations')
      .set({ delivery, ...(mailedSeq === undefined ? {} : { mailed_seq: mailedSeq }) })
      .where('id', '=', id)
      .where('seen_seq', '<', seq)
      .where('mailed_seq', '<', seq)
      .execute();
    tx.emit({ kind: 'conversation', conversation_id: id });
  });
}

/** What people wrote after the visitor's last word, that he neither saw nor was mailed; null when there is none. */
function unreadAnswers(
  db: BusinessDb,
  id: string,
): Promise<{ to: string | null; last: number; texts: string[] } | null> {
  return db.read(async (read) => {
    const row = await findInboxRow(read, id);
    if (!row) return null;
    // Written by escalate() in this shape.
    const contact = JSON.parse(row.escalation ?? '{}') as { email?: string };
    const messages = await read.q
      .selectFrom('messages')
      .select(['seq', 'role', 'author', 'text'])
      .where('conversation_id', '=', id)
      .where('seq', '>', Math.max(row.mailed_seq, row.seen_seq))
      // An answer of Bob that a person let go has that person as its author.
      .where((where) => where.or([where('role', '=', 'visitor'), where('author_id', 'is not', null)]))
      .orderBy('seq')
      .execute();
    const spoke = messages.findLastIndex(({ role }) => role === 'visitor');
    const answers = messages.slice(spoke + 1);
    const last = answers.at(-1);
    if (!last) return null;
    return {
      to: row.visitor_email ?? contact.email ?? null,
      last: last.seq,
      texts: answers.map(({ author, text }) => (author ? `${author}:\n${text}` : text)),
    };
  });
}
