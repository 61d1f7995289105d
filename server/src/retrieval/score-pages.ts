import { answerKind } from './answer-kind.ts';
import { chooseSentences } from './choose-sentences.ts';
import { embeddedScores } from './embedded.ts';
import { nearWords } from './near-words.ts';
import type { ReadQuery } from './read-query.ts';
import { idfOf } from './read-query.ts';
import type { ReleaseIndex } from './release-index.ts';
import { scan } from './scan.ts';
import type { Scored } from './score-entries.ts';
import { contentTerms, sentenceScores, weightOf } from './sentence-scores.ts';
import { analyse } from './text/analyse.ts';
import { textAt } from './text-table.ts';
import { topPassages } from './top-passages.ts';
import { windowMeaning } from './window-meaning.ts';

/** How much related forms of words, and the meaning of neighbouring sentences, add to BM25 over its ideal. */
const RELATED_WEIGHT = 0.3;
const MEANING_WEIGHT = 0.3;

/** The `limit` page passages most like the query, each with its features. */
export function scorePages(index: ReleaseIndex, query: ReadQuery, limit: number): Scored[] {
  const { pages } = index;
  if (pages.unitPassage.length === 0) return [];
  const onlyStops = query.terms.every((term) => term.stop);
  const found = scan(pages, query, onlyStops);
  const ideal = onlyStops ? found.stopsIdeal : found.contentIdeal;
  const embedded = embeddedScores(pages, query);
  const { top } = topPassages(
    pages,
    firstScores(onlyStops ? found.stops : found.content, ideal, embedded),
    limit,
  );
  const related = nearWords(index, query);
  const meaningOf = windowMeaning(index, query);
  const mixed = top.map(({ passage, unit, score }) => {
    const content = score - MEANING_WEIGHT * Math.max(0, embedded?.[unit] ?? 0);
    const meaning = embedded?.[unit] ?? meaningOf(unit);
    const parts = { content, related: related(unit), near_two: meaning };
    return {
      passage,
      unit,
      parts,
      fused: content + RELATED_WEIGHT * parts.related + MEANING_WEIGHT * parts.near_two,
    };
  });
  mixed.sort((a, b) => b.fused - a.fused || a.unit - b.unit);
  return mixed.map(({ passage, unit, parts, fused }, rank) => {
    const features = {
      ...passageFeatures(index, query, unit),
      ...parts,
      fused,
      gap: fused - (mixed[rank === 0 ? 1 : 0]?.fused ?? 0),
      rank: 1 / (rank + 1),
      unknown: found.unknown,
      length: Math.log2(1 + query.sequence.length),
      pages: Math.log2(1 + pages.passageDocument.length),
    };
    return { passage, unit, fused, features };
  });
}

/** BM25 over its ideal, and what an external embedding model adds, for every unit. */
function firstScores(words: Float32Array, ideal: number, embedded: Float32Array | null): Float32Array {
  const perWord = ideal > 0 ? 1 / ideal : 0;
  for (let unit = 0; unit < words.length; unit++)
    words[unit] = (words[unit] ?? 0) * perWord + MEANING_WEIGHT * Math.max(0, embedded?.[unit] ?? 0);
  return words;
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
