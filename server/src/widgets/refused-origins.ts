import type { RefusalReason } from '@askbob/contract/endpoints/widgets.ts';
import { getDomain } from 'tldts';
import type { BusinessDb, BusinessRead } from '../platform/db/store.ts';
import { normaliseOrigin, originAllowed } from './origin.ts';
import type { Services } from './services.ts';

/** Sites kept for each key, and the milliseconds that lie between two that are written down. */
const KEPT = 10;
const PAUSE_MS = 2000;
/** What browsers send for files and frames that are shut in, such as the previews of some site builders. */
const NO_ORIGIN = 'null';

/** A site that asked with a key that does not list it. */
interface Refused {
  origin: string;
  /** Milliseconds of the last time. */
  at: number;
}

/**
 * Notes that a page asked and was refused. Anybody can claim to be any page, so it is a hint and nothing more: the list is short, what
 * is next to a listed site stays longest, and what comes too fast is not written.
 */
export async function noteRefused(
  services: Pick<Services, 'now'>,
  db: BusinessDb,
  keyId: string,
  origin: string,
): Promise<void> {
  const now = services.now();
  if (origin !== NO_ORIGIN && (normaliseOrigin(origin) !== origin || origin.includes('*'))) return;
  const known = await db.read((read) => readKey(read, keyId));
  if (!known || refusedOf(known).some(({ at }) => now - at < PAUSE_MS)) return;
  await db.transaction(async (tx) => {
    const key = await readKey(tx, keyId);
    if (!key) return;
    const others = refusedOf(key).filter((site) => site.origin !== origin);
    const listed = JSON.parse(key.allowed_origins) as string[];
    const rank = (site: Refused) => (isRelated(site.origin, listed) ? 1 : 0);
    const sites = [{ origin, at: now }, ...others]
      .sort((a, b) => rank(b) - rank(a) || b.at - a.at)
      .slice(0, KEPT);
    await tx.q
      .updateTable('widget_keys')
      .set({ refused_origins: JSON.stringify(sites) })
      .where('id', '=', keyId)
      .execute();
  });
}

/** The sites that were refused and still are, latest first; `related` says whether one click may allow it, for an Origin can be forged. */
export function presentRefused(key: { allowed_origins: string; refused_origins: string }) {
  const listed = JSON.parse(key.allowed_origins) as string[];
  return refusedOf(key)
    .filter(({ origin }) => !originAllowed(origin, listed))
    .sort((a, b) => b.at - a.at)
    .map(({ origin, at }) => ({
      origin,
      at: new Date(at).toISOString(),
      related: isRelated(origin, listed),
      why: whyRefused(origin, listed),
    }));
}

/** Whether a site lies on the same domain as a listed one, which a stranger cannot have: with www, without, or below it. */
function isRelated(origin: string, listed: readonly string[]): boolean {
  if (origin === NO_ORIGIN) return false;
  const host = new URL(origin).hostname;
  const isOfSite = (pattern: string) => {
    const site = new URL(pattern.replace('://*.', '://')).hostname.replace(/^www\./, '');
    const isOwn = getDomain(site, { allowPrivateDomains: true }) !== null;
    return host === site || (isOwn && host.endsWith(`.${site}`));
  };
  return listed.some(isOfSite);
}

/** What parts a refused site from the listed one that it is nearest to. */
function whyRefused(origin: string, listed: readonly string[]): RefusalReason {
  if (origin === NO_ORIGIN) return 'no_origin';
  if (!isRelated(origin, listed)) return 'other_site';
  const asked = new URL(origin);
  const sites = listed.map((pattern) => new URL(pattern.replace('://*.', '://')));
  const sameHost = sites.filter(({ hostname }) => hostname === asked.hostname);
  if (sameHost.some(({ protocol }) => protocol !== asked.protocol)) return 'scheme';
  if (sameHost.length > 0) return 'port';
  const bare = (host: string) => host.replace(/^www\./, '');
  return sites.some(({ hostname }) => bare(hostname) === bare(asked.hostname)) ? 'www' : 'subdomain';
}

const refusedOf = (key: { refused_origins: string }) => JSON.parse(key.refused_origins) as Refused[];

function readKey({ q }: BusinessRead, id: string) {
  return q
    .selectFrom('widget_keys')
    .select(['allowed_origins', 'refused_origins'])
    .where('id', '=', id)
    .executeTakeFirst();
}
