import { countMonth, creditsLeft, nearFrom } from '../../businesses/plans.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { tellWebhooks } from '../../webhooks/tell-webhooks.ts';

/**
 * Counts a message that Bob is to answer against the business's plan, in the transaction that stores it, and returns whether
 * he may: from the plan, else from credits. The counter's row is locked from here to the commit, so that of two nodes the
 * second counts on from what the first left; the caller holds the conversation already. @param now milliseconds
 */
export async function spendMessage(tx: BusinessTx, now: number, { plan }: Profile): Promise<boolean> {
  const limit = plan?.limits.messages;
  if (!plan || limit === undefined) return true;
  const count = await countMonth(tx, now, 'messages');
  const data = { plan: plan.id, limit_name: 'messages', limit };
  if (count === limit)
    await tellWebhooks(tx, now, [{ type: 'plan.reached', data: { ...data, used: count } }]);
  else if (count === nearFrom(limit))
    await tellWebhooks(tx, now, [{ type: 'plan.near', data: { ...data, used: count } }]);
  if (count <= limit) return true;
  const isPaid = (await creditsLeft(tx)) > 0;
  await countMonth(tx, now, isPaid ? 'messages_from_credits' : 'messages_to_people');
  return isPaid;
}
