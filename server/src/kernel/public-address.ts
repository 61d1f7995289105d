import { z } from 'zod';

/**
 * What our own addresses begin with. Whether a proxy has taken `PUBLIC_URL`'s path away is seen by how a request
 * begins, so no part of that path may be called like one of these.
 */
export const OWN_PLACES: ReadonlySet<string> = new Set([
  'api',
  'booking',
  'console',
  'docs',
  'favicon.ico',
  'favicon.svg',
  'mcp',
  'metrics',
  'mission-control',
  'openapi.json',
  'portal',
  'prices',
  'robots.txt',
  'site',
  'unsubscribe',
  'widget',
]);

const plain = /^[\w.~-]+$/;

/** An http or https address with at most a path, as it is put before our own paths: without a slash at its end. */
export const publicAddress = z
  .url({ protocol: /^https?$/ })
  .refine(
    isBare,
    'must be an address such as https://bob.example.com or https://example.com/bob, without a name, a question mark or a #',
  )
  .refine(
    (address) => partsOf(address).every((part) => plain.test(part)),
    'may have letters, digits and . _ ~ - in its path, nothing else',
  )
  .refine(
    (address) => !partsOf(address).some((part) => OWN_PLACES.has(part)),
    `must not have a path that Ask Bob uses itself (${[...OWN_PLACES].join(', ')}): take another word`,
  )
  .transform((address) => new URL(address).href.replace(/\/+$/, ''));

function isBare(address: string): boolean {
  // What is no address at all has been told so already.
  if (!URL.canParse(address)) return true;
  const { username, password, search, hash } = new URL(address);
  return username + password + search + hash === '' && !/[?#]/.test(address);
}

/** The path's parts; a slash at its end is none. */
function partsOf(address: string): string[] {
  const path = URL.parse(address)?.pathname.replace(/^\/|\/$/g, '') ?? '';
  return path === '' ? [] : path.split('/');
}
