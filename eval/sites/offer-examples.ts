import type { AskedSite } from './ask-site.ts';
import type { Site, SiteMessage } from './load-sites.ts';
import type { OfferExample } from './train-reader.ts';

/** Candidates of a message that are learnt from. */
const CANDIDATES = 6;
/** What nearly fits is no absurd offer; what the knowledge says nothing of at all is. */
const NEAR_MISS = 0.3;
const OUTSIDE = 2;

/** What words and the encoder find for each message of a business that words leave open. */
export function offerExamples(site: Site, asked: AskedSite): OfferExample[] {
  return site.messages.flatMap((message) =>
    asked
      .offerable(message)
      .slice(0, CANDIDATES)
      .map(({ external_id, told }) => ({
        told,
        meant: message.expect.includes(external_id ?? ''),
        weight: weightOf(message),
      })),
  );
}

function weightOf({ expect, kind }: SiteMessage): number {
  if (expect.length > 0) return 1;
  return kind === 'nearmiss' ? NEAR_MISS : OUTSIDE;
}
