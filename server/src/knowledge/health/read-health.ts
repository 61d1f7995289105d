import type { knowledgeHealth as spec } from '@askbob/contract/endpoints/doubts.ts';
import type { z } from 'zod';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { listDoubts } from '../doubts/list-doubts.ts';
import { isDue } from '../drafts/due.ts';
import { isThin } from '../drafts/list-documents.ts';
import { listGaps } from '../learning/gaps.ts';
import { usedDocuments } from '../learning/used-documents.ts';
import { openProposals } from '../proposals/proposed.ts';
import type { Services } from '../services.ts';

/** Groups of unanswered questions that are counted at most. */
const MOST_GAPS = 200;

/** How true and complete the knowledge is, by counts that each lead to a list. */
export async function readHealth(services: Services, db: BusinessDb): Promise<z.input<typeof spec.reply>> {
  const [documents, used, due, gaps, doubts, proposals, thumbs] = await Promise.all([
    db.read(draftKinds),
    usedDocuments(db),
    db.read((read) => dueCount(read, services.now())),
    listGaps(services, db, { limit: MOST_GAPS }),
    listDoubts(services, db),
    openProposals(services, db),
    db.read(thumbsDown),
  ]);
  return {
    documents: documents.length,
    unanswered: gaps.items.length,
    thumbs_down: thumbs,
    never_used: documents.filter(({ id }) => !used.has(id)).length,
    due,
    contradictory: doubts.count,
    thin: documents.filter(isThin).length,
    proposals: proposals.length,
  };
}

function draftKinds({ q }: BusinessRead) {
  return q.selectFrom('documents').select(['id', 'kind', 'body']).where('deleted_at', 'is', null).execute();
}

async function dueCount({ q }: BusinessRead, now: number): Promise<number> {
  const rows = await q
    .selectFrom('documents')
    .select('id')
    .where('deleted_at', 'is', null)
    .where((eb) => isDue(eb, now))
    .execute();
  return rows.length;
}

async function thumbsDown({ q }: BusinessRead): Promise<number> {
  const row = await q
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('rating', '=', 'down')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
