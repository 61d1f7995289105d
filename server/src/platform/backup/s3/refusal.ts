import { StartError } from '../../../kernel/errors.ts';
import { inOneLine } from '../../../kernel/operator-error.ts';
import { type S3Address, writtenAddress } from './address.ts';
import type { S3Store } from './store.ts';
import { xmlText } from './xml-text.ts';

/** What an S3 store refused, with its own code for it; empty where it gave none. */
export class S3Refusal extends StartError {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** An answer that is no success. */
export interface Refused {
  status: number;
  headers: Record<string, string>;
  xml: string;
}

const LONGEST = 300;
/** Answers that another attempt may change. */
const PASSING = new Set([
  'RequestTimeout',
  'SlowDown',
  'InternalError',
  'BadDigest',
  'XAmzContentSHA256Mismatch',
]);
const ELSEWHERE = new Set([
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
]);

/** Puts a refusal into one line that says what to do. */
export function refusal(store: S3Store, address: S3Address, refused: Refused): S3Refusal {
  const code = xmlText(refused.xml, 'Code') ?? '';
  const line = withoutSecrets(store, inOneLine(new Error(sentence(store, address, refused, code))));
  return new S3Refusal(refused.status, code, line.slice(0, LONGEST));
}

function sentence(
  store: S3Store,
  address: S3Address,
  { status, headers, xml }: Refused,
  code: string,
): string {
  const where = hostOf(store);
  const region = headers['x-amz-bucket-region'] ?? xmlText(xml, 'Region');
  if (region && region !== store.region && (ELSEWHERE.has(code) || status === 301)) {
    return `The bucket ${address.bucket} is in ${region}: set S3_REGION=${region}.`;
  }
  switch (code) {
    case 'SignatureDoesNotMatch':
      return `${where} refuses the signature: AWS_SECRET_ACCESS_KEY is not the secret of AWS_ACCESS_KEY_ID. Set both anew.`;
    case 'InvalidAccessKeyId':
      return `${where} does not know the key in AWS_ACCESS_KEY_ID. Set a key of this store, or correct S3_ENDPOINT.`;
    case 'ExpiredToken':
    case 'InvalidToken':
    case 'TokenRefreshRequired':
      return `${where} does not take AWS_SESSION_TOKEN any more: get new temporary keys, and set all three.`;
    case 'NoSuchBucket':
      return `There is no bucket ${address.bucket} at ${where}. Make it, or correct its name, S3_ENDPOINT or S3_REGION.`;
    case 'NoSuchKey':
      return `There is no ${writtenAddress(address)} at ${where}. Is the name right?`;
    case 'RequestTimeTooSkewed':
      return `This machine's clock is ${minutesOff(headers.date)} off that of ${where}: set it right (timedatectl set-ntp true).`;
    case 'AccessDenied':
    case 'AllAccessDisabled':
      return `The key in AWS_ACCESS_KEY_ID may not do this in ${address.bucket}: allow it s3:PutObject and s3:AbortMultipartUpload to back up, s3:GetObject to restore.`;
    case 'PreconditionFailed':
      return `${writtenAddress(address)} exists already. Name another.`;
    case '':
      return `${where} answered ${status} and not as S3 does. Is S3_ENDPOINT right?`;
    default:
      return `${where} answered ${code} (${status}): ${xmlText(xml, 'Message') ?? 'without a reason'}`;
  }
}

/** What failed on the way, in one line that says what to do. */
export function unreached(store: S3Store, error: unknown): StartError {
  const reason = codeOf(error);
  if (isAboutCertificate(error)) {
    return new StartError(
      `The certificate of ${hostOf(store)} is not trusted (${reason}). Correct S3_ENDPOINT, or name its authority in NODE_EXTRA_CA_CERTS.`,
    );
  }
  if (reason.startsWith('ERR_SSL')) {
    return new StartError(
      `${hostOf(store)} does not answer with TLS (${reason}). Correct the port in S3_ENDPOINT, or give it a certificate.`,
    );
  }
  const said = reason || withoutSecrets(store, inOneLine(error)).slice(0, LONGEST);
  return new StartError(
    `${hostOf(store)} cannot be reached (${said}). Are the network, its name and S3_ENDPOINT right?`,
  );
}

/** Whether another attempt may go well. */
export function isPassing(error: unknown): boolean {
  if (error instanceof S3Refusal) {
    if (PASSING.has(error.code) || error.status === 429 || error.status === 408 || error.status === 409)
      return true;
    return error.status >= 500 && error.status !== 501;
  }
  // What the network did; not what we found wrong ourselves.
  return !(error instanceof StartError) && !isAboutCertificate(error);
}

function isAboutCertificate(error: unknown): boolean {
  return ['CERT', 'SIGNATURE', 'SIGNED', 'ERR_TLS'].some((part) => codeOf(error).includes(part));
}

function codeOf(error: unknown): string {
  const told = error instanceof AggregateError ? error.errors[0] : error;
  return told instanceof Error && 'code' in told && typeof told.code === 'string' ? told.code : '';
}

function hostOf({ endpoint, region }: S3Store): string {
  return endpoint ? new URL(endpoint).host : `Amazon S3 (${region})`;
}

function minutesOff(date: string | undefined): string {
  const off = Math.round(Math.abs(Date.now() - Date.parse(date ?? '')) / 60_000);
  return Number.isFinite(off) ? `${off} minutes` : 'too far';
}

function withoutSecrets({ secret, token }: S3Store, text: string): string {
  return [secret, token].reduce((left: string, each) => (each ? left.replaceAll(each, '…') : left), text);
}
