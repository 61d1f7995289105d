/** A request as the guarded client sends it. */
export interface OutgoingRequest {
  url: URL;
  method: string;
  headers: Headers;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The only headers that go along to another origin: keys have many names, so nothing else does. */
const CARRIED = ['accept', 'accept-language', 'content-type', 'user-agent'];

/** The request a redirect asks for, or null when the reply is not a redirect; throws on an unreadable location. */
export function redirected(
  request: OutgoingRequest,
  status: number,
  location: string | null,
): OutgoingRequest | null {
  if (!REDIRECTS.has(status) || location === null) return null;
  const url = new URL(location, request.url);
  const becomesGet = status === 303 || (status < 303 && request.method === 'POST');
  const headers =
    url.origin === request.url.origin ? new Headers(request.headers) : onlyCarried(request.headers);
  if (!becomesGet) return { ...request, url, headers };
  headers.delete('content-type');
  return { url, headers, method: 'GET', body: undefined };
}

function onlyCarried(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => CARRIED.includes(name)));
}
