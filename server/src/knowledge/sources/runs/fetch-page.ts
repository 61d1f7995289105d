import type { Services } from '../../services.ts';
import { isOfSite, pageAddress, type Site } from '../web/address.ts';
import type { Robots } from '../web/robots.ts';
import type { Why } from '../web/why.ts';
import { ask, bodyOf, reasonOf } from './ask.ts';
import type { PageRow } from './rows.ts';

/** Redirects that are followed from one address. */
const MOST_HOPS = 5;
/** Seconds for which a host rests that said it is busy, where it doesn't say how long; and the longest. */
const USUAL_REST = 5;
const LONGEST_REST = 60;

const READABLE = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
];
/** Bytes of a file that is read; a page is smaller. */
const LARGEST_FILE = 20_000_000;

/** What came of asking for a page. */
export type Fetched =
  | { kind: 'body'; bytes: Uint8Array<ArrayBuffer>; type: string; headers: Headers }
  | { kind: 'unchanged' }
  /** Another page of the site stands in its place. */
  | { kind: 'moved'; to: string }
  /** `gone`: the site itself says that it isn't there any more. */
  | { kind: 'skipped'; why: Why; gone: boolean }
  /** The site is busy: ask again after so many milliseconds. */
  | { kind: 'busy'; restMs: number }
  | { kind: 'later' };

/** What holds for all pages of a run. */
export interface Rules {
  site: Site;
  robots: Robots;
}

/** Asks for a page, with what tells whether it changed; every redirect is looked at before it is followed. */
export async function fetchPage(services: Services, rules: Rules, page: PageRow): Promise<Fetched> {
  const seen = new Set<string>();
  let url = page.url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    seen.add(url);
    const asking = {
      delayMs: rules.robots.delayMs,
      headers: hop === 0 ? conditions(page) : {},
      maxBytes: LARGEST_FILE,
    };
    const answer = await ask(services, url, asking, readReply);
    if (answer.kind === 'later') return answer;
    if (answer.kind === 'none') return skipped(answer.why);
    const { location, ...found } = answer.read;
    if (location === null) return url === page.url ? found.fetched : movedTo(url, found.fetched);
    const next = nextHop(rules, url, location, seen);
    if (next.kind === 'skipped') return next;
    url = next.url;
  }
  return skipped('far');
}

function conditions({ content, etag, last_modified }: PageRow): Record<string, string> {
  if (content === null) return {};
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(last_modified === null ? {} : { 'if-modified-since': last_modified }),
  };
}

/** A page that another one leads to is read under its own address. */
function movedTo(to: string, fetched: Fetched): Fetched {
  return fetched.kind === 'body' || fetched.kind === 'unchanged' ? { kind: 'moved', to } : fetched;
}

type Hop = { kind: 'next'; url: string } | { kind: 'skipped'; why: Why; gone: boolean };

function nextHop({ site, robots }: Rules, from: string, location: string, seen: Set<string>): Hop {
  if (!URL.canParse(location, from)) return skipped('unreachable');
  const target = new URL(location, from);
  if (!isOfSite(target, site)) return skipped(`other_site:${target.host}`, true);
  const url = pageAddress(target.href, from, site);
  if (url === null) return skipped('no_page');
  if (seen.has(url)) return skipped('circle');
  const { pathname, search } = target;
  if (robots.allows(`${pathname}${search}`)) return { kind: 'next', url };
  return skipped('robots');
}

async function readReply(reply: Response): Promise<{ location: string | null; fetched: Fetched }> {
  const { status, headers } = reply;
  if (status === 304) return { location: null, fetched: { kind: 'unchanged' } };
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  if (location !== null) return { location, fetched: skipped('far') };
  if (status !== 200) return { location: null, fetched: refusal(status, headers) };
  const type = (headers.get('content-type') ?? '').toLowerCase();
  if (!isReadable(type)) return { location: null, fetched: skipped(`no_page:${type.slice(0, 80)}`) };
  try {
    return { location: null, fetched: { kind: 'body', bytes: await bodyOf(reply), type, headers } };
  } catch (error) {
    return { location: null, fetched: skipped(reasonOf(error)) };
  }
}

/** Web pages, and the files that can be read; a server that says nothing is taken to mean a page. */
function isReadable(type: string): boolean {
  const [media = ''] = type.split(';', 1);
  return media.trim() === '' || READABLE.includes(media.trim());
}

function refusal(status: number, headers: Headers): Fetched {
  if (status === 404 || status === 410) return skipped(`not_found:${status}`, true);
  if (status === 429 || status === 503) return { kind: 'busy', restMs: restOf(headers) };
  if (status === 401 || status === 403) return skipped(`closed:${status}`);
  return skipped(`error:${status}`);
}

function restOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return 1000 * Math.min(LONGEST_REST, seconds >= 0 ? seconds : USUAL_REST);
}

function skipped(why: Why, gone = false): { kind: 'skipped'; why: Why; gone: boolean } {
  return { kind: 'skipped', why, gone };
}
