import { ApiError } from '../../kernel/errors.ts';
import type { BusinessTx } from './store.ts';

/** Throws 409 where a business has as many of something as it may. @param what they are called, and what to do, in a sentence's end */
export async function requireRoom(
  tx: BusinessTx,
  table: 'service_keys' | 'webhooks',
  most: number,
  what: string,
): Promise<void> {
  // Of two at once, the second counts the first.
  await tx.advisoryLock(`room for ${table}`);
  const { count } = await tx.q
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= most) throw new ApiError('conflict', `A business has at most ${most} ${what}`);
}
