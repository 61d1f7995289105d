import { NAMES_OF_TIMES } from './times.ts';

/** Parameters that say where a visitor came from or who he is, not which page he sees. */
const NOISE =
  /^(?:utm_\w*|gclid|gbraid|wbraid|fbclid|msclkid|dclid|yclid|igshid|mc_[ce]id|_ga|_gl|phpsessid|jsessionid|aspsessionid\w*|sid|session|session_?id|cfid|cftoken|replytocom)$/i;
/** Files that hold nothing to read. */
const ASSET =
  /\.(?:avif|bmp|css|eot|gif|gz|ico|jpe?g|js|json|m4a|mjs|mov|mp[34]|ogg|otf|png|rar|rss|svg|tar|tiff?|ttf|wav|webm|webp|woff2?|xml|zip)$/i;
/** Characters of an address from which on it is no address of a page. */
const MOST_CHARACTERS = 1000;

/** A site: where it is, and by which hosts it may be named. */
export interface Site {
  /** Scheme, host and port under which it answers. */
  origin: string;
}

/**
 * The one way to write the address of a page of the site, or null when it is none: elsewhere, too long, or a picture.
 * `www.` and the scheme make no other site.
 */
export function pageAddress(href: string, base: string, site: Site): string | null {
  if (href.length > MOST_CHARACTERS || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!isOfSite(url, site) || ASSET.test(url.pathname)) return null;
  return `${site.origin}${pathOf(url)}`;
}

/** Whether an address is of the site. */
export function isOfSite(url: URL, site: Site): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  const own = new URL(site.origin);
  return bareHost(url) === bareHost(own) && (url.port === own.port || (isUsual(url) && isUsual(own)));
}

/** The path and query of an address without what says who came and from where. */
function pathOf(url: URL): string {
  const path = url.pathname.replace(/;jsessionid=[^/]*/i, '').replaceAll(/\/{2,}/g, '/');
  const kept = [...url.searchParams].filter(([name]) => !NOISE.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return query === '' ? path : `${path}?${query}`;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^www\./, '').replace(/\.$/, '');
}

function isUsual(url: URL): boolean {
  return url.port === '';
}

/**
 * The family of an address: its path with numbers left out, and the names in its query. A month is one, too, where it stands with a
 * number in its part of the path, or is that part and stands beside a number; else it may name a page, as `/opening/monday` does.
 */
export function familyOf(address: string): string {
  const url = new URL(address);
  const parts = url.pathname.toLowerCase().split('/');
  const numbers = parts.map((part, at) => {
    const plain = part.replaceAll(NAMES_OF_TIMES, '0');
    const isName =
      plain === '0' && [parts[at - 1], parts[at + 1]].some((beside) => /^\d+$/.test(beside ?? ''));
    return isName || /\d/.test(part) ? plain : part;
  });
  return `${numbers.join('/').replaceAll(/\d+/g, '0')}?${[...url.searchParams.keys()].join('&')}`;
}
