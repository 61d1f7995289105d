import { contentWords, isContent, type Word, wordsOf } from '../../text/content-words.ts';
import { stripMarks } from '../../text/fold.ts';
import { type Language, languageOf } from '../../text/languages/language.ts';
import type { IndexedDocument } from '../types.ts';
import { GRAM_BUCKETS, gramLengthOf, gramsOf } from './grams.ts';
import type { DocumentRow, KnowledgeIndex, Lists } from './knowledge-index.ts';
import { numberedNouns } from './numbered-nouns.ts';
import { isNoun, MONEY, NO_NOUN } from './numbers.ts';
import { guardWeightOf, weightOf } from './term-weight.ts';
import { contentsOf, isBody, UNIT_KINDS, type Unit, unitsOf } from './units.ts';

/** Reads approved documents, which come in the order of their content, into an index. */
export function buildReaderIndex(
  documents: readonly IndexedDocument[],
  languageCode: string,
): KnowledgeIndex {
  const language = languageOf(languageCode);
  const units = documents.map((document) => unitsOf(document));
  const vocabulary = new Map<string, number>();
  const termOf = (stem: string): number => {
    const known = vocabulary.get(stem);
    if (known !== undefined) return known;
    vocabulary.set(stem, vocabulary.size);
    return vocabulary.size - 1;
  };
  const all = units.flat();
  const read = all.map((unit) => readUnit(unit, language, termOf));
  const blocks = blocksOf(units);
  const blocksWith = countBlocks(read, blocks.unitBlock, vocabulary.size);
  const terms = [...vocabulary.keys()];
  const termWeight = Float32Array.from(terms, (term, at) =>
    weightOf(term, blocksWith[at] ?? 0, blocks.count, language),
  );
  const guardWeight = Float32Array.from(terms, (term, at) =>
    guardWeightOf(term, blocksWith[at] ?? 0, blocks.count, language),
  );
  const documentUnits = offsetsOf(units.map((each) => each.length));
  return {
    language: language.code,
    documents: documents.map(rowOf),
    documentUnits,
    unitKind: Uint8Array.from(all, ({ kind }) => UNIT_KINDS.indexOf(kind)),
    unitBlock: blocks.unitBlock,
    unitParagraph: Uint32Array.from(all, ({ paragraph }) => paragraph),
    unitHolds: Uint16Array.from(read, ({ holds }) => holds),
    texts: all.map(({ text }) => text),
    shown: all.map(shownOf),
    unitTerms: lists(read.map(({ content }) => content)),
    unitGoverning: lists(read.map(({ governing }) => [...governing.keys()])),
    governingWeights: Uint8Array.from(
      read.flatMap(({ governing }) => [...governing.values()].map((weight) => Math.round(weight * 100))),
    ),
    unitWeight: Float32Array.from(
      read,
      ({ content }) => [...new Set(content)].reduce((sum, term) => sum + (termWeight[term] ?? 0), 0) || 1e-6,
    ),
    ranges: Float64Array.from(
      read.flatMap(({ ranges }, unit) => ranges.flatMap(({ low, high }) => [unit, low, high])),
    ),
    rangeNouns: Int32Array.from(read.flatMap(({ ranges }) => ranges.map(({ noun }) => noun))),
    countedNouns: lists(read.map(({ counted }) => counted)),
    pricedNouns: lists(read.map(({ priced }) => priced)),
    numberedNouns: lists(read.map(({ numbered }) => numbered)),
    terms,
    blocksWith,
    blocks: blocks.count,
    ...documentPostings(read, documentUnits, vocabulary.size),
    termWeight,
    guardWeight,
    surfaces: surfacesOf(read, terms.length),
    ...gramPostings(read),
  };
}

function rowOf(document: IndexedDocument): DocumentRow {
  const { id, external_id, version, kind, url } = document;
  const named =
    document.kind === 'entry'
      ? { title: document.question, answer: document.answer }
      : { title: document.title, answer: '' };
  return { id, external_id, version, kind, url, ...named };
}

function shownOf({ heading, lead, columns, cells }: Unit): KnowledgeIndex['shown'][number] {
  return heading === null && lead === null && columns === null ? null : { heading, lead, columns, cells };
}

/** A unit's words as terms. */
interface ReadUnit {
  content: number[];
  /** Every word's stem, for trigrams. */
  stems: string[];
  names: boolean;
  governing: Map<number, number>;
  holds: number;
  /** With what they count. */
  ranges: { low: number; high: number; noun: number }[];
  counted: number[];
  priced: number[];
  numbered: number[];
  surfaces: [term: number, surface: string][];
}

function readUnit(unit: Unit, language: Language, termOf: (stem: string) => number): ReadUnit {
  const words = wordsOf(unit.text, language);
  const content = words.filter((word) => isContent(word, language));
  const { kinds, ranges } = contentsOf(unit, language);
  const verbs = verbsIn(unit.text, language);
  const inside = ranges.names.flatMap((name) => wordsOf(name, language));
  const governing = new Map<number, number>();
  for (const { text, weight } of unit.governing) {
    for (const { stem } of contentWords(text, language))
      governing.set(termOf(stem), Math.max(governing.get(termOf(stem)) ?? 0, weight));
  }
  const around = wordsOf([unit.heading ?? '', ...(unit.columns ?? [])].join(' '), language);
  return {
    content: [...content, ...verbs, ...inside].map(({ stem }) => termOf(stem)),
    stems: words.map(({ stem }) => stem),
    names: !isBody(unit.kind),
    governing,
    holds: kinds,
    ranges: ranges.numbers.map(({ low, high, after, money }) => {
      const [next] = wordsOf(after, language);
      const noun = next && isNoun(next) && isContent(next, language) ? termOf(next.stem) : NO_NOUN;
      return { low, high, noun: money ? MONEY : noun };
    }),
    counted: [...new Set([...countedIn(words), ...countedIn(around)])].map(termOf),
    priced: pricedIn(unit, language).map(termOf),
    numbered: numberedIn(unit, language).map(termOf),
    surfaces: [...content, ...verbs].map((word) => [termOf(word.stem), stripMarks(word.surface)]),
  };
}

/** Verbs of a unit that stand in two pieces there: of "Wir holen Sie gern ab", "abholen". Nouns are capitals in these languages' sentences, or no verbs by their form. */
function verbsIn(text: string, language: Language): Word[] {
  // A question begins with its verb: "Holen Sie Möbel ab?"
  const joined =
    language.verbs?.joined(text.replace(/^\P{L}*\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())) ?? [];
  return joined
    .filter(({ from }) => /^\p{Ll}+(?:en|e|t)$/u.test(from) && !language.stop.has(from))
    .map(({ verb }) => ({ surface: verb, stem: language.stem(verb), number: false }));
}

/** Stems that follow a number, at once or after one word: what is counted there. */
function countedIn(words: readonly Word[]): string[] {
  return words.flatMap((word, at) => {
    if (!word.number) return [];
    const [next, after] = [words[at + 1], words[at + 2]];
    if (!next || next.number) return [];
    return after && !after.number ? [next.stem, after.stem] : [next.stem];
  });
}

function numberedIn({ text, governing }: Unit, language: Language): string[] {
  const found = [text, ...governing.map((each) => each.text)].flatMap((each) =>
    numberedNouns(each, language),
  );
  return [...new Set(found.map(({ noun }) => noun))];
}

const PRICED =
  /\b(?:each|per|every|pro|je|jede\p{L}?|por|cada|par|chaque|al|alla|an?|ogni|elke|za)\s+(?:(?:extra|additional|weitere\p{L}?)\s+)?(\p{L}+)|(?<!\p{L})(\p{L}{1,30})\s+each\b|\/\s?(\p{L}+)/giu;

/** Stems of what a price is for: "each bike", "per day", "/night". */
function pricedIn(unit: Unit, language: Language): string[] {
  const text = [unit.text, ...(unit.columns ?? []), unit.heading ?? ''].join(' ');
  return [...text.matchAll(PRICED)]
    .flatMap((match) => match.slice(1).filter(Boolean))
    .map((word) => language.stem((word ?? '').toLowerCase()));
}

function blocksOf(units: readonly Unit[][]): { unitBlock: Uint32Array; count: number } {
  const found: number[] = [];
  let block = -1;
  for (const own of units) {
    let section: number | null = null;
    for (const unit of own) {
      if (unit.section !== section) block += 1;
      section = unit.section;
      found.push(block);
    }
  }
  return { unitBlock: Uint32Array.from(found), count: block + 1 };
}

function countBlocks(read: readonly ReadUnit[], unitBlock: Uint32Array, terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  const last = new Int32Array(terms).fill(-1);
  for (const [unit, { content, governing }] of read.entries()) {
    const block = unitBlock[unit] ?? 0;
    for (const term of [...content, ...governing.keys()]) {
      if (last[term] === block) continue;
      last[term] = block;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return counts;
}

function documentPostings(read: readonly ReadUnit[], documentUnits: Uint32Array, terms: number) {
  const held: number[][] = Array.from({ length: terms }, () => []);
  const counts: number[][] = Array.from({ length: terms }, () => []);
  const lengths = new Uint32Array(documentUnits.length - 1);
  for (let document = 0; document < lengths.length; document++) {
    const own = read
      .slice(documentUnits[document], documentUnits[document + 1])
      .flatMap(({ content }) => content);
    lengths[document] = own.length;
    const tally = new Map<number, number>();
    for (const term of own) tally.set(term, (tally.get(term) ?? 0) + 1);
    for (const [term, count] of tally) {
      held[term]?.push(document);
      counts[term]?.push(Math.min(count, 65_535));
    }
  }
  return { termDocuments: lists(held), termCounts: Uint16Array.from(counts.flat()), documentLength: lengths };
}

function surfacesOf(read: readonly ReadUnit[], terms: number): string[][] {
  const found: Set<string>[] = Array.from({ length: terms }, () => new Set());
  for (const { surfaces } of read) for (const [term, surface] of surfaces) found[term]?.add(surface);
  return found.map((each) => [...each].sort());
}

function gramPostings(
  read: readonly ReadUnit[],
): Pick<KnowledgeIndex, 'grams' | 'gramCounts' | 'gramLength'> {
  const units: number[][] = Array.from({ length: GRAM_BUCKETS }, () => []);
  const counts: number[][] = Array.from({ length: GRAM_BUCKETS }, () => []);
  const gramLength = new Float32Array(read.length).fill(1);
  for (const [unit, { stems, names }] of read.entries()) {
    if (!names) continue;
    const grams = gramsOf(stems);
    gramLength[unit] = gramLengthOf(grams);
    for (const [bucket, count] of grams) {
      units[bucket]?.push(unit);
      counts[bucket]?.push(Math.min(count, 255));
    }
  }
  return { grams: lists(units), gramCounts: Uint8Array.from(counts.flat()), gramLength };
}

/** Lists of numbers in one array. */
export function lists(of: readonly (readonly number[])[]): Lists {
  return { offsets: offsetsOf(of.map((each) => each.length)), values: Uint32Array.from(of.flat()) };
}

function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) offsets[at + 1] = (offsets[at] ?? 0) + length;
  return offsets;
}
