import type { knowledgeHealth as spec } from '@askbob/contract/endpoints/doubts.ts';
import type { z } from 'zod';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { listDoubts } from '../doubts/list-doubts.ts';
import { askAs } from '../drafts/ask.ts';
import { isDue } from '../drafts/due.ts';
import { isThin } from '../drafts/list-documents.ts';
import { slices } from '../drafts/slices.ts';
import { listGaps } from '../learning/gaps.ts';
import { usedDocuments } from '../learning/used-documents.ts';
import { askedInOtherWords } from '../learning/wordings.ts';
import { openProposals } from '../proposals/proposed.ts';
import type { Services } from '../services.ts';

/** Entries of one wording that are asked in others. */
const MOST_THIN = 300;
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
  const thin = documents.filter(isThin);
  return {
    documents: documents.length,
    unanswered: gaps.items.length,
    thumbs_down: thumbs,
    never_used: documents.filter(({ id }) => !used.has(id)).length,
    due,
    contradictory: doubts.count,
    thin: thin.length,
    thin_ways: await waysToAsk(services, db, thin.slice(0, MOST_THIN)),
    proposals: proposals.length,
  };
}

/** What it costs that these entries have one wording: of usual ways to ask them, how many are answered. */
async function waysToAsk(services: Services, db: BusinessDb, thin: readonly { id: string; body: string }[]) {
  const [ask, draft] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
  ]);
  const ways = { asked: 0, answered: 0 };
  const pause = slices();
  for (const { id, body } of thin) {
    await pause();
    const entry = JSON.parse(body) as { question: string; variants: string[] }; // as columnsOf wrote it
    const { all, unanswered } = askedInOtherWords({ ask, draft }, id, entry);
    ways.asked += all;
    ways.answered += all - unanswered.length;
  }
  return ways;
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
