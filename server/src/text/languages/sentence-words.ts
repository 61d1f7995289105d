/**
 * The words by which the sentences of a language are cut, compared and checked; data only. Lists are words with a space
 * between them. People mix languages, so what says nothing of a thing is known from every language at once.
 */
export interface SentenceWords {
  /** What people say before the question itself, as alternatives of a pattern. */
  openers: string;
  /** Said for politeness; a question is the same without. */
  courtesy: string;
  /** How a wish is put politely before what is wished, one a line: "i want to cancel" asks what "cancel" does. */
  wishes: string;
  /** Articles, and "my", that stand before what is wished. */
  articles?: string;
  /** Words whose place decides who does what to whom, or which way. */
  direction: string;
  /** Stems of words that turn a statement round. */
  negations: string;
  /** Short forms whose full stop ends no sentence, as alternatives of a pattern. */
  abbreviations: string;
  /** Ends of longer words that are shortened like that. */
  abbreviatedEnds?: string;
  /** What goes on behind a number with a full stop, as alternatives of a pattern. */
  afterNumber?: string;
  /** Everyday words that may stand for one another in a sentence without changing what it promises; one group a line. */
  same?: string;
  /** Words without a claim of their own: an article more or less promises nothing else. "Are" is none: "you are charged". */
  free: string;
  /** Endings that make another form of the same word, and never another word. */
  forms: readonly string[];
  /** Words that a part of a sentence begins with which may stand before or behind the rest of it. */
  partBegins?: string;
  /** Which of those begin a condition: it may go to either end whatever it holds. */
  conditions?: string;
  /** Which of those may go on with a measure: "24 hours before arrival" is one thing. */
  goesOn?: string;
  /** Words that govern what follows them, from which it is never parted. */
  governs?: string;
  /** Words that ask, and whom they ask: no part of what a title is about. */
  asks?: string;
  /** How units are shortened. */
  shortUnits?: Readonly<Record<string, string>>;
  /** What is measured in: a day is not days. */
  units?: string;
  /** Days as they are written short. */
  shortDays?: string;
  /** What stands before the beginning of a range, before its end, and before its end behind "between". */
  from: string;
  to: string;
  between?: string;
  /** What stands before a day: "on Monday" is "Monday". */
  beforeDay: string;
  /** Behind "for": a price for each is a price each. */
  each?: string;
  /** What joins two statements in one sentence, as alternatives of a pattern. */
  clauseWords: string;
  /** And, or: a comma before them parts nothing more; alternatives of a pattern. */
  joins: string;
  /** Yes and no as they begin a sentence: "no, dogs are welcome" and "no dogs are welcome" are not the same. */
  yesNo: string;
  /** The article or number that makes what follows one of its kind. */
  one: string;
  /** Words that are written as a sign, too. */
  signs?: Readonly<Record<string, string>>;
  /** Words that are run together, and what they are apart. */
  contractions?: Readonly<Record<string, string>>;
  /** Verbs that "n't" is put to, without it, as alternatives of a pattern. */
  negatedVerbs?: string;
}
