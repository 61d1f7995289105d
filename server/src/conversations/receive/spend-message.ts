import { countedBeyond, countMonth, creditsLeft, nearFrom } from '../../businesses/plans.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { tellWebhooks } from '../../webhooks/tell-webhooks.ts';

/**
 * Counts a message that Bob is to answer against the business's plan, in the transaction that stores it, and returns whether
 * he may: from the plan, else from credits. The counter's row is locked from here to the commit, so that of two nodes the
 * second counts on from what the first left; the caller holds the conversation already. @param now milliseconds
 */
export async function spendMessage(tx: BusinessTx, now: number, { plan }: Profile): Promise<boolean> {
  if (!plan) return true;
  const count = await countMonth(tx, now, 'messages');
  const limit = plan.limits.messages;
  if (limit === undefined) return true;
  // What credits paid or people answered is not the plan's: it may be another plan than it was then.
  const used = count - (await countedBeyond(tx, now));
  const step = used >= limit ? 'plan.reached' : used >= nearFrom(limit) ? 'plan.near' : null;
  if (step && (await countMonth(tx, now, `${step} ${limit}`)) === 1) {
    await tellWebhooks(tx, now, [
      { type: step, data: { plan: plan.id, limit_name: 'messages', limit, used } },
    ]);
  }
  if (used <= limit) return true;
  const isPaid = (await creditsLeft(tx)) > 0;
  await countMonth(tx, now, isPaid ? 'messages_from_credits' : 'messages_to_people');
  return isPaid;
}
