import type { AuditRecord } from '@askbob/contract/endpoints/insights.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { AuditTable } from '../../platform/db/schema.ts';
import type { BusinessRead, Queries } from '../../platform/db/store.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import { earlierThan, pageOf, readCursor } from '../../platform/http/pages.ts';

type Record = z.infer<typeof AuditRecord>;
type Row = Selectable<AuditTable>;

export interface AuditQuery {
  limit: number;
  cursor?: string | undefined;
  /** An action, or the noun before its dot. */
  action?: string | undefined;
  /** The id or the name of who did it. */
  actor?: string | undefined;
}

function rows(q: Queries, query: AuditQuery) {
  let select = q
    .selectFrom('audit')
    .selectAll()
    .limit(query.limit + 1);
  const { action, actor } = query;
  if (action) {
    // `release` finds `release.published`; the smallest text after all that begin with `release.` is `release/`.
    select = select.where((eb) =>
      eb.or([
        eb('action', '=', action),
        eb.and([eb('action', '>=', `${action}.`), eb('action', '<', `${action}/`)]),
      ]),
    );
  }
  if (actor) select = select.where((eb) => eb.or([eb('actor_id', '=', actor), eb('actor_name', '=', actor)]));
  return select;
}

/** A business's records, newest first, by number. */
export async function listAudit({ q, businessId }: BusinessRead, query: AuditQuery) {
  const after = readCursor(query.cursor);
  let select = rows(q, query).where('business_id', '=', businessId).orderBy('number', 'desc');
  if (after) select = select.where('number', '<', after.at);
  const found = await select.execute();
  return pageOf(found, query.limit, present, (row) => ({ at: row.number, id: row.id }));
}

/** Records of the platform and of every business, newest first. */
export async function listPlatformAudit(q: Queries, query: AuditQuery) {
  const after = readCursor(query.cursor);
  let select = rows(q, query).orderBy('created_at', 'desc').orderBy('id', 'desc');
  if (after) select = select.where(earlierThan(after));
  const withBusiness = (row: Row) => ({
    ...present(row),
    business_id: row.business_id === PLATFORM ? null : row.business_id,
  });
  const found = await select.execute();
  return pageOf(found, query.limit, withBusiness, (row) => ({ at: row.created_at, id: row.id }));
}

function present(row: Row): Record {
  return {
    id: row.id,
    number: row.number,
    action: row.action,
    actor: { id: row.actor_id, kind: row.actor_kind, name: row.actor_name },
    target: row.target,
    // Written by appendAudit.
    detail: JSON.parse(row.detail) as Record['detail'],
    created_at: new Date(row.created_at).toISOString(),
    hash: row.hash,
  };
}
