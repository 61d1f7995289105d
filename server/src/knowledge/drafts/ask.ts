import { answerFrom } from '../../answering/answer-from.ts';
import { readFor } from '../../answering/reading/asked-text.ts';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { AskedBusiness, LoadedRelease, Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { Query } from '../../retrieval/types.ts';
import type { Services } from '../services.ts';

/** Asks a state of the knowledge as a visitor would; nothing is recorded and no model is asked; a vector is brought along. */
export type Ask = (release: LoadedRelease | null, query: Query, vector?: QueryVector | null) => Reply;

/** The way to ask with a business's own settings, but for those that are `changed`, and persona. Throws when there is no such business. */
export async function askAs(
  services: Services,
  businessId: string,
  changed: Partial<AskedBusiness['settings']> = {},
): Promise<Ask> {
  const own = await services.profiles.find(businessId);
  if (!own) throw new Error('a business that someone acts on exists');
  const business = { ...own, settings: { ...own.settings, ...changed } };
  return (release, query, vector) => answerFrom(situationOf(services, business, release, query, vector));
}

/** What a first message to a state of the knowledge stands in. */
export function situationOf(
  services: Services,
  business: AskedBusiness,
  release: LoadedRelease | null,
  query: Query,
  vector?: QueryVector | null,
): Situation {
  return {
    business,
    release,
    query,
    reading: readFor(business, query.message),
    now: services.now(),
    vector,
    refusals: 0,
    personOffered: false,
  };
}

/** The document that a reply rests on, or null. */
export function citedDocument({ outcome, citations }: Reply): string | null {
  return outcome === 'answered' ? (citations[0]?.document_id ?? null) : null;
}
