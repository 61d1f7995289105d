import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { answerFrom, consider } from '@askbob/server/src/answering/answer-from.ts';
import { answerWithModel } from '@askbob/server/src/answering/answer-with-model.ts';
import { isOpen } from '@askbob/server/src/answering/deciding/decide.ts';
import { readFor } from '@askbob/server/src/answering/reading/asked-text.ts';
import type { QueryVector } from '@askbob/server/src/answering/reading/query-vector.ts';
import type { Situation } from '@askbob/server/src/answering/reading/situation.ts';
import { MOST_DOCUMENTS } from '@askbob/server/src/answering/selecting/offered.ts';
import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import type { Encode } from '@askbob/server/src/platform/encoder/engine.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import { encoded, nearestDocuments, textsToEncode } from '@askbob/server/src/retrieval/encoded.ts';
import { nearCandidates } from '@askbob/server/src/retrieval/reader/candidates.ts';
import { worthOf } from '@askbob/server/src/retrieval/reader/offer-chance.ts';
import type { ReaderWeights } from '@askbob/server/src/retrieval/reader/rank.ts';
import type { ReleaseIndex } from '@askbob/server/src/retrieval/release-index.ts';
import { retrieve } from '@askbob/server/src/retrieval/retrieve.ts';
import { retrieveNear } from '@askbob/server/src/retrieval/retrieve-near.ts';
import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import type { Site, SiteMessage } from './load-sites.ts';
import { type SelectorName, selector } from './selector.ts';

/** A published business that can be asked. */
export interface AskedSite {
  ask(message: SiteMessage): Promise<Reply>;
  /** External ids of the likeliest documents, as many as a model gets to see. */
  likely(message: SiteMessage): string[];
  /** What may be offered for a message that words leave open, most worth first; nothing for others. */
  offerable(message: SiteMessage): ReturnType<typeof nearCandidates>;
  /** External ids in the order in which they would be offered. */
  ranked(message: SiteMessage): string[];
}

/** Publishes a business and asks it as its visitors would, through the product's own pipeline: without a model, or with a stand-in. */
export function askSite(
  site: Site,
  weights: ReaderWeights | null,
  strictness: Strictness,
  { selecting = null, encode = null }: { selecting?: SelectorName | null; encode?: Encode | null } = {},
): AskedSite {
  const index = buildIndex(site.documents, { manyWordings: false });
  const reader = weights ? { ...index.reader, weights } : index.reader;
  const release = {
    id: 'r',
    number: 1,
    index: { ...index, reader },
    calibration: calibrate(index, site.documents),
    validity: [],
  };
  const settings = Settings.parse({ language: index.language, strictness });
  const business = { id: 'b', name: site.name, settings, persona: null };
  let current: SiteMessage = { message: '', expect: [] };
  const model = selecting && selector(selecting, site, () => current);
  const queryOf = ({ message, context = [] }: SiteMessage) => ({ message, previous: context.slice(-2) });
  const near = encode ? nearnessIn(index, encode) : () => null;
  const likely = (message: SiteMessage) =>
    retrieve(release.index, queryOf(message), { limit: MOST_DOCUMENTS }).map(
      ({ external_id }) => external_id ?? '',
    );
  const situationOf = (message: SiteMessage): Situation => ({
    business,
    release,
    query: queryOf(message),
    reading: readFor(business, message.message),
    now: Date.UTC(2026, 0, 5, 12),
    refusals: 0,
    personOffered: false,
    vector: null,
  });
  return {
    async ask(message) {
      current = message;
      const situation = { ...situationOf(message), vector: near(message) };
      return model ? answerWithModel(consider(situation), situation, { model }) : answerFrom(situation);
    },
    likely,
    offerable(message) {
      const vector = near(message);
      if (vector?.kind !== 'near' || !isOpen(consider(situationOf(message)).decision)) return [];
      const found = nearCandidates(release.index.reader, queryOf(message), vector.near);
      return found.sort((a, b) => worthOf(b) - worthOf(a));
    },
    ranked(message) {
      const vector = near(message);
      if (vector?.kind !== 'near') return likely(message);
      return retrieveNear(release.index, queryOf(message), vector.near).map(
        ({ external_id }) => external_id ?? '',
      );
    },
  };
}

/** What the server's encoder finds near to a message, as a visitor's message finds it. */
function nearnessIn(index: ReleaseIndex, encode: Encode): (message: SiteMessage) => QueryVector | null {
  const texts = textsToEncode(index);
  const found = encoded(
    texts,
    texts.map(({ kind, text }) => encode(kind, text) ?? new Float32Array(0)),
  );
  return ({ message, context = [] }) => {
    const asked = context.length === 0 ? [message] : [message, [...context.slice(-2), message].join(' ')];
    const vectors = asked.map((text) => encode('query', text)).filter((vector) => vector !== null);
    return vectors.length === 0 ? null : { kind: 'near', near: nearestDocuments(found, vectors), ms: 0 };
  };
}
