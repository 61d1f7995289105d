import type { FastifyInstance } from 'fastify';
import { withheldAt } from '../answering/reading/validity.ts';
import { notFound } from '../kernel/errors.ts';
import { releaseDocuments } from '../knowledge/drafts/active-release.ts';
import { parseSnapshot } from '../knowledge/drafts/document-row.ts';
import type { CachedRelease } from '../knowledge/releases/release-cache.ts';
import { limitAddress } from '../platform/http/address.ts';
import type { IndexedDocument } from '../retrieval/types.ts';
import type { Services } from './services.ts';

/** Characters of a whole file, beyond which the rest is left out. */
const LONGEST = 500_000;

/**
 * Serves what a business has published as a text for language models (llms.txt), where it wants that: the same words that visitors
 * are answered with, no draft and nothing that does not hold now.
 */
export function serveLlmsTxt(app: FastifyInstance, services: Services): void {
  // Of each release as long as that is kept, and of what else stands in it; whoever asks meanwhile waits for the same.
  const written = new WeakMap<CachedRelease, { key: string; text: Promise<string> }>();
  app.get<{ Params: { businessId: string } }>('/widget/:businessId/llms.txt', async (request, reply) => {
    services.limits.address('read', limitAddress(request.ip));
    const business = await services.profiles.find(request.params.businessId);
    if (business?.status !== 'active' || !business.settings.llms_txt || !business.active_release_id)
      throw notFound();
    const id = business.active_release_id;
    const release = await services.releases.get(business.id, id);
    const gone = withheldAt(release.validity, services.now());
    const { name, settings } = business;
    const key = JSON.stringify([name, settings.facts, [...gone].sort()]);
    const known = written.get(release);
    const text =
      known?.key === key
        ? known.text
        : services.store
            .forBusiness(business.id)
            .read((read) => releaseDocuments(read, id))
            .then((json) => parseSnapshot(json ?? '[]').filter((each) => !gone.has(each.id)))
            .then((documents) => textOf(name, settings.facts, documents));
    if (known?.key !== key) {
      written.set(release, { key, text });
      text.catch(() => written.delete(release));
    }
    const found = await text;
    return reply
      .header('content-type', 'text/markdown; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .send(found);
  });
}

function textOf(
  name: string,
  { address, phone, email, website }: Partial<Record<string, string>>,
  documents: readonly IndexedDocument[],
): string {
  const reach = [address, phone, email, website].flatMap((each) => (each ? [line(each)] : []));
  const entries = documents.flatMap((each) =>
    each.kind === 'entry' && !each.action ? [`### ${line(each.question)}\n\n${each.answer.trim()}`] : [],
  );
  const pages = documents.flatMap((each) =>
    each.kind === 'page'
      ? [`### ${each.url ? `[${line(each.title)}](${each.url})` : line(each.title)}\n\n${each.text.trim()}`]
      : [],
  );
  const parts = [
    `# ${line(name)}`,
    ...(reach.length > 0 ? [`> ${reach.join(' · ')}`] : []),
    ...(entries.length > 0 ? ['## Questions and answers', ...entries] : []),
    ...(pages.length > 0 ? ['## Pages', ...pages] : []),
  ];
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > LONGEST) break;
    text += `${part}\n\n`;
  }
  return `${text.trimEnd()}\n`;
}

/** One line, which begins no heading of its own. */
const line = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
