import type { Outbound } from '../outbound/outbound.ts';
import type { ModelFetch } from './chat-attempt.ts';

const LONGEST_REQUEST_MS = 30_000;
const LARGEST_REPLY = 4_000_000;

/**
 * Fetch for a model's server through the guarded client; redirects are refused, as a key must not follow them.
 * The operator's own server gets a client that allows its host; a business's server gets the common one.
 */
export function modelFetch(outbound: Outbound): ModelFetch {
  return (input, init) =>
    outbound.fetchGuarded(input instanceof Request ? input.url : input, {
      method: init?.method,
      headers: init?.headers,
      body: typeof init?.body === 'string' ? init.body : undefined,
      signal: init?.signal,
      timeoutMs: LONGEST_REQUEST_MS,
      maxBytes: LARGEST_REPLY,
      maxRedirects: 0,
    });
}
