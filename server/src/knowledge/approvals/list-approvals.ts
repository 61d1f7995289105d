import type { Approval, listApprovals as spec } from '@askbob/contract/endpoints/approvals.ts';
import type { z } from 'zod';
import type { ApprovalRow } from '../../businesses/approvals.ts';
import { readSettings } from '../../businesses/read-settings.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import { type Actor, personBehind } from '../../record/audit/append.ts';

type Shown = z.input<typeof Approval>;

/** Changes that wait for another person and those that were decided, newest first. */
export async function listApprovals(
  db: BusinessDb,
  actor: Actor,
  { limit, cursor, state }: z.output<typeof spec.query>,
): Promise<z.input<typeof spec.reply>> {
  const before = readIdCursor(cursor);
  return db.read(async (read) => {
    let rows = read.q.selectFrom('approvals').selectAll().where('state', '<>', 'replaced');
    if (state) rows = rows.where('state', '=', state);
    if (before) rows = rows.where('id', '<', before);
    const found = await rows
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const items: Shown[] = [];
    for (const row of found.slice(0, limit)) items.push(await presentApproval(read, actor, row));
    return { items, next_cursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}

/** A change that waits, or what came of it, as the wire shows it to somebody. */
export async function presentApproval(
  { q, businessId }: BusinessRead,
  actor: Actor,
  row: ApprovalRow,
): Promise<Shown> {
  const business = await q
    .selectFrom('businesses')
    .select('settings')
    .where('id', '=', businessId)
    .executeTakeFirstOrThrow();
  const release =
    row.release_id === null
      ? undefined
      : await q.selectFrom('releases').select('number').where('id', '=', row.release_id).executeTakeFirst();
  const after = JSON.parse(row.change) as Record<string, unknown>; // as held-settings wrote it
  const now: Record<string, unknown> = readSettings(business.settings);
  return {
    id: row.id,
    kind: row.kind,
    release_id: row.release_id,
    release_number: release?.number ?? null,
    before: Object.fromEntries(Object.keys(after).map((name) => [name, now[name]])),
    after,
    note: row.note,
    made_by: row.made_by_name,
    mine: row.made_by === personBehind(actor),
    created_at: new Date(row.created_at).toISOString(),
    state: row.state,
    decided_by: row.decided_by_name,
    decided_note: row.decided_note,
    decided_at: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
  };
}
