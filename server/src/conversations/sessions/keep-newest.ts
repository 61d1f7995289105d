import type { BusinessTx } from '../../platform/db/store.ts';

/** How often one identified visitor is known at once; every page of a shop may identify him anew. */
const KEPT = 200;

/** A page that identifies its visitor each time it is loaded leaves a token and a handle each time: the oldest end. */
export async function keepNewest(
  { q }: BusinessTx,
  visitorId: string,
  conversationId: string | null,
): Promise<void> {
  const tokens = q.selectFrom('visitor_tokens').select('token_hash').where('visitor_id', '=', visitorId);
  await q
    .deleteFrom('visitor_tokens')
    .where('visitor_id', '=', visitorId)
    .where('token_hash', 'not in', tokens.orderBy('created_at', 'desc').orderBy('token_hash').limit(KEPT))
    .execute();
  if (conversationId === null) return;
  const handles = q
    .selectFrom('session_handles')
    .select('handle_hash')
    .where('conversation_id', '=', conversationId);
  await q
    .deleteFrom('session_handles')
    .where('conversation_id', '=', conversationId)
    .where('handle_hash', 'not in', handles.orderBy('created_at', 'desc').orderBy('handle_hash').limit(KEPT))
    .execute();
}
