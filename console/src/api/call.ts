import { endpoints } from 'virtual:endpoints';
import { at } from '../session/side.ts';
import { actingBusiness } from './acting.ts';
import { credentials } from './credentials.ts';
import type { EndpointName, Input, Reply } from './endpoints.ts';
import { ApiError, readProblem } from './problem.ts';

export interface AnyInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  raw?: string;
  form?: FormData;
}

/** Calls an endpoint by its contract name; throws ApiError for every answer that is not a success. */
export async function call<N extends EndpointName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Reply<N>> {
  // The server answers what the contract says; the same schemas check it in the server's tests.
  return (await send(name, input, signal)) as Reply<N>;
}

/** The same, of whichever endpoint: what is sent and answered has been typed by whoever calls. */
export async function send(name: EndpointName, typed: unknown, signal?: AbortSignal): Promise<unknown> {
  const input = typed as AnyInput;
  const [method] = endpoints[name];
  const response = await fetch(addressOf(name, input), {
    method,
    headers: headersOf(method, input),
    body: bodyOf(input),
    credentials: credentials.mode(),
    signal,
  }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : ApiError.offline();
  });
  if (!response.ok) throw await readProblem(response);
  return response.status === 204 ? undefined : response.json();
}

/** The address of a call, with the business an admin acts on. */
export function addressOf(name: EndpointName, input: AnyInput): string {
  const [, path, scope] = endpoints[name];
  const filled = path.replace(/:(\w+)/g, (_match, key: string) =>
    encodeURIComponent(String(input.params?.[key])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const business = actingBusiness();
  if (scope === 'business' && business) query.set('business_id', business);
  return at(query.size > 0 ? `${filled}?${query}` : filled);
}

/** What goes along with a call: who asks, and what the body is. */
export function headersOf(method: string, input: AnyInput): Record<string, string> {
  const headers: Record<string, string> = { ...credentials.headers(method) };
  if (input.raw !== undefined) headers['content-type'] = 'application/x-ndjson';
  else if (input.body !== undefined) headers['content-type'] = 'application/json';
  return headers;
}

/** The body of a call as it is sent. */
export function bodyOf(input: AnyInput): string | FormData | undefined {
  return input.form ?? input.raw ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
}
