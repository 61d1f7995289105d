import { knownZone } from '../../answering/facts/opening-times.ts';
import type { Profile } from '../../businesses/profile.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Door, doorOf, inboxLink } from '../../platform/mail/inbox-link.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { knownCode } from '../../text/languages/languages.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import { sendKept } from '../mails/keep-mail.ts';
import { makeReplyAddress } from '../mails/secrets.ts';
import { threadOf } from '../mails/thread.ts';
import { lastOfVisitor } from '../messages/last-of-visitor.ts';
import type { Services } from '../services.ts';
import { givenContact } from '../sessions/given-contact.ts';

/**
 * Tells the team by mail that a visitor waits, unless somebody has taken the conversation since: each address gets a mail of its
 * own, which leads to its reader's own door. Throws when it was not sent.
 */
export async function mailTeam(services: Services, job: Work<'mail_team'>): Promise<Outcome> {
  const business = await services.profiles.find(job.businessId);
  if (!business) return { kind: 'done' };
  const { to, ...about } = job.payload;
  if (to !== undefined) return mailOne(services, job, business, to);
  const { emails, when } = business.settings.notify;
  if (when === 'never') return { kind: 'done' };
  const [only] = emails;
  if (only !== undefined && emails.length === 1) return mailOne(services, job, business, only);
  await services.store.forBusiness(job.businessId).transaction(async (tx) => {
    // With this job gone in the same transaction, no address is written to twice.
    const gone = await tx.q.deleteFrom('jobs').where('id', '=', job.id).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return;
    for (const each of emails) await enqueue(tx, services.now(), 'mail_team', { ...about, to: each });
  });
  return { kind: 'done' };
}

async function mailOne(
  services: Services,
  job: Work<'mail_team'>,
  business: Profile,
  to: string,
): Promise<Outcome> {
  const { conversation_id: id, seq } = job.payload;
  const db = services.store.forBusiness(job.businessId);
  const found = await db.read(async (read) => {
    const row = await findInboxRow(read, id);
    const last = await lastOfVisitor(read, id);
    return { row, last: last?.text ?? '', lastSeq: last?.seq };
  });
  const { row } = found;
  if (!row || !isNews(row.status, found.lastSeq, seq)) return { kind: 'done' };
  const door = await doorOf(services, { to, businessId: job.businessId });
  const replyTo =
    door.userId === null
      ? null
      : await db.transaction((tx) =>
          makeReplyAddress(services, tx, { conversation_id: id, recipient: to, user_id: door.userId }),
        );
  const about = { conversation_id: id, kind: 'team' as const, recipient: to, seq: null };
  const unsubscribe = unsubscribeLink(services, { businessId: business.id, kind: 'waiting', who: to });
  return sendKept(services, db, job, about, {
    ...teamMail(services, business, { ...found, row }, { door, mayReply: replyTo !== null, unsubscribe }),
    ...(replyTo !== null && { replyTo }),
    thread: threadOf(services, id),
    unsubscribe,
  });
}

/** Whether there is still something to tell: he waits, or it is the last that he said. */
function isNews(status: Row['status'], last: number | undefined, seq: number | undefined): boolean {
  return seq === undefined ? status === 'waiting' : status !== 'closed' && last === seq;
}

type Row = NonNullable<Awaited<ReturnType<typeof findInboxRow>>>;

function teamMail(
  services: Services,
  { id: businessId, name: business, settings }: Profile,
  { row, last }: { row: Row; last: string },
  { door, mayReply, unsubscribe }: { door: Door; mayReply: boolean; unsubscribe: string },
) {
  const words = mailWords(settings.language);
  const contact = givenContact(row);
  const since = new Intl.DateTimeFormat(knownCode(settings.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: knownZone(settings.time_zone),
  }).format(row.waiting_since ?? row.updated_at);
  const name = row.visitor_name ?? contact.name ?? null;
  const rows = (
    [
      [words.waitsSince, row.waiting_since === null ? null : since],
      [words.name, name],
      [words.phone, contact.phone],
      [words.email, row.visitor_email ?? contact.email],
      [words.note, contact.note],
    ] as const
  ).flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  const url = inboxLink(services, door, { businessId, conversationId: row.id });
  const letter = writeLetter(knownCode(settings.language), [
    { kind: 'facts', rows },
    { kind: 'said', by: words.lastMessage, text: last },
    { kind: 'button', label: words.open, url },
    ...(mayReply ? [{ kind: 'small' as const, text: words.answerByMail }] : []),
    { kind: 'small', text: business },
    { kind: 'link', label: words.unsubscribe, url: unsubscribe },
  ]);
  return {
    ...letter,
    subject: (row.status === 'waiting' ? words.waits : words.wrote).replace('{visitor}', () =>
      inSubject(name ?? words.someone),
    ),
  };
}
