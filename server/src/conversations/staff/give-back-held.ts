import type { BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { nobodys } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import { applyChange } from './apply-change.ts';
import { waitAgain } from './wait-again.ts';

/**
 * Gives back what a person who may not speak with visitors any more holds: where he spoke, the visitor waits
 * again and the team is told; what was only assigned to him is nobody's. Returns how many visitors wait again.
 */
export async function giveBackHeld(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  userId: string,
): Promise<number> {
  const held = await tx
    .locked(
      tx.q
        .selectFrom('conversations')
        .selectAll()
        .where('assignee_id', '=', userId)
        .where('status', '!=', 'closed')
        // Whoever locks several does so in the same order.
        .orderBy('id'),
    )
    .execute();
  const spoken = held.filter(({ status }) => status === 'with_staff');
  for (const row of held) {
    if (row.status !== 'with_staff') {
      await applyChange(services, tx, row, nobodys);
      continue;
    }
    await waitAgain(services, tx, row);
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: 'conversation.given_back',
      target: row.id,
      detail: { from: userId },
    });
  }
  return spoken.length;
}
