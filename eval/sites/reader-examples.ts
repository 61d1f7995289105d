import { buildIndex } from '@askbob/server/src/retrieval/build-index.ts';
import { lookUp } from '@askbob/server/src/retrieval/reader/candidates.ts';
import type { Look, Readable } from '@askbob/server/src/retrieval/reader/look.ts';
import type { Site } from './load-sites.ts';

/** A message as the reader sees it, and which documents would be right. */
export interface ReaderExample {
  look: Look;
  right: ReadonlySet<number>;
  /** How much it counts in training. */
  weight: number;
}

/** A business's messages, ready to train on. */
export interface ReaderExamples {
  family: string;
  examples: ReaderExample[];
}

/** Small businesses weigh at least as much as all the rest. */
const SITE_WEIGHT = 2;
const MOST_MESSAGES = 200;

/** Reads every message of a business against its knowledge. */
export function readerExamples(site: Site): ReaderExamples {
  const index = buildIndex(site.documents, { manyWordings: false });
  const readable: Readable = index.reader;
  const ids = readable.index.documents.map(({ external_id }) => external_id ?? '');
  const own = site.family.startsWith('sites') ? SITE_WEIGHT : 1;
  const weight = own * Math.min(1, MOST_MESSAGES / site.messages.length);
  const examples = site.messages.map(({ message, context = [], expect }) => ({
    look: lookUp(readable, { message, previous: context.slice(-2) }),
    right: new Set(expect.map((id) => ids.indexOf(id)).filter((at) => at >= 0)),
    weight,
  }));
  return { family: site.family, examples };
}
