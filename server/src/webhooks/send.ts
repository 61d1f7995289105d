import type { Outbound } from '../platform/outbound/outbound.ts';

/** How one attempt went; `error` is null when the address took it. */
export interface Sent {
  status: number | null;
  error: string | null;
  ms: number;
}

const TIMEOUT_MS = 10_000;
/** How much of a refusal is kept. */
const KEPT_BYTES = 1024;

/** Posts a body to an address somebody typed, which the guard looks at anew each time; a redirect is a refusal. */
export async function send(
  outbound: Outbound,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Sent> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const response = await outbound.fetchGuarded(url, {
      method: 'POST',
      headers,
      body,
      timeoutMs: TIMEOUT_MS,
      redirect: 'manual',
    });
    const said = await beginningOf(response);
    return {
      status: response.status,
      error: response.ok ? null : said || response.statusText || 'refused',
      ms: took(),
    };
  } catch (error) {
    return {
      status: null,
      error: reasonOf(error).slice(0, 300),
      ms: took(),
    };
  }
}

/** What went wrong, in the words of what lies beneath: `fetch failed` alone says nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  try {
    for (let size = 0; size < KEPT_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
    }
  } catch {
    // What it answered is known by its status.
  }
  await reader.cancel().catch(() => undefined);
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, KEPT_BYTES)).replaceAll('\0', '');
}
