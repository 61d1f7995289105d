import type { Host } from '../settings.ts';
import type { State } from './core.ts';
import type { Refusal } from './wire.ts';

export type CallOptions = {
  body?: object;
  headers?: Record<string, string>;
  /** Any of them ends the request. */
  signals?: AbortSignal[];
};

/** Calls one of the visitor's endpoints; throws `Refusal` on a problem reply and TypeError when nothing came through. */
export type Api = (path: string, options?: CallOptions) => Promise<Response>;

/** An `Api` for the visitor who is there at each call. */
export function createApi({ origin, key, fetch }: Host, state: State): Api {
  return async (path, { body, headers, signals = [] } = {}) => {
    const { token } = state.kept;
    const response = await fetch(`${origin}/api/widget/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'x-widget-key': key,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token && { 'x-visitor-token': token }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.any(signals),
    });
    if (response.ok) return response;
    const { code } = await response.json().catch(() => ({}));
    const wait = Number(response.headers.get('retry-after')) * 1000 || 0;
    throw Object.assign(Error(code), { status: response.status, code, wait } satisfies Refusal);
  };
}
