import type { listActionRuns as spec } from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import { presentRun } from './run-row.ts';

/** What visitors had done, the latest first. */
export async function listRuns(
  db: BusinessDb,
  { state, conversation_id, limit, cursor }: z.output<typeof spec.query>,
): Promise<z.input<typeof spec.reply>> {
  const before = readIdCursor(cursor);
  const rows = await db.read(({ q }) => {
    let found = q
      .selectFrom('action_runs')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (state !== undefined) found = found.where('state', '=', state);
    if (conversation_id !== undefined) found = found.where('conversation_id', '=', conversation_id);
    if (before !== undefined) found = found.where('id', '<', before);
    return found.execute();
  });
  const items = rows.slice(0, limit);
  return {
    items: items.map(presentRun),
    next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}
