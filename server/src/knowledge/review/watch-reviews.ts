import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { isUntold } from '../drafts/due.ts';
import type { Services } from '../services.ts';
import { readersOf } from './readers.ts';

const EVERY_MS = 10 * 60_000;
/** Documents that one mail is about at most; the list shows all. */
const MOST = 200;

/** Has people told of knowledge that is due to be looked at again, each document once. */
export async function watchReviews(services: Services, _job: Work<'watch_reviews'>): Promise<Outcome> {
  const now = services.now();
  const businesses = await services.store.platform.read((q) =>
    q.selectFrom('businesses').select('id').where('erased_at', 'is', null).orderBy('id').execute(),
  );
  for (const { id } of businesses) {
    // One business whose rows cannot be read must not keep all others from being told.
    await remind(services, id, now).catch((err: unknown) =>
      services.log.error({ err, business: id }, 'nobody could be told that knowledge is due'),
    );
  }
  return { kind: 'again', at: now + EVERY_MS };
}

async function remind(services: Services, businessId: string, now: number): Promise<void> {
  const db = services.store.forBusiness(businessId);
  const some = await db.read(({ q }) =>
    q
      .selectFrom('documents')
      .select('id')
      .where('deleted_at', 'is', null)
      .where((eb) => isUntold(eb, now))
      .limit(1)
      .execute(),
  );
  if (some.length === 0) return;
  const { readerOf } = await readersOf(services, businessId);
  await db.transaction(async (tx) => {
    const due = await tx.q
      .selectFrom('documents')
      .select(['id', 'owner_id'])
      .where('deleted_at', 'is', null)
      .where((eb) => isUntold(eb, now))
      .orderBy('id')
      .limit(MOST)
      .execute();
    const told = due.flatMap(({ id, owner_id }) => readerOf(owner_id).map((user_id) => ({ id, user_id })));
    for (const [user_id, own] of Map.groupBy(told, (each) => each.user_id)) {
      await enqueue(tx, now, 'mail_review', { user_id, document_ids: own.map(({ id }) => id) });
    }
    const ids = due.map(({ id }) => id);
    await tx.q.updateTable('documents').set({ reminded_at: now }).where('id', 'in', ids).execute();
  });
}
