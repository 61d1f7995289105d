import type { Queries } from '../db/store.ts';

/** Sets the password of somebody who came by a link, which ends every login and every other link of theirs. */
export async function setPassword(q: Queries, userId: string, hash: string): Promise<void> {
  await q
    .updateTable('users')
    .set({ password_hash: hash, status: 'active' })
    .where('id', '=', userId)
    .execute();
  await q.deleteFrom('logins').where('user_id', '=', userId).execute();
  await q.deleteFrom('links').where('user_id', '=', userId).execute();
}
