import type { LoginCaller } from '../kernel/caller.ts';
import type { EmitTo, Queries } from '../platform/db/store.ts';
import { PLATFORM } from '../platform/db/store.ts';
import type { Services } from './services.ts';

/** Whose logins end. */
export interface Person {
  id: string;
  business_id: string | null;
}

/**
 * Ends a person's logins, but for one to keep, and every sign-in-as of theirs. Their event streams close on
 * every node once this is committed.
 */
export async function endLogins(
  q: Queries,
  emit: EmitTo,
  { id, business_id }: Person,
  keep?: string,
): Promise<void> {
  let own = q.deleteFrom('logins').where('user_id', '=', id);
  if (keep !== undefined) own = own.where('id', '!=', keep);
  await own.execute();
  await q.deleteFrom('logins').where('acting_admin_id', '=', id).execute();
  rightsChanged(emit, { id, business_id });
}

/** Ends the login of a request, and with it every sign-in-as that was opened from it. */
export async function endLogin({ store }: Pick<Services, 'store'>, caller: LoginCaller): Promise<void> {
  await store.platform.transaction(async (q, emit) => {
    await q.deleteFrom('logins').where('id', '=', caller.loginId).execute();
    rightsChanged(emit, personOf(caller));
  });
}

/** The person behind a request; with a sign-in-as that is the one whose rights are used. */
export function personOf({ userId, businessId }: LoginCaller): Person {
  return { id: userId, business_id: businessId };
}

/** Has every open stream of a person, on every node, ask anew whether it may go on. */
export function rightsChanged(emit: EmitTo, { id, business_id }: Person): void {
  emit(business_id ?? PLATFORM, { kind: 'rights', user_id: id });
}
