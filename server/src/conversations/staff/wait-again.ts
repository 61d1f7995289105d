import type { BusinessTx } from '../../platform/db/store.ts';
import { callTeam } from '../announce/call-team.ts';
import { waitingAgain } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { applyChange } from './apply-change.ts';

/** Puts a held conversation in which nobody speaks any more back among those who wait, and tells the team. */
export async function waitAgain(services: Services, tx: BusinessTx, row: ConversationRow): Promise<void> {
  const now = services.now();
  await applyChange(services, tx, row, waitingAgain(row, now));
  const business = await services.profiles.find(tx.businessId);
  if (business) await callTeam(tx, now, business.settings, { ...row, waiting_since: null });
}
