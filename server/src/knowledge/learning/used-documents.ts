import type { BusinessDb } from '../../platform/db/store.ts';

/** Replies that are looked back on. */
const MOST_REPLIES = 10_000;

/** Documents that the last replies rested on. */
export async function usedDocuments(db: BusinessDb): Promise<ReadonlySet<string>> {
  const rows = await db.read(({ q }) =>
    q
      .selectFrom('messages')
      .select('citations')
      .where('role', '=', 'assistant')
      .where('outcome', '=', 'answered')
      .orderBy('created_at', 'desc')
      .limit(MOST_REPLIES)
      .execute(),
  );
  // Only the pipeline writes the column.
  const cited = rows.flatMap(({ citations }) => JSON.parse(citations ?? '[]') as { document_id: string }[]);
  return new Set(cited.map(({ document_id }) => document_id));
}
