import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in English are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'hi|hello|hey|so|and|ok|okay|but|please',
  courtesy: 'please pls plz hi hello hey thanks thank you',
  wishes: `i would like to know
i would like to
i would like
i'd like to
i'd like
i want to
i need to
can you tell me
could you tell me
i have a question about`,
  articles: 'a an the my',
  direction: 'from to for by before after than into onto off over under between against',
  negations: 'not no never without cannot',
  abbreviations:
    'Mr|Mrs|Ms|St|Dr|Prof|e\\.g|i\\.e|etc|approx|No|vs|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|min|max|tel',
  same: `close shut
closed shut
get receive
start begin
end finish
buy purchase
phone call ring telephone
about around approximately roughly
fix repair mend
fixed repaired mended
need require
needed required
booked reserved
children kids
change alter amend
help assist
take accept
speak talk
within inside
each every per
includes including include
excludes excluding exclude
book reserve
answer reply
ask enquire
quick fast
large big
if when
monday mon
tuesday tue
wednesday wed
thursday thu
friday fri
saturday sat
sunday sun
hour hr
minute min
maximum max`,
  free: 'a an the do does and please kindly',
  forms: ['', 's', 'es'],
  partBegins:
    'in on at for with without within inside from during until till after before by including includes excluding if when unless because to outside through via over under between per',
  conditions: 'if when unless because',
  goesOn: 'before after from of per until till to',
  governs:
    'not no never only but or nor than except almost nearly about around approximately roughly more less most least must may can could should would will all every each any',
  asks: 'what when where which who why how can could may must should do does did will would is are have has you your i my we our much many long often',
  shortUnits: { min: 'minutes', mins: 'minutes', hr: 'hours', hrs: 'hours' },
  units: 'second seconds minute minutes hour hours day days night nights week weeks month months year years',
  shortDays: 'mon tue wed thu fri sat sun',
  from: 'from between',
  to: 'to until till',
  between: 'and',
  clauseWords: 'and|or|but',
  joins: 'and|or',
  yesNo: 'yes no',
  one: 'a an one',
  beforeDay: 'on',
  each: 'each every',
  signs: {
    euro: '€',
    euros: '€',
    eur: '€',
    pound: '£',
    pounds: '£',
    gbp: '£',
    dollar: '$',
    dollars: '$',
    usd: '$',
    percent: '%',
  },
  contractions: {
    "won't": 'will not',
    cannot: 'can not',
    "can't": 'can not',
    "don't": 'not',
    "doesn't": 'not',
    "isn't": 'not',
    "aren't": 'not',
    "we're": 'we',
    "you're": 'you',
    "it's": 'it',
    "that's": 'that',
    "there's": 'there',
    "they're": 'they',
    "we'll": 'we will',
    "you'll": 'you will',
    "it'll": 'it will',
    "we've": 'we have',
    "you've": 'you have',
  },
  negatedVerbs: 'ain|aren|can|couldn|didn|doesn|don|hasn|haven|isn|mustn|needn|shouldn|wasn|weren|won|wouldn',
};
