import type { LoginCaller } from '../kernel/caller.ts';
import { endLogins, personOf } from './end-logins.ts';
import type { Services } from './services.ts';

/** Where a user is signed in, most recent first. */
export async function listLogins(services: Services, caller: LoginCaller) {
  const rows = await services.store.platform.read((q) =>
    q
      .selectFrom('logins')
      .select(['id', 'user_agent', 'created_at', 'last_used_at'])
      .where('user_id', '=', caller.userId)
      .where('expires_at', '>', services.now())
      .orderBy('last_used_at', 'desc')
      .limit(200)
      .execute(),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      current: row.id === caller.loginId,
      user_agent: row.user_agent,
      created_at: new Date(row.created_at).toISOString(),
      last_used_at: new Date(row.last_used_at).toISOString(),
    })),
  };
}

/** Ends every login of the user but this one, and every sign-in-as of theirs. */
export async function endOtherLogins(services: Services, caller: LoginCaller): Promise<void> {
  await services.store.platform.transaction((q, emit) =>
    endLogins(q, emit, personOf(caller), caller.loginId),
  );
}
