import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { Uploader } from './keep-file.ts';

/** Ties files to the message they go with. Each is good for its uploader alone, and once. Throws 422. */
export async function sendFiles(
  tx: BusinessTx,
  ids: readonly string[],
  uploader: Uploader,
  to: { conversation_id: string; message_id: string },
): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  const [column, value] =
    'user_id' in uploader
      ? (['user_id', uploader.user_id] as const)
      : (['visitor_id', uploader.visitor_id] as const);
  let sent = tx.q
    .updateTable('attachments')
    .set(to)
    .where('id', 'in', [...ids])
    .where(column, '=', value)
    .where('message_id', 'is', null);
  if ('user_id' in uploader) sent = sent.where('conversation_id', '=', uploader.conversation_id);
  const rows = await sent.returning(['id', 'name', 'size', 'media_type as type']).execute();
  const files = ids.map((id) => rows.find((row) => row.id === id));
  const found = files.filter((file) => file !== undefined);
  if (found.length < ids.length || rows.length < ids.length) {
    throw invalid(
      '/attachments',
      'names a file that is not yours to send, or was sent already. Upload it again',
    );
  }
  return found;
}
