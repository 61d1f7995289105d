import type { BusinessTx } from '../../platform/db/store.ts';
import { tellWebhooks } from '../../webhooks/tell-webhooks.ts';
import type { RunRow } from './run-row.ts';

/** Tells programs that a visitor confirmed an action, and what came of it. @param now milliseconds */
export function tellRun(
  tx: BusinessTx,
  now: number,
  { id, action, conversation_id }: Pick<RunRow, 'id' | 'action' | 'conversation_id'>,
  state: RunRow['state'] | 'requested',
): Promise<void> {
  const type =
    state === 'requested' ? 'action.requested' : state === 'done' ? 'action.done' : 'action.failed';
  return tellWebhooks(tx, now, [{ type, conversation_id, data: { run_id: id, action, state } }]);
}
