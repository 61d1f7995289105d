import { approversOf } from '../../businesses/approvals.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import type { Services } from '../services.ts';

/** Has a mail sent to everybody who may approve a change, but not to who made it. */
export async function tellApprovers(services: Services, job: Work<'tell_approvers'>): Promise<Outcome> {
  const { approval_id } = job.payload;
  // Without a mail server, what waits is seen on the screen.
  if (!services.mail.ready) return { kind: 'done' };
  const people = await approversOf(services, job.businessId);
  await services.store.forBusiness(job.businessId).transaction(async (tx) => {
    const approval = await tx.q
      .selectFrom('approvals')
      .select('made_by')
      .where('id', '=', approval_id)
      .executeTakeFirst();
    if (!approval) return;
    for (const { id } of people.filter(({ id }) => id !== approval.made_by)) {
      await enqueue(tx, services.now(), 'mail_approval', { approval_id, user_id: id });
    }
  });
  return { kind: 'done' };
}
