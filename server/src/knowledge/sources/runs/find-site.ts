import type { Services } from '../../services.ts';
import { isOfSite, pageAddress, type Site } from '../web/address.ts';
import { readRobots } from '../web/robots.ts';
import type { Why } from '../web/why.ts';
import { AGENT, ask, bodyOf } from './ask.ts';

/** Redirects until the start of a site is found. */
const MOST_HOPS = 5;
/** Why another way of writing the address is tried. */
const NO_ANSWER: readonly Why[] = ['unreachable', 'unknown_host', 'late'];

type Found =
  | { kind: 'found'; site: Site; start: string; robotsText: string }
  | { kind: 'failed'; why: Why }
  | { kind: 'later' };

/** Finds where a site answers: as its address was typed, else with `www.` or without, else over plain `http`. */
export async function findSite(services: Services, typed: string): Promise<Found> {
  let first: Found | null = null;
  for (const address of waysToWrite(typed)) {
    const found = await followStart(services, address);
    if (found.kind !== 'failed' || !NO_ANSWER.includes(found.why)) return found;
    first ??= found;
  }
  return first ?? { kind: 'failed', why: 'unreachable' };
}

/** How people may have meant an address. */
export function waysToWrite(typed: string): string[] {
  const url = new URL(typed);
  const isName = /[a-z]$/i.test(url.hostname) && url.hostname.includes('.');
  if (url.port !== '' || !isName) return [typed];
  const other = new URL(url);
  other.hostname = url.hostname.startsWith('www.') ? url.hostname.slice(4) : `www.${url.hostname}`;
  const ways = [url.href, other.href];
  return url.protocol === 'https:' ? [...ways, ...ways.map((way) => way.replace('https:', 'http:'))] : ways;
}

/** Follows an address as far as it leads within the site: `http` to `https`, with `www.` or without. */
async function followStart(services: Services, typed: string): Promise<Found> {
  let url = new URL(typed);
  let robotsText = await robotsOf(services, url.origin);
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (typeof robotsText !== 'string') return robotsText;
    const site = { origin: url.origin };
    const start = pageAddress(url.href, url.href, site);
    if (start === null) return { kind: 'failed', why: 'no_page' };
    const found: Found = { kind: 'found', site, start, robotsText };
    const { pathname, search } = new URL(start);
    const robots = readRobots(robotsText, AGENT);
    if (!robots.allows(`${pathname}${search}`)) return found;
    const asking = { delayMs: robots.delayMs };
    const answer = await ask(services, url.href, asking, async ({ headers }) => ({
      location: headers.get('location'),
    }));
    if (answer.kind === 'later') return answer;
    if (answer.kind === 'none') return { kind: 'failed', why: answer.why };
    const next = nextOf(answer.read.location, url);
    if (next === null || next.origin === url.origin) return found;
    if (!isOfSite(next, site)) {
      return { kind: 'failed', why: `leads_elsewhere:${url.host} → ${next.host}` };
    }
    robotsText = await robotsOf(services, next.origin);
    url = next;
  }
  return { kind: 'failed', why: 'far' };
}

function nextOf(location: string | null, from: URL): URL | null {
  return location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
}

/** The robots.txt of a site as RFC 9309 takes it: none allows all, and one that cannot be had forbids all. */
async function robotsOf(
  services: Services,
  origin: string,
): Promise<string | { kind: 'failed'; why: Why } | { kind: 'later' }> {
  const asking = { delayMs: 0, follow: true, maxBytes: 600_000 };
  const answer = await ask(services, `${origin}/robots.txt`, asking, async (reply) => ({
    status: reply.status,
    text: reply.status === 200 ? new TextDecoder().decode(await bodyOf(reply)) : '',
  }));
  if (answer.kind === 'later') return answer;
  if (answer.kind === 'none') return { kind: 'failed', why: answer.why };
  const { status, text } = answer.read;
  if (status < 500 && status !== 429) return text;
  return { kind: 'failed', why: `robots_failed:${status}` };
}
