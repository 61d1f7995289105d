import { Email } from '@askbob/contract/fields.ts';
import { sendKept } from '../../conversations/mails/keep-mail.ts';
import { threadOf } from '../../conversations/mails/thread.ts';
import type { Services } from '../../conversations/services.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inboxLink } from '../../platform/mail/inbox-link.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { knownCode } from '../../text/languages/languages.ts';
import { readConfirmed } from './run-row.ts';

/**
 * Mails what a visitor confirmed to where the action says, since its system did not take it; an answer to it goes to him. Throws
 * when it was not sent and should be tried again.
 */
export async function mailFallback(services: Services, job: Work<'mail_fallback'>): Promise<Outcome> {
  const { run_id, to } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const db = services.store.forBusiness(job.businessId);
  const run = await db.read(({ q }) =>
    q.selectFrom('action_runs').selectAll().where('id', '=', run_id).executeTakeFirst(),
  );
  if (!business || !run) return { kind: 'done' };
  // Only submit-action.ts writes the column, from this type.
  const confirmed = readConfirmed(run);
  const { language } = business.settings;
  const words = mailWords(language);
  const rows = confirmed
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => [label, value] as const);
  const place = { businessId: business.id, conversationId: run.conversation_id };
  const url = inboxLink(services, { path: '/portal', userId: null }, place);
  const sender = confirmed.find(({ value }) => Email.safeParse(value).success)?.value;
  const letter = writeLetter(knownCode(language), [
    { kind: 'text', text: run.state === 'unknown' ? words.byMailUnknown : words.byMailHere },
    { kind: 'facts', rows },
    { kind: 'button', label: words.open, url },
    { kind: 'small', text: business.name },
  ]);
  const about = { conversation_id: run.conversation_id, kind: 'team' as const, recipient: to, seq: null };
  return sendKept(services, db, job, about, {
    ...letter,
    subject: `${words.byMail}: ${inSubject(run.title)}`,
    ...(sender === undefined ? {} : { replyTo: sender }),
    thread: threadOf(services, run.conversation_id),
  });
}
