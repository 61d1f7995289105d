import { ApiError } from '../kernel/errors.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Millionths of what `model_spend` counts. */
const SPEND_REST = 'model_spend_rest';

/** The month of a moment, UTC, as `2026-01`. @param now milliseconds */
export function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}

/** Adds to a counter of the business's day (UTC). @param now milliseconds */
export async function countUsage(tx: BusinessTx, now: number, name: string, count = 1): Promise<void> {
  await addToCounter(tx, new Date(now).toISOString().slice(0, 10), name, count);
}

/**
 * Adds to a counter of the business, which stays locked until the transaction ends, and returns it.
 * @param period the day or month (UTC) that it is of, as `2026-01-31` or `2026-01`
 */
export async function addToCounter(
  tx: BusinessTx,
  period: string,
  name: string,
  count: number,
): Promise<number> {
  const row = await tx.q
    .insertInto('usage')
    .values({ day: period, name, count })
    .onConflict((conflict) =>
      conflict
        .columns(['business_id', 'day', 'name'])
        .doUpdateSet((eb) => ({ count: eb('usage.count', '+', count) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Counts a request to a model, or several, and what that cost, in millionths of the operator's currency. @param now milliseconds */
export async function countModel(
  tx: BusinessTx,
  now: number,
  { cost, calls = 1 }: { cost?: number | null | undefined; calls?: number },
): Promise<void> {
  if (calls > 0) await countUsage(tx, now, 'model_calls', calls);
  const spent = Math.max(0, cost ?? 0) * 1e6;
  let millionths = Math.floor(spent);
  // What is less than one is kept until it adds up to one, since a vector may cost a tenth of that.
  const rest = Math.round((spent - millionths) * 1e6);
  if (rest > 0) {
    const month = monthOf(now);
    const kept = await addToCounter(tx, month, SPEND_REST, rest);
    const whole = Math.floor(kept / 1e6);
    if (whole > 0) await addToCounter(tx, month, SPEND_REST, -whole * 1e6);
    millionths += whole;
  }
  if (millionths > 0) await countUsage(tx, now, 'model_spend', millionths);
}

/** When the day began, UTC. */
function dayOf(now: number): number {
  return Math.floor(now / DAY_MS) * DAY_MS;
}

/** How many messages of the day the business has had; not counted where nothing limits them. @param now ms */
export async function usedToday({ q }: BusinessRead, now: number, quota: number): Promise<number> {
  if (quota === 0) return 0;
  const { count } = await q
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('created_at', '>=', dayOf(now))
    .where('role', '=', 'visitor')
    .executeTakeFirstOrThrow();
  return count;
}

/** Throws 429 `quota_exceeded` when the business's messages of the day are used up; 0 is no limit. @param now ms */
export function requireQuota(used: number, now: number, quota: number): void {
  if (quota === 0 || used < quota) return;
  const wait = Math.ceil((dayOf(now) + DAY_MS - now) / 1000);
  throw new ApiError(
    'quota_exceeded',
    'This business has used up its messages for today. They start again at midnight UTC.',
    {
      headers: { 'retry-after': String(wait) },
    },
  );
}
