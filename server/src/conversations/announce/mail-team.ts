import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inboxLink } from '../../platform/mail/inbox-link.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import type { Services } from '../services.ts';

/** Tells the team by mail that a visitor waits, unless somebody has taken the conversation since. Throws when it was not sent. */
export async function mailTeam(services: Services, job: Work<'mail_team'>): Promise<Outcome> {
  const business = await services.profiles.find(job.businessId);
  const to = business?.settings.notify_email;
  if (!business || !to) return { kind: 'done' };
  const id = job.payload.conversation_id;
  const found = await services.store.forBusiness(job.businessId).read(async (read) => {
    const row = await findInboxRow(read, id);
    const last = await read.q
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', id)
      .where('role', '=', 'visitor')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { row, last: last?.text ?? '' };
  });
  const { row } = found;
  if (row?.status !== 'waiting') return { kind: 'done' };
  // Written by escalate() in this shape.
  const contact = JSON.parse(row.escalation ?? '{}') as { name?: string; email?: string; note?: string };
  const words = mailWords(business.settings.language);
  const name = row.visitor_name ?? contact.name ?? null;
  const facts = [
    [words.name, name],
    [words.email, row.visitor_email ?? contact.email],
    [words.note, contact.note],
    [words.lastMessage, found.last],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  return sendOnce(services, job, {
    to,
    subject: words.waits.replace('{visitor}', () => inSubject(name ?? words.someone)),
    text: `${facts.join('\n')}\n\n${words.open}:\n${await inboxLink(services, { to, businessId: job.businessId, conversationId: id })}\n`,
  });
}
