import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { StartError } from '../../../kernel/errors.ts';
import type { S3Address } from './address.ts';
import { ask, askForText, insisting } from './call.ts';
import { CHECKSUM, look } from './look.ts';
import { refusal, S3Refusal } from './refusal.ts';
import type { S3Store } from './store.ts';
import { xmlText } from './xml-text.ts';

/** A file on its way into a store. */
export interface Upload {
  /** Sends the file in parts; the object is there whole or not at all. Throws StartError with one line. */
  send(file: string): Promise<void>;
  /** Takes back what was sent of an object that is not whole. */
  abandon(): Promise<void>;
}

const PART_BYTES = 16 * 1024 * 1024;
/** S3 takes 10,000. */
const MOST_PARTS = 9_000;

/** Prepares to send one file; at most one part of it, of `partBytes`, is in memory. */
export function newUpload(store: S3Store, address: S3Address, partBytes = PART_BYTES): Upload {
  let id: string | undefined;
  let abandoned: Promise<unknown> | undefined;
  const abandon = async () => {
    if (id === undefined) return;
    const query = `uploadId=${encodeURIComponent(id)}`;
    abandoned ??= askForText(store, address, { method: 'DELETE', query });
    await abandoned;
  };
  const send = async (file: string) => {
    const sha256 = await checksum(file);
    const handle = await open(file);
    try {
      id = await begin(store, address, sha256);
      const tags = await sendParts(store, address, { id, handle, partBytes });
      await complete(store, address, { id, tags, sha256 });
      id = undefined;
    } catch (error) {
      // Why it failed is what counts; a rule of the bucket removes what stays.
      await abandon().catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
  };
  return { send, abandon };
}

async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function begin(store: S3Store, address: S3Address, sha256: string): Promise<string> {
  const headers = { 'content-type': 'application/gzip', [CHECKSUM]: sha256 };
  const { text } = await askForText(store, address, { method: 'POST', query: 'uploads=', headers });
  const id = xmlText(text, 'UploadId');
  if (!id) throw new StartError('The store began no upload. Is S3_ENDPOINT right?');
  return id;
}

async function sendParts(
  store: S3Store,
  address: S3Address,
  upload: { id: string; handle: FileHandle; partBytes: number },
): Promise<string[]> {
  const { size } = await upload.handle.stat();
  const length = Math.max(upload.partBytes, Math.ceil(size / MOST_PARTS));
  const buffer = Buffer.alloc(Math.min(length, size));
  const tags: string[] = [];
  for (let at = 0; at < size; at += length) {
    const body = await readPart(upload.handle, buffer, at, Math.min(length, size - at));
    const query = `partNumber=${tags.length + 1}&uploadId=${encodeURIComponent(upload.id)}`;
    const { headers } = await askForText(store, address, { method: 'PUT', query, body });
    if (!headers.etag) throw new StartError('The store took a part without naming it. Is S3_ENDPOINT right?');
    tags.push(headers.etag);
  }
  return tags;
}

async function readPart(handle: FileHandle, buffer: Buffer<ArrayBuffer>, at: number, length: number) {
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, at + filled);
    if (bytesRead === 0) throw new StartError('The archive was cut off while it was sent.');
    filled += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function complete(
  store: S3Store,
  address: S3Address,
  { id, tags, sha256 }: { id: string; tags: string[]; sha256: string },
): Promise<void> {
  const parts = tags.map(
    (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`,
  );
  const xml = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</CompleteMultipartUpload>`;
  const query = `uploadId=${encodeURIComponent(id)}`;
  // Nothing is replaced, also where somebody else was quicker, or this key may not look.
  let headers: Record<string, string> = { 'if-none-match': '*' };
  const join = async () => {
    const { body } = await ask(store, address, {
      method: 'POST',
      query,
      headers,
      body: new Uint8Array(Buffer.from(xml)),
    });
    const text = await body.text();
    // It answers 200 before it has joined the parts, and then says that it could not.
    if (xmlText(text, 'Code') !== undefined)
      throw refusal(store, address, { status: 500, headers: {}, xml: text });
  };
  try {
    await insisting(store, async () => {
      try {
        await join();
      } catch (error) {
        // A store that cannot make sure of it: it was looked before.
        if (!(error instanceof S3Refusal && error.status === 501)) throw error;
        headers = {};
        await join();
      }
    });
  } catch (error) {
    // An attempt whose answer was lost has done it.
    if (!(error instanceof S3Refusal && ['NoSuchUpload', 'PreconditionFailed'].includes(error.code)))
      throw error;
    const seen = await look(store, address);
    if (seen.kind !== 'object' || seen.sha256 !== sha256) throw error;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
