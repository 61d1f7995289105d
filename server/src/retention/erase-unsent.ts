import type { BusinessDb } from '../platform/db/store.ts';

/** Erases files that were brought before a moment and never sent. @param before milliseconds */
export async function eraseUnsent(db: BusinessDb, before: number): Promise<void> {
  await db.transaction(({ q }) =>
    q.deleteFrom('attachments').where('message_id', 'is', null).where('created_at', '<', before).execute(),
  );
}
