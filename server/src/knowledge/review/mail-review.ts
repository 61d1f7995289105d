import { knownZone } from '../../answering/facts/opening-times.ts';
import { readMailChoices } from '../../businesses/mail-choices.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { DocumentRow } from '../drafts/document-row.ts';
import type { Services } from '../services.ts';

/** Tells a person which documents to look at again. Throws when it was not sent. */
export async function mailReview(services: Services, job: Work<'mail_review'>): Promise<Outcome> {
  const { user_id, document_ids } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const reader = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['email', 'name'])
      .where('id', '=', user_id)
      .where('business_id', '=', job.businessId)
      .where('status', '!=', 'disabled')
      .executeTakeFirst(),
  );
  const db = services.store.forBusiness(job.businessId);
  const choices = await db.read((read) => readMailChoices(read, user_id));
  const due = await db.read(({ q }) =>
    q
      .selectFrom('documents')
      .select(['id', 'title', 'valid_until', 'review_by'])
      .where('id', 'in', document_ids)
      .where('deleted_at', 'is', null)
      .orderBy('title')
      .execute(),
  );
  if (!business || !reader || due.length === 0 || !choices.review) return { kind: 'done' };
  const { language, time_zone } = business.settings;
  const words = mailWords(language);
  const dates = new Intl.DateTimeFormat(knownCode(language), {
    dateStyle: 'medium',
    timeZone: knownZone(time_zone),
  });
  const lineOf = ({
    title,
    valid_until,
    review_by,
  }: Pick<DocumentRow, 'title' | 'valid_until' | 'review_by'>) => {
    // What holds until midnight holds on the day before.
    const until = valid_until === null ? '' : `${words.dueUntil} ${dates.format(valid_until - 1)}`;
    const by = review_by === null ? '' : `${words.dueBy} ${dates.format(review_by)}`;
    return `${title} (${[until, by].filter(Boolean).join(', ')})`;
  };
  const unsubscribe = unsubscribeLink(services, { businessId: business.id, kind: 'review', who: user_id });
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.due}: ${inSubject(business.name)}`,
    ...writeLetter(knownCode(language), [
      { kind: 'text', text: words.hello.replace('{name}', () => reader.name) },
      { kind: 'list', title: words.dueHere, items: due.map(lineOf) },
      {
        kind: 'button',
        label: words.openList,
        url: `${services.publicUrl()}/portal/knowledge?check=due`,
      },
      { kind: 'small', text: business.name },
      { kind: 'link', label: words.unsubscribe, url: unsubscribe },
    ]),
    unsubscribe,
  });
}
