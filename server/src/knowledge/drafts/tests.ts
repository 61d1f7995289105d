import type {
  createTest as createSpec,
  listTests as listSpec,
} from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { ACTION } from '../../answering/writing/form.ts';
import { ApiError, invalid, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { draftActions } from '../actions/action-row.ts';
import type { Services } from '../services.ts';
import { findDocument } from './find-document.ts';
import type { KnowledgeTest } from './run-tests.ts';

/** All of them run at each publish. */
const MOST_TESTS = 2000;

/** Adds a question that every release must get right. Throws 422 when the document isn't in the draft. */
export async function createTest(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  input: z.output<typeof createSpec.body>,
): Promise<KnowledgeTest> {
  const now = services.now();
  const row: KnowledgeTest = {
    business_id: db.businessId,
    id: newId(now),
    question: input.question,
    expect: input.expect,
    document_id: input.document_id ?? null,
    created_at: now,
  };
  await db.transaction(async (tx) => {
    if (row.document_id !== null && !(await isThere(tx, row.document_id))) {
      throw invalid(
        '/document_id',
        'is not a document of the draft. Take an id from GET /api/knowledge/documents',
      );
    }
    if ((await allTests(tx)).length >= MOST_TESTS) {
      throw new ApiError('conflict', `There are ${MOST_TESTS} tests already. Remove one first.`);
    }
    await tx.q.insertInto('knowledge_tests').values(row).execute();
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'knowledge_test.created',
      target: row.id,
      detail: { question: row.question, expect: row.expect },
    });
  });
  return row;
}

/** Removes a test. Throws 404. */
export async function deleteTest(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await tx.q
      .deleteFrom('knowledge_tests')
      .where('id', '=', id)
      .returning('question')
      .executeTakeFirst();
    if (!removed) throw notFound();
    await appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: 'knowledge_test.deleted',
      target: id,
      detail: { question: removed.question },
    });
  });
}

/** The tests of a business, oldest first. */
export async function listTests(
  db: BusinessDb,
  { limit, cursor }: z.output<typeof listSpec.query>,
): Promise<z.input<typeof listSpec.reply>> {
  const start = readIdCursor(cursor);
  const rows = await db.read(({ q }) => {
    const tests = q.selectFrom('knowledge_tests').selectAll();
    const after = start ? tests.where('id', '>', start) : tests;
    return after
      .orderBy('id')
      .limit(limit + 1)
      .execute();
  });
  const items = rows.slice(0, limit).map(presentTest);
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Every test of a business. */
export function allTests({ q }: BusinessRead): Promise<KnowledgeTest[]> {
  return q.selectFrom('knowledge_tests').selectAll().orderBy('id').execute();
}

/** A test as the wire shows it. */
export function presentTest({ id, question, expect, document_id, created_at }: KnowledgeTest) {
  return { id, question, expect, document_id, created_at: new Date(created_at).toISOString() };
}

/** Whether the draft holds a document, or the action that citations call so. */
async function isThere(tx: BusinessTx, id: string): Promise<boolean> {
  if (!id.startsWith(ACTION)) return (await findDocument(tx, id)) !== undefined;
  const name = id.slice(ACTION.length);
  return (await draftActions(tx)).some((action) => action.name === name);
}
