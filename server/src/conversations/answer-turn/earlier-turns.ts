import { sql } from 'kysely';
import { askShaped } from '../../platform/db/by-shape.ts';
import type { BusinessRead } from '../../platform/db/store.ts';

/** Earlier messages of the visitor that help to understand this one. */
const EARLIER = 2;

/** What the visitor wrote last in a conversation, oldest first. */
export async function earlierTurns(read: BusinessRead, conversationId: string): Promise<string[]> {
  const rows = await askShaped<{ text: string }>(read, 'earlier turns', [conversationId], ([id]) =>
    read.q
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', id as never)
      .where('role', '=', sql.lit('visitor'))
      .orderBy('seq', 'desc')
      .limit(sql.lit(EARLIER))
      .compile(),
  );
  return rows.map(({ text }) => text).reverse();
}
