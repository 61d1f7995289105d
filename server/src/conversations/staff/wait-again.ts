import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { waitingAgain } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { applyChange } from './apply-change.ts';

/** Puts a held conversation in which nobody speaks any more back among those who wait, and tells the team. */
export async function waitAgain(services: Services, tx: BusinessTx, row: ConversationRow): Promise<void> {
  await applyChange(services, tx, row, waitingAgain(row, services.now()));
  await enqueue(tx, services.now(), 'mail_team', { conversation_id: row.id });
}
