import type { BusinessRead } from '../../platform/db/store.ts';
import type { DocumentRow } from './document-row.ts';

/** A document of the draft, or undefined when it isn't there (any more). */
export function findDocument({ q }: BusinessRead, id: string): Promise<DocumentRow | undefined> {
  return q
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Whether another document of the draft carries this external id. */
export async function externalIdTaken(
  { q }: BusinessRead,
  externalId: string,
  exceptId: string,
): Promise<boolean> {
  const other = await q
    .selectFrom('documents')
    .select('id')
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return other !== undefined;
}
