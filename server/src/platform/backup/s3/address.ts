import { StartError } from '../../../kernel/errors.ts';

/** An object of a store that speaks S3. */
export interface S3Address {
  bucket: string;
  key: string;
}

const PREFIX = 's3://';
/** What S3 takes as a key, in bytes. */
const LONGEST_KEY = 1024;
const CONTROL = /\p{Cc}/u;

/** Whether a backup is to be kept in an S3 store, and not in a file. */
export function isS3(target: string): boolean {
  return target.toLowerCase().startsWith(PREFIX);
}

/** Reads `s3://bucket/key`. Throws StartError that says what is wrong with it. */
export function readS3Address(target: string): S3Address {
  const rest = target.slice(PREFIX.length);
  const slash = rest.indexOf('/');
  const bucket = slash < 0 ? rest : rest.slice(0, slash);
  const key = slash < 0 ? '' : rest.slice(slash + 1);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{2,62}$/.test(bucket) || bucket.includes('..')) {
    throw new StartError(`${target} names no bucket. It looks like s3://bucket/folder/name.tar.gz.`);
  }
  if (!key) throw new StartError(`${target} names a bucket only. Add a name: s3://${bucket}/name.tar.gz.`);
  const parts = key.endsWith('/') ? key.slice(0, -1).split('/') : key.split('/');
  // An address on the web resolves the dots, and nobody means an empty name.
  if (parts.some((part) => part === '' || part === '.' || part === '..') || CONTROL.test(key)) {
    throw new StartError(
      `${target} has a part that is empty, a dot or a control character. Name it otherwise.`,
    );
  }
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new StartError('The name is longer than S3 takes.');
  return { bucket, key };
}

/** As an operator writes it. */
export function writtenAddress({ bucket, key }: S3Address): string {
  return `${PREFIX}${bucket}/${key}`;
}
