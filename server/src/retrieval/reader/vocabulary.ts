import type { Word } from '../../text/content-words.ts';
import { stripMarks } from '../../text/fold.ts';
import { type Language, languageOf } from '../../text/languages/language.ts';
import { loadVectors } from '../vectors/table.ts';
import { withinSlips } from './edit-distance.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';

/** How a word of a message meets a term of the knowledge. */
export type Meeting = 'same' | 'form' | 'typo' | 'part' | 'concept';

/** A term that a word meets, and how well, 0..1. */
export interface Met {
  term: number;
  likeness: number;
  how: Meeting;
}

/** The terms of an index, and which of them a word means. */
export interface Vocabulary {
  language: Language;
  idOf(stem: string): number | undefined;
  meetings(word: Word): readonly Met[];
  /** Terms that mean what a word of another language does. @param from the language it is in, then others that may be meant */
  translations(word: Word, from: readonly Language[]): readonly Met[];
  /** Whether the knowledge holds a form of a verb, or another for it. */
  hasForm(word: string): boolean;
  /** The longest other term that a compound begins or ends with, with what is left; null when there is none. */
  compoundOf(stem: string): { part: string; rest: string } | null;
}

const CONCEPT = { known: 0.5, unknown: 0.7 };
/** A "Gruppenermäßigung" may be the "Rabatt" that is asked for: what a compound ends with is found, and too little for the guard. */
const END_OF_COMPOUND = { likeness: 0.62, least: 5 };
/** Letters of the shortest parts. */
const SHORT_PART = 3;
const FORM = 0.9;
const TYPO = 0.85;
/** What is said of pets may hold for a dog: it is found, and too little for the guard. */
const BROADER = 0.44;
/** Who asks about pets is told about dogs. */
const NARROWER = 0.5;
/** What a word of another language may mean is found, and too little for the guard. */
const TRANSLATED = 0.44;
/** "Abwasser" is found by "Wasser", and no kind of it: a particle makes another thing of a word. */
const TURNED = 0.44;
const COMMON_PREFIX = { least: 6, share: 0.5, likeness: 0.6 };
/** Words that English speakers write often are no misspellings of a business's words. */
const COMMON_ENGLISH = 16_000;
/** Letters from which on a stem with one slip is still the same word. */
const LONG_WORD = 7;
const MOST_REMEMBERED = 20_000;

/** Builds what finds terms; once for an index, since it sorts them. */
export function vocabularyOf(index: KnowledgeIndex): Vocabulary {
  const language = languageOf(index.language);
  const ids = new Map(index.terms.map((term, at) => [term, at]));
  const plain = index.terms.filter((term) => !/^\d/.test(term));
  const forward = [...plain].sort();
  const backward = plain.map(reversed).sort();
  const byConcept = conceptTerms(index, language);
  const byLastConcept = lastConceptTerms(index, language);
  const byFirst = groupByFirst(plain);
  const remembered = new Map<string, readonly Met[]>();
  const least = language.data.compounds ? 4 : 5;
  const byRoot = termsByRoot(index, language);
  const days = new Set(language.data.days.split(' ').map((day) => language.stem(day)));
  const particles = new Set(stripMarks(language.data.verbs?.particles ?? '').split(' '));

  function meet(word: Word): readonly Met[] {
    const found = new Map<number, Met>();
    const put = (stem: string, likeness: number, how: Meeting) => {
      const term = ids.get(stem);
      if (term !== undefined && likeness > (found.get(term)?.likeness ?? 0))
        found.set(term, { term, likeness, how });
    };
    put(word.stem, 1, 'same');
    if (word.number) return [...found.values()];
    const root = language.verbs?.root(word.surface);
    const forms = root === undefined ? [] : (byRoot.get(root) ?? []);
    for (const stem of forms) put(stem, FORM, 'form');
    const known = ids.has(word.stem) || forms.length > 0;
    const concepts = conceptsOf(word.stem, root, language);
    const likeness = known ? CONCEPT.known : CONCEPT.unknown;
    for (const concept of concepts.length > 0 || known ? concepts : misspeltConcepts(word)) {
      for (const stem of byConcept.get(concept) ?? []) put(stem, likeness, 'concept');
      for (const stem of byLastConcept.get(concept) ?? [])
        put(stem, likeness * END_OF_COMPOUND.likeness, 'concept');
    }
    if (language.data.compounds && !known && concepts.length === 0)
      for (const concept of lastConcepts(word.stem, language))
        for (const stem of [...(byConcept.get(concept) ?? []), ...(byLastConcept.get(concept) ?? [])])
          put(stem, CONCEPT.unknown * END_OF_COMPOUND.likeness, 'concept');
    for (const stem of language.broader.get(word.stem) ?? []) put(stem, BROADER, 'concept');
    for (const stem of language.narrower.get(word.stem) ?? []) put(stem, NARROWER, 'concept');
    // Which days are named tells of the others: found, and too little for the guard.
    if (!known && days.has(word.stem)) for (const stem of days) put(stem, BROADER, 'concept');
    if (isLongEnough(word.stem, 4))
      for (const [stem, likeness] of partsOf(word.stem)) put(stem, likeness, 'part');
    if (!known) for (const stem of misspelt(word)) put(stem, TYPO, 'typo');
    return [...found.values()];
  }

  /** Whether a stem, or a part of one, is long enough to be compared with parts of others. */
  function isLongEnough(stem: string, most: number): boolean {
    return stem.length >= most || language.shortParts.has(stem);
  }

  /** Terms that the stem begins or ends with, or that begin or end with it, and long common beginnings. */
  function* partsOf(stem: string): Generator<readonly [string, number]> {
    const likeness = (a: string, b: string) =>
      0.55 + (0.35 * Math.min(a.length, b.length)) / Math.max(a.length, b.length);
    const joins = language.data.compounds;
    if (isLongEnough(stem, least))
      for (const longer of startingWith(forward, stem))
        if (longer !== stem) yield [longer, likeness(longer, stem)];
    if (joins || stem.length >= 5)
      for (const longer of startingWith(backward, reversed(stem)))
        if (longer.length !== stem.length) yield [reversed(longer), likeness(longer, stem)];
    for (let cut = Math.min(least, SHORT_PART); cut < stem.length; cut++) {
      const head = stem.slice(0, cut);
      if (isLongEnough(head, least) && ids.has(head)) yield [head, likeness(head, stem)];
      const tail = stem.slice(stem.length - cut);
      if ((joins || cut >= 5) && isLongEnough(tail, least) && ids.has(tail))
        yield [tail, particles.has(stem.slice(0, -cut)) ? TURNED : likeness(tail, stem)];
    }
    if (!joins || stem.length < COMMON_PREFIX.least) return;
    for (const other of startingWith(forward, stem.slice(0, COMMON_PREFIX.least))) {
      const shared = commonPrefix(other, stem);
      if (shared >= COMMON_PREFIX.share * Math.max(other.length, stem.length))
        yield [other, COMMON_PREFIX.likeness];
    }
  }

  function misspelt({ stem, surface }: Word): string[] {
    const written = stripMarks(surface);
    if (stem.length < 4 && written.length < 5) return [];
    if (isCommonEnglish(written)) return [];
    const near =
      stem.length < 4
        ? []
        : (byFirst.get(stem[0] ?? '') ?? []).filter(
            (term) => term.length >= 4 && withinSlips(stem, term, stem.length >= 8 ? 2 : 1),
          );
    if (near.length > 0 || written.length < 5) return near;
    const most = written.length >= 8 ? 2 : 1;
    return (byFirst.get(written[0] ?? '') ?? []).filter((term) =>
      index.surfaces[ids.get(term) ?? -1]?.some(
        (each) => each.length >= 5 && each[0] === written[0] && withinSlips(written, each, most),
      ),
    );
  }

  /** Concepts of the word that is meant where one is spelt wrongly that the knowledge itself may lack: "öffnugszeiten". */
  function misspeltConcepts({ stem, surface }: Word): readonly number[] {
    if (stem.length < LONG_WORD || isCommonEnglish(stripMarks(surface))) return [];
    for (const [other, concepts] of language.concepts)
      if (other[0] === stem[0] && other.length >= LONG_WORD && withinSlips(stem, other, 1)) return concepts;
    return [];
  }

  function isCommonEnglish(written: string): boolean {
    const rank = language.code === 'en' ? loadVectors()?.rowOf.get(written) : undefined;
    return rank !== undefined && rank < COMMON_ENGLISH;
  }

  /** A compound that ends with another word for what the knowledge holds: "Studentenrabatt" where there is an "Ermäßigung". */
  function cutByConcept(stem: string): { part: string; rest: string } | null {
    for (let from = 3; from <= stem.length - END_OF_COMPOUND.least; from++) {
      const part = stem.slice(from);
      if (
        language.concepts.get(part)?.some((concept) => byConcept.has(concept) || byLastConcept.has(concept))
      )
        return { part, rest: stem.slice(0, from).replace(/s$/, '') };
    }
    return null;
  }

  function translations(word: Word, from: readonly Language[]): Met[] {
    const stems = meaningsOf(word, from).flatMap((meaning) => language.meant.get(meaning) ?? []);
    const terms = stems.flatMap((each) => [
      each,
      ...(language.concepts.get(each) ?? []).flatMap((concept) => byConcept.get(concept) ?? []),
    ]);
    return [...new Set(terms)].flatMap((each) => {
      const term = ids.get(each);
      return term === undefined ? [] : [{ term, likeness: TRANSLATED, how: 'concept' as const }];
    });
  }

  return {
    language,
    translations,
    idOf: (stem) => ids.get(stem),
    meetings: (word) => {
      const key = `${word.surface}\0${word.stem}`;
      const hit = remembered.get(key);
      if (hit) return hit;
      const made = meet(word);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, made);
      return made;
    },
    hasForm: (word) => {
      const root = language.verbs?.root(word);
      if (root === undefined) return false;
      return (
        byRoot.has(root) || (language.concepts.get(root) ?? []).some((concept) => byConcept.has(concept))
      );
    },
    compoundOf: (stem) => {
      for (let cut = stem.length - 3; cut >= SHORT_PART; cut--) {
        const tail = stem.slice(stem.length - cut);
        if (!isLongEnough(tail, 4) && !isLongEnough(stem.slice(0, cut), 4)) continue;
        if (isLongEnough(tail, 4) && ids.has(tail))
          return { part: tail, rest: stem.slice(0, stem.length - cut).replace(/s$/, '') };
        const head = stem.slice(0, cut);
        if (isLongEnough(head, 4) && ids.has(head))
          return { part: head, rest: stem.slice(cut).replace(/^(?:s|en|n)(?=.{3})/, '') };
      }
      return cutByConcept(stem);
    },
  };
}

/** What a word means in the first of the languages that it may be in and that knows it. */
function meaningsOf({ surface }: Word, from: readonly Language[]): readonly string[] {
  for (const { meanings, stem } of from) {
    const found = meanings.get(stem(surface));
    if (found) return found;
  }
  return [];
}

function conceptsOf(stem: string, root: string | undefined, { concepts }: Language): number[] {
  const own = concepts.get(stem) ?? [];
  return root === undefined || root === stem
    ? [...own]
    : [...new Set([...own, ...(concepts.get(root) ?? [])])];
}

/** Terms by the verb that they are forms of, where a language's verbs are read. */
function termsByRoot(index: KnowledgeIndex, { verbs }: Language): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  if (!verbs) return found;
  for (const [at, term] of index.terms.entries()) {
    if (/\d/.test(term)) continue;
    for (const root of new Set((index.surfaces[at] ?? []).map((surface) => verbs.root(surface)))) {
      const terms = found.get(root);
      if (terms) terms.push(term);
      else found.set(root, [term]);
    }
  }
  return found;
}

function conceptTerms(index: KnowledgeIndex, language: Language): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const [at, term] of index.terms.entries()) {
    const roots = language.verbs ? (index.surfaces[at] ?? []).map(language.verbs.root) : [];
    for (const concept of new Set([term, ...roots].flatMap((each) => language.concepts.get(each) ?? [])))
      found.set(concept, [...(found.get(concept) ?? []), term]);
  }
  return found;
}

/** Terms of a language of compounds by the concept of what they end with, where they have none of their own. */
function lastConceptTerms(index: KnowledgeIndex, language: Language): Map<number, string[]> {
  const found = new Map<number, string[]>();
  if (!language.data.compounds) return found;
  for (const term of index.terms) {
    if (/\d/.test(term) || language.concepts.has(term)) continue;
    for (const concept of lastConcepts(term, language))
      found.set(concept, [...(found.get(concept) ?? []), term]);
  }
  return found;
}

/** The concepts of the longest word that a compound ends with; none where that is no word of a concept. */
function lastConcepts(stem: string, { concepts }: Language): readonly number[] {
  for (let from = 2; from <= stem.length - END_OF_COMPOUND.least; from++) {
    const found = concepts.get(stem.slice(from));
    if (found) return found;
  }
  return [];
}

function groupByFirst(terms: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const group = groups.get(term[0] ?? '');
    if (group) group.push(term);
    else groups.set(term[0] ?? '', [term]);
  }
  return groups;
}

/** Members of a sorted list that begin with a prefix. */
function* startingWith(sorted: readonly string[], prefix: string): Generator<string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; sorted[at]?.startsWith(prefix); at++) yield sorted[at] ?? '';
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}
