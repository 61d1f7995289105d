import type { ConversationDetail } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import type { BusinessRead } from '../../platform/db/store.ts';

/** Mails of one conversation that are shown at most. */
const SHOWN = 200;

/** The mails about a conversation as the wire shows them, the oldest first. */
export async function readMails(
  { q }: BusinessRead,
  conversationId: string,
): Promise<z.infer<typeof ConversationDetail>['mails']> {
  const rows = await q
    .selectFrom('mails')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.reverse().map(({ id, kind, recipient, seq, state, reason, created_at }) => ({
    id,
    kind,
    to: recipient,
    seq,
    state,
    reason,
    created_at: new Date(created_at).toISOString(),
  }));
}

/** What came with the messages of a conversation that came by mail. */
export async function readLetters(
  { q }: BusinessRead,
  conversationId: string,
): Promise<z.infer<typeof ConversationDetail>['letters']> {
  const rows = await q
    .selectFrom('mails_in')
    .select(['message_id', 'sender', 'subject', 'quoted', 'files'])
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.reverse().map(({ message_id, sender, subject, quoted, files }) => ({
    message_id: message_id ?? '',
    from: sender,
    subject,
    quoted,
    // Written by keepTaken from names.
    left_out: JSON.parse(files) as string[],
  }));
}
