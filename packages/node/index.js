/** @import { AskOptions, Call, Client, LiveEvent, Options, Refusal, StreamEvent } from './index.d.ts' */
import { operations } from './operations.js';

const LONGEST_WAIT = 30_000;

export class AskBobError extends Error {
  /** @override */
  name = 'AskBobError';
  /** @type {number | undefined} */
  retryAfter = undefined;
  /** @param {Refusal} problem */
  constructor(problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
    this.requestId = problem.request_id;
    this.errors = problem.errors ?? [];
  }
}

/**
 * @param {Options} options
 * @returns {Client}
 */
export function askBob({ origin, key, retries = 2, fetch = globalThis.fetch }) {
  const { origin: host, pathname } = new URL(origin);
  // A server may stand below a path of its host.
  const below = pathname.replace(/\/+$/, '');

  /** @param {Call} call */
  const once = async ({ method, path, body, raw, accept = 'application/json', lastEventId, signal }) => {
    const url = new URL(below + path, host);
    // Such as `//elsewhere.example`: the key must not leave for another server, nor for what else that host serves.
    if (url.origin !== host || !url.pathname.startsWith(`${below}/`))
      throw new TypeError(`Ask Bob: ${path} is not a path of ${host}${below}.`);
    const type =
      typeof raw === 'string' ? 'application/x-ndjson' : body !== undefined ? 'application/json' : undefined;
    const response = await fetch(url, {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${key}`,
        accept,
        // A form says its own type, with what parts it.
        ...(type && { 'content-type': type }),
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      ...(signal && { signal }),
      ...(raw !== undefined && { body: raw }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await failure(response);
    return response;
  };

  /** @param {Call} call */
  const send = async (call) => {
    for (let tried = 0; ; tried++) {
      try {
        return await once(call);
      } catch (error) {
        const ms = waitAfter(error, tried);
        if (tried >= retries || !isRepeatable(call) || ms === undefined) throw error;
        await pause(ms, call.signal);
      }
    }
  };

  /** @type {Client['request']} */
  const request = async (method, path, body, { signal } = {}) => {
    const response = await send({ method, path, body, signal });
    return response.status === 204 ? undefined : response.json();
  };

  /** @param {string} message @param {AskOptions} options */
  const messageCall = async (message, { session_id, client_message_id, locale, signal }) => ({
    method: 'POST',
    path: '/api/chat/message',
    body: {
      message,
      session_id: session_id ?? (await request('POST', '/api/chat/session', {}, { signal })).session_id,
      client_message_id: client_message_id ?? crypto.randomUUID(),
      locale,
    },
    signal,
  });

  return {
    request,
    api: apiOf(send),
    async *events({ last_event_id, signal } = {}) {
      const call = { method: 'GET', path: '/api/events', accept: 'text/event-stream' };
      yield* eventsOf(await send({ ...call, lastEventId: last_event_id, signal }));
    },
    ask: async (message, options = {}) => (await send(await messageCall(message, options))).json(),
    async *stream(message, options = {}) {
      const call = await messageCall(message, options);
      let isWhole = false;
      for await (const event of eventsOf(await send({ ...call, accept: 'text/event-stream' }))) {
        isWhole ||= event.type === 'reply';
        yield/** @type {StreamEvent} */ (/** @type {unknown} */ (event));
      }
      if (!isWhole) throw new TypeError('The stream ended before the reply came.');
    },
    history: (session_id, { after = 0, signal } = {}) =>
      request('GET', `/api/chat/history/${encodeURIComponent(session_id)}?after=${after}`, undefined, {
        signal,
      }),
  };
}

/**
 * The operations, each by its name: what stands in the path goes there, `body` is the body, and all else the query.
 * @param {(call: Call) => Promise<Response>} send
 * @returns {Client['api']}
 */
function apiOf(send) {
  const entries = Object.entries(operations).map(([name, line]) => {
    const [method = '', path = '', kind] = line.split(' ');
    /** @param {{ body?: unknown, signal?: AbortSignal } & Record<string, unknown>} call */
    const operation = async ({ body, signal, ...values } = {}) => {
      const inQuery = new URLSearchParams();
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, part) => segment(String(values[part])));
      for (const [key, value] of Object.entries(values))
        if (value !== undefined && !path.includes(`{${key}}`)) inQuery.set(key, String(value));
      const isRaw = typeof body === 'string' || body instanceof FormData;
      const question = inQuery.size > 0 ? `?${inQuery}` : '';
      const sent = isRaw ? { raw: /** @type {string | FormData} */ (body) } : { body };
      return contentOf(await send({ method, path: filled + question, ...sent, signal }), kind);
    };
    return [name, operation];
  });
  return Object.fromEntries(entries);
}

/** An id as a part of a path. Some would lead to another endpoint. @param {string} id */
function segment(id) {
  if (['', '.', '..'].includes(id)) throw new TypeError(`Ask Bob: “${id}” is no id.`);
  return encodeURIComponent(id);
}

/** @param {Response} response @param {string | undefined} kind */
async function contentOf(response, kind) {
  if (response.status === 204) return undefined;
  if (kind === 'bytes') return new Uint8Array(await response.arrayBuffer());
  return kind === 'text' ? response.text() : response.json();
}

/** A call that does no more when it is done twice. @param {Call} call */
function isRepeatable({ method, body }) {
  return method === 'GET' || (typeof body === 'object' && body !== null && 'client_message_id' in body);
}

/**
 * How long to wait before the next try, in milliseconds; undefined where another try would not help.
 * @param {unknown} error @param {number} tried
 */
function waitAfter(error, tried) {
  const backoff = 500 * 2 ** tried * (0.5 + Math.random() / 2);
  // What `fetch` throws when no reply came.
  if (!(error instanceof AskBobError)) return isLostConnection(error) ? backoff : undefined;
  const isPassing = [429, 502, 503, 504].includes(error.status) || error.code === 'duplicate_in_flight';
  if (!isPassing || error.code === 'quota_exceeded') return undefined;
  const ms = error.retryAfter === undefined ? backoff : error.retryAfter * 1000;
  return ms <= LONGEST_WAIT ? ms : undefined;
}

/** @param {unknown} error */
function isLostConnection(error) {
  return error instanceof TypeError && !error.message.startsWith('Ask Bob');
}

/** @param {Response} response */
async function failure(response) {
  /** @type {Refusal} */
  const plain = { status: response.status, code: 'unknown', title: response.statusText };
  /** @type {Partial<Refusal>} */
  const said = await response.json().catch(() => ({}));
  const error = new AskBobError({ ...plain, ...said });
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  error.retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  return error;
}

/** @param {number} ms @param {AbortSignal | undefined} signal */
function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve(undefined);
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Reads the events of a stream as they come.
 * @param {Response} response
 * @returns {AsyncGenerator<LiveEvent>}
 */
async function* eventsOf(response) {
  let rest = '';
  const decoder = new TextDecoder();
  // @ts-expect-error: Node reads a body as an async iterable; the types of browsers do not say so.
  for await (const chunk of response.body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (!event) continue;
      yield event;
    }
  }
}

/** @param {string} block */
function eventOf(block) {
  const lines = block.split('\n');
  const field = (/** @type {string} */ name) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const data = field('data');
  return data === undefined
    ? undefined
    : { type: field('event') ?? 'message', data: JSON.parse(data), id: field('id') };
}

/**
 * @param {string} secret
 * @param {Headers | Record<string, string | string[] | undefined>} headers
 * @param {string} body
 * @param {{ toleranceSeconds?: number, now?: number }} [options]
 * @returns {Promise<any>}
 */
export async function verifyWebhook(
  secret,
  headers,
  body,
  { toleranceSeconds = 300, now = Date.now() } = {},
) {
  const header = (/** @type {string} */ name) =>
    String((headers instanceof Headers ? headers.get(name) : headers[name]) ?? '');
  const [id, seconds] = [header('webhook-id'), header('webhook-timestamp')];
  const isFresh = Math.abs(now / 1000 - Number(seconds)) <= toleranceSeconds;
  if (!id || !seconds || !isFresh) throw new TypeError('The webhook is not signed, or too old or new.');
  const bytes = (/** @type {string} */ base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret.replace(/^whsec_/, '')), hmac, false, [
    'verify',
  ]);
  const signed = new TextEncoder().encode(`${id}.${seconds}.${body}`);
  for (const each of header('webhook-signature').split(' ')) {
    const [version, signature = ''] = each.split(',');
    if (version !== 'v1' || !/^[A-Za-z0-9+/]+=*$/.test(signature)) continue;
    if (await crypto.subtle.verify('HMAC', key, bytes(signature), signed)) return JSON.parse(body);
  }
  throw new TypeError('The webhook was not signed with this secret.');
}
