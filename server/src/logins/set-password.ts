import type { EmitTo, Queries } from '../platform/db/store.ts';
import { endLogins, type Person } from './end-logins.ts';

/** Sets the password of somebody who came by a link, which ends every login and every other link of theirs. */
export async function setPassword(q: Queries, emit: EmitTo, user: Person, hash: string): Promise<void> {
  await q
    .updateTable('users')
    .set({ password_hash: hash, status: 'active' })
    .where('id', '=', user.id)
    .execute();
  await endLogins(q, emit, user);
  await q.deleteFrom('links').where('user_id', '=', user.id).execute();
}
