import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { isBlockedVisitor } from '../blocked/is-blocked.ts';
import type { Beside, ConversationRow, KnownSession } from '../sessions/open-session.ts';

/** Whether who begins a conversation is a visitor whom the business has blocked; later its row says so. */
export async function beginsBlocked(
  read: BusinessRead,
  { visitorId, conversation }: KnownSession,
): Promise<boolean> {
  return conversation === null && visitorId !== null && isBlockedVisitor(read, visitorId);
}

/** Keeps that its sender is blocked. */
export async function markBlocked(tx: BusinessTx, conversation: ConversationRow): Promise<void> {
  await tx.q.updateTable('conversations').set({ blocked: 1 }).where('id', '=', conversation.id).execute();
  conversation.blocked = 1;
}

/** He may have gone on with it on another device, or on a page in another language. */
export async function keepBeside(
  tx: BusinessTx,
  { id, device, page_language }: ConversationRow,
  beside: Beside | undefined,
): Promise<void> {
  if (!beside || (beside.device === device && beside.page_language === page_language)) return;
  await tx.q.updateTable('conversations').set(beside).where('id', '=', id).execute();
}
