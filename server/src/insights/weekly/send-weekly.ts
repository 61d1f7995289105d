import type { Services } from '../../conversations/services.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { dueWeek } from './week.ts';

const EVERY_MS = 10 * 60_000;

/** Has everybody who wants it written to on Monday morning where their business is, once a week, whatever ends or starts meanwhile. */
export async function sendWeekly(services: Services, _job: Work<'send_weekly'>): Promise<Outcome> {
  const now = services.now();
  const rows = services.mail.ready
    ? await services.store.platform.read((q) =>
        q
          .selectFrom('mail_choices')
          .select('business_id')
          .distinct()
          .where('kind', '=', 'weekly')
          .where('wanted', '=', 1)
          .orderBy('business_id')
          .execute(),
      )
    : [];
  for (const { business_id } of rows) {
    // One business that cannot be read must not keep all others from their mail.
    await startRound(services, business_id, now).catch((err: unknown) =>
      services.log.error({ err, business: business_id }, 'a weekly mail could not be started'),
    );
  }
  return { kind: 'again', at: now + EVERY_MS };
}

/** Writes the mails of a week and that they were written in one transaction: of two nodes, one does it. */
async function startRound(services: Services, businessId: string, now: number): Promise<void> {
  const business = await services.profiles.find(businessId);
  if (business?.status !== 'active') return;
  const round = dueWeek(business.settings.time_zone, now);
  if (!round) return;
  const { week, due, monday } = round;
  await services.store.forBusiness(businessId).transaction(async (tx) => {
    const begun = await tx.q
      .insertInto('weekly_rounds')
      .values({ week, sent_at: now })
      .onConflict((conflict) => conflict.columns(['business_id', 'week']).doNothing())
      .executeTakeFirst();
    if (Number(begun.numInsertedOrUpdatedRows ?? 0) === 0) return;
    await tx.q.deleteFrom('weekly_rounds').where('week', '<', week).execute();
    const readers = await tx.q
      .selectFrom('mail_choices')
      .select('user_id')
      .where('kind', '=', 'weekly')
      .where('wanted', '=', 1)
      // Who asked for it since is written to next week, however late this one's mails are.
      .where('updated_at', '<', due)
      .orderBy('user_id')
      .execute();
    for (const { user_id } of readers) await enqueue(tx, now, 'mail_weekly', { user_id, monday });
  });
}
