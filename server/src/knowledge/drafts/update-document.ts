import type { updateDocument as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { Updateable } from 'kysely';
import type { z } from 'zod';
import { ApiError, invalid } from '../../kernel/errors.ts';
import type { BusinessSchema } from '../../platform/db/schema.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { accessDocument } from './access.ts';
import { externalIdConflict } from './create-document.ts';
import { columnsOf, contentOf, type DocumentRow, type NewDocument, sourceOf } from './document-row.ts';
import { externalIdTaken } from './find-document.ts';
import { keepingReader, type ReadKeeping, sameKeeping, sameValidity } from './keeping.ts';

type Patch = z.output<typeof spec.body>;

/**
 * Changes a document of the draft; its version grows with what visitors can notice.
 * Throws 404, 409 when the external id is taken or someone else was faster, 422 on a field of the other kind.
 */
export async function updateDocument(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  patch: Patch,
): Promise<DocumentRow> {
  const now = services.now();
  const readKeeping = await keepingReader(services, db);
  try {
    return await db.transaction(async (tx) => {
      const row = await accessDocument(tx, id);
      const next = patched(row, patch, readKeeping);
      if (!next) return row;
      if (next.external_id && (await externalIdTaken(tx, next.external_id, id))) {
        throw externalIdConflict(next.external_id);
      }
      const changed = { ...next, updated_at: now };
      await replace(tx, row, changed);
      await appendAudit(services, tx.q, tx.businessId, now, {
        actor,
        action: 'document.updated',
        target: id,
        detail: { title: next.title, version: changed.version, fields: Object.keys(patch) },
      });
      tx.afterCommit(() => services.drafts.changed(tx.businessId));
      return { ...row, ...changed };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw externalIdConflict(patch.external_id ?? null);
    throw error;
  }
}

/** The columns after the patch; null when it changes nothing. */
function patched(row: DocumentRow, patch: Patch, readKeeping: ReadKeeping) {
  const content = contentOf(row);
  const foreign =
    content.kind === 'entry' ? (['title', 'text'] as const) : (['question', 'variants', 'answer'] as const);
  for (const field of foreign) {
    if (patch[field] === undefined) continue;
    throw invalid(
      `/${field}`,
      `is not a field of ${content.kind === 'entry' ? 'an entry' : 'a page'}; leave it out`,
    );
  }
  const { valid_from, valid_until, review_by, owner, ...written } = patch;
  const keeping = readKeeping({ valid_from, valid_until, review_by, owner }, row);
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  // The fields of the other kind were refused above.
  const next = {
    ...content,
    source: sourceOf(row),
    url: row.url,
    external_id: row.external_id,
    ...given,
  } as NewDocument;
  const columns = { ...columnsOf(next), external_id: next.external_id };
  const same =
    columns.body === row.body && columns.url === row.url && columns.external_id === row.external_id;
  if (same && sameKeeping(row, keeping)) return null;
  return {
    ...columns,
    ...keeping,
    version: row.version + (same && sameValidity(row, keeping) ? 0 : 1),
  };
}

async function replace(
  tx: BusinessTx,
  row: DocumentRow,
  changed: Updateable<BusinessSchema['documents']>,
): Promise<void> {
  const result = await tx.q
    .updateTable('documents')
    .set(changed)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 1n) return;
  throw new ApiError(
    'conflict',
    'Someone else changed this document at the same moment. Load it again and repeat your change.',
  );
}
