import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../../../kernel/config.ts';
import { StartError } from '../../../kernel/errors.ts';
import type { S3Address } from './address.ts';

/** The settings by which a store that speaks S3 is reached. */
export type S3Settings = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_SESSION_TOKEN'
>;

/** A store that speaks S3, and what opens it. */
export interface S3Store {
  endpoint: string | undefined;
  region: string;
  keyId: string;
  secret: string;
  token: string | undefined;
  /** Waits before another attempt. */
  pause(ms: number): Promise<void>;
}

/** Reads how the store is reached from the settings. Throws StartError where its key is not set. */
export function s3Store(settings: S3Settings): S3Store {
  const { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret } = settings;
  if (!keyId || !secret) {
    throw new StartError('Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to a key of the S3 store.');
  }
  return {
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    keyId,
    secret,
    token: settings.AWS_SESSION_TOKEN,
    pause: async (ms) => void (await wait(ms)),
  };
}

/**
 * The web address of an object. Amazon's own names the bucket in the host; others are asked by path, and so is a bucket with
 * a dot, whose host Amazon's certificate would not cover.
 */
export function objectUrl(store: S3Store, { bucket, key }: S3Address, query = ''): string {
  const path = key.split('/').map(encoded).join('/');
  const amazon = `s3.${store.region}.amazonaws.com`;
  const base =
    store.endpoint === undefined && !bucket.includes('.')
      ? `https://${bucket}.${amazon}`
      : `${store.endpoint ?? `https://${amazon}`}/${bucket}`;
  return `${base}/${path}${query && `?${query}`}`;
}

/** Percent-encoded as signatures ask for: all but letters, digits and `-._~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
