import { lookup } from 'node:dns/promises';
import { Agent, fetch as undiciFetch } from 'undici';
import { parseAllowList } from './allowed-address.ts';
import { guardedConnector, OutboundRefused, type Resolve } from './guarded-connector.ts';
import { limitedBody } from './limited-body.ts';
import { redirected } from './redirected.ts';

/** What every outbound client is made with; the defaults suit crawls and webhooks. */
export interface OutboundOptions {
  /** Hosts, addresses and CIDRs beyond public ones, which may also use any port. */
  allow: string[];
  resolve?: Resolve;
  connectTimeoutMs?: number;
}

/** One request: what `fetch` takes, and the limits that hold for it. */
export interface GuardedInit {
  method?: string;
  headers?: RequestInit['headers'];
  body?: string | Uint8Array<ArrayBuffer>;
  signal?: AbortSignal | null;
  /** Time for everything, redirects and the whole body included; 10 s by default. */
  timeoutMs?: number;
  /** Largest body in bytes, after decompression; 5 MB by default. */
  maxBytes?: number;
  /** How many redirects are followed, at most 5. */
  maxRedirects?: number;
  /** Hands a redirect back instead of following it. */
  redirect?: 'manual';
}

/** The only way out of the process for requests whose address somebody else chose. */
export interface Outbound {
  fetchGuarded(url: string | URL, init?: GuardedInit): Promise<Response>;
  close(): Promise<void>;
}

const MOST_REDIRECTS = 5;

/**
 * Makes the guarded client: public unicast addresses only (and what `allow` names), each hop checked again.
 * `fetchGuarded` throws OutboundRefused when the guard says no, and what `fetch` throws when the network fails.
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const connectTimeoutMs = options.connectTimeoutMs ?? 3_000;
  const connect = guardedConnector(
    parseAllowList(options.allow),
    options.resolve ?? systemResolve,
    connectTimeoutMs,
  );
  const agent = new Agent({ connect, connectTimeout: connectTimeoutMs, keepAliveTimeout: 4_000 });
  return {
    fetchGuarded: (url, init = {}) => follow(agent, url, init),
    close: () => agent.destroy(),
  };
}

async function follow(agent: Agent, start: string | URL, init: GuardedInit): Promise<Response> {
  const deadline = AbortSignal.timeout(init.timeoutMs ?? 10_000);
  const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
  const hops = Math.min(init.maxRedirects ?? MOST_REDIRECTS, MOST_REDIRECTS);
  let request = {
    url: checkedUrl(start),
    method: init.method ?? 'GET',
    headers: new Headers(init.headers),
    body: init.body,
  };
  for (let hop = 0; ; hop += 1) {
    const response = await send(agent, request, signal);
    const location = init.redirect === 'manual' ? null : response.headers.get('location');
    const next = redirected(request, response.status, location);
    if (!next) return limited(response, request.url, init.maxBytes ?? 5_000_000);
    await response.body?.cancel();
    if (hop >= hops) throw new OutboundRefused(`more than ${hops} redirects`);
    request = { ...next, url: checkedUrl(next.url) };
  }
}

async function send(agent: Agent, request: Parameters<typeof redirected>[0], signal: AbortSignal) {
  try {
    return await undiciFetch(request.url, {
      method: request.method,
      headers: [...request.headers],
      body: request.body,
      signal,
      dispatcher: agent,
      redirect: 'manual',
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof OutboundRefused ? cause : error;
  }
}

function limited(response: Awaited<ReturnType<typeof undiciFetch>>, url: URL, maxBytes: number): Response {
  // undici declares the type of its streams apart from the one that browsers and Node share.
  const stream = response.body as ReadableStream<Uint8Array> | null;
  const body = stream ? limitedBody(stream, maxBytes) : null;
  const headers = new Headers([...response.headers]);
  const result = new Response(body, { status: response.status, statusText: response.statusText, headers });
  Object.defineProperty(result, 'url', { value: url.href });
  return result;
}

function checkedUrl(input: string | URL): URL {
  if (!URL.canParse(String(input))) throw new OutboundRefused('the address is not a URL');
  const url = new URL(input);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OutboundRefused('only http and https are allowed');
  if (url.username !== '' || url.password !== '')
    throw new OutboundRefused('the URL must not carry credentials');
  return url;
}

async function systemResolve(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map((found) => found.address);
}
