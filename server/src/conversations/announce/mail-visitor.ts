import type { Delivery } from '@askbob/contract/endpoints/conversations.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Part, writeLetter } from '../../platform/mail/letter.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import { sendKept } from '../mails/keep-mail.ts';
import { makeLinkSecret, makeReplyAddress } from '../mails/secrets.ts';
import { threadOf } from '../mails/thread.ts';
import type { Services } from '../services.ts';
import { givenContact } from '../sessions/given-contact.ts';
import { writtenLanguage } from './written-language.ts';

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
  const unread = await db.read((read) => unreadAnswers(read, id, payload.assistant === true));
  // A later message has a job of its own, which sends them all.
  if (!unread || unread.last !== payload.seq) return { kind: 'done' };
  const missed = services.mail.ready ? (unread.to ? null : 'no_address') : 'no_mail';
  const { to } = unread;
  if (missed || !to) {
    await note(db, id, payload.seq, missed);
    return { kind: 'done' };
  }
  const mail = await answerMail(services, db, business, { ...unread, to }, id);
  const about = { conversation_id: id, kind: 'visitor' as const, recipient: to, seq: payload.seq };
  const outcome = await sendKept(services, db, job, about, mail).catch(async (error: unknown) => {
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

/** What people wrote after the visitor's last word. */
interface Unread {
  to: string | null;
  /** The site he wrote on, and what he wrote. */
  origin: string | null;
  question: string | null;
  last: number;
  answers: { author: string | null; author_id: string | null; text: string }[];
}

/** The mail that brings answers under the question they answer, from the business, in the visitor's language. */
async function answerMail(
  services: Services,
  db: BusinessDb,
  business: Profile,
  { to, origin, question, answers }: Unread & { to: string },
  conversationId: string,
): Promise<Omit<Mail, 'id' | 'to'>> {
  const recipient = { conversation_id: conversationId, recipient: to, user_id: null };
  const { replyTo, secret } = await db.transaction(async (tx) => ({
    replyTo: await makeReplyAddress(services, tx, recipient),
    secret: await makeLinkSecret(tx, services.now(), recipient),
  }));
  const language = writtenLanguage(business, question);
  const words = mailWords(language);
  const named = (text: string) => text.replaceAll('{business}', () => inSubject(business.name));
  const parts: Part[] = [
    ...(question === null ? [] : [{ kind: 'said' as const, by: words.youAsked, text: question }]),
    ...answers.map(({ author, text }) => ({ kind: 'said' as const, by: author ?? business.name, text })),
    ...(answers.some(({ author_id }) => author_id === null)
      ? [{ kind: 'small' as const, text: named(words.assistantWrote) }]
      : []),
    // The secret stands behind the #, which browsers never send.
    { kind: 'button', label: words.goOn, url: `${origin ?? services.publicUrl()}/#askbob=${secret}` },
    { kind: 'small', text: replyTo === null ? words.goOnOnce : `${words.replyToMail} ${words.goOnOnce}` },
    { kind: 'small', text: business.name },
  ];
  return {
    ...writeLetter(language, parts),
    subject: named(words.answered),
    from: business.name,
    ...(replyTo !== null && { replyTo }),
    thread: threadOf(services, conversationId),
  };
}

/** What people wrote after the visitor's last word, that he neither saw nor was mailed; null when there is none. */
async function unreadAnswers(read: BusinessRead, id: string, ofAssistant: boolean): Promise<Unread | null> {
  const row = await findInboxRow(read, id);
  if (!row) return null;
  const contact = givenContact(row);
  const messages = await read.q
    .selectFrom('messages')
    .select(['seq', 'role', 'author', 'author_id', 'text'])
    .where('conversation_id', '=', id)
    .where('seq', '>', Math.max(row.mailed_seq, row.seen_seq))
    // An answer of Bob that a person let go has that person as its author.
    .where((where) =>
      ofAssistant
        ? where.lit(true)
        : where.or([where('role', '=', 'visitor'), where('author_id', 'is not', null)]),
    )
    .orderBy('seq')
    .execute();
  const spoke = messages.findLastIndex(({ role }) => role === 'visitor');
  const answers = messages.slice(spoke + 1);
  const last = answers.at(-1);
  if (!last) return null;
  const asked = await read.q
    .selectFrom('messages')
    .select('text')
    .where('conversation_id', '=', id)
    .where('role', '=', 'visitor')
    .where('seq', '<', last.seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    to: row.visitor_email ?? contact.email ?? null,
    origin: row.origin,
    question: asked?.text ?? null,
    last: last.seq,
    answers,
  };
}
