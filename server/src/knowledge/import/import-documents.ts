import { requirePlanRoom } from '../../businesses/plans.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requireRoom } from '../../kernel/memory.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { columnsOf, type DocumentRow, type WrittenDocument } from '../drafts/document-row.ts';
import { keepingReader, type ReadKeeping, sameKeeping } from '../drafts/keeping.ts';
import { slices } from '../drafts/slices.ts';
import type { Services } from '../services.ts';
import { readImport } from './read-import.ts';

/** Bytes of memory that an import takes for each character of its text. */
const IMPORT_FACTOR = 4;
/** Rows written by one statement. */
const BATCH = 100;

export interface Imported {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Brings a file of documents into the draft in one transaction; a known external_id is updated.
 * Throws 422 that names the line, 503 when it would not fit into memory, the reason of an abort, 409 when someone else imports the same ids at the same moment.
 */
export async function importDocuments(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  text: string,
  signal?: AbortSignal,
): Promise<Imported> {
  requireRoom(text.length * IMPORT_FACTOR, 'An import of this size');
  const documents = await readImport(text);
  const readKeeping = await keepingReader(services, db);
  const requireSpace = (tx: BusinessTx) => requirePlanRoom(services, tx, tx.businessId, 'documents', 0);
  return storeDocuments(services, actor, db, { documents, readKeeping, signal, requireSpace });
}

interface Storing {
  documents: WrittenDocument[];
  readKeeping: ReadKeeping;
  /** Aborted before all is written, nothing is. */
  signal?: AbortSignal | undefined;
  /** Throws where more was written than the business has room for; then nothing is. */
  requireSpace?: (tx: BusinessTx) => Promise<void>;
}

/** The same with documents that were read already. */
export async function storeDocuments(
  services: Pick<Services, 'now' | 'recordKey'> & { drafts: Pick<Services['drafts'], 'changed'> },
  actor: Actor,
  db: Pick<BusinessDb, 'transaction'>,
  { documents, readKeeping, signal, requireSpace }: Storing,
): Promise<Imported> {
  const now = services.now();
  const pause = slices();
  try {
    return await db.transaction(async (tx) => {
      const counts: Imported = { created: 0, updated: 0, unchanged: 0 };
      for (let start = 0; start < documents.length; start += BATCH) {
        await writeBatch(tx, now, documents.slice(start, start + BATCH), { counts, readKeeping });
        await pause();
        signal?.throwIfAborted();
      }
      if (counts.created > 0) await requireSpace?.(tx);
      if (counts.created + counts.updated > 0) {
        await appendAudit(services, tx.q, tx.businessId, now, {
          actor,
          action: 'documents.imported',
          detail: { ...counts },
        });
        tx.afterCommit(() => services.drafts.changed(tx.businessId));
      }
      return counts;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ApiError(
      'conflict',
      'Another import wrote the same external ids at this moment. Nothing was imported; send the file again.',
    );
  }
}

async function writeBatch(
  tx: BusinessTx,
  now: number,
  documents: WrittenDocument[],
  { counts, readKeeping }: { counts: Imported; readKeeping: ReadKeeping },
): Promise<void> {
  const known = await knownRows(tx, documents);
  const rows: DocumentRow[] = [];
  for (const document of documents) {
    const columns = columnsOf(document);
    const old = document.external_id === null ? undefined : known.get(document.external_id);
    const keeping = readKeeping(document.keeping ?? {}, old);
    if (old && isSame(old, columns) && sameKeeping(old, keeping)) {
      counts.unchanged += 1;
      continue;
    }
    counts[old ? 'updated' : 'created'] += 1;
    rows.push({
      business_id: tx.businessId,
      id: old?.id ?? newId(now),
      external_id: document.external_id,
      version: (old?.version ?? 0) + 1,
      ...columns,
      ...keeping,
      created_at: old?.created_at ?? now,
      updated_at: now,
      deleted_at: null,
      reminded_at: old?.reminded_at ?? null,
    });
  }
  if (rows.length > 0) await upsert(tx, rows);
}

function isSame(old: DocumentRow, { kind, body, url }: ReturnType<typeof columnsOf>): boolean {
  return old.kind === kind && old.body === body && old.url === url;
}

async function knownRows(
  { q }: BusinessTx,
  documents: WrittenDocument[],
): Promise<Map<string | null, DocumentRow>> {
  const ids = documents.map(({ external_id }) => external_id).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await q
    .selectFrom('documents')
    .selectAll()
    .where('external_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row]));
}

async function upsert({ q }: BusinessTx, rows: DocumentRow[]): Promise<void> {
  await q
    .insertInto('documents')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'id']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        version: eb.ref('excluded.version'),
        title: eb.ref('excluded.title'),
        body: eb.ref('excluded.body'),
        url: eb.ref('excluded.url'),
        source: eb.ref('excluded.source'),
        updated_at: eb.ref('excluded.updated_at'),
        valid_from: eb.ref('excluded.valid_from'),
        valid_until: eb.ref('excluded.valid_until'),
        review_by: eb.ref('excluded.review_by'),
        owner_id: eb.ref('excluded.owner_id'),
      })),
    )
    .execute();
}
