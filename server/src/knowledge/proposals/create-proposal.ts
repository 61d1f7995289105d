import type { createProposal as spec } from '@askbob/contract/endpoints/proposals.ts';
import type { z } from 'zod';
import { invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { findDocument } from '../drafts/find-document.ts';
import type { Services } from '../services.ts';
import { type ProposalRow, type Proposed, presentProposal } from './proposed.ts';

type Body = z.output<typeof spec.body>;

/** Stores what a person proposes; the draft stays as it is. Throws 422 for what is missing, or a document that isn't in the draft. */
export async function createProposal(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { kind, document_id, note, conversation_id, ...change }: Body,
): Promise<Proposed> {
  requireParts(kind, change);
  const now = services.now();
  return db.transaction(async (tx) => {
    const document = kind === 'entry' ? null : await requireDocument(tx, document_id);
    if (conversation_id) await requireConversation(tx, conversation_id);
    const row: ProposalRow = {
      business_id: tx.businessId,
      id: newId(now),
      kind,
      document_id: document?.id ?? null,
      change: JSON.stringify(change),
      note: note ?? null,
      conversation_id: conversation_id ?? null,
      made_by: actor.name,
      model: null,
      created_at: now,
      state: 'open',
      decided_at: null,
    };
    await tx.q.insertInto('proposals').values(row).execute();
    const detail = { kind, document: row.document_id };
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: 'proposal.made',
      target: row.id,
      detail,
    });
    return presentProposal(row, document?.title ?? null);
  });
}

function requireParts(
  kind: Body['kind'],
  { text, question, answer }: Pick<Body, 'text' | 'question' | 'answer'>,
) {
  if (kind === 'wording' && !text) throw invalid('/text', 'is missing: the wording that is proposed');
  if (kind === 'entry' && !question) throw invalid('/question', 'is missing: what the new entry answers');
  if (kind === 'entry' && !answer) throw invalid('/answer', 'is missing: what Bob should say');
}

async function requireDocument(tx: BusinessTx, id: string | null | undefined) {
  const document = id ? await findDocument(tx, id) : undefined;
  if (!document) {
    throw invalid(
      '/document_id',
      'is not a document of the draft. Take an id from GET /api/knowledge/documents',
    );
  }
  return document;
}

async function requireConversation({ q }: BusinessTx, id: string): Promise<void> {
  const row = await q.selectFrom('conversations').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw invalid('/conversation_id', 'is not a conversation of this business');
}
