import { QueryClient, queryOptions } from '@tanstack/react-query';
import { actingBusiness } from './acting.ts';
import { askAgain } from './ask-again.ts';
import { send } from './call.ts';
import type { EndpointName, Input, Reply } from './endpoints.ts';
import { ApiError } from './problem.ts';

/** One cache for the whole app; refusals are not asked again, silence is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) =>
        count < 2 && error instanceof ApiError && [0, 502, 503].includes(error.problem.status),
    },
  },
});

/** Options of a query on an endpoint: the key holds its name, the business acted on and the input. */
export function apiQuery<N extends EndpointName>(name: N, input: Input<N>) {
  return queryOptions<Reply<N>>({
    queryKey: [name, actingBusiness(), input],
    queryFn: async ({ signal }) => (await send(name, input, signal)) as Reply<N>,
  });
}

/** Asks these endpoints again wherever they are shown. */
export async function refresh(...names: EndpointName[]): Promise<void> {
  await Promise.all(names.map((name) => askAgain(queryClient, [name])));
}
