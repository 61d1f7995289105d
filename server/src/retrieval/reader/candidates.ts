import { kindsAsked } from '../../text/kinds.ts';
import { languageOf } from '../../text/languages/language.ts';
import type { Candidate, NearCandidate, Passage, Query } from '../types.ts';
import type { Description } from './describe.ts';
import { extractOf } from './extract.ts';
import { stopOf } from './guard.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { type Look, look, type Readable } from './look.ts';
import { FAR, type OfferFeatures, offerChance, offerFeatures, worthOf } from './offer-chance.ts';
import { BESIDE, type Question, type Turn } from './question.ts';

/** How much the turns before count, the last first. */
const EARLIER = [0.5, 0.3];
/** The chance that any document is right, as so many times the first's. */
const ANY_RIGHT = 2.2;
/** A message of nearly the same words as a question, of which nothing is missing. */
const SAME = { f1: 0.93, missing: 0.01, chance: 0.3 };
/** Words of a message kept as not found in a document, the weightiest first. */
const MOST_MISSING = 8;
const MISSING_WEIGHT = 1.2;

/**
 * The documents that may answer a message, most likely first. What an embedding model finds `near` is offered too, and never
 * likely enough to be answered with: likeness finds, words decide.
 */
export function readerCandidates(
  readable: Readable,
  query: Query,
  limit: number,
  near: ReadonlyMap<number, number> = new Map(),
): Candidate[] {
  const besides = new Set([...near].filter(([, by]) => by >= NEAR).map(([document]) => document));
  return candidatesOf(readable, lookUp(readable, query, besides), limit, near);
}

/** What a look found, most likely first. */
export function candidatesOf(
  { index }: Readable,
  found: Look,
  limit: number,
  near: ReadonlyMap<number, number> = new Map(),
): Candidate[] {
  const chances = chancesOf(found);
  return [...found.ranked, ...found.besides]
    .map((ranked, at) => ({
      ranked,
      chance: Math.max(chances[at] ?? 0, nearChance(near.get(ranked.document))),
    }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, limit)
    .map(({ ranked, chance }, at) => {
      const candidate = present(index, found.question, ranked, chance);
      // A title is no approved question: "how many hoarders are there" is not answered by the page "Hoarders", which says no number.
      // And "Where do you visit?", which says no price, is not what "how much is a visit" asks.
      const mayBe =
        candidate.passage.kind === 'entry'
          ? candidate.stop !== 'kind' || asksTheSame(index, found.question, candidate.title)
          : candidate.stop === null;
      return { ...candidate, exact: at === 0 && mayBe && hasSameWords(ranked, chance) };
    });
}

/** Documents worth offering for their words, and those for their nearness besides. */
const BY_WORDS = 12;
const BY_NEARNESS = 8;

/** What words and the server's encoder find, to be offered and never answered with. @param near documents by their cosine with the message */
export function nearCandidates(
  readable: Readable,
  query: Query,
  near: ReadonlyMap<number, number>,
): (NearCandidate & { told: OfferFeatures })[] {
  const nearest = [...near].sort(([a, one], [b, other]) => other - one || a - b).slice(0, BY_NEARNESS);
  const besides = new Set(nearest.map(([document]) => document));
  const found = lookUp(readable, query, besides);
  const chances = chancesOf(found);
  // "Did it work?" is about nothing here; "and the back ones?" is about what was said before.
  const { words, hasContext } = found.question;
  const hasTopic = words.some(({ turn, ordinary }) => turn >= 1 && !ordinary);
  const candidates = [...found.ranked, ...found.besides].flatMap((ranked, at) => {
    if (at >= BY_WORDS && !besides.has(ranked.document)) return [];
    const candidate = present(readable.index, found.question, ranked, chances[at] ?? 0);
    const nearness = near.get(ranked.document) ?? FAR;
    // Of what shares no word, every word would be missing; it may still be meant.
    const missing = ranked.features.document_cover === 0 ? [] : candidate.missing;
    const on_topic = Number(hasContext || (hasTopic && candidate.features.on_topic === 1));
    return [{ ...candidate, missing, nearness, features: { ...candidate.features, nearness, on_topic } }];
  });
  const told = offerFeatures(candidates, {
    near,
    mostWorth: candidates.reduce((most, each) => Math.max(most, worthOf(each)), Number.NEGATIVE_INFINITY),
    firstCover: found.ranked[0]?.features.document_cover ?? 0,
    words: found.question.words.filter(({ turn }) => turn >= 1).length,
  });
  return candidates.map((candidate, at) => {
    const features = told[at] as OfferFeatures;
    return { ...candidate, told: features, meant: offerChance(features, readable.weights) };
  });
}

/** Standard deviations from which a document is near, and the chances that go with it. */
const NEAR = 2;
const NEAR_CHANCE = { least: 0.2, each: 0.1, most: 0.4 };

function nearChance(by = 0): number {
  if (by < NEAR) return 0;
  return Math.min(NEAR_CHANCE.most, NEAR_CHANCE.least + NEAR_CHANCE.each * (by - NEAR));
}

/**
 * The gate tells the chance of the first. If that is not the one, another is, as likely as its score is high among the
 * others; how likely it is that any is right grows with the first's chance.
 */
function chancesOf({ ranked, chance }: Look): number[] {
  const [, ...others] = ranked;
  const most = others[0]?.score ?? 0;
  const shares = others.map(({ score }) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const left = Math.min(1, ANY_RIGHT * chance) - chance;
  return [chance, ...shares.map((share) => Math.min(chance, (left * share) / total))];
}

/** Looks a message up with the turns before it, and what the last of them was about. */
export function lookUp(
  readable: Readable,
  { message, previous, beside, withheld: ids }: Query,
  near: ReadonlySet<number> = new Set(),
): Look {
  const turns = [...previous].reverse().map((text, at): Turn => ({ text, weight: EARLIER[at] ?? 0 }));
  const earlier = [
    ...(beside === undefined ? [] : [{ text: beside, weight: BESIDE }]),
    ...turns.slice(0, EARLIER.length),
  ];
  const withheld = positionsOf(readable.index, ids);
  return look(readable, message, {
    earlier,
    prior: beside === undefined ? subjectOf(readable, turns, withheld) : new Set(),
    near,
    withheld,
  });
}

function positionsOf(
  { documents }: KnowledgeIndex,
  ids: ReadonlySet<string> = new Set(),
): ReadonlySet<number> {
  if (ids.size === 0) return new Set();
  return new Set(documents.flatMap(({ id }, at) => (ids.has(id) ? [at] : [])));
}

/** The document that the turn before was about, which is likely still meant. */
function subjectOf(
  readable: Readable,
  [last, ...others]: readonly Turn[],
  withheld: ReadonlySet<number>,
): ReadonlySet<number> {
  if (!last) return new Set();
  const earlier = others.slice(0, 1).map(({ text }) => ({ text, weight: EARLIER[0] ?? 0 }));
  const first = look(readable, last.text, { earlier, withheld }).ranked[0];
  return new Set(first ? [first.document] : []);
}

function present(
  index: KnowledgeIndex,
  question: Question,
  found: Description & { score: number },
  confidence: number,
): Candidate {
  const row = index.documents[found.document];
  if (!row) throw new Error(`The index has no document ${found.document}.`);
  const passage: Passage = {
    index: found.document,
    document_id: row.id,
    external_id: row.external_id,
    version: row.version,
    kind: row.kind,
    title: titleOf(index, found),
    url: row.url,
    text: extractOf(index, found),
  };
  return {
    document_id: row.id,
    external_id: row.external_id,
    title: row.title,
    passage,
    matched_wording: row.kind === 'entry' ? row.title : null,
    score: found.score,
    confidence,
    stop: stopOf(found.features, index.documents.length, row.kind === 'entry' ? row.answer.length : 0),
    missing: missingWords(question, found),
    exact: false,
    features: { ...found.features, on_topic: Number(found.isOnTopic) },
  };
}

/** Whether an approved question asks for all kinds of thing that a message does. */
function asksTheSame({ language }: KnowledgeIndex, { ownKinds }: Question, title: string): boolean {
  return (ownKinds & ~kindsAsked(title, languageOf(language))) === 0;
}

function hasSameWords({ features }: Description, confidence: number): boolean {
  const { main_f1, main_cover, missing_most } = features;
  return (
    main_f1 >= SAME.f1 && main_cover >= SAME.f1 && missing_most < SAME.missing && confidence >= SAME.chance
  );
}

/** "Not included:" is read as a name where it stands by itself. */
const COLON = /\s?[:：]$/;

/** A page's title with the heading above the line that says it best. */
function titleOf(index: KnowledgeIndex, { document, best }: Description): string {
  const row = index.documents[document];
  const heading =
    row?.kind === 'page'
      ? index.shown[(index.documentUnits[document] ?? 0) + best]?.heading?.replace(COLON, '')
      : null;
  return heading && heading !== row?.title ? `${row?.title} › ${heading}` : (row?.title ?? '');
}

/** The weightiest words of a message that nothing in the document accounts for, nor any other here knows, as the visitor wrote them. */
function missingWords({ words, text }: Question, { unaccounted }: Description): string[] {
  return (
    unaccounted
      .map((at) => words[at])
      .filter((word) => word !== undefined)
      // What other documents speak of is not nowhere to be found.
      .filter(
        ({ guard, known, number, ordinary, surface }) =>
          !number && !known && !ordinary && guard > MISSING_WEIGHT && isPlainWord(surface, text),
      )
      .sort((a, b) => b.guard - a.guard)
      .slice(0, MOST_MISSING)
      .map(({ surface }) => (text.includes(surface) ? surface : capitalised(surface)))
  );
}

/** An ordinary word as it stands in a message; codes and words in capitals are not said back to anybody. */
function isPlainWord(word: string, text: string): boolean {
  return /^\p{L}{3,20}$/u.test(word) && (text.includes(word) || text.includes(capitalised(word)));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
