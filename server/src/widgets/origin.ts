import { getPublicSuffix } from 'tldts';

/** `https://*.example.com:8443` or the same without the wildcard: scheme, host, optional port. */
const SHAPE = /^(https?):\/\/(\*\.)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;

/**
 * An allowed origin in the form it is stored and compared, or null when it may not be one: paths,
 * `*`, `null`, user names, a trailing dot, or a wildcard over names that strangers can have.
 */
export function normaliseOrigin(text: string): string | null {
  const match = SHAPE.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, scheme, wildcard = '', host = '', port] = match;
  if (!URL.canParse(`${scheme}://${host}${port ? `:${port}` : ''}`)) return null;
  const labels = host.split('.');
  if (labels.some((label) => label === '')) return null;
  if (wildcard && (/^[\d.]+$/.test(host) || isShared(host))) return null;
  const url = new URL(`${scheme}://${host}${port ? `:${port}` : ''}`);
  return `${scheme}://${wildcard}${url.host}`;
}

/** Whether a request's Origin is on the list; exact, but for a wildcard that the owner wrote, which stands for one label. */
export function originAllowed(origin: string, allowed: readonly string[]): boolean {
  // A browser sends a lower-case origin with no default port; anything else is not a browser's.
  if (normaliseOrigin(origin) !== origin || origin.includes('*')) return false;
  return allowed.some((pattern) => pattern === origin || matchesWildcard(origin, pattern));
}

function matchesWildcard(origin: string, pattern: string): boolean {
  const at = pattern.indexOf('://*.');
  if (at < 0) return false;
  const scheme = pattern.slice(0, at + 3);
  const suffix = pattern.slice(at + 4);
  if (!origin.startsWith(scheme) || !origin.endsWith(suffix)) return false;
  const label = origin.slice(scheme.length, -suffix.length);
  // A key may be older than the rule, or than the list's entry.
  return /^[a-z0-9-]+$/.test(label) && !isShared(new URL(`${scheme}${suffix.slice(1)}`).hostname);
}

/** Whether anybody can have a name below this one: `com`, `co.uk`, `github.io` (docs/decisions/0013-wildcards-only-over-own-domains.md). */
function isShared(host: string): boolean {
  return getPublicSuffix(host, { allowPrivateDomains: true }) === host;
}
