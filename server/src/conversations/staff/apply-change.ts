import type { Updateable } from 'kysely';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { tellChanges } from '../messages/tell-programs.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** What of a conversation's row is to be something else. */
export type Change = Updateable<BusinessSchema['conversations']>;

/** Writes a change of a conversation that the caller holds, and tells everyone who watches. */
export async function applyChange(
  services: Services,
  tx: BusinessTx,
  row: ConversationRow,
  values: Change,
): Promise<void> {
  await tx.q
    .updateTable('conversations')
    .set({ ...values, updated_at: services.now() })
    .where('id', '=', row.id)
    .execute();
  await tellChanges(tx, services.now(), row, values);
  tx.emit({ kind: 'conversation', conversation_id: row.id });
}
