import { approversOf } from '../../businesses/approvals.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
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
  const words = mailWords(business.settings.language);
  const parts = [
    words.hello.replace('{name}', () => reader.name),
    words.approvalHere.replace('{name}', () => approval.made_by_name),
    ...(approval.note ? [`${words.note}: ${approval.note}`] : []),
    `${words.openApprovals}:\n${services.publicUrl()}/portal/knowledge/approvals`,
  ];
  return sendOnce(services, job, {
    to: reader.email,
    subject: `${words.approval}: ${inSubject(business.name)}`,
    text: `${parts.join('\n\n')}\n`,
  });
}
