import { ApiError, notFound } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** A conversation of this business, held until the transaction ends; throws 404. */
export async function holdConversation(tx: BusinessTx, id: string): Promise<ConversationRow> {
  const row = await tx
    .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', id))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Throws 409 for a conversation that is closed. */
export function requireNotClosed({ status }: ConversationRow): void {
  if (status !== 'closed') return;
  throw new ApiError('conversation_closed', 'This conversation is closed. Open it again first.');
}
