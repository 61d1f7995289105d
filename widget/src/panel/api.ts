import { Refusal } from './wire.ts';

export type CallOptions = {
  body?: object;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** Calls one of the visitor's endpoints; throws `Refusal` on a problem reply and TypeError when nothing came through. */
export type Api = (path: string, options?: CallOptions) => Promise<Response>;

/** An `Api` for one widget key; `token` is asked on each call, for it changes. */
export function createApi(origin: string, key: string, token: () => string | null | undefined): Api {
  return async (path, { body, headers, signal } = {}) => {
    const known = token();
    const response = await fetch(`${origin}/api/widget/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'x-widget-key': key,
        'content-type': 'application/json',
        accept: 'text/event-stream, */*',
        ...(known && { 'x-visitor-token': known }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal,
    });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new Refusal(response.status, problem.code, Number(response.headers.get('retry-after')) * 1000 || 0);
  };
}
