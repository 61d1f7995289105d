import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { type Dispatcher, request } from 'undici';
import { StartError } from '../../../kernel/errors.ts';
import type { S3Address } from './address.ts';
import { isPassing, type Refused, refusal, unreached } from './refusal.ts';
import { objectUrl, type S3Store } from './store.ts';

/** One request about an object. */
export interface S3Call {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  query?: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

/** A success; whoever asked reads the body or ends it. */
export interface S3Answer {
  headers: Record<string, string>;
  body: Dispatcher.ResponseData['body'];
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
/** For 16 MB on a slow line; silence ends a request sooner. */
const LONGEST_REQUEST_MS = 15 * 60_000;
const SILENCE_MS = 60_000;
/** What is read of an answer that is not an object. */
const MOST_TEXT = 1_000_000;

/** Asks once. Throws S3Refusal for what the store refuses, and what the network threw. */
export async function ask(store: S3Store, address: S3Address, call: S3Call): Promise<S3Answer> {
  const url = objectUrl(store, address, call.query);
  const { statusCode, headers, body } = await request(url, {
    method: call.method,
    headers: await signed(store, url, call),
    body: call.body ?? null,
    // Of a download only the silence counts, however long it lasts.
    signal: call.method === 'GET' ? null : AbortSignal.timeout(LONGEST_REQUEST_MS),
    headersTimeout: SILENCE_MS * 5,
    bodyTimeout: SILENCE_MS,
  });
  const plain = single(headers);
  if (statusCode >= 200 && statusCode < 300) return { headers: plain, body };
  const refused: Refused = { status: statusCode, headers: plain, xml: await textOf(body) };
  throw refusal(store, address, refused);
}

/** Asks and reads the whole of a short answer, again where it failed in passing. Throws StartError with one line. */
export async function askForText(
  store: S3Store,
  address: S3Address,
  call: S3Call,
): Promise<{ headers: Record<string, string>; text: string }> {
  return await insisting(store, async () => {
    const { headers, body } = await ask(store, address, call);
    return { headers, text: await textOf(body) };
  });
}

/** Does `work` until it goes well, fails for good or failed too often, with growing pauses. Throws StartError with one line. */
export async function insisting<T>(store: S3Store, work: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt < attempts && isPassing(error)) {
        // Not all that failed together come back together.
        await store.pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
        continue;
      }
      throw error instanceof StartError ? error : unreached(store, error);
    }
  }
}

/** The headers of a request with its signature, which covers the body; `datetime` as in `20130524T000000Z`, by default now. */
export async function signed(
  store: S3Store,
  url: string,
  { method, headers = {}, body }: S3Call,
  datetime?: string,
): Promise<Record<string, string>> {
  const hash = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  const signer = new AwsV4Signer({
    url,
    method,
    headers: { ...headers, 'x-amz-content-sha256': hash },
    service: 's3',
    region: store.region,
    accessKeyId: store.keyId,
    secretAccessKey: store.secret,
    ...(store.token && { sessionToken: store.token }),
    ...(datetime && { datetime }),
  });
  return Object.fromEntries((await signer.sign()).headers);
}

async function textOf(body: S3Answer['body']): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_TEXT) break;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function single(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
