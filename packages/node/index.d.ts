import type { Api, ChatReply, History, Problem } from './api.d.ts';

/** Which server, and as whom. */
export type Options = {
  /** The address of the Ask Bob server, such as `https://bob.example.com`. */
  origin: string;
  /** A service key, `sk_…`, from the Customer Portal under Connections. Keep it on the server. */
  key: string;
  /** How often a call that may be repeated is tried again; 2 unless said. */
  retries?: number;
  /** Another `fetch`, for a proxy or a test. */
  fetch?: typeof globalThis.fetch;
};

/** What a refusal says (RFC 9457); `unknown` where whoever answered was not Ask Bob, such as a proxy. */
export type Refusal = Omit<Partial<Problem>, 'code'> & {
  status: number;
  title: string;
  code: Problem['code'] | 'unknown';
};

/** The server refused; `code` is what to decide by. */
export class AskBobError extends Error {
  constructor(problem: Refusal);
  status: number;
  code: Problem['code'] | 'unknown';
  /** All that was said, such as the failing tests of `release_blocked`. */
  problem: Refusal;
  requestId: string | undefined;
  /** What is wrong with which field, for `invalid_request`. */
  errors: { pointer: string; message: string }[];
  /** Seconds to wait before another try, where the server says so. */
  retryAfter?: number | undefined;
}

/** One request as it is sent. */
export type Call = {
  method: string;
  path: string;
  body?: unknown;
  /** Where the body is no JSON, as it goes out. */
  raw?: string | FormData | undefined;
  lastEventId?: string | undefined;
  accept?: string | undefined;
  signal?: AbortSignal | undefined;
};

export type * from './api.d.ts';

/** What a stream brings, in this order: accepted, sentences, the whole reply. */
export type StreamEvent =
  | {
      type: 'accepted';
      data: {
        session_id: string;
        conversation_id: string;
        message_id: string;
        seq: number;
        visitor_token: string | null;
      };
    }
  | { type: 'sentence'; data: { text: string } }
  | { type: 'reply'; data: ChatReply };

/** Something that happened in the business; its `id` is where to go on after a lost connection. */
export type LiveEvent = { type: string; data: Record<string, unknown>; id: string | undefined };

export type AskOptions = {
  /** The session to go on with; without one, a new one is started. */
  session_id?: string;
  /** Names the message, so that a retry of yours gets the first reply; made up unless given. */
  client_message_id?: string;
  /** The language of the page, as in `<html lang>`. */
  locale?: string;
  signal?: AbortSignal;
};

export type Client = {
  /** Asks, and gives the reply. Needs `chat.manage`. */
  ask: (message: string, options?: AskOptions) => Promise<ChatReply>;
  /** Asks, and gives the reply as it comes. Throws when the stream ends too early: ask again with the same `client_message_id`. */
  stream: (message: string, options?: AskOptions) => AsyncGenerator<StreamEvent>;
  /** What was said in a session, in order, at most 1,000 messages at once. Needs `chat.read`. */
  history: (session_id: string, options?: { after?: number; signal?: AbortSignal }) => Promise<History>;
  /** The operations of the API reference, by their names: `bob.api.listContacts({ q: 'eva' })`. */
  api: Api;
  /** What happens in the business, live, until the connection ends; goes on behind `last_event_id`. Needs `chat.read`. */
  events: (options?: { last_event_id?: string; signal?: AbortSignal }) => AsyncGenerator<LiveEvent>;
  /** Calls any other endpoint of `/openapi.json`; undefined where there is no body. */
  request: (
    method: string,
    path: string,
    body?: unknown,
    options?: { signal?: AbortSignal | undefined },
    // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the endpoint's documentation says.
  ) => Promise<any>;
};

/** A client that calls as the holder of a service key. */
export function askBob(options: Options): Client;

/** What a webhook tells. */
export type WebhookEvent = { type: string; timestamp: string; data: Record<string, string | number | null> };

/**
 * Checks that a webhook comes from the holder of its secret (Standard Webhooks), and gives what it tells. `body` is the text as it
 * came, before anything has parsed it. Throws a TypeError for a wrong or missing signature, and for one that is more than five
 * minutes old or ahead. An event may come twice: remember its `webhook-id`.
 */
export function verifyWebhook(
  secret: string,
  headers: Headers | Record<string, string | string[] | undefined>,
  body: string,
  options?: { toleranceSeconds?: number; now?: number },
): Promise<WebhookEvent>;
