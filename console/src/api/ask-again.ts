import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks again for what is shown under a key. An answer that is still on its way for the first time may have been read before
 * what is new, and the library would wait for it and ask no more: then it is asked once more after it.
 */
export async function askAgain(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const first = client
    .getQueryCache()
    .findAll({ queryKey })
    .some(({ state }) => state.data === undefined && state.fetchStatus === 'fetching');
  await client.invalidateQueries({ queryKey });
  if (first) await client.invalidateQueries({ queryKey });
}
