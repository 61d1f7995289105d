import { type LanguageCode, searched, searchedCodes } from '../../text/languages/languages.ts';
import { foldWord, PREFIX_LENGTH, type Token } from './tokenise.ts';

interface Slot {
  words: Set<string>;
  prefixes: string[];
  optional: boolean;
  gap: boolean;
}

interface Phrase {
  language: LanguageCode;
  slots: Slot[];
  atStart: boolean;
  atEnd: boolean;
  negates: boolean;
}

/** Phrases ready for matching, found by their first word. */
export interface PhraseBook {
  byWord: Map<string, Phrase[]>;
  byPrefix: Map<string, Phrase[]>;
  /** For writing without spaces: parts that must follow one another. */
  spaceless: { language: LanguageCode; parts: string[]; length: number }[];
}

/** Where a phrase stands, as token positions; `end` is exclusive. */
export interface PhraseMatch {
  language: LanguageCode;
  start: number;
  end: number;
  negates: boolean;
}

const LONGEST_GAP = 3;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** Words that turn a statement round, in every language we read. */
export const negators: ReadonlySet<string> = new Set(
  searchedCodes.flatMap((code) => searched[code].words.negators.split(' ')),
);

/**
 * Prepares phrases for matching, whose groups `expandPhrases` has written out. Notation: words in order, `a|b` either,
 * `word?` may be missing, `word~` any word that begins so (three letters or more), `*` up to three words of any kind,
 * `^` and `$` start and end of the message. Japanese phrases are runs of characters, `*` standing for anything between two parts.
 */
export function compilePhrases(table: Partial<Record<LanguageCode, string[]>>): PhraseBook {
  const book: PhraseBook = { byWord: new Map(), byPrefix: new Map(), spaceless: [] };
  // Object.entries forgets that the keys are languages.
  for (const [language, phrases] of Object.entries(table) as [LanguageCode, string[]][]) {
    for (const phrase of phrases) {
      if (language === 'ja')
        book.spaceless.push({ language, parts: phrase.split('*'), length: phrase.length });
      else
        for (const variant of withoutLeadingOptions(phrase)) addPhrase(book, parsePhrase(language, variant));
    }
  }
  book.spaceless.sort((a, b) => b.length - a.length);
  return book;
}

/** The words of a language that a book's phrases are made of. */
export function wordsOfBook(book: PhraseBook, language: LanguageCode): string[] {
  const phrases = [...book.byWord.values()].flat().filter((phrase) => phrase.language === language);
  return [...new Set(phrases)].flatMap(({ slots }) => slots.flatMap(({ words }) => [...words]));
}

/** The longest phrase that begins at token `at`, or null; of equally long ones one in the `preferred` language. */
export function phraseAt(
  book: PhraseBook,
  tokens: Token[],
  at: number,
  preferred: readonly LanguageCode[] = [],
): PhraseMatch | null {
  const token = tokens[at];
  if (!token) return null;
  const byWord = book.byWord.get(token.key);
  const byPrefix = book.byPrefix.get(token.prefix);
  // Nearly every word begins no phrase of the book: leave before anything is made.
  if (!byWord && !byPrefix) return null;
  const first = longest(byWord ?? [], tokens, at, preferred, null);
  return longest(byPrefix ?? [], tokens, at, preferred, first);
}

function longest(
  phrases: Phrase[],
  tokens: Token[],
  at: number,
  preferred: readonly LanguageCode[],
  known: PhraseMatch | null,
): PhraseMatch | null {
  let best = known;
  for (const phrase of phrases) {
    const end = endOf(phrase, tokens, at, 0, at);
    const nearer = end === best?.end && isNearer(phrase.language, best.language, preferred);
    if (end > (best?.end ?? at) || nearer)
      best = { language: phrase.language, start: at, end, negates: phrase.negates };
  }
  return best;
}

/** Whether a language comes before another among those that are preferred. */
export function isNearer(
  language: LanguageCode,
  other: LanguageCode,
  preferred: readonly LanguageCode[],
): boolean {
  const place = (code: LanguageCode) => (preferred.includes(code) ? preferred.indexOf(code) : Infinity);
  return place(language) < place(other);
}

/** Every phrase of the book in the message, left to right, none inside another. */
export function findPhrases(book: PhraseBook, tokens: Token[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = phraseAt(book, tokens, at);
    if (match) found.push(match);
    at = match ? match.end : at + 1;
  }
  return found;
}

/** The first phrase of a language without spaces that the text holds, as it stands there, or null. */
export function findSpaceless(
  book: PhraseBook,
  text: string,
): { language: LanguageCode; matched: string } | null {
  // Most messages are plain Latin text, which can hold none of them.
  if (!NOT_ASCII.test(text)) return null;
  for (const { language, parts } of book.spaceless) {
    const first = text.indexOf(parts[0] ?? '');
    let at = first;
    for (const part of parts) {
      at = at < 0 ? -1 : text.indexOf(part, at);
      if (at >= 0) at += part.length;
    }
    if (at >= 0) return { language, matched: text.slice(first, at) };
  }
  return null;
}

/** `a? b c` as `a b c` and `b c`: a phrase is found by its first word, so that one can't be missing. */
function withoutLeadingOptions(phrase: string): string[] {
  const [, anchor = '', first = '', rest = ''] = /^(\^?\s*)(\S+)\?\s+(.*)$/.exec(phrase) ?? [];
  if (first === '' || phrase.slice(anchor.length, anchor.length + first.length + 1).includes(' '))
    return [phrase];
  return [`${anchor}${first} ${rest}`, ...withoutLeadingOptions(`${anchor}${rest}`)];
}

function parsePhrase(language: LanguageCode, written: string): Phrase {
  const atStart = written.startsWith('^');
  const atEnd = written.endsWith('$');
  const words = written.replace(/[\^$]/g, '').trim().split(/\s+/);
  const slots = words.map(parseSlot);
  return {
    language,
    slots,
    atStart,
    atEnd,
    negates: slots.some((slot) => [...slot.words].some((word) => negators.has(word))),
  };
}

function parseSlot(written: string): Slot {
  const slot: Slot = {
    words: new Set(),
    prefixes: [],
    optional: written.endsWith('?'),
    gap: written === '*',
  };
  if (slot.gap) return slot;
  for (const word of written.replace('?', '').split('|')) {
    if (word.endsWith('~')) slot.prefixes.push(foldWord(word.slice(0, -1)));
    else slot.words.add(foldWord(word));
  }
  return slot;
}

function addPhrase(book: PhraseBook, phrase: Phrase): void {
  const first = phrase.slots[0];
  if (!first || first.optional || first.gap) throw new Error('a phrase must begin with a word');
  for (const word of first.words) book.byWord.set(word, [...(book.byWord.get(word) ?? []), phrase]);
  for (const prefix of first.prefixes) {
    const key = prefix.slice(0, PREFIX_LENGTH);
    book.byPrefix.set(key, [...(book.byPrefix.get(key) ?? []), phrase]);
  }
}

/** Token position after the phrase's slots from `slotAt` on, taking as much as it can; -1 when they don't match. */
function endOf(phrase: Phrase, tokens: Token[], at: number, slotAt: number, start: number): number {
  if (phrase.atStart && start > 0) return -1;
  const slot = phrase.slots[slotAt];
  if (!slot) return phrase.atEnd && at < tokens.length ? -1 : at;
  if (slot.gap) {
    for (let skip = 0; skip <= LONGEST_GAP; skip++) {
      const end = endOf(phrase, tokens, at + skip, slotAt + 1, start);
      if (end >= 0) return end;
    }
    return -1;
  }
  const key = tokens[at]?.key;
  if (key !== undefined && slotTakes(slot, key)) {
    const end = endOf(phrase, tokens, at + 1, slotAt + 1, start);
    if (end >= 0) return end;
  }
  return slot.optional ? endOf(phrase, tokens, at, slotAt + 1, start) : -1;
}

function slotTakes(slot: Slot, key: string): boolean {
  return slot.words.has(key) || slot.prefixes.some((prefix) => key.startsWith(prefix));
}
