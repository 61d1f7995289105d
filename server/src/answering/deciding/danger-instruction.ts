import type { Candidate } from '../../retrieval/types.ts';
import { contentWords } from '../../text/content-words.ts';
import { languageOf } from '../../text/languages/language.ts';
import { searched, searchedCodes } from '../../text/languages/languages.ts';
import { findSpaceless, phraseAt, wordsOfBook } from '../words/match-phrases.ts';
import { phraseBook } from '../words/phrase-book.ts';
import { foldWord, tokenise } from '../words/tokenise.ts';
import { spacedWords } from './spaced-words.ts';

/** Chance from which an approved text that names the danger is said in it, whatever the threshold: waiting costs more. */
const INSTRUCTION_FROM = 0.1;

/**
 * The likeliest approved text that tells what to do in this danger; null when none does. It has a word of the danger, not only of the
 * thing it befalls, and tells of a danger itself or what to do, in its title or in one sentence with that word: "water" alone is no
 * flood, and who smells gas is not to read of gas grills. What names a price sells something.
 */
export function instructionFor(
  matched: readonly string[],
  language: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const spoken = languageOf(language);
  const said = contentWords(matched.map(dangerOf).join(' '), spoken);
  const words = [
    ...said.flatMap(({ surface, stem }) => (stem.length >= LONG_STEM ? [surface, stem] : surface)),
    // The knowledge may be in another language.
    ...said.flatMap(({ stem }) => (spoken.meanings.get(stem) ?? []).flatMap(wordsForMeaning)),
  ].filter((word) => word.length >= SHORTEST_WORD);
  const names = (text: string) => {
    const folded = spacedWords(text);
    return words.some((word) => folded.includes(` ${word}`));
  };
  return (
    candidates.find(({ title, passage, confidence }) => {
      const text = `${title}\n${passage.text}`;
      if (confidence < INSTRUCTION_FROM || PRICE.test(text)) return false;
      return [title, ...sentencesOf(passage.text)].some((each) => names(each) && speaksOfDanger(each));
    }) ?? null
  );
}

/** A sum of money. */
const PRICE = /[€£$¥]\s?\d|\d\s?(?:[€£$¥]|eur|zł)/iu;

/** The sentences of a text, a question together with what follows it. */
function sentencesOf(text: string): string[] {
  return text.split(/[.!。！\n]/u);
}

/** The words of a phrase that name the danger, without what it befalls: a business's own words as they are. */
function dangerOf(phrase: string): string {
  const { tokens } = tokenise(phrase);
  if (!tokens.some((_, at) => phraseAt(phraseBook('danger'), tokens, at))) return phrase;
  return tokens
    .filter(({ key }) => dangerWords().has(key))
    .map(({ key }) => key)
    .join(' ');
}

let knownDangerWords: ReadonlySet<string> | null = null;

/** The words of the phrases of danger that are no things or places. */
function dangerWords(): ReadonlySet<string> {
  knownDangerWords ??= new Set(wordsOfDanger());
  return knownDangerWords;
}

function wordsOfDanger(): string[] {
  const things = new Set(
    searchedCodes.flatMap((code) => searched[code].phrases.groups.thing.split('|').map(foldWord)),
  );
  const words = searchedCodes.flatMap((code) => wordsOfBook(phraseBook('danger'), code));
  return words.filter((word) => !things.has(word));
}

/** Letters of a stem that stands for its word, and of any that names a danger: what is left of "gás" begins many words. */
const LONG_STEM = 4;
const SHORTEST_WORD = 3;

/** Stems of what is meant, in every language. */
function wordsForMeaning(meaning: string): readonly string[] {
  return searchedCodes.flatMap((code) => languageOf(code).meant.get(meaning) ?? []);
}

function speaksOfDanger(text: string): boolean {
  const { clean, tokens } = tokenise(text);
  return [phraseBook('danger'), phraseBook('instruction')].some(
    (book) => tokens.some((_, at) => phraseAt(book, tokens, at)) || findSpaceless(book, clean) !== null,
  );
}
