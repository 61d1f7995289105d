import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Matches } from './match-units.ts';
import { conflicts } from './numbers.ts';
import type { Question } from './question.ts';
import type { Shortlist } from './shortlist.ts';

/** What is compared of one document; numbers by name, the same for entries and pages. */
export interface Description {
  document: number;
  /** The unit that says it best, and how well each unit does; in the document's own numbering. */
  best: number;
  value: Float32Array;
  /** Positions of the message's own words that neither the best line's block nor what governs it accounts for. */
  unaccounted: number[];
  /** Whether it holds any of the message's own words but ordinary ones, where there are others. */
  isOnTopic: boolean;
  features: Features;
}

/** The features that ranking, gate and guard look at. */
export type Features = Record<FeatureName, number>;

export const FEATURES = [
  'document_cover',
  'strict_cover',
  'name_cover',
  'main_cover',
  'name_f1',
  'main_f1',
  'line_f1',
  'section_cover',
  'line_cover',
  'governed_cover',
  'best_value',
  'name_grams',
  'bm25',
  'missing_most',
  'missing_sum',
  'numbers_met',
  'numbers_missing',
  'numbers_not_in_line',
  'numbers_conflicting',
  'peculiar',
  'heaviest_met',
  'kind_in_document',
  'kind_in_line',
  'own_kind_in_line',
  'pairs',
  'guard_known',
  'guard_unknown',
  'guard_sum',
  'entry',
  'prior',
  'prior_alone',
  'first_sight',
] as const;
export type FeatureName = (typeof FEATURES)[number];

const WORDING = 0;
const TITLE = 1;
const FIRST_BODY = 3;
const ROW = 5;
const MET = 0.6;

/** Describes how a document meets a message. */
export function describe(
  index: KnowledgeIndex,
  question: Question,
  matches: Matches,
  list: Shortlist,
  isPrior: boolean,
): Description {
  const { units, first, document } = matches;
  const { words, total } = question;
  const lineCover = new Float32Array(units);
  const bothCover = new Float32Array(units);
  const value = new Float32Array(units);
  for (const [word, { weight }] of words.entries()) {
    const share = weight / total;
    for (let unit = 0; unit < units; unit++) {
      const own = matches.own[word * units + unit] ?? 0;
      lineCover[unit] = (lineCover[unit] ?? 0) + own * share;
      bothCover[unit] =
        (bothCover[unit] ?? 0) + Math.max(own, matches.governing[word * units + unit] ?? 0) * share;
    }
  }
  const kindOf = (unit: number) => index.unitKind[first + unit] ?? 0;
  const holds = (unit: number, kinds: number) => ((index.unitHolds[first + unit] ?? 0) & kinds) !== 0;
  for (let unit = 0; unit < units; unit++) {
    const body = kindOf(unit) >= FIRST_BODY;
    value[unit] = body
      ? (bothCover[unit] ?? 0) +
        0.25 * (lineCover[unit] ?? 0) +
        (holds(unit, question.kinds) ? 0.12 : 0) +
        0.05 * Math.min(2, matches.pairs[unit] ?? 0)
      : -1;
  }
  const best = indexOfMost(value);
  const isEntry = index.documents[document]?.kind === 'entry';
  const names = namesOf(units, kindOf, lineCover, matches.reverse, list.gramLikeness, first);
  const { unaccounted, ...cells } = wordsIn(index, question, matches, best, isEntry);
  const kind_in_document = question.kinds
    ? Number(someUnit(units, (unit) => holds(unit, question.kinds)))
    : 0.5;
  // "Yes, from 6 years on. We don't treat infants" tells the age, whichever of its lines says more of children.
  // What is asked of nothing but what the turn before was about ("and when is it?") may be told by any of its lines, too.
  const asksNothingElse = isPrior && !question.words.some(({ turn, asking }) => turn >= 1 && !asking);
  const isAboutIt = isEntry && (names.main_cover >= ABOUT_IT || asksNothingElse);
  const ofOwnKind =
    holds(best, question.ownKinds) ||
    (isAboutIt && someUnit(units, (unit) => holds(unit, question.ownKinds)));
  const bm25 = list.bm25.get(document) ?? 0;
  const features: Features = {
    ...names,
    ...cells,
    line_cover: lineCover[best] ?? 0,
    governed_cover: bothCover[best] ?? 0,
    best_value: value[best] ?? 0,
    bm25,
    kind_in_document,
    kind_in_line: question.kinds ? Number(holds(best, question.kinds)) : 0.5,
    own_kind_in_line: Number(question.ownKinds === 0 || ofOwnKind),
    pairs: most(matches.pairs),
    entry: Number(isEntry),
    prior: Number(isPrior),
    prior_alone: Number(asksNothingElse),
    first_sight:
      0.9 * cells.document_cover +
      0.6 * names.name_f1 +
      0.35 * (bothCover[best] ?? 0) +
      0.3 * names.name_grams +
      0.2 * bm25,
  };
  return { document, best, value, unaccounted, isOnTopic: isOnTopic(question, matches), features };
}

/** How much of a message an entry's question must say, for all of its answer to be about that. */
const ABOUT_IT = 0.75;

/** What the document's names (wordings, title, headings) and lines say, taken one unit at a time. */
function namesOf(
  units: number,
  kindOf: (unit: number) => number,
  lineCover: Float32Array,
  reverse: Float32Array,
  gramLikeness: ReadonlyMap<number, number>,
  first: number,
) {
  const found = { name_cover: 0, main_cover: 0, name_f1: 0, main_f1: 0, line_f1: 0, name_grams: 0 };
  for (let unit = 0; unit < units; unit++) {
    const cover = lineCover[unit] ?? 0;
    const back = reverse[unit] ?? 0;
    const f1 = cover + back > 0 ? (2 * cover * back) / (cover + back) : 0;
    const kind = kindOf(unit);
    if (kind >= FIRST_BODY) {
      found.line_f1 = Math.max(found.line_f1, f1);
      continue;
    }
    found.name_cover = Math.max(found.name_cover, cover);
    found.name_f1 = Math.max(found.name_f1, f1);
    found.name_grams = Math.max(found.name_grams, gramLikeness.get(first + unit) ?? 0);
    if (kind !== WORDING && kind !== TITLE) continue;
    found.main_cover = Math.max(found.main_cover, cover);
    found.main_f1 = Math.max(found.main_f1, f1);
  }
  return found;
}

/** What becomes of each word of the message in the document, in the best line's block and in that line. */
function wordsIn(
  index: KnowledgeIndex,
  question: Question,
  matches: Matches,
  best: number,
  isEntry: boolean,
) {
  const { units, first } = matches;
  const block = index.unitBlock[first + best];
  const isRow = (unit: number) => index.unitKind[first + unit] === ROW;
  // What stands in another row of a table is said of another thing.
  const inBlock = (unit: number) =>
    isEntry || (index.unitBlock[first + unit] === block && (unit === best || !isRow(unit) || !isRow(best)));
  const found = {
    document_cover: 0,
    strict_cover: 0,
    section_cover: sectionCover(index, question, matches),
    missing_most: 0,
    missing_sum: 0,
    numbers_met: 0,
    numbers_missing: 0,
    numbers_not_in_line: 0,
    numbers_conflicting: 0,
    peculiar: 0,
    heaviest_met: 0,
    guard_known: 0,
    guard_unknown: 0,
    guard_sum: 0,
    unaccounted: [] as number[],
  };
  for (const [at, word] of question.words.entries()) {
    let own = 0;
    let strict = 0;
    let accounted = false;
    let accountedInBlock = false;
    for (let unit = 0; unit < units; unit++) {
      const cell = at * units + unit;
      own = Math.max(own, matches.own[cell] ?? 0);
      strict = Math.max(strict, matches.strict[cell] ?? 0);
      if (matches.accounted[cell]) {
        accounted = true;
        accountedInBlock ||= inBlock(unit);
      }
    }
    const share = word.weight / question.total;
    found.document_cover += own * share;
    found.strict_cover += strict * share;
    found.missing_sum += (1 - own) * share;
    if (own > 0.5) found.heaviest_met = Math.max(found.heaviest_met, word.weight);
    if (strict >= 0.8) found.peculiar += share / Math.max(1, documentsWith(index, word.meets));
    if (word.turn < 1) continue;
    const line = Math.max(matches.own[at * units + best] ?? 0, matches.governing[at * units + best] ?? 0);
    if (word.number) {
      if (word.loose && /^\d{4}$/.test(word.stem)) continue;
      if (own >= 0.7) found.numbers_met += 1;
      else found.numbers_missing += 1;
      if (line < MET) found.numbers_not_in_line += 1;
      if (line < MET && (!word.loose || word.telling) && conflicts(index, word, first + best, question))
        found.numbers_conflicting += 1;
      continue;
    }
    if (word.own) continue;
    found.missing_most = Math.max(found.missing_most, (1 - own) * word.weight);
    // That the kind asked for is missing is a veto of its own.
    if (word.asking) continue;
    if (word.known && !accountedInBlock) found.guard_known = Math.max(found.guard_known, word.guard);
    if (!word.known && !accounted) found.guard_unknown = Math.max(found.guard_unknown, word.guard);
    if (!accountedInBlock) {
      found.guard_sum += share;
      found.unaccounted.push(at);
    }
  }
  return found;
}

function isOnTopic({ words }: Question, { units, own }: Matches): boolean {
  const topics = words.flatMap(({ turn, ordinary }, at) => (turn >= 1 && !ordinary ? [at] : []));
  return (
    topics.length === 0 ||
    topics.some((at) => someUnit(units, (unit) => (own[at * units + unit] ?? 0) >= MET))
  );
}

function documentsWith(index: KnowledgeIndex, meets: Question['words'][number]['meets']): number {
  const same = meets.find(({ how }) => how === 'same');
  return same
    ? (index.termDocuments.offsets[same.term + 1] ?? 0) - (index.termDocuments.offsets[same.term] ?? 0)
    : 0;
}

/** The most that one section covers of the message, with what governs its lines. */
function sectionCover(
  index: KnowledgeIndex,
  { words, total }: Question,
  { units, first, own, governing }: Matches,
): number {
  let best = 0;
  let from = 0;
  while (from < units) {
    let until = from + 1;
    while (until < units && index.unitBlock[first + until] === index.unitBlock[first + from]) until++;
    let sum = 0;
    for (const [at, { weight }] of words.entries()) {
      let met = 0;
      for (let unit = from; unit < until; unit++)
        met = Math.max(met, own[at * units + unit] ?? 0, governing[at * units + unit] ?? 0);
      sum += met * weight;
    }
    best = Math.max(best, sum / total);
    from = until;
  }
  return best;
}

function indexOfMost(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

function most(values: Uint8Array): number {
  return values.reduce((sum, value) => Math.max(sum, value), 0);
}

function someUnit(units: number, holds: (unit: number) => boolean): boolean {
  for (let unit = 0; unit < units; unit++) if (holds(unit)) return true;
  return false;
}
