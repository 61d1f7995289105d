import type { BusinessDb } from '../db/store.ts';
import type { Outcome, Work } from '../jobs/work.ts';
import { visitorIsHere } from '../live/visitor-is-here.ts';
import { inSubject, mailWords } from '../mail/mail-words.ts';
import type { Services } from '../services.ts';
import { findInboxRow } from './read-inbox.ts';
import { sendOnce } from './send-once.ts';

/** Milliseconds a visitor gets to see an answer in the chat before it is mailed. */
export const GRACE_MS = 60_000;

/**
 * Mails what staff wrote to a visitor who has no stream open and whose address is known; several
 * messages in a row make one mail, and none is mailed twice. Throws when it was not sent.
 */
export async function mailVisitor(services: Services, job: Work<'mail_visitor'>): Promise<Outcome> {
  const { businessId, payload } = job;
  const business = await services.profiles.find(businessId);
  if (!business) return { kind: 'done' };
  const db = services.store.forBusiness(businessId);
  const unread = await unreadAnswers(db, payload.conversation_id);
  // A later message has a job of its own, which sends them all.
  if (!unread || unread.last !== payload.seq) return { kind: 'done' };
  const words = mailWords(business.settings.language);
  const here = await visitorIsHere(services, businessId, payload.conversation_id);
  const outcome: Outcome = here
    ? { kind: 'done' }
    : await sendOnce(services, job, {
        to: unread.to,
        subject: words.answered.replace('{business}', () => inSubject(business.name)),
        text: `${unread.texts.join('\n\n')}\n\n${words.goBack}\n${business.name}\n`,
      });
  // Seen or mailed: either way it is not mailed again.
  await db.transaction((tx) =>
    tx.q
      .updateTable('conversations')
      .set({ mailed_seq: payload.seq })
      .where('business_id', '=', businessId)
      .where('id', '=', payload.conversation_id)
      .where('mailed_seq', '<', payload.seq)
      .execute(),
  );
  return outcome;
}

/** What staff wrote after the visitor's last word and was not mailed yet; null when there is none or no address. */
function unreadAnswers(
  db: BusinessDb,
  id: string,
): Promise<{ to: string; last: number; texts: string[] } | null> {
  return db.read(async (read) => {
    const row = await findInboxRow(read, id);
    if (!row || row.channel === 'console') return null;
    // Written by escalate() in this shape.
    const contact = JSON.parse(row.escalation ?? '{}') as { email?: string };
    const to = row.visitor_email ?? contact.email;
    if (!to) return null;
    const messages = await read.q
      .selectFrom('messages')
      .select(['seq', 'role', 'author', 'text'])
      .where('business_id', '=', read.businessId)
      .where('conversation_id', '=', id)
      .where('seq', '>', row.mailed_seq)
      .where('role', 'in', ['visitor', 'staff'])
      .orderBy('seq')
      .execute();
    const spoke = messages.findLastIndex(({ role }) => role === 'visitor');
    const answers = messages.slice(spoke + 1);
    const last = answers.at(-1);
    if (!last) return null;
    return {
      to,
      last: last.seq,
      texts: answers.map(({ author, text }) => (author ? `${author}:\n${text}` : text)),
    };
  });
}
