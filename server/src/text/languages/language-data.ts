import type { everyday } from './en/everyday.ts';

/** What kind of thing a question asks for, and a line may hold. */
export type Kind =
  | 'money'
  | 'time'
  | 'duration'
  | 'place'
  | 'phone'
  | 'mail'
  | 'frequency'
  | 'weight'
  | 'person'
  | 'distance'
  | 'age'
  | 'number';

/** What the reader knows of a language; data only. Lists are words with a space between them. */
export interface LanguageData {
  /** The commonest words, by which a message's language is told. */
  common: string;
  /** Words that carry no topic: function words, and what customers say around a question. */
  stop: string;
  /** Words of customers' messages at large that tell businesses apart badly; they count less. */
  stock: string;
  /** Short forms and what they stand for. */
  short: Readonly<Record<string, string>>;
  /** Two as its word, three as its word, and so on up to twelve; `_` for none. */
  numbers: string;
  /** From Monday. */
  days: string;
  /** From January. */
  months: string;
  /** Letters from which on a day or a month is also written short: `mon` for Monday. */
  dayLetters: readonly number[];
  monthLetters: readonly number[];
  /** What stands between the ends of a range, as alternatives of a pattern. */
  to: string;
  everyDay: string;
  weekdays: string;
  /** What stands before a number that is the most, or the least, as alternatives of a pattern. */
  atMost: string;
  atLeast: string;
  orMore: string;
  /** Words that mean the same to a customer, a line for each concept. */
  concepts: readonly string[];
  /** What is said of all of a kind holds for each of them, but not the other way round: "pet < dog cat". */
  broader: readonly string[];
  /** Patterns that show what kind of thing is asked for. */
  asks: Readonly<Partial<Record<Kind, string>>>;
  /** Words that only name the kind of thing asked for; a line that holds the kind accounts for them. */
  kindWords: Readonly<Partial<Record<Kind, string>>>;
  /** First words of a question that is answered by yes or no, as alternatives of a pattern. */
  yesNo: string;
  /** Beginnings that no statement has, where the order of words tells a question from one. */
  inverted?: string;
  /** First words of any question, as alternatives of a pattern. */
  cues: string;
  /** And, as alternatives of a pattern. */
  and: string;
  /** But, and what else leads from a courtesy to the matter. */
  but: string;
  /** Words that turn a statement round. */
  negators: string;
  /** My and our, as alternatives of a pattern: what a visitor owns need not be in the knowledge. */
  own: string;
  /** Words are put together without a space between them. */
  compounds: boolean;
  /** What makes an age of the number before it, the word for whom it tells, and what stands before that one where a verb follows. */
  aged?: { pattern: string; child: string; before: string };
  /** Words of three letters that others are put together with: the "bad" of "Badsanierung". */
  shortParts?: string;
  /** Verbs with particles that stand apart from them, and forms that the stemmer takes for other words. */
  verbs?: VerbForms;
}

/** How a language makes the forms of its verbs; patterns and words without accents where they are compared. */
export interface VerbForms {
  /** "Ab" of "holt … ab". */
  particles: string;
  /** What stands between a particle and its verb, as alternatives of a pattern. */
  infixes: string;
  /** A form that begins with such an infix although it has no particle, as a pattern. */
  participle: string;
  /** Endings of verbs and of the nouns made of them, as alternatives of a pattern. */
  endings: string;
  /** A verb and those of its forms that look like other words, a line for each. */
  strong: readonly string[];
  /** Words between clauses, as alternatives of a pattern. */
  and: string;
  /** What spelling makes of one root, evened out. */
  even(root: string): string;
}

/** Words of a language by what they mean; a list with spaces for each meaning that English has. */
export type EverydayWords = Readonly<Record<keyof typeof everyday, string>>;
