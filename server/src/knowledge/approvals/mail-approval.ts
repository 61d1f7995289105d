import { approversOf } from '../../businesses/approvals.ts';
import { readMailChoices } from '../../businesses/mail-choices.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { Services } from '../services.ts';

/** Tells a person that a change waits for somebody to approve it. Throws when it was not sent. */
export async function mailApproval(services: Services, job: Work<'mail_approval'>): Promise<Outcome> {
  const { approval_id, user_id } = job.payload;
  const business = await services.profiles.find(job.businessId);
  const reader = (await approversOf(services, job.businessId)).find(({ id }) => id === user_id);
  const approval = await services.store
    .forBusiness(job.businessId)
    .read(({ q }) =>
      q
        .selectFrom('approvals')
        .select(['state', 'made_by_name', 'note'])
        .where('id', '=', approval_id)
        .executeTakeFirst(),
    );
  if (!business || !reader || approval?.state !== 'waiting') return { kind: 'done' };
  const choices = await services.store
    .forBusiness(job.businessId)
    .read((read) => readMailChoices(read, reader.id));
  if (!choices.approval) return { kind: 'done' };
  const { language } = business.settings;
  const words = mailWords(language);
  const unsubscribe = unsubscribeLink(services, {
    businessId: business.id,
    kind: 'approval',
    who: reader.id,
  });
  const { note, made_by_name } = approval;
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.approval}: ${inSubject(business.name)}`,
    ...writeLetter(knownCode(language), [
      { kind: 'text', text: words.hello.replace('{name}', () => reader.name) },
      { kind: 'text', text: words.approvalHere.replace('{name}', () => made_by_name) },
      ...(note ? [{ kind: 'said' as const, by: words.note, text: note }] : []),
      {
        kind: 'button',
        label: words.openApprovals,
        url: `${services.publicUrl()}/portal/knowledge/approvals`,
      },
      { kind: 'small', text: business.name },
      { kind: 'link', label: words.unsubscribe, url: unsubscribe },
    ]),
    unsubscribe,
  });
}
