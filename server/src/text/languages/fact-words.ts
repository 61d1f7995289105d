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

/** Days with a name that visitors use for them; a country's own are known in its language. */
export type Feast =
  | 'christmas_eve'
  | 'boxing_day'
  | 'christmas'
  | 'new_years_eve'
  | 'new_year'
  | 'epiphany'
  | 'carnival_monday'
  | 'carnival'
  | 'maundy_thursday'
  | 'good_friday'
  | 'easter_saturday'
  | 'easter_monday'
  | 'easter'
  | 'labour_day'
  | 'ascension'
  | 'pentecost'
  | 'whit_monday'
  | 'corpus_christi'
  | 'assumption'
  | 'reformation'
  | 'all_saints'
  | 'immaculate'
  | 'german_unity'
  | 'bastille'
  | 'victory'
  | 'armistice'
  | 'italian_liberation'
  | 'italian_republic'
  | 'hispanic_day'
  | 'spanish_constitution'
  | 'kings_day'
  | 'dutch_liberation'
  | 'polish_constitution'
  | 'polish_independence'
  | 'carnation'
  | 'portugal'
  | 'portuguese_republic'
  | 'portuguese_restoration'
  | 'independence'
  | 'thanksgiving'
  | 'early_may'
  | 'spring_bank'
  | 'summer_bank';

/** How one fact is asked for. Words are with a space between them, phrases a pattern over folded text. */
export interface FactAsked {
  /** Words each of which asks for it. */
  words: string;
  /** Words that may stand beside those. */
  beside?: string;
  /** What asks for it as a whole, where its words alone would not; `{day}` is a day. */
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
  afterTomorrow: string;
  /** Before or after a weekday: the one after today. */
  next: string;
  /** A day by its number alone, which is the one group. */
  dayOfMonth: string;
  /** The days between Christmas and the new year. */
  yearEnd: string;
  /** Whole days, all days. Opening hours are meant, of every week. */
  always: string;
  /** Parts of a day. */
  partOfDay: string;
  /** What belongs to who asks: his own address is not the business's. */
  mine: string;
  /** Asks where, with nothing else. */
  where: string;
  /** What is said of the weather or the like before a question. */
  remark: string;
  /** Asks for something else that has the same words. */
  other?: string;
  weekend: string;
  /** Public holidays, whichever. */
  holidays: string;
  /** Days that have a name; a longer name before one that it holds. */
  feasts: Readonly<Partial<Record<Feast, string>>>;
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
  /** After hours of a public holiday that nobody wrote hours down for. */
  no_exception: string;
  /** After the ways to pay: `{value}` is none of them. */
  not_listed: string;
}

/** What a language knows of the facts of a business. */
export interface FactWords {
  /** Left out for a language whose words are not known. */
  questions?: FactQuestions;
  replies: FactReplies;
}
