import type { Selectable } from 'kysely';
import type { BillingTable } from '../../platform/db/schema.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { readAccount } from '../plans.ts';
import type { Profile } from '../profile.ts';
import type { Services } from '../services.ts';
import { monthOf } from '../usage.ts';
import type { PaymentService } from './payment-service.ts';
import { stripe } from './stripe.ts';

type Row = Selectable<BillingTable>;

/** Longer than all that is asked of the payment service in one go; after that the node is taken for dead. */
const LEASE_MS = 4 * 60_000;
const LOOK_AGAIN_MS = 5_000;
const HOUR = 3_600_000;
/** Nothing older may be told: Stripe takes what is 35 days old at most. */
const OLDEST_MS = 34 * 24 * HOUR;

/** Has every business billed, once an hour; does nothing where the operator has no payment service. */
export async function billAll(services: Services, _job: Work<'bill_all'>): Promise<Outcome> {
  const now = services.now();
  const again: Outcome = { kind: 'again', at: now + HOUR };
  if (services.config.STRIPE_SECRET_KEY === undefined || services.config.PLANS.length === 0) return again;
  const known = await services.store.platform.read((q) =>
    q.selectFrom('businesses').select('id').where('erased_at', 'is', null).execute(),
  );
  for (const { id } of known)
    await services.store.forBusiness(id).transaction((tx) => enqueue(tx, now, 'bill_business', {}));
  return again;
}

/**
 * Brings what the payment service knows of a business in line with its plan, and tells it what was used since the last time: how
 * much is kept before it is told, so that whatever ends in the middle is told again under the same name and counted once. Throws
 * when it should be tried again.
 */
export async function billBusiness(services: Services, job: Work<'bill_business'>): Promise<Outcome> {
  const payments = stripe(services.config, services.outbound);
  const business = await services.profiles.find(job.businessId);
  if (!payments || !business) return { kind: 'done' };
  const db = services.store.forBusiness(job.businessId);
  const row = await lease(services, db, business);
  if (row === 'elsewhere') return { kind: 'again', at: services.now() + LOOK_AGAIN_MS };
  if (row === null) return { kind: 'done' };
  try {
    // What was used is told before a subscription ends or costs something else; where that fails, it ends all the same.
    const told =
      row.customer !== null && row.subscription !== null
        ? await settled(tellUse(services, payments, db, business, row, row.customer))
        : null;
    await follow(services, payments, db, business, row, job.id);
    if (told?.status === 'rejected') throw told.reason;
  } finally {
    await keep(db, { leased_until: null });
  }
  return { kind: 'done' };
}

async function settled(work: Promise<void>): Promise<PromiseSettledResult<void> | undefined> {
  return (await Promise.allSettled([work]))[0];
}

/** Takes the business's account for this node; null where there is nothing to bill and never was. */
function lease(services: Services, db: BusinessDb, { plan }: Profile): Promise<Row | 'elsewhere' | null> {
  const now = services.now();
  return db.transaction(async ({ q }) => {
    const found = await q.selectFrom('billing').selectAll().executeTakeFirst();
    if (!found) {
      if (plan?.stripe_price === undefined) return null;
      const fresh = {
        service: 'stripe' as const,
        month: monthOf(now),
        reported: 0,
        leased_until: null,
        updated_at: now,
      };
      await q
        .insertInto('billing')
        .values(fresh)
        .onConflict((conflict) => conflict.columns(['business_id', 'service']).doNothing())
        .execute();
    }
    const taken = await q
      .updateTable('billing')
      .set({ leased_until: now + LEASE_MS })
      .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return 'elsewhere';
    return q.selectFrom('billing').selectAll().executeTakeFirstOrThrow();
  });
}

async function keep(db: BusinessDb, change: Partial<Omit<Row, 'business_id'>>): Promise<void> {
  await db.transaction(({ q }) => q.updateTable('billing').set(change).execute());
}

/** Has the customer and the subscription that the plan asks for. @param key of this wish, for every try of it */
async function follow(
  services: Services,
  payments: PaymentService,
  db: BusinessDb,
  { id, name, plan }: Profile,
  row: Row,
  key: string,
): Promise<void> {
  const price = plan?.stripe_price ?? null;
  const known = { ...row };
  const note = async (change: Partial<Omit<Row, 'business_id'>>) => {
    Object.assign(known, change);
    await keep(db, { ...change, updated_at: services.now() });
  };
  if (price !== null && known.customer === null) {
    // The key says nothing that may change, and holds for a day; who was made before that is found.
    const customer =
      (await payments.findCustomer(id)) ?? (await payments.createCustomer(id, `askbob-customer-${id}`));
    await payments.describeCustomer(customer, { name, email: await db.read(ownerEmail) });
    await note({ customer });
  }
  if (known.price === price || known.customer === null) return;
  // The answer to an earlier try may have been lost, also to that of another job; or it was ended there.
  const found = await payments.findSubscription(known.customer, id, known.subscription);
  if (price === null) {
    if (found) await payments.cancel(found.id, `${key}-cancel`);
    return note({ subscription: null, item: null, price });
  }
  if (found && found.price !== price) await payments.changePrice(found, price, `${key}-change-${price}`);
  if (found && found.id === known.subscription) return note({ price });
  const made = found ?? (await payments.subscribe(known.customer, id, price, `${key}-subscribe-${price}`));
  // What was used before is not what this subscription is for.
  const now = services.now();
  const reported = await db.read((read) => usedOf(read, now, plan));
  await note({
    subscription: made.id,
    item: made.item,
    price,
    month: monthOf(now),
    reported,
    pending: null,
  });
}

/** Where the bills of a business go: the first of its owners. */
async function ownerEmail({ q }: BusinessRead): Promise<string | null> {
  const owner = await q
    .selectFrom('users')
    .select('email')
    .where('role', '=', 'owner')
    .where('status', '<>', 'disabled')
    .orderBy('id')
    .executeTakeFirst();
  return owner?.email ?? null;
}

/** Messages of the month that Bob answered from the plan. @param now milliseconds */
async function usedOf(read: BusinessRead, now: number, plan: Profile['plan']): Promise<number> {
  const { usage } = await readAccount(read, now, plan);
  return usage.find(({ name }) => name === 'messages')?.used ?? 0;
}

/** Tells the messages that Bob answered from the plan: first what is left of an earlier month, then this one's. */
async function tellUse(
  services: Services,
  payments: PaymentService,
  db: BusinessDb,
  business: Pick<Profile, 'id' | 'plan'>,
  row: Row,
  customer: string,
): Promise<void> {
  const { id, plan } = business;
  const now = services.now();
  const [year = 0, number = 1] = row.month.split('-').map(Number);
  const isOver = row.month !== monthOf(now);
  // The last moment of a month that is over, so that it is billed with that.
  const at = isOver ? Date.UTC(year, number, 1) - 1000 : now;
  const pending =
    row.pending ??
    (await db.transaction(async (tx) => {
      const used = await usedOf(tx, at, plan);
      const next = used > row.reported ? used : null;
      await tx.q.updateTable('billing').set({ pending: next }).execute();
      return next;
    }));
  if (pending !== null) {
    const identifier = `askbob-${id}-${row.month}-${row.reported}-${pending}`;
    const told = Math.max(at, now - OLDEST_MS);
    await payments.meter({ customer, value: pending - row.reported, identifier, at: told });
    await keep(db, { reported: pending, pending: null, updated_at: now });
  }
  // What was left from a try before is told as it was; what came since is told after it.
  const next =
    isOver && row.pending === null
      ? { month: monthOf(Date.UTC(year, number, 1)), reported: 0 }
      : { reported: pending ?? row.reported };
  if (!isOver && row.pending === null) return;
  await keep(db, { ...next, pending: null, updated_at: now });
  await tellUse(services, payments, db, business, { ...row, ...next, pending: null }, customer);
}
