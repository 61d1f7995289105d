import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import { accessDocument } from '../drafts/access.ts';
import { createDocument } from '../drafts/create-document.ts';
import { contentOf, type DocumentRow } from '../drafts/document-row.ts';
import { updateDocument } from '../drafts/update-document.ts';
import type { Services } from '../services.ts';
import { accessProposal, type Change, type Proposed } from './proposed.ts';

/** Takes a proposal into the draft, in other words where they are given. Throws 404, and 422 where there are no words to take. */
export async function acceptProposal(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  change: { [name in keyof Change]?: string | undefined },
): Promise<DocumentRow> {
  const proposed = await accessProposal(services, db, id);
  const { text, question, answer } = {
    text: change.text ?? proposed.text,
    question: change.question ?? proposed.question,
    answer: change.answer ?? proposed.answer,
  };
  const row = await apply(services, actor, db, { ...proposed, text, question, answer });
  await settle(services, actor, db, proposed, 'accepted');
  return row;
}

/** Leaves a proposal out for good. Throws 404. */
export async function rejectProposal(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await settle(services, actor, db, await accessProposal(services, db, id), 'rejected');
}

async function apply(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { kind, document_id, text, question, answer }: Proposed,
): Promise<DocumentRow> {
  if (kind === 'entry') {
    if (!question || !answer) throw invalid('/answer', 'is missing: write what Bob should say');
    const content = { kind: 'entry' as const, question, variants: [], answer };
    return createDocument(services, actor, db, { ...content, url: null, external_id: null });
  }
  const content = contentOf(await db.read((read) => accessDocument(read, document_id ?? '')));
  if (kind === 'correction') {
    if (content.kind === 'page') throw invalid('', 'is about a page. Open it, and mend the line there');
    if (!answer) throw invalid('/answer', 'is missing: write what Bob should say instead');
    return updateDocument(services, actor, db, document_id ?? '', { answer });
  }
  if (content.kind === 'page') throw invalid('', 'is about a page, which has no wordings');
  const variants = [...new Set([...content.variants, text ?? ''])];
  return updateDocument(services, actor, db, document_id ?? '', { variants });
}

async function settle(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { id, kind, document_id, text, question, answer, note, conversation_id, made_by }: Proposed,
  state: 'accepted' | 'rejected',
): Promise<void> {
  const now = services.now();
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('proposals')
      .values({
        business_id: tx.businessId,
        id,
        kind,
        document_id,
        change: JSON.stringify({ text, question, answer }),
        note,
        conversation_id,
        made_by: made_by ?? '',
        created_at: now,
        state,
        decided_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['business_id', 'id']).doUpdateSet({ state, decided_at: now }),
      )
      .execute();
    await appendAudit(services, tx.q, tx.businessId, now, {
      actor,
      action: `proposal.${state}`,
      target: id,
      detail: { kind, document: document_id },
    });
  });
}
