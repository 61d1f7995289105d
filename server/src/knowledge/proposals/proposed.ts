import type { Proposal } from '@askbob/contract/endpoints/proposals.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { ProposalsTable } from '../../platform/db/schema.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { askAs } from '../drafts/ask.ts';
import type { Services } from '../services.ts';
import { proposedByTraffic } from './from-traffic.ts';

export type Proposed = z.input<typeof Proposal>;
export type ProposalRow = Selectable<ProposalsTable>;

/** What of a proposal is stored as its change. */
export type Change = Partial<Record<'text' | 'question' | 'answer', string>>;

/** All that waits for a decision, what people proposed first and what a model wrote last; what was decided once does not come back. */
export async function openProposals(services: Services, db: BusinessDb): Promise<Proposed[]> {
  const [traffic, { open, decided, documents }] = await Promise.all([
    proposedByTraffic(services, db),
    db.read(async (read) => {
      const rows = await read.q.selectFrom('proposals').selectAll().orderBy('id', 'desc').execute();
      const open = rows.filter(({ state }) => state === 'open');
      const decided = new Set(rows.filter(({ state }) => state !== 'open').map(({ id }) => id));
      return { open, decided, documents: await documentsOf(read, open) };
    }),
  ]);
  // What a model wrote and visitors wrote too is theirs.
  const asked = new Set(traffic.map(({ id }) => id));
  const stored = await stillOpen(
    services,
    db,
    open.filter(({ id }) => !asked.has(id)),
    documents,
  );
  const present = (row: ProposalRow) =>
    presentProposal(row, documents.get(row.document_id ?? '')?.title ?? null);
  return [
    ...stored.filter(({ model }) => model === null).map(present),
    ...traffic.filter(({ id }) => !decided.has(id)),
    ...stored.filter(({ model }) => model !== null).map(present),
  ];
}

/** Without the wordings of a model whose entry is gone, or that the draft answers by now. */
async function stillOpen(
  services: Services,
  db: BusinessDb,
  rows: ProposalRow[],
  documents: Documents,
): Promise<ProposalRow[]> {
  if (!rows.some(({ model }) => model !== null)) return rows;
  const [ask, draft] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
  ]);
  return rows.filter((row) => {
    if (row.model === null) return true;
    if (documents.get(row.document_id ?? '')?.deleted !== false) return false;
    return ask(draft, { message: changeOf(row).text ?? '', previous: [] }).outcome !== 'answered';
  });
}

/** The only way from an id to a proposal that waits. Throws 404. */
export async function accessProposal(services: Services, db: BusinessDb, id: string): Promise<Proposed> {
  const found = (await openProposals(services, db)).find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** What a person proposed as the wire shows it. */
export function presentProposal(row: ProposalRow, title: string | null): Proposed {
  const { text = null, question = null, answer = null } = changeOf(row);
  const { id, kind, document_id, note, conversation_id, made_by, model } = row;
  return {
    id,
    kind,
    document_id,
    title,
    text,
    question,
    answer,
    why: model === null ? 'person' : 'model',
    note,
    conversation_id,
    count: 1,
    made_by: model ?? made_by,
    created_at: new Date(row.created_at).toISOString(),
  };
}

/** What a stored proposal would change. */
export function changeOf({ change }: Pick<ProposalRow, 'change'>): Partial<Change> {
  // As create-proposal and write-wordings wrote it.
  return JSON.parse(change) as Partial<Change>;
}

type Documents = ReadonlyMap<string, { title: string; deleted: boolean }>;

async function documentsOf({ q }: BusinessRead, rows: readonly ProposalRow[]): Promise<Documents> {
  const ids = rows.map(({ document_id }) => document_id).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await q
    .selectFrom('documents')
    .select(['id', 'title', 'deleted_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map(({ id, title, deleted_at }) => [id, { title, deleted: deleted_at !== null }]));
}
