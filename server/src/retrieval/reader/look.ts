import { describe } from './describe.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { matchUnits, slotsOf } from './match-units.ts';
import { type Question, readQuestion, type Turn } from './question.ts';
import { chanceOf, gateFeatures, type Ranked, type ReaderWeights, rank, WEIGHTS } from './rank.ts';
import { shortlist } from './shortlist.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Knowledge that can be asked. */
export interface Readable {
  index: KnowledgeIndex;
  vocabulary: Vocabulary;
  weights: ReaderWeights;
}

/** What the knowledge holds on a message. */
export interface Look {
  question: Question;
  /** Documents, best first. */
  ranked: Ranked[];
  /** Others that were to be looked at, best first. */
  besides: Ranked[];
  /** The chance, 0..1, that the first of them is right. */
  chance: number;
}

/** Knowledge that can be asked, from its index; with other weights than those that ship for evaluation. */
export function readable(index: KnowledgeIndex, weights: ReaderWeights = WEIGHTS): Readable {
  return { index, vocabulary: vocabularyOf(index), weights };
}

/** What a message stands in. */
export interface Context {
  earlier?: readonly Turn[];
  /** Documents that the turn before was about. */
  prior?: ReadonlySet<number>;
  /** Documents to look at besides, whatever words they share. */
  near?: ReadonlySet<number>;
  /** Documents that count as if they were not there. */
  withheld?: ReadonlySet<number>;
}

/** Looks a message up in its context. Pure. */
export function look(
  { index, vocabulary, weights }: Readable,
  message: string,
  { earlier = [], prior = new Set(), near = new Set(), withheld = new Set() }: Context = {},
): Look {
  const question = readQuestion(index, vocabulary, message, earlier);
  if (question.words.length === 0) return { question, ranked: [], besides: [], chance: 0 };
  const list = shortlist(index, question, prior, { near, withheld });
  const slots = slotsOf(index, vocabulary, question);
  const described = (documents: readonly number[]) =>
    documents.map((document) =>
      describe(index, question, matchUnits(index, question, slots, document), list, prior.has(document)),
    );
  const ranked = rank(described(list.documents), weights);
  const chance = chanceOf(gateFeatures(question, ranked, index.documents.length), weights);
  // What is near has no say in what is first, or in how likely that is.
  return { question, ranked, besides: rank(described(list.besides), weights), chance };
}
