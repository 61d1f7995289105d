import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stripMarks } from '../fold.ts';
import { type VerbReader, verbReader } from '../verb-forms.ts';
import type { FactWords } from './fact-words.ts';
import { patternOfEveryLanguage } from './in-every-language.ts';
import type { EverydayWords, Kind, LanguageData } from './language-data.ts';
import { type SearchedCode, searched, searchedCodes } from './languages.ts';
import type { SentenceWords } from './sentence-words.ts';

/** A language ready to read with: its lists as sets and its patterns compiled. */
export interface Language {
  code: SearchedCode;
  data: LanguageData;
  facts: FactWords;
  sentences: SentenceWords;
  stop: ReadonlySet<string>;
  numbers: ReadonlyMap<string, string>;
  /** Short forms, written out. */
  short: ReadonlyMap<string, string>;
  /** Stem of a lower-case word, without accents. */
  stem(word: string): string;
  /** Forms of its verbs; null where stems tell them well enough. */
  verbs: VerbReader | null;
  /** Stems of three letters that others are put together with. */
  shortParts: ReadonlySet<string>;
  /** Stem, or root of a verb, → the concepts it belongs to. */
  concepts: ReadonlyMap<string, readonly number[]>;
  /** Stem → stems of what it is one of: dog → pet, animal; and the other way round. */
  broader: ReadonlyMap<string, readonly string[]>;
  narrower: ReadonlyMap<string, readonly string[]>;
  /** Stem → what it means in every language: an everyday thing, a day, a month. */
  meanings: ReadonlyMap<string, readonly string[]>;
  /** The stems for each meaning. */
  meant: ReadonlyMap<string, readonly string[]>;
  /** Stems of stock words. */
  stock: ReadonlySet<string>;
  /** Stems of words that tell no thing from another. */
  ordinary: ReadonlySet<string>;
  asks: ReadonlyMap<Kind, RegExp>;
  kindWords: ReadonlyMap<Kind, ReadonlySet<string>>;
  yesNo: RegExp;
  /** A question by the order of its words. */
  inverted: RegExp;
  cue: RegExp;
}

const stemmers: Record<SearchedCode, (word: string) => string> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: cutPolish,
  pt: portuguese,
};

/** What people say before the question itself. */
const OPENERS = patternOfEveryLanguage('openers');

const known = new Map<SearchedCode, Language>();

/** The language of a code; English for one that is not read. */
export function languageOf(code: string): Language {
  const asked = searchedCodes.find((each) => each === code) ?? 'en';
  const found = known.get(asked) ?? prepare(asked);
  known.set(asked, found);
  return found;
}

function prepare(code: SearchedCode): Language {
  const { words: data, facts, ordinary, sentences, everyday } = searched[code];
  const stem = remembering(stemmers[code]);
  const stems = (words: string) => list(words).map((word) => stem(word.replaceAll('-', '')));
  const concepts = new Map<string, number[]>();
  const verbs = data.verbs ? verbReader(data.verbs) : null;
  for (const [at, line] of data.concepts.entries()) {
    const roots = verbs ? list(line).map((word) => verbs.root(word)) : [];
    for (const each of new Set([...stems(line), ...roots]))
      concepts.set(each, [...(concepts.get(each) ?? []), at]);
  }
  const kinds = <T>(of: Partial<Record<Kind, string>>, make: (text: string) => T) =>
    new Map(Object.entries(of).map(([kind, text]) => [kind as Kind, make(text)]));
  return {
    code,
    data,
    facts,
    sentences,
    stop: new Set(list(data.stop).flatMap((word) => [word, stripMarks(word), word.replace("n't", 'nt')])),
    short: new Map(Object.entries(data.short)),
    numbers: new Map(list(data.numbers).map((word, at) => [stripMarks(word), String(at + 2)])),
    stem,
    verbs,
    shortParts: new Set(stems(data.shortParts ?? '')),
    concepts,
    ...broaderOf(data.broader, stems),
    ...meaningsOf(everyday, data, stems),
    stock: new Set(stems(data.stock)),
    ordinary: new Set(stems(ordinary)),
    asks: kinds(data.asks, (pattern) => new RegExp(pattern, 'i')),
    kindWords: kinds(data.kindWords, (words) => new Set(stems(words))),
    yesNo: new RegExp(`^(?:(?:${OPENERS})[\\s,!.]+){0,2}[¿\\s]*(?:${data.yesNo})(?![\\p{L}])`, 'iu'),
    inverted: new RegExp(data.inverted ? `^(?:${data.inverted})(?![\\p{L}])` : '(?!)', 'iu'),
    cue: new RegExp(`(?:^|[,.!?¿;]\\s*|\\s)(?:${data.cues})(?![\\p{L}])`, 'iu'),
  };
}

function broaderOf(
  lines: readonly string[],
  stems: (words: string) => string[],
): Pick<Language, 'broader' | 'narrower'> {
  const broader = new Map<string, string[]>();
  const narrower = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, from: string, stem: readonly string[]) =>
    to.set(from, [...(to.get(from) ?? []), ...stem]);
  for (const line of lines) {
    const [general = [], specific = []] = line.split('<').map(stems);
    for (const each of specific) add(broader, each, [...general]);
    for (const each of general) add(narrower, each, [...specific]);
  }
  return { broader, narrower };
}

/** What words mean whatever the language: the names of `everyday`, and days and months by their place. */
function meaningsOf(
  everyday: EverydayWords,
  { days, months }: LanguageData,
  stems: (words: string) => string[],
): Pick<Language, 'meanings' | 'meant'> {
  const placed = (words: string, name: string) =>
    list(words).map((word, at): [string, string] => [`${name} ${at}`, word]);
  const all = [...Object.entries(everyday), ...placed(days, 'day'), ...placed(months, 'month')];
  const meant = new Map(all.map(([name, words]) => [name, [...new Set(stems(words))]]));
  const meanings = new Map<string, string[]>();
  for (const [name, own] of meant)
    for (const stem of own) meanings.set(stem, [...(meanings.get(stem) ?? []), name]);
  return { meanings, meant };
}

function list(words: string): string[] {
  return words.split(/\s+/).filter(Boolean);
}

/** Stems are asked for again and again: those seen are kept, up to a bound. */
function remembering(stem: (word: string) => string): (word: string) => string {
  const seen = new Map<string, string>();
  return (word) => {
    const hit = seen.get(word);
    if (hit !== undefined) return hit;
    const made = /^\d/.test(word) ? stripMarks(word) : stripMarks(stem(word));
    if (seen.size > 50_000) seen.clear();
    seen.set(word, made);
    return made;
  };
}

const POLISH_ENDINGS =
  /(?:owanie|owania|owaniu|iejsz\w+|ościach|ością|ości|ość|ach|ami|owie|owi|ego|emu|ych|ich|imi|ymi|iem|em|om|ów|ej|ie|ia|ię|ią|iu|[aeiouyęąó])$/;

function cutPolish(word: string): string {
  const cut = word.replace(POLISH_ENDINGS, '');
  return cut.length >= 3 ? cut : word;
}
