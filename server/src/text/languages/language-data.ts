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
  /** Patterns that show what kind of thing is asked for. */
  asks: Readonly<Partial<Record<Kind, string>>>;
  /** Words that only name the kind of thing asked for; a line that holds the kind accounts for them. */
  kindWords: Readonly<Partial<Record<Kind, string>>>;
  /** First words of a question that is answered by yes or no, as alternatives of a pattern. */
  yesNo: string;
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
}
