import { guessLanguage, type Preferred } from '../../text/languages/guess-language.ts';
import { codeOf, knownCode, type LanguageCode } from '../../text/languages/languages.ts';
import {
  findPhrases,
  findSpaceless,
  negators,
  type PhraseBook,
  type PhraseMatch,
  phraseAt,
} from '../words/match-phrases.ts';
import { phraseBook } from '../words/phrase-book.ts';
import { foldWord, type Token, type TokenisedMessage, tokenise } from '../words/tokenise.ts';
import { orderToTheModel } from './orders-to-the-model.ts';
import {
  leadingSmallTalk,
  readLooseTalk,
  readSmallTalk,
  type SmallTalk,
  saysNoHelp,
} from './read-small-talk.ts';

/** What is known before reading: the business's usual language and the words it added itself. */
export interface ReadingOptions {
  language?: string;
  /** The language of the page the message was written on, as its tag. */
  page?: string | null;
  /** Words or phrases that make a message urgent for this business. */
  urgentWords?: string[];
  /** Words or phrases that always ask for a person at this business. */
  personWords?: string[];
}

/** What a visitor's message is, before any knowledge is looked at. `text` is the message without greetings around it. */
export type Reading =
  | { kind: 'empty' }
  | ({ kind: 'small_talk' } & SmallTalk)
  | {
      kind: 'wants_person' | 'urgent' | 'angry';
      language: LanguageCode | 'other';
      matched: string[];
      text: string;
    }
  | { kind: 'not_helped'; language: LanguageCode | 'other'; text: string }
  | { kind: 'injection'; language: LanguageCode | 'other'; matched: string[]; text: string }
  | { kind: 'question'; language: LanguageCode | 'other'; text: string; oneWord: boolean };

/** The language that a message was seen to be in; null where it shows none that we know. */
export function toldLanguage(reading: Reading): LanguageCode | null {
  return 'language' in reading && reading.language !== 'other' ? reading.language : null;
}

/** Tells what a message is; a danger outranks everything, and anything that may be a real question is a `question`. */
export function readMessage(message: string, options: ReadingOptions): Reading {
  const read = tokenise(message);
  if (read.tokens.length === 0) return { kind: 'empty' };
  const preferred = preferredOf(options);
  const language = guessLanguage(
    read.clean,
    read.tokens.map(({ key }) => key),
    preferred,
  );

  const urgent = urgentWords(read, options.urgentWords ?? []);
  if (urgent.length > 0) {
    const told = preferred.some((code) => code === language) ? language : dangerLanguage(read, language);
    return { kind: 'urgent', language: told, matched: urgent, text: read.clean };
  }

  // Before small talk: "thanks, but that didn't help" is no thanks.
  if (saysNoHelp(read)) return { kind: 'not_helped', language, text: read.clean };

  const smallTalk = readSmallTalk(read, preferred);
  if (smallTalk) return { kind: 'small_talk', ...smallTalk };

  const order = orderToTheModel(read);
  if (order) return { kind: 'injection', language, matched: [order], text: read.clean };

  const person = ownWords(read, options.personWords ?? []);
  if (person.length === 0) {
    // Who leaves his number wants to be called, whatever he says of when.
    const unless = LEFT_NUMBER.test(read.clean) ? null : phraseBook('personUnless');
    person.push(...wordsUnless(phraseBook('person'), unless, read));
  }
  const text = askable(read);
  if (person.length > 0) return { kind: 'wants_person', language, matched: person, text };

  const angry = wordsUnless(phraseBook('anger'), phraseBook('angerUnless'), read);
  if (angry.length > 0) return { kind: 'angry', language, matched: angry, text };

  const looseTalk = readLooseTalk(read, preferred);
  if (looseTalk) return { kind: 'small_talk', ...looseTalk };

  return { kind: 'question', language, text, oneWord: isOneWord(text) };
}

function preferredOf({ language, page }: ReadingOptions): Preferred {
  const ofPage = codeOf(page ?? '');
  return [knownCode(language), ...(ofPage ? [ofPage] : [])];
}

function urgentWords(read: TokenisedMessage, own: string[]): string[] {
  const words = ownWords(read, own);
  const told = findPhrases(phraseBook('danger'), read.tokens).filter((match) => !isNegated(match, read));
  const spaceless = findSpaceless(phraseBook('danger'), read.clean);
  if ((told.length > 0 || spaceless) && !isEnquiry(read)) {
    words.push(...told.map((match) => quote(match, read)), ...(spaceless ? [spaceless.matched] : []));
  }
  if (words.length === 0 && isCry(read)) words.push(read.clean);
  const hard = firstWords(phraseBook('hardship'), read);
  const vulnerable = hard && firstWords(phraseBook('vulnerable'), read);
  if (hard && vulnerable && !isEnquiry(read)) words.push(hard, vulnerable);
  return words;
}

/** The language of the words of danger where none of them is of the one that few words made likely: "aiuto, al fuoco". */
function dangerLanguage(read: TokenisedMessage, guessed: LanguageCode | 'other'): LanguageCode | 'other' {
  if (guessed === 'other') return guessed;
  const book = phraseBook('danger');
  const told = read.tokens.flatMap((_, at) => phraseAt(book, read.tokens, at, [guessed])?.language ?? []);
  return told.includes(guessed) ? guessed : (told[0] ?? guessed);
}

/** Whether somebody calls for help: "help!!", where "help" asks what Bob can do. */
function isCry(read: TokenisedMessage): boolean {
  const { clean } = read;
  const loud = /[!！]{2}/.test(clean) || (/[!！]/.test(clean) && clean === clean.toUpperCase());
  const cry = phraseBook('cry');
  return loud && (phraseAt(cry, read.tokens, 0) !== null || findSpaceless(cry, clean) !== null);
}

/** True when the danger is only asked about: "how much is a burst pipe repair" and no sign that it is happening. */
function isEnquiry(read: TokenisedMessage): boolean {
  const enquiry = findPhrases(phraseBook('enquiry'), read.tokens);
  if (enquiry.length === 0 && !findSpaceless(phraseBook('enquiry'), read.clean)) return false;
  if (findSpaceless(phraseBook('happening'), read.clean)) return false;
  // A word of the question says nothing of what happens: "first aid" is no call for aid.
  const asks = (at: number, end: number) =>
    enquiry.some((each) => each.end - each.start > end - at && each.start <= at && end <= each.end);
  return !read.tokens.some((_, at) => {
    const match = phraseAt(phraseBook('happening'), read.tokens, at);
    return match !== null && !asks(at, match.end);
  });
}

function isNegated(match: PhraseMatch, read: TokenisedMessage): boolean {
  if (match.negates) return false;
  for (let at = match.start; at < match.end; at++) if (negators.has(read.tokens[at]?.key ?? '')) return true;
  const before = read.tokens[match.start - 1];
  if (!before || /[.,;:!?\n]/.test(between(before, read.tokens[match.start], read.clean))) return false;
  if (negators.has(before.key)) return true;
  const article = ['a', 'an', 'any', 'the', 'de', 'd', 'of'].includes(before.key);
  return article && negators.has(read.tokens[match.start - 2]?.key ?? '');
}

/** Whether a message says yes first and leaves a phone number: "yes, my number is 07700 900123". */
export function acceptsWithNumber(message: string): boolean {
  const read = tokenise(message);
  return LEFT_NUMBER.test(read.clean) && phraseAt(phraseBook('yes'), read.tokens, 0) !== null;
}

/** A phone number of a visitor. */
const LEFT_NUMBER = /\+?\d[\d ()/.-]{5,}\d/;

function wordsUnless(book: PhraseBook, suppressors: PhraseBook | null, read: TokenisedMessage): string[] {
  const words = findPhrases(book, read.tokens).filter((match) => !isNegated(match, read));
  const spaceless = findSpaceless(book, read.clean);
  if ((words.length === 0 && !spaceless) || (suppressors && holds(suppressors, read))) return [];
  return [...words.map((match) => quote(match, read)), ...(spaceless ? [spaceless.matched] : [])];
}

/** The business's own words that stand in the message, whole words only where the language has spaces. */
function ownWords(read: TokenisedMessage, own: string[]): string[] {
  if (own.length === 0) return [];
  const text = ` ${read.tokens.map((token) => token.key).join(' ')} `;
  const plain = read.clean.toLowerCase();
  return own.filter((word) => {
    const folded = tokenise(word)
      .tokens.map((token) => foldWord(token.key))
      .join(' ');
    const spaceless = /[\u3040-\u30ff\u4e00-\u9fff]/.test(word);
    return folded !== '' && (spaceless ? plain.includes(word.toLowerCase()) : text.includes(` ${folded} `));
  });
}

function firstWords(book: PhraseBook, read: TokenisedMessage): string | null {
  const match = findPhrases(book, read.tokens)[0];
  return match ? quote(match, read) : (findSpaceless(book, read.clean)?.matched ?? null);
}

function holds(book: PhraseBook, read: TokenisedMessage): boolean {
  return (
    read.tokens.some((_, at) => phraseAt(book, read.tokens, at)) || findSpaceless(book, read.clean) !== null
  );
}

function quote(match: PhraseMatch, read: TokenisedMessage): string {
  return read.clean.slice(read.tokens[match.start]?.start, read.tokens[match.end - 1]?.end);
}

function between(before: Token, after: Token | undefined, clean: string): string {
  return clean.slice(before.end, after?.start ?? clean.length);
}

/** The message without the greeting or thanks before it. */
function askable(read: TokenisedMessage): string {
  const skipped = leadingSmallTalk(read);
  return skipped === 0 ? read.clean : read.clean.slice(skipped).trim();
}

function isOneWord(text: string): boolean {
  const { tokens } = tokenise(text, 2);
  const spaceless = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
  return tokens.length === 1 && (!spaceless || text.length <= 6);
}
