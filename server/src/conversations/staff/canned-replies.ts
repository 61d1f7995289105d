import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';

/** Replies that staff keep ready, by title. */
export async function listCannedReplies(db: BusinessDb) {
  const items = await db.read(({ q }) =>
    q.selectFrom('canned_replies').select(['id', 'title', 'text']).orderBy('title').limit(500).execute(),
  );
  return { items };
}

/** Keeps a reply ready. @param now milliseconds */
export async function createCannedReply(db: BusinessDb, now: number, input: { title: string; text: string }) {
  const row = { id: newId(now), ...input };
  await db.transaction(({ q }) =>
    q
      .insertInto('canned_replies')
      .values({ ...row, created_at: now })
      .execute(),
  );
  return row;
}

/** Removes a kept reply; throws 404. */
export async function deleteCannedReply(db: BusinessDb, id: string): Promise<void> {
  const result = await db.transaction(({ q }) =>
    q.deleteFrom('canned_replies').where('id', '=', id).executeTakeFirst(),
  );
  if (result.numDeletedRows === 0n) throw notFound();
}
