import { answerKind, holdsKind } from './answer-kind.ts';
import { type PassageSentences, type SentenceScore, weightOf } from './sentence-scores.ts';

/** The sentences that may be quoted, in reading order, and whether they hold the kind of thing asked for. */
export interface Choice {
  sentences: SentenceScore[];
  /** Share of the question's words that the chosen sentences hold, by rarity. */
  covered: number;
  /** null when the question asks for no kind in particular. */
  holds: boolean | null;
}

const PAIR_BONUS = 0.04;
const KIND_BONUS = 0.35;
const NEIGHBOUR_BONUS = 0.12;

/** Picks the best sentence, then the one that adds most to it; `textOf` reads a sentence. */
export function chooseSentences(
  scored: PassageSentences,
  question: string,
  textOf: (sentence: SentenceScore) => string,
): Choice {
  const kind = answerKind(question);
  const holds = new Map(
    scored.sentences.map((sentence) => [sentence, kind === null || holdsKind(textOf(sentence), kind)]),
  );
  const value = (sentence: SentenceScore) =>
    sentence.covered / Math.max(1e-9, scored.total) +
    PAIR_BONUS * Math.min(3, sentence.pairs) +
    (kind && holds.get(sentence) ? KIND_BONUS : 0);
  const first = best(scored.sentences, value);
  if (!first) return { sentences: [], covered: 0, holds: kind === null ? null : false };
  const second = best(
    scored.sentences.filter((sentence) => sentence !== first),
    (sentence) =>
      value(sentence) * 0.5 +
      weightOf(sentence.bits & ~first.bits, scored.weights) / Math.max(1e-9, scored.total) +
      (Math.abs(sentence.position - first.position) === 1 ? NEIGHBOUR_BONUS : 0),
  );
  const sentences = (second ? [first, second] : [first]).sort((a, b) => a.position - b.position);
  const bits = sentences.reduce((sum, sentence) => sum | sentence.bits, 0);
  return {
    sentences,
    covered: scored.total > 0 ? weightOf(bits, scored.weights) / scored.total : 0,
    holds: kind === null ? null : sentences.some((sentence) => holds.get(sentence)),
  };
}

function best(
  sentences: SentenceScore[],
  value: (sentence: SentenceScore) => number,
): SentenceScore | undefined {
  let found: SentenceScore | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const score = value(sentence);
    if (score > top) {
      top = score;
      found = sentence;
    }
  }
  return found;
}
