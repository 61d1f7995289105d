import { createHash, createHmac } from 'node:crypto';

/** A request as it came, before anything is decoded. */
export interface ReceivedRequest {
  method: string;
  /** Path and query, as sent. */
  url: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  sha256: string;
}

/** What `Authorization` says of a signature. */
export interface Credential {
  keyId: string;
  date: string;
  region: string;
  signedHeaders: string[];
  signature: string;
}

/** Reads `Authorization: AWS4-HMAC-SHA256 …`; null where it is none for S3. */
export function readCredential(authorization: string): Credential | null {
  const field = (name: string) => authorization.split(`${name}=`)[1]?.split(',')[0]?.trim() ?? '';
  const [keyId = '', date = '', region = '', service, end] = field('Credential').split('/');
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ') || service !== 's3' || end !== 'aws4_request')
    return null;
  return {
    keyId,
    date,
    region,
    signedHeaders: field('SignedHeaders').split(';'),
    signature: field('Signature'),
  };
}

/** The signature a request must have, by Amazon's description of Signature Version 4 and nothing of ours. */
export function expectedSignature(request: ReceivedRequest, credential: Credential, secret: string): string {
  const question = request.url.indexOf('?');
  const path = question < 0 ? request.url : request.url.slice(0, question);
  const query = question < 0 ? '' : request.url.slice(question + 1);
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=').map((part) => uriEncoded(decodeURIComponent(part))))
    .map(([name = '', value = '']) => `${name}=${value}`)
    .sort();
  const canonical = [
    request.method,
    path
      .split('/')
      .map((part) => uriEncoded(decodeURIComponent(part)))
      .join('/'),
    pairs.join('&'),
    ...credential.signedHeaders.map(
      (name) => `${name}:${(request.headers[name] ?? '').trim().split(/ +/).join(' ')}`,
    ),
    '',
    credential.signedHeaders.join(';'),
    request.sha256,
  ].join('\n');
  const scope = `${credential.date}/${credential.region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash].join('\n');
  const key = [credential.date, credential.region, 's3', 'aws4_request'].reduce<Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

function uriEncoded(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9._~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
