import { cutWords } from '../text/cut-words.ts';
import { inEveryLanguage, linesOfEveryLanguage } from '../text/languages/in-every-language.ts';
import { type Language, languageOf } from '../text/languages/language.ts';
import type { IndexedDocument } from './types.ts';

/** Approved questions and wordings by their words: in order, and where nothing depends on it in any order. Values are documents' ids. */
export interface ExactWordings {
  inOrder: ReadonlyMap<string, readonly string[]>;
  anyOrder: ReadonlyMap<string, readonly string[]>;
}

/** Said for politeness; a question is the same without. */
const COURTESY = inEveryLanguage('courtesy');
/** Words whose place decides who does what to whom, or which way. */
const DIRECTION = inEveryLanguage('direction');

/** How a wish is put politely, longest first; knowledge in one language is asked in others, so all are read. */
const WISHES = linesOfEveryLanguage('wishes')
  .map((wish) => cutWords(wish, 'wording'))
  .sort((a, b) => b.length - a.length);
/** What may stand between a wish and what is wished: "einen Termin buchen". */
const ARTICLES = inEveryLanguage('articles');

/** The exact wordings of a release. */
export function exactWordings(documents: readonly IndexedDocument[], languageCode: string): ExactWordings {
  const language = languageOf(languageCode);
  const inOrder = new Map<string, string[]>();
  const anyOrder = new Map<string, string[]>();
  for (const document of documents) {
    if (document.kind !== 'entry') continue;
    for (const wording of [document.question, ...document.variants]) {
      const words = keyWords(wording, language);
      if (words.length === 0) continue;
      add(inOrder, words.join(' '), document.id);
      if (isOrderFree(words)) add(anyOrder, [...words].sort().join(' '), document.id);
    }
  }
  return { inOrder, anyOrder };
}

/** Entries whose approved words a message has, case, punctuation and courtesy aside, but for those that are withheld; none for any other message. */
export function exactMatches(
  { inOrder, anyOrder }: ExactWordings,
  message: string,
  languageCode: string,
  withheld: ReadonlySet<string>,
): readonly string[] {
  const holding = (ids: readonly string[] = []) => ids.filter((id) => !withheld.has(id));
  const words = keyWords(message, languageOf(languageCode));
  for (const said of [words, ...wished(words)]) {
    const exact = said.length > 0 ? holding(inOrder.get(said.join(' '))) : [];
    if (exact.length > 0) return exact;
  }
  const free = isOrderFree(words) ? holding(anyOrder.get([...words].sort().join(' '))) : [];
  return free.length === 1 ? free : [];
}

/** The wording that has a message's approved words, case, punctuation and courtesy aside: in their order, else in another where none depends on it. */
export function wordingOf(
  wordings: Iterable<string>,
  message: string,
  languageCode: string,
): string | undefined {
  const language = languageOf(languageCode);
  const words = keyWords(message, language);
  const asked = new Set([words, ...wished(words)].map((said) => said.join(' ')));
  const sorted = isOrderFree(words) ? [...words].sort().join(' ') : null;
  let otherOrder: string | undefined;
  for (const wording of wordings) {
    const approved = keyWords(wording, language);
    if (asked.has(approved.join(' '))) return wording;
    if (sorted !== null && approved.sort().join(' ') === sorted) otherOrder ??= wording;
  }
  return otherOrder;
}

/** What is left of a wish without its polite beginning, with and without the article; nothing of other messages. */
function wished(words: readonly string[]): string[][] {
  const wish = WISHES.find(
    (each) => words.length > each.length && each.every((word, at) => words[at] === word),
  );
  if (!wish) return [];
  const rest = words.slice(wish.length);
  return rest.length > 1 && ARTICLES.has(rest[0] ?? '') ? [rest, rest.slice(1)] : [rest];
}

/** The words of a question with all that could tell it from another: numbers as written, short forms as they are. */
function keyWords(text: string, { numbers }: Language): string[] {
  const words = cutWords(text, 'wording');
  const kept = words.filter((word) => !COURTESY.has(word)).map((word) => numbers.get(word) ?? word);
  return kept.length > 0 ? kept : words;
}

function isOrderFree(words: readonly string[]): boolean {
  return words.length > 1 && !words.some((word) => DIRECTION.has(word));
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** Exact wordings as they are stored. */
export interface PackedExact {
  inOrder: [string, readonly string[]][];
  anyOrder: [string, readonly string[]][];
}

/** Exact wordings to be stored. */
export function packExact({ inOrder, anyOrder }: ExactWordings): PackedExact {
  return { inOrder: [...inOrder], anyOrder: [...anyOrder] };
}

/** The exact wordings that were stored. */
export function unpackExact(packed: PackedExact): ExactWordings {
  return { inOrder: new Map(packed.inOrder), anyOrder: new Map(packed.anyOrder) };
}
