import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectedSignature, readCredential } from './s3-signature.ts';

/** What becomes of a call: its line is cut before or after it is done, half of the answer comes, or it fails with a code. */
type Fate = 'drop' | 'lose' | 'cut' | { status: number; code: string } | undefined;

interface StoredObject {
  body: Buffer;
  headers: Record<string, string>;
}

/** A store that speaks as much of S3 as backups need, by path, and trusts no signature that it has not computed itself. */
export interface FakeS3 {
  /** The settings that open it. */
  settings: {
    S3_ENDPOINT: string;
    S3_REGION: string;
    AWS_ACCESS_KEY_ID: string;
    AWS_SECRET_ACCESS_KEY: string;
    AWS_SESSION_TOKEN: string;
  };
  bucket: string;
  /** By key. */
  objects: Map<string, StoredObject>;
  /** Begun and neither completed nor aborted. */
  uploads: Map<string, { key: string; headers: Record<string, string>; parts: Map<number, Buffer> }>;
  /** What was asked with a right signature, such as `PUT part 2`. */
  calls: string[];
  /** Decides what becomes of a call, named as in `calls`. */
  fate(call: string): Fate;
  /** How far its clock is ahead. */
  aheadMs: number;
  /** Whether the key may read. */
  mayRead: boolean;
  /** Whether it makes sure that nothing is replaced. */
  knowsConditions: boolean;
  close(): Promise<void>;
}

const SMALLEST_PART = 5 * 1024 * 1024;
const MOST_SKEW_MS = 15 * 60_000;
const etag = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`;

class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: string;
  constructor(status: number, code: string, more = '') {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** Starts one on a free port of 127.0.0.1, with one empty bucket. */
export async function startS3(): Promise<FakeS3> {
  const http = createServer((request, response) => {
    void answer(fake, request, response).catch((error) => refuse(fake, response, error));
  });
  await new Promise<void>((ready) => void http.listen(0, '127.0.0.1', ready));
  const fake: FakeS3 = {
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
      S3_REGION: 'eu-test-1',
      AWS_ACCESS_KEY_ID: 'AKIATEST',
      AWS_SECRET_ACCESS_KEY: 'the+secret/of=the key',
      AWS_SESSION_TOKEN: 'token/of+the==session',
    },
    bucket: 'backups',
    objects: new Map(),
    uploads: new Map(),
    calls: [],
    fate: () => undefined,
    aheadMs: 0,
    mayRead: true,
    knowsConditions: true,
    close: async () => {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };
  return fake;
}

async function answer(fake: FakeS3, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  requireSignature(fake, request, body);
  const url = new URL(request.url ?? '', fake.settings.S3_ENDPOINT);
  const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const call = nameOf(request.method ?? '', url.searchParams);
  fake.calls.push(call);
  const fate = fake.fate(call);
  if (fate === 'drop') return void request.socket.destroy();
  if (typeof fate === 'object') throw new Refusal(fate.status, fate.code);
  if (bucket !== fake.bucket) throw new Refusal(404, 'NoSuchBucket');
  const done = perform(fake, call, {
    key: rest.join('/'),
    query: url.searchParams,
    headers: headersOf(request),
    body,
  });
  if (fate === 'lose') return void request.socket.destroy();
  response.writeHead(done.status, { 'content-length': done.body.length, ...done.headers });
  if (fate !== 'cut') return void response.end(done.body);
  response.write(done.body.subarray(0, Math.floor(done.body.length / 2)), () => request.socket.destroy());
}

function requireSignature(fake: FakeS3, request: IncomingMessage, body: Buffer): void {
  const headers = headersOf(request);
  const credential = readCredential(headers.authorization ?? '');
  const { settings } = fake;
  if (!credential) throw new Refusal(403, 'AccessDenied');
  if (credential.keyId !== settings.AWS_ACCESS_KEY_ID) throw new Refusal(403, 'InvalidAccessKeyId');
  if (credential.region !== settings.S3_REGION)
    throw new Refusal(400, 'AuthorizationHeaderMalformed', `<Region>${settings.S3_REGION}</Region>`);
  const date = headers['x-amz-date'] ?? '';
  const sent = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (!(Math.abs(Date.now() + fake.aheadMs - sent) < MOST_SKEW_MS))
    throw new Refusal(403, 'RequestTimeTooSkewed');
  if (headers['x-amz-security-token'] !== settings.AWS_SESSION_TOKEN) throw new Refusal(403, 'InvalidToken');
  const toSign = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (headers['x-amz-content-sha256'] !== sha256) throw new Refusal(400, 'XAmzContentSHA256Mismatch');
  const received = { method: request.method ?? '', url: request.url ?? '', headers, sha256 };
  if (
    toSign.some((name) => !credential.signedHeaders.includes(name)) ||
    credential.signature !== expectedSignature(received, credential, settings.AWS_SECRET_ACCESS_KEY)
  ) {
    throw new Refusal(403, 'SignatureDoesNotMatch');
  }
}

function nameOf(method: string, query: URLSearchParams): string {
  if (query.has('uploads')) return `${method} begin`;
  if (query.has('partNumber')) return `${method} part ${query.get('partNumber')}`;
  return `${method}${query.has('uploadId') ? ' upload' : ''}`;
}

interface Asked {
  key: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}
interface Done {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function perform(fake: FakeS3, call: string, asked: Asked): Done {
  if (call === 'GET') return read(fake, asked);
  const said = (body = '', headers = {}, status = 200) => ({ status, headers, body: Buffer.from(body) });
  if (call === 'POST begin') {
    const id = `${randomUUID()}+/=&`;
    const kept = Object.entries(asked.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
    fake.uploads.set(id, { key: asked.key, headers: Object.fromEntries(kept), parts: new Map() });
    return said(`<?xml version="1.0"?><R><UploadId>${id.replaceAll('&', '&amp;')}</UploadId></R>`);
  }
  const id = asked.query.get('uploadId') ?? '';
  const upload = fake.uploads.get(id);
  if (upload?.key !== asked.key) throw new Refusal(404, 'NoSuchUpload');
  if (call === 'DELETE upload') {
    fake.uploads.delete(id);
    return said('', {}, 204);
  }
  if (call === 'POST upload') return join(fake, id, asked);
  upload.parts.set(Number(asked.query.get('partNumber')), asked.body);
  return said('', { etag: etag(asked.body) });
}

function read({ mayRead, objects }: FakeS3, { key, headers: { range, 'if-match': wanted } }: Asked): Done {
  if (!mayRead) throw new Refusal(403, 'AccessDenied');
  const object = objects.get(key);
  if (!object) throw new Refusal(404, 'NoSuchKey');
  const headers = { ...object.headers, etag: etag(object.body) };
  if (wanted !== undefined && wanted !== headers.etag) throw new Refusal(412, 'PreconditionFailed');
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return { status: 200, headers, body: object.body };
  const body = object.body.subarray(Number(from), to ? Number(to) + 1 : undefined);
  const part = `bytes ${from}-${Number(from) + body.length - 1}/${object.body.length}`;
  return { status: 206, headers: { ...headers, 'content-range': part }, body };
}

function join(fake: FakeS3, id: string, { key, headers, body }: Asked): Done {
  const upload = fake.uploads.get(id);
  if (headers['if-none-match'] === '*') {
    if (!fake.knowsConditions) throw new Refusal(501, 'NotImplemented');
    if (fake.objects.has(key)) throw new Refusal(412, 'PreconditionFailed');
  }
  const listed = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)];
  const parts = listed.map(([, number, tag]) => {
    const part = upload?.parts.get(Number(number));
    if (!part || etag(part) !== tag) throw new Refusal(400, 'InvalidPart');
    return part;
  });
  if (parts.slice(0, -1).some((part) => part.length < SMALLEST_PART))
    throw new Refusal(400, 'EntityTooSmall');
  fake.objects.set(key, { body: Buffer.concat(parts), headers: upload?.headers ?? {} });
  fake.uploads.delete(id);
  return { status: 200, headers: {}, body: Buffer.from('<CompleteMultipartUploadResult/>') };
}

function refuse(fake: FakeS3, response: ServerResponse, error: unknown): void {
  const { status, code, more } = error instanceof Refusal ? error : new Refusal(400, String(error));
  const date = new Date(Date.now() + fake.aheadMs).toUTCString();
  // What a careless store says back.
  const { AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = fake.settings;
  const xml = `<Error><Code>${code}</Code><Message>No, not with ${secret} and ${token}.</Message>${more}</Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', date }).end(xml);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
