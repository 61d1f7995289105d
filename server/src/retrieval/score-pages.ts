import { answerKind } from './answer-kind.ts';
import { chooseSentences } from './choose-sentences.ts';
import type { ReadQuery } from './read-query.ts';
import { idfOf } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { scan } from './scan.ts';
import type { Scored } from './score-entries.ts';
import { contentTerms, sentenceScores, weightOf } from './sentence-scores.ts';
import { analyse } from './text/analyse.ts';
import { textAt } from './text-table.ts';
import { topPassages } from './top-passages.ts';

/** The `limit` page passages most like the query, each with its features. */
export function scorePages(index: ReleaseIndex, query: ReadQuery, limit: number): Scored[] {
  const { pages } = index;
  if (pages.unitPassage.length === 0) return [];
  const onlyStops = query.terms.every((term) => term.stop);
  const found = scan(pages, query, onlyStops);
  const ideal = onlyStops ? found.stopsIdeal : found.contentIdeal;
  const scores = onlyStops ? found.stops : found.content;
  const { top } = topPassages(pages, scores, limit);
  return top.map(({ passage, unit, score: raw }, rank) => {
    const score = raw / ideal;
    const other = (top[rank === 0 ? 1 : 0]?.score ?? 0) / ideal;
    const features = {
      ...passageFeatures(index, query, unit),
      content: score,
      gap: score - other,
      rank: 1 / (rank + 1),
      unknown: found.unknown,
      length: Math.log2(1 + query.sequence.length),
      pages: Math.log2(1 + pages.passageDocument.length),
    };
    return { passage, unit, fused: score, features };
  });
}

function passageFeatures(index: ReleaseIndex, query: ReadQuery, unit: number): Record<string, number> {
  const { pages } = index;
  const message = query.texts[0]?.text ?? '';
  const scored = sentenceScores(index, unit, query);
  const total = Math.max(1e-9, scored.total);
  const text = textAt(pages.passageTexts, unit);
  const choice = chooseSentences(scored, message, ({ start, end }) => text.slice(start, end));
  const inBody = scored.sentences.reduce((bits, sentence) => bits | sentence.bits, 0);
  const title = titleOverlap(index, query, unit);
  const best = Math.max(0, ...scored.sentences.map((sentence) => sentence.covered));
  const pairs = scored.sentences.reduce((sum, sentence) => sum + sentence.pairs, 0);
  return {
    cover: weightOf(inBody | title.bits, scored.weights) / total,
    cover_body: weightOf(inBody, scored.weights) / total,
    cover_best: best / total,
    cover_two: choice.covered,
    cover_titled:
      scored.sentences.reduce(
        (most, { bits }) => Math.max(most, weightOf(bits | title.bits, scored.weights)),
        0,
      ) / total,
    pairs: pairs / Math.max(1, query.sequence.length - 1),
    title_query: title.ofQuery,
    title_own: title.ofTitle,
    kind_asked: answerKind(message) ? 1 : 0,
    kind_held: choice.holds === false ? 0 : 1,
    content_length: Math.log2(1 + scored.weights.length),
    unit_length: Math.log2(1 + (pages.tokenOffsets[unit + 1] ?? 0) - (pages.tokenOffsets[unit] ?? 0)),
  };
}

function titleOverlap(
  index: ReleaseIndex,
  query: ReadQuery,
  unit: number,
): { bits: number; ofQuery: number; ofTitle: number } {
  const tokens = analyse(textAt(index.pages.passageTitles, unit), index.language).filter(
    (token) => !token.stop,
  );
  const terms = contentTerms(query);
  const held = new Set(tokens.map((token) => index.vocabulary.ids.get(token.term) ?? -2));
  let bits = 0;
  let shared = 0;
  let total = 0;
  for (const [bit, term] of terms.entries()) {
    const weight = term.weight * idfOf(index.pages, term);
    total += weight;
    if (!held.has(term.id)) continue;
    bits |= 1 << bit;
    shared += weight;
  }
  const asked = new Set(terms.map((term) => term.id));
  const named = [...held].filter((id) => asked.has(id)).length;
  return { bits, ofQuery: total > 0 ? shared / total : 0, ofTitle: held.size > 0 ? named / held.size : 0 };
}
