import { agesAsChildren } from '../../text/ages.ts';
import { contentWords, isContent, type Word, wordsOf } from '../../text/content-words.ts';
import { stripMarks } from '../../text/fold.ts';
import { KINDS, kindsAsked } from '../../text/kinds.ts';
import { guessLanguages } from '../../text/languages/guess-language.ts';
import { type Language, languageOf } from '../../text/languages/language.ts';
import type { Kind } from '../../text/languages/language-data.ts';
import { words as cut } from '../../text/words.ts';
import { loadVectors } from '../vectors/table.ts';
import { NO_NUMBER, type NumberAsked, numberAsked } from './asked-number.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { guardWeightOf, weightOf } from './term-weight.ts';
import type { Met, Vocabulary } from './vocabulary.ts';

/** One topic word of a message. */
export interface Asked extends Word, NumberAsked {
  /** 1 for the message itself, less for earlier turns. */
  turn: number;
  meets: readonly Met[];
  /** Whether the knowledge holds the word itself, rightly spelt or not. */
  known: boolean;
  /** How much it counts, and how much it matters to the guard that it is missing. */
  weight: number;
  guard: number;
  /** Names what the visitor owns ("my Corolla"), which no knowledge needs to hold. */
  own: boolean;
  /** Only names the kind of thing asked for: "cost", "hours". */
  asking: boolean;
  /** Tells no thing from another: "take". */
  ordinary: boolean;
}

/** A message as it is compared with units. */
export interface Question {
  text: string;
  words: Asked[];
  /** Sum of the words' weights. */
  total: number;
  /** Kinds of thing asked for, as bits; and those asked in the message itself, none for a yes-or-no question. */
  kinds: number;
  ownKinds: number;
  yesNo: boolean;
  hasContext: boolean;
}

/** How much a question counts that was asked just before in the same message. */
export const BESIDE = 0.25;

/** A text with how much it counts: the message 1, earlier turns less. */
export interface Turn {
  text: string;
  weight: number;
}

const NUMBER_WEIGHT = 0.6;
const SPLIT_WEIGHT = 0.8;
const JOINED_GUARD = 0.4;
const MOST_WORDS = 48;
/** Reads a message and the turns before it for one index. */
export function readQuestion(
  index: KnowledgeIndex,
  vocabulary: Vocabulary,
  written: string,
  earlier: readonly Turn[],
): Question {
  const { language } = vocabulary;
  const [spoken] = spokenIn(written, vocabulary);
  const message = agesAsChildren(written, language);
  const found = new Map<string, Found>();
  for (const { text, weight } of [{ text: message, weight: 1 }, ...earlier]) {
    const other = spokenIn(text, vocabulary);
    if (other[0] === language) collect(found, vocabulary, text, weight);
    else collectForeign(found, vocabulary, text, { turn: weight, from: other });
  }
  const all = wordsOf(message, language, true);
  const low = message.toLowerCase();
  const own = kindsAsked(message, spoken);
  if (![...found.values()].some(({ turn }) => turn >= 1))
    for (const word of impliedBy(own, vocabulary, earlier))
      found.set(word.stem, { word, turn: 1, joined: false });
  const words = [...found.values()]
    .slice(0, MOST_WORDS)
    .map((each) => asked(index, vocabulary, each, { all, low, own }));
  const yesNo = spoken.yesNo.test(low.trim());
  return {
    text: written,
    words,
    total: Math.max(
      1e-6,
      words.reduce((sum, { weight }) => sum + weight, 0),
    ),
    kinds: own || earlier.length === 0 ? own : kindsAsked(earlier[0]?.text ?? '', language),
    ownKinds: yesNo ? 0 : own,
    yesNo,
    hasContext: earlier.length > 0,
  };
}

/** Kinds that are asked of the business itself where nothing is named: "where are you?" means its address. */
const OF_THE_BUSINESS: readonly Kind[] = ['place', 'phone', 'mail'];

/** The word that a message without any stands for; "and when is it?" is about what stands before. */
function impliedBy(own: number, { language }: Vocabulary, earlier: readonly Turn[]): Word[] {
  if (earlier.some(({ weight }) => weight > BESIDE)) return [];
  const meant: readonly Kind[] = earlier.length === 0 ? [...OF_THE_BUSINESS, 'time'] : OF_THE_BUSINESS;
  const kinds = kindsIn(own).map((at) => KINDS[at]);
  return meant
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => {
      const [stem] = language.kindWords.get(kind) ?? [];
      return stem === undefined ? [] : [{ surface: stem, stem, number: false }];
    });
}

/** A word of a message or of a turn before it. */
interface Found {
  word: Word;
  turn: number;
  joined: boolean;
  /** Where it is a word of another language: terms that mean the same, and whether it means what the knowledge's language means by it. */
  foreign?: { translated: readonly Met[]; isFriend: boolean };
}

/** Share of a text's words that the knowledge holds from which it is in the language of that. */
const OWN_WORDS = 0.5;

/**
 * The language of a text, and others that it may be in where its words don't tell: that of the knowledge where none can be told, or
 * where its words are those of the knowledge.
 */
function spokenIn(text: string, { language, idOf }: Vocabulary): [Language, ...Language[]] {
  const [code, ...nearly] = guessLanguages(text, cut(text).map(stripMarks), [language.code]);
  if (code === language.code || code === 'other') return [language];
  const own = contentWords(text, language, true).filter(({ number }) => !number);
  const held = own.filter(({ stem }) => idOf(stem) !== undefined).length;
  if (held > 0 && held >= OWN_WORDS * own.length) return [language];
  return [languageOf(code), ...nearly.filter((each) => each !== language.code).map(languageOf)];
}

/** The words of a text in another language than the knowledge: names and what both write alike as they are, others by what they mean. */
function collectForeign(
  found: Map<string, Found>,
  vocabulary: Vocabulary,
  text: string,
  { turn, from }: { turn: number; from: readonly [Language, ...Language[]] },
): void {
  const { language } = vocabulary;
  for (const word of contentWords(text, from[0], true)) {
    const translated = vocabulary.translations(word, from);
    const own = word.number ? word : { ...word, stem: language.stem(word.surface) };
    if (translated.length === 0 && !isContent(own, language)) continue;
    const before = found.get(own.stem);
    const foreign = { translated, isFriend: !isFalseFriend(own, language, from) };
    if (!before || before.turn < turn) found.set(own.stem, { word: own, turn, joined: false, foreign });
  }
}

/** Letters from which on a foreign word with a slip is one of the knowledge's: "restaurant", not "art" for "Arzt". */
const SAME_ABROAD = 6;
/** A word that both write alike and mean otherwise is found, and too little for the guard. */
const FALSE_FRIEND = 0.44;

/** The terms that a word of another language meets: what it means there, and what is written nearly as it is where it means the same. */
function metAbroad(
  word: Word,
  { translated, isFriend }: { translated: readonly Met[]; isFriend: boolean },
  { meetings }: Vocabulary,
): Met[] {
  const alike = meetings(word).filter(({ how }) => how === 'same' || word.stem.length >= SAME_ABROAD);
  if (isFriend) return [...alike, ...translated];
  const other = alike.map((met): Met => ({ ...met, likeness: met.likeness * FALSE_FRIEND, how: 'concept' }));
  return [...other, ...translated];
}

/** An everyday word of the knowledge's language that is none of the message's with that meaning: a German "bar" is no bar. */
function isFalseFriend({ surface, stem }: Word, language: Language, from: readonly Language[]): boolean {
  const meanings = language.meanings.get(stem);
  if (!meanings) return false;
  return !from.some((other) =>
    other.meanings.get(other.stem(surface))?.some((each) => meanings.includes(each)),
  );
}

function collect(found: Map<string, Found>, vocabulary: Vocabulary, text: string, turn: number): void {
  const { language } = vocabulary;
  const words = wordsOf(text, language, true);
  const put = (word: Word, weight: number) => {
    const before = found.get(word.stem);
    if (!before || before.turn < weight) found.set(word.stem, { word, turn: weight, joined: false });
  };
  for (const word of words) {
    if (!isContent(word, language)) continue;
    put(word, turn);
    if (
      !language.data.compounds ||
      word.number ||
      word.stem.length < 8 ||
      vocabulary.idOf(word.stem) !== undefined
    )
      continue;
    const compound = vocabulary.compoundOf(word.stem);
    if (!compound || compound.rest.length < 3 || isKnown(word, vocabulary)) continue;
    const rest = language.stem(compound.rest);
    if (!found.has(rest)) put({ surface: compound.rest, stem: rest, number: false }, turn * SPLIT_WEIGHT);
  }
  joinVerbs(found, vocabulary, text, turn);
  if (!language.data.compounds) splitJoined(found, vocabulary, turn);
  // "check up" meets "checkup", "x ray" "x-ray", "ART 3" "ART-3".
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!next || word.number) continue;
    const surface = word.surface + next.surface;
    const stem = next.number ? surface : language.stem(surface);
    const least = next.number || word.surface.length === 1 ? SHORTEST_JOINED : SHORTEST_OF_WORDS;
    if (surface.length < least || found.has(stem) || vocabulary.idOf(stem) === undefined) continue;
    // "For" and "be for" are no "before", "bei der" is no "beider".
    if (!isContent(word, language) && !isContent(next, language)) continue;
    put({ surface, stem, number: next.number }, turn);
    for (const part of [word.stem, next.stem]) {
      const entry = found.get(part);
      if (!entry) continue;
      if (vocabulary.idOf(part) === undefined) found.delete(part);
      else entry.joined = true;
    }
  }
}

/** Letters of what is joined from a letter and a word, or a word and its number; and from two words. */
const SHORTEST_JOINED = 4;
const SHORTEST_OF_WORDS = 5;
/** Letters of the shortest word that two were joined to. */
const SHORTEST_PART = 3;

/** "petplan" meets a "Pet Plan", where the knowledge has both words and no such one. */
function splitJoined(found: Map<string, Found>, vocabulary: Vocabulary, turn: number): void {
  const { language, idOf } = vocabulary;
  for (const [key, { word, turn: own }] of [...found]) {
    if (own !== turn || word.number || isKnown(word, vocabulary)) continue;
    if (vocabulary.meetings(word).length > 0) continue;
    for (let cut = word.surface.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const parts = [word.surface.slice(0, cut), word.surface.slice(cut)].map((surface) => ({
        surface,
        stem: language.stem(surface),
        number: false,
      }));
      if (!parts.every((part) => idOf(part.stem) !== undefined && isContent(part, language))) continue;
      found.delete(key);
      for (const part of parts)
        if (!found.has(part.stem)) found.set(part.stem, { word: part, turn, joined: true });
      break;
    }
  }
}

/** Whether the knowledge holds a word, in another form or spelt otherwise. */
function isKnown(word: Word, vocabulary: Vocabulary): boolean {
  return vocabulary.meetings(word).some(({ how }) => how === 'same' || how === 'form' || how === 'typo');
}

/** "Baut ihr … ein" asks about what is built in, where the knowledge has such a word. */
function joinVerbs(
  found: Map<string, Found>,
  { language, hasForm }: Vocabulary,
  text: string,
  turn: number,
): void {
  for (const { from, verb } of language.verbs?.joined(text.toLowerCase()) ?? []) {
    if (!hasForm(verb)) continue;
    found.delete(language.stem(from));
    const stem = language.stem(verb);
    if (!found.has(stem))
      found.set(stem, { word: { surface: verb, stem, number: false }, turn, joined: false });
  }
}

interface Around {
  all: readonly Word[];
  low: string;
  /** Kinds of thing that the message itself asks for, as bits. */
  own: number;
}

function asked(
  index: KnowledgeIndex,
  vocabulary: Vocabulary,
  { word, turn, joined, foreign }: Found,
  { all, low, own }: Around,
): Asked {
  const meets = foreign ? metAbroad(word, foreign, vocabulary) : vocabulary.meetings(word);
  const isFriend = foreign?.isFriend !== false;
  const known = isFriend && isKnown(word, vocabulary);
  const term = isFriend ? vocabulary.idOf(word.stem) : undefined;
  const weights =
    term === undefined
      ? unknownWeights(index, vocabulary, word)
      : [index.termWeight[term] ?? 0, index.guardWeight[term] ?? 0];
  const [weight = 0, guard = 0] = weights;
  return {
    ...word,
    turn,
    meets,
    known,
    weight: weight * turn * (word.number ? NUMBER_WEIGHT : 1),
    guard: guard * turn * (joined ? JOINED_GUARD : 1) * (known || word.number ? 1 : rarity(vocabulary, word)),
    asking: kindsIn(own).some((kind) =>
      vocabulary.language.kindWords.get(KINDS[kind] ?? 'number')?.has(word.stem),
    ),
    ordinary: vocabulary.language.ordinary.has(word.stem),
    own: !known && !word.number && !isEveryday(word, vocabulary) && isOwned(word, vocabulary, low),
    ...(word.number ? numberAsked(word, all, low, vocabulary) : NO_NUMBER),
  };
}

/** A word that the knowledge lacks weighs as one that a single block holds. */
function unknownWeights(index: KnowledgeIndex, vocabulary: Vocabulary, word: Word): [number, number] {
  const { language } = vocabulary;
  return [
    weightOf(word.stem, 0, index.blocks, language),
    guardWeightOf(word.stem, 0, index.blocks, language),
  ];
}

/** How telling it is that an English word is unknown here: common ones say less. */
function rarity({ language }: Vocabulary, { surface }: Word): number {
  if (language.code !== 'en') return 1;
  const rank = loadVectors()?.rowOf.get(surface) ?? 20_000;
  return Math.min(1, Math.max(0.3, (Math.log(1 + rank) - 5.4) / 2));
}

/** Whether a word names an everyday thing, which no visitor's own name for his is: "my dog" may be what it turns on. */
function isEveryday({ stem }: Word, { language }: Vocabulary): boolean {
  return language.meanings.has(stem);
}

function isOwned({ surface }: Word, { language }: Vocabulary, low: string): boolean {
  const at = low.indexOf(surface);
  if (at < 0) return false;
  const before = new RegExp(`(?<!\\p{L})(?:${language.data.own})\\s((?:[\\p{L}\\d-]+\\s){0,2})$`, 'u').exec(
    low.slice(Math.max(0, at - 60), at),
  );
  // "My new Corolla" is the visitor's, Brenna in "my bike to Brenna" isn't.
  return before !== null && !(before[1] ?? '').split(' ').some((word) => language.stop.has(word));
}

/** Positions of the kinds in a set of bits. */
export function kindsIn(bits: number): number[] {
  return KINDS.map((_, at) => at).filter((at) => bits & (1 << at));
}
