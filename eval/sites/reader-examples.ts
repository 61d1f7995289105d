import { quoteOf } from '@askbob/server/src/answering/writing/quotable.ts';
import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { candidatesOf, lookUp } from '@askbob/server/src/retrieval/reader/candidates.ts';
import {
  type Look,
  type Readable,
  readable as readableOf,
} from '@askbob/server/src/retrieval/reader/look.ts';
import type { ReaderWeights } from '@askbob/server/src/retrieval/reader/rank.ts';
import { judgeWords } from './judge.ts';
import type { Site, SiteMessage } from './load-sites.ts';
import { NO_WEIGHTS } from './train-reader.ts';

/** A message as the reader sees it, and which documents would be right. */
export interface ReaderExample {
  look: Look;
  right: ReadonlySet<number>;
  /** Those of them whose words, as they are shown, answer it. */
  shown: ReadonlySet<number>;
  /** How much it counts in training. */
  weight: number;
  /** Documents that the business has. */
  documents: number;
}

/** A business's messages, ready to train on. */
export interface ReaderExamples {
  family: string;
  examples: ReaderExample[];
}

/** Small businesses weigh more than all the rest: only their messages say which words must be shown, and what nearly fits. */
const SITE_WEIGHT = 6;
const MOST_MESSAGES = 200;

/** Reads every message of a business against its knowledge. */
export function readerExamples(site: Site): ReaderExamples {
  const index = buildIndex(site.documents, { manyWordings: false });
  const readable = readableOf(index.reader.index, atFirstSight());
  const ids = readable.index.documents.map(({ external_id }) => external_id ?? '');
  const own = site.family.startsWith('sites') ? SITE_WEIGHT : 1;
  const weight = own * Math.min(1, MOST_MESSAGES / site.messages.length);
  const examples = site.messages.map((asked) => {
    const query = { message: asked.message, previous: (asked.context ?? []).slice(-2) };
    const look = lookUp(readable, query);
    return {
      look,
      right: new Set(asked.expect.map((id) => ids.indexOf(id)).filter((at) => at >= 0)),
      shown: shownRight(readable, asked, look),
      weight,
      documents: readable.index.documents.length,
    };
  });
  return { family: site.family, examples };
}

/**
 * What the turn before was about is told at first sight, not by weights learnt before: else what is learnt would follow from what was
 * learnt the last time, and from businesses that are to be left out.
 */
function atFirstSight(): ReaderWeights {
  return { ...NO_WEIGHTS, rank: { first_sight: 1 } };
}

function shownRight(readable: Readable, asked: SiteMessage, look: Look): Set<number> {
  const candidates = candidatesOf(readable, look, readable.index.documents.length);
  return new Set(
    candidates
      .filter(({ external_id }) => asked.expect.includes(external_id ?? ''))
      .filter((candidate) => judgeWords(asked, quoteOf(candidate) ?? ''))
      .map(({ passage }) => passage.index),
  );
}
