/** What a business says of itself, beside its released knowledge. */
export const factNames = [
  'address',
  'phone',
  'email',
  'website',
  'parking',
  'payment',
  'directions',
] as const;
export type FactName = (typeof factNames)[number];

/** Days with a name that visitors use for them. */
export type Feast =
  | 'christmas_eve'
  | 'boxing_day'
  | 'christmas'
  | 'new_years_eve'
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'easter'
  | 'labour_day'
  | 'ascension'
  | 'whit_monday';

/** How one fact is asked for. Words are with a space between them, phrases a pattern over folded text. */
export interface FactAsked {
  /** Words each of which asks for it. */
  words: string;
  /** Words that may stand beside those. */
  beside?: string;
  /** What asks for it as a whole, where its words alone would not. */
  phrase?: string;
}

/** How people ask for the facts of a business. A message with any other word that carries a topic asks for something else. */
export interface FactQuestions {
  asked: Record<FactName | 'hours', FactAsked>;
  /** Words that change nothing about what is asked. */
  around: string;
  /** Asks for hours as they are every week; without it "are you open" is about this minute. */
  schedule: string;
  now: string;
  today: string;
  tomorrow: string;
  weekend: string;
  /** Public holidays, whichever. */
  holidays: string;
  /** Days that have a name; a longer name before one that it holds. */
  feasts: Readonly<Record<Feast, string>>;
}

/** What is said of a business; `{value}`, `{time}`, `{when}`, `{day}`, `{hours}` and `{name}` are filled in. */
export interface FactReplies extends Record<FactName, string> {
  open_now: string;
  open_all_day: string;
  closed_now: string;
  open_on: string;
  closed_on: string;
  /** Before a list of days. */
  week: string;
  /** In that list. */
  closed: string;
  /** Before a list of holidays. */
  holidays: string;
}

/** What a language knows of the facts of a business. */
export interface FactWords {
  /** Left out for a language whose words are not known. */
  questions?: FactQuestions;
  replies: FactReplies;
}
