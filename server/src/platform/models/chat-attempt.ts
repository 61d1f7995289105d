import { ModelFailure, modelFailure } from './model-failure.ts';
import type { ModelRequest } from './model-request.ts';
import { messageOf, readChat } from './read-chat.ts';

/** Fetch, guarded or not. */
export type ModelFetch = typeof globalThis.fetch;

/** Where a model is served. */
export interface Endpoint {
  /** Such as `https://api.example/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string | undefined;
  fetch: ModelFetch;
}

/** What came of one request so far; filled while it is read, so that nothing is lost when it fails. */
export interface Attempt {
  text: string;
  /** It showed a sign of life, if only a thought. */
  began: boolean;
  input: number | null;
  output: number | null;
}

/** Characters, with what some models think aloud before they answer. */
const LONGEST_REPLY = 60_000;
const LONGEST_REFUSAL = 4_000;
/** Milliseconds that a server has after the last word to say what the reply took. */
const LAST_WORD_MS = 150;

/**
 * One request, read until its text is complete. @param plain without what not every server takes: a system message, a schema,
 * a temperature, a count of tokens. Throws ModelFailure. Nothing goes on in the background, however it ends.
 */
export async function attemptChat(
  endpoint: Endpoint,
  request: ModelRequest,
  { plain, signal, into }: { plain: boolean; signal: AbortSignal; into: Attempt },
): Promise<void> {
  const abort = new AbortController();
  let ending: NodeJS.Timeout | undefined;
  try {
    const response = await post(
      endpoint,
      plain ? plainBody(request) : fullBody(request),
      AbortSignal.any([signal, abort.signal]),
    );
    if (!response.body) throw new ModelFailure('bad_reply');
    for await (const piece of readChat(response.body)) {
      into.began = true;
      if (piece.kind === 'tokens') Object.assign(into, { input: piece.input, output: piece.output });
      if (piece.kind !== 'text' || ending) continue;
      into.text += piece.text;
      if (request.isComplete(into.text)) ending = setTimeout(() => abort.abort(), LAST_WORD_MS);
      else if (into.text.length > LONGEST_REPLY) throw new ModelFailure('too_long');
    }
    if (into.text === '') throw new ModelFailure('bad_reply');
  } catch (error) {
    if (!ending) throw modelFailure(error, into.began);
  } finally {
    clearTimeout(ending);
    abort.abort();
  }
}

async function post(endpoint: Endpoint, body: object, signal: AbortSignal): Promise<Response> {
  const { baseUrl, apiKey, model } = endpoint;
  const response = await endpoint.fetch(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    body: JSON.stringify({ model, ...body }),
    signal,
  });
  if (response.ok) return response;
  const said = (await response.text().catch(() => '')).slice(0, LONGEST_REFUSAL);
  throw modelFailure(
    Object.assign(new Error(refusalOf(said, apiKey)), { statusCode: response.status }),
    false,
  );
}

/** What the server said against it; never the key. */
function refusalOf(said: string, apiKey: string | undefined): string {
  let message = '';
  try {
    const parsed = JSON.parse(said) as { error?: unknown } | null; // any JSON: read loosely
    message = messageOf(parsed?.error ?? parsed);
  } catch {
    return ''; // a page for people says nothing to the point
  }
  return apiKey ? message.replaceAll(apiKey, '…') : message;
}

function fullBody({ instructions, prompt, schema }: ModelRequest): object {
  return {
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: prompt },
    ],
    stream: true,
    stream_options: { include_usage: true },
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
  };
}

function plainBody({ instructions, prompt }: ModelRequest): object {
  return { messages: [{ role: 'user', content: `${instructions}\n\n${prompt}` }], stream: true };
}
