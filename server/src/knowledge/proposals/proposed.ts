import type { Proposal } from '@askbob/contract/endpoints/proposals.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { ProposalsTable } from '../../platform/db/schema.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import { proposedByTraffic } from './from-traffic.ts';

export type Proposed = z.input<typeof Proposal>;
export type ProposalRow = Selectable<ProposalsTable>;

/** What of a proposal is stored as its change. */
export type Change = Partial<Record<'text' | 'question' | 'answer', string>>;

/** All that waits for a decision, what people proposed first; what was decided once does not come back. */
export async function openProposals(services: Services, db: BusinessDb): Promise<Proposed[]> {
  const [traffic, { rows, titles }] = await Promise.all([
    proposedByTraffic(services, db),
    db.read(async (read) => {
      const rows = await read.q.selectFrom('proposals').selectAll().orderBy('id', 'desc').execute();
      return { rows, titles: await titlesOf(read, rows) };
    }),
  ]);
  const decided = new Set(rows.filter(({ state }) => state !== 'open').map(({ id }) => id));
  const people = rows
    .filter(({ state }) => state === 'open')
    .map((row) => presentProposal(row, titles.get(row.document_id ?? '') ?? null));
  return [...people, ...traffic.filter(({ id }) => !decided.has(id))];
}

/** The only way from an id to a proposal that waits. Throws 404. */
export async function accessProposal(services: Services, db: BusinessDb, id: string): Promise<Proposed> {
  const found = (await openProposals(services, db)).find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** What a person proposed as the wire shows it. */
export function presentProposal(row: ProposalRow, title: string | null): Proposed {
  const { text = null, question = null, answer = null } = JSON.parse(row.change) as Partial<Change>; // as create-proposal wrote it
  const { id, kind, document_id, note, conversation_id, made_by } = row;
  return {
    id,
    kind,
    document_id,
    title,
    text,
    question,
    answer,
    why: 'person',
    note,
    conversation_id,
    count: 1,
    made_by,
    created_at: new Date(row.created_at).toISOString(),
  };
}

async function titlesOf({ q }: BusinessRead, rows: readonly ProposalRow[]): Promise<Map<string, string>> {
  const ids = rows.map(({ document_id }) => document_id).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await q.selectFrom('documents').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, title }) => [id, title]));
}
