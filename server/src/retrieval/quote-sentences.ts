import { chooseSentences } from './choose-sentences.ts';
import { readQuery } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { sentenceScores } from './sentence-scores.ts';
import type { Candidate, Query } from './types.ts';

/**
 * At most two sentences of a page candidate's passage that answer the message, verbatim and in reading order; none when
 * the question needs a number, price, date, place or person and the passage's best sentences hold nothing of that kind.
 */
export function quoteSentences(index: ReleaseIndex, candidate: Candidate, query: Query): string[] {
  const { passage } = candidate;
  if (passage.kind === 'entry') return [];
  const unit = passage.index - index.entries.passageDocument.length;
  const scored = sentenceScores(index, unit, readQuery(index, [{ text: query.message, weight: 1 }]));
  const textOf = (span: { start: number; end: number }) => passage.text.slice(span.start, span.end);
  const { sentences, holds } = chooseSentences(scored, query.message, textOf);
  return holds === false ? [] : sentences.map(textOf);
}
