import type { Permission } from '@askbob/contract/permissions.ts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { credentials } from '../api/credentials.ts';
import type { Reply } from '../api/endpoints.ts';
import { ApiError } from '../api/problem.ts';
import { queryClient } from '../api/query.ts';
import { forgetWords } from './kept-words.ts';
import { at } from './side.ts';

export type Session = Reply<'me'>;

/** Who is signed in; null for nobody. Also learns the CSRF token for later changes. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await call('me', {}, signal);
      credentials.setCsrf(session.csrf_token);
      return session;
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'unauthenticated')) throw error;
      // A sign-in-as that has ended leaves the admin where it began, with the own login if that goes on.
      if (credentials.borrowed()) {
        credentials.giveBack();
        window.location.assign(at('/mission-control'));
      }
      return null;
    }
  },
});

/** The signed-in user; only under the frame, which lets nobody else in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw ApiError.offline();
  return data;
}

/** Whether the signed-in user may do something. */
export function useMay(): (permission: Permission) => boolean {
  const { user } = useSession();
  return (permission) => user.permissions.includes(permission);
}

/** Forgets everything of the login that just ended. */
export function forgetSession(): void {
  credentials.giveBack();
  credentials.setCsrf('');
  queryClient.clear();
  forgetWords();
}
