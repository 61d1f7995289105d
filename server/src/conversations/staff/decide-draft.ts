import { channelOf } from '../../channels/channels.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { appendReceipt, type VouchedMessage } from '../../record/receipts/append-receipt.ts';
import type { ReceiptBody } from '../../record/receipts/receipt-body.ts';
import type { Recorder } from '../../record/seal/record-key.ts';
import { undelivered } from '../announce/undelivered.ts';
import { type InboxRow, readInboxRow } from '../inbox/inbox-row.ts';
import { holdConversation, requireNotClosed } from '../messages/access.ts';
import { draftsOf, type StoredDraft, storedDrafts } from '../messages/drafts.ts';
import { postMessages } from '../messages/post-messages.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { applyChange } from './apply-change.ts';

/** What staff want done with the assistant's waiting draft. */
export type DraftDecision =
  | { action: 'approve' | 'discard'; draft_id: string }
  | { action: 'edit'; draft_id: string; text: string };

/**
 * Sends the oldest waiting draft as it is or as staff wrote it, or throws it away; then the visitor
 * goes on waiting for a person. Throws 404, 409 when it is not the one that waits any more.
 */
export async function decideDraft(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  decision: DraftDecision,
): Promise<InboxRow> {
  const persona = (await services.profiles.find(db.businessId))?.persona?.name ?? 'Bob';
  return db.transaction(async (tx) => {
    const now = services.now();
    const row = await holdConversation(tx, id);
    requireNotClosed(row);
    const [draft, ...rest] = draftsOf(row);
    if (draft?.id !== decision.draft_id) {
      throw new ApiError('conflict', 'This draft is no longer waiting. Read the conversation again.');
    }
    const action = { approve: 'approved', edit: 'edited', discard: 'discarded' }[decision.action];
    const values = { draft: storedDrafts(rest) };
    if (decision.action === 'discard') {
      await applyChange(services, tx, row, values);
    } else {
      const text = decision.action === 'edit' ? decision.text : draft.text;
      const settled = rest.length > 0 ? {} : { status: 'open' as const, waiting_since: null };
      const receipt_id = newId(now);
      const message = {
        id: newId(now),
        role: 'assistant' as const,
        text,
        outcome: 'answered' as const,
        citations: citedIn(text, draft),
        author: persona,
        author_id: caller.userId,
        receipt_id,
        in_reply_to: draft.in_reply_to,
        created_at: now,
      };
      const change = { ...values, ...settled, ...undelivered(row), last_receipt: row.last_receipt + 1 };
      const [seq = 0] = await postMessages(tx, now, row, [message], change);
      await channelOf(row).deliver(tx, now, row, seq);
      await recordApproval(services, tx, now, row, draft, {
        message: { ...message, seq },
        by: `${action} by ${caller.name}`,
      });
    }
    const entry = {
      actor: actorOf(caller),
      action: `draft.${action}`,
      target: id,
      detail: { draft: draft.id },
    };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    return readInboxRow(tx, id, caller.userId);
  });
}

/** The citations whose markers are still in the text. */
function citedIn(text: string, { citations }: StoredDraft) {
  return citations.filter(({ n }) => text.includes(`[${n}]`));
}

/** The message that the visitor got. */
type Sent = Omit<VouchedMessage, 'citations'> & Pick<StoredDraft, 'citations'> & { receipt_id: string };

/** The receipt of what was sent: the story of the draft, and who let it go. */
async function recordApproval(
  services: Recorder,
  tx: BusinessTx,
  now: number,
  row: ConversationRow,
  draft: StoredDraft,
  sent: { message: Sent; by: string },
): Promise<void> {
  const { message } = sent;
  const held = await tx.q
    .selectFrom('receipt_bodies')
    .select('body')
    .where('receipt_id', '=', draft.receipt_id)
    .executeTakeFirst();
  if (!held) throw new Error('a waiting draft has a receipt');
  // Written by receiptBody() from this type.
  const { reason_parts: _ofTheDraft, ...story } = JSON.parse(held.body) as ReceiptBody;
  const cited = new Set(message.citations.map(({ document_id }) => document_id));
  const reason = `Bob's draft was ${sent.by}, and then sent.`;
  const body: ReceiptBody = {
    ...story,
    summary: reason,
    reason,
    outcome: 'answered',
    rule: 'supervised',
    reply: message.text,
    citations: message.citations,
    passages: story.passages.map((passage) => ({ ...passage, cited: cited.has(passage.document_id) })),
  };
  await appendReceipt(services, tx, now, row, {
    id: message.receipt_id,
    asked: await findAsked(tx, draft.in_reply_to),
    reply: message,
    body: JSON.stringify(body),
  });
}

async function findAsked(tx: BusinessTx, id: string): Promise<VouchedMessage | null> {
  const row = await tx.q
    .selectFrom('messages')
    .select(['id', 'seq', 'text', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, role: 'visitor' } : null;
}
