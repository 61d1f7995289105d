import { knownZone } from '../../answering/facts/opening-times.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
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
  const due = await services.store
    .forBusiness(job.businessId)
    .read(({ q }) =>
      q
        .selectFrom('documents')
        .select(['id', 'title', 'valid_until', 'review_by'])
        .where('id', 'in', document_ids)
        .where('deleted_at', 'is', null)
        .orderBy('title')
        .execute(),
    );
  if (!business || !reader || due.length === 0) return { kind: 'done' };
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
    return `- ${title} (${[until, by].filter(Boolean).join(', ')})`;
  };
  const parts = [
    words.hello.replace('{name}', () => reader.name),
    `${words.dueHere}\n${due.map(lineOf).join('\n')}`,
    `${words.openList}:\n${services.publicUrl()}/portal/knowledge?check=due`,
  ];
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.due}: ${business.name}`,
    text: `${parts.join('\n\n')}\n`,
  });
}
