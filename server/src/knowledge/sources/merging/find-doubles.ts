import type { IndexedDocument } from '../../../retrieval/types.ts';
import { fold } from '../../../text/fold.ts';
import type { LanguageData } from '../../../text/languages/language-data.ts';
import { searched, searchedCodes } from '../../../text/languages/languages.ts';
import { sayOtherValues } from '../../doubts/said-values.ts';
import { slices } from '../../drafts/slices.ts';
import { plain } from '../../learning/asked-messages.ts';

/** Two documents that say the same, and in which way. */
export interface Double {
  kind: 'question' | 'answer' | 'page';
  a: IndexedDocument;
  b: IndexedDocument;
}

/** Words in a row by which texts are compared. */
const IN_A_ROW = 3;
/** Share of the shorter text's rows of words that the other must have. */
const ALIKE = 0.7;
/** Rows of words below which a text is too short to be told from another one by them. */
const FEWEST_ROWS = 5;
/** Documents beyond which a row of words is a phrase of the house. */
const MOST_SHARING = 20;
/** Words of a text that are compared. */
const MOST_WORDS = 3000;

/**
 * What a site says twice, or says as the draft does already: the same question or wording, nearly the same answer, or nearly the same
 * page. @param of documents of the site; each double has one of those
 */
export async function findDoubles(
  documents: readonly IndexedDocument[],
  of: ReadonlySet<string>,
): Promise<Double[]> {
  const found = new Map<string, Double>();
  const note = (kind: Double['kind'], one: IndexedDocument, other: IndexedDocument) => {
    if (one.id === other.id || (!of.has(one.id) && !of.has(other.id))) return;
    const [a, b] = of.has(one.id) ? [one, other] : [other, one];
    const key = [a.id, b.id].sort().join(' ');
    if (!found.has(key)) found.set(key, { kind, a, b });
  };
  for (const group of sameQuestions(documents)) {
    const [first, ...others] = group;
    if (first) for (const other of others) note('question', first, other);
  }
  for (const [one, other] of await alike(documents)) {
    note(one.kind === 'entry' ? 'answer' : 'page', one, other);
  }
  return [...found.values()];
}

function sameQuestions(documents: readonly IndexedDocument[]): IndexedDocument[][] {
  const asked = new Map<string, IndexedDocument[]>();
  for (const document of documents) {
    if (document.kind !== 'entry') continue;
    for (const key of new Set([document.question, ...document.variants].map(plain)))
      asked.set(key, [...(asked.get(key) ?? []), document]);
  }
  return [...asked.values()].filter((group) => group.length > 1);
}

/** Documents of one kind whose texts are nearly the same, or one of which holds the other. */
async function alike(documents: readonly IndexedDocument[]): Promise<[IndexedDocument, IndexedDocument][]> {
  const pause = slices();
  const rows = new Map<IndexedDocument, Set<string>>();
  const having = new Map<string, IndexedDocument[]>();
  for (const document of documents) {
    await pause();
    const own = rowsOf(document);
    rows.set(document, own);
    for (const row of own) having.set(row, [...(having.get(row) ?? []).slice(0, MOST_SHARING), document]);
  }
  const pairs: [IndexedDocument, IndexedDocument][] = [];
  for (const [document, own] of rows) {
    await pause();
    const shared = new Map<IndexedDocument, number>();
    for (const row of own) {
      const others = having.get(row) ?? [];
      if (others.length > MOST_SHARING) continue;
      for (const other of others) {
        if (other.id > document.id) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      const least = Math.min(own.size, rows.get(other)?.size ?? 0);
      if (least < FEWEST_ROWS || count / least < ALIKE || isSeries(document, other)) continue;
      // Two branches with a phone number each, or two prices: to merge them would lose one.
      if (sayOtherValues(saidBy(document), saidBy(other))) continue;
      pairs.push([document, other]);
    }
  }
  return pairs;
}

function saidBy(document: IndexedDocument): string {
  return document.kind === 'entry' ? document.answer : document.text;
}

/** The rows of words of a text, marked by the kind of its document. */
function rowsOf(document: IndexedDocument): Set<string> {
  const words = wordsOf(saidBy(document)).slice(0, MOST_WORDS);
  const rows = new Set<string>();
  for (let at = 0; at + IN_A_ROW <= words.length; at++)
    rows.add(`${document.kind} ${words.slice(at, at + IN_A_ROW).join(' ')}`);
  return rows;
}

/**
 * Whether two pages are leaves of one calendar or list: their addresses differ in nothing but a date or number, and so do their words.
 * Neither says what the other says, and to merge them would lose a day.
 */
function isSeries(one: IndexedDocument, other: IndexedDocument): boolean {
  if (one.kind !== 'page' || other.kind !== 'page' || !one.url || !other.url || one.url === other.url)
    return false;
  const [text, otherText] = [wordsOf(one.text), wordsOf(other.text)];
  if (text.join(' ') === otherText.join(' ')) return false;
  return undated(wordsOf(one.url)) === undated(wordsOf(other.url)) && undated(text) === undated(otherText);
}

/** Words without those that name a day: numbers, months and weekdays in the languages that Bob answers in. */
function undated(words: readonly string[]): string {
  return words.filter((word) => !/\p{N}/u.test(word) && !dayNames().has(word)).join(' ');
}

let names: Set<string> | undefined;

/** Letters to which months are cut: as in "avr." and "sept.". */
const MONTH_CUT_AT = [3, 4];

function dayNames(): ReadonlySet<string> {
  names ??= new Set(searchedCodes.flatMap((code) => dayNamesOf(searched[code].words)));
  return names;
}

/** Weekdays and months of a language, whole and as they are written short. */
function dayNamesOf({ days, months, short, dayLetters }: LanguageData): string[] {
  const cut = (name: string, letters: readonly number[]) => letters.map((length) => name.slice(0, length));
  const whole = `${days} ${months}`.split(' ');
  const forms = [
    ...whole,
    ...days.split(' ').flatMap((day) => cut(day, dayLetters)),
    ...months.split(' ').flatMap((month) => cut(month, MONTH_CUT_AT)),
    ...Object.keys(short).filter((form) => whole.includes(short[form] ?? '')),
  ];
  return forms.flatMap(wordsOf);
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
