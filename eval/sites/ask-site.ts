import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { answerFrom } from '@askbob/server/src/answering/answer-from.ts';
import { readFor } from '@askbob/server/src/answering/reading/asked-text.ts';
import type { Reply } from '@askbob/server/src/answering/writing/reply.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { calibrate } from '@askbob/server/src/retrieval/calibrate.ts';
import type { ReaderWeights } from '@askbob/server/src/retrieval/reader/rank.ts';
import type { Strictness } from '@askbob/server/src/retrieval/types.ts';
import type { Site, SiteMessage } from './load-sites.ts';

/** Publishes a business and asks it as its visitors would, through the product's own pipeline without a model. */
export function askSite(
  site: Site,
  weights: ReaderWeights | null,
  strictness: Strictness,
): (message: SiteMessage) => Reply {
  const index = buildIndex(site.documents, { manyWordings: false });
  const reader = weights ? { ...index.reader, weights } : index.reader;
  const release = {
    id: 'r',
    number: 1,
    index: { ...index, reader },
    calibration: calibrate(index, site.documents),
  };
  const settings = Settings.parse({ language: index.language, strictness });
  const business = { id: 'b', name: site.name, settings, persona: null };
  return ({ message, context = [] }) =>
    answerFrom({
      business,
      release,
      query: { message, previous: context.slice(-2) },
      reading: readFor(business, message),
      now: Date.UTC(2026, 0, 5, 12),
      refusals: 0,
      personOffered: false,
    });
}
