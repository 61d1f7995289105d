import type { SearchedCode } from '../../text/languages/languages.ts';

/** Everyday words that may stand for one another in a sentence without changing what it promises; one group a line. */
export const SAME: Partial<Record<SearchedCode, string>> = {
  en: `close shut
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
  de: `schließen zumachen
bekommen erhalten
beginnen anfangen starten
anrufen telefonieren
kaufen erwerben
ungefähr etwa circa ca rund
kostenlos kostenfrei gratis
buchen reservieren
absagen stornieren
brauchen benötigen
innerhalb binnen
inklusive inkl einschließlich
zuzüglich zzgl
pro je
montag mo
dienstag di
mittwoch mi
donnerstag do
freitag fr
samstag sa
sonntag so
stunde std
minute min
maximal höchstens`,
};

/** Words without a claim of their own: an article more or less promises nothing else. "Are" is none: "you are charged". */
export const FREE: Partial<Record<SearchedCode, string>> = {
  en: 'a an the do does and please kindly',
  // The case of an article says who does what to whom, so German articles stay.
  de: 'und bitte gern gerne',
  es: 'el la los las un una unos unas y',
  fr: 'le la les l un une des et',
  it: 'il lo la i gli le l un uno una e ed',
  nl: 'de het een en alstublieft',
  pl: 'i oraz proszę',
  pt: 'o a os as um uma uns umas e',
};

/** Endings that make another form of the same word, and never another word. */
export const FORMS: Record<SearchedCode, readonly string[]> = {
  en: ['', 's', 'es'],
  de: ['', 'e', 'en', 'n', 'em', 'es', 's'],
  es: ['', 's', 'es'],
  fr: ['', 's', 'x'],
  it: [''],
  nl: ['', 'e', 'en', 's'],
  pl: [''],
  pt: ['', 's', 'es'],
};

/** Words that a part of a sentence begins with which may stand before or behind the rest of it. */
export const PART_BEGINS: Partial<Record<SearchedCode, string>> = {
  en: 'in on at for with without within inside from during until till after before by including includes excluding if when unless because to outside through via over under between per',
  de: 'in im an am auf bei beim für mit ohne innerhalb binnen von vom während bis nach vor inklusive wenn falls sofern weil zu zum zur außerhalb durch über unter zwischen pro ab gegen',
};

/** Which of those begin a condition: it may go to either end whatever it holds. */
export const CONDITIONS = new Set(['if', 'when', 'unless', 'because', 'wenn', 'falls', 'sofern', 'weil']);

/** Which of those may go on with a measure: "24 hours before arrival" is one thing. */
export const GOES_ON = new Set(
  'before after from of per until till to vor nach von ab pro bis zu'.split(' '),
);

/** How units are shortened. */
export const SHORT_UNITS = new Map(
  Object.entries({ min: 'minutes', mins: 'minutes', hr: 'hours', hrs: 'hours', std: 'stunden' }),
);

/** What is measured in: a day is not days. */
export const UNITS = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks month months year years sekunde sekunden stunde stunden tag tage tagen nacht nächte nächten woche wochen monat monate monaten jahr jahre jahren'.split(
    ' ',
  ),
);

/** Words that govern what follows them, from which it is never parted. */
export const GOVERNS: Partial<Record<SearchedCode, string>> = {
  en: 'not no never only but or nor than except almost nearly about around approximately roughly more less most least must may can could should would will all every each any',
  de: 'nicht kein keine keinen keinem keiner nie niemals nur aber oder als außer fast etwa ungefähr circa mehr weniger mindestens höchstens muss müssen darf dürfen kann können soll alle jede jeder jedes der die das den dem des ein eine einen einem einer',
};

/** Words that ask, and whom they ask: no part of what a title is about. */
export const ASKS: Partial<Record<SearchedCode, string>> = {
  en: 'what when where which who why how can could may must should do does did will would is are have has you your i my we our much many long often',
  de: 'was wann wo welche welcher welches wer warum wie kann können darf dürfen muss müssen soll ist sind hat haben habt sie ihr ihre ich mein meine wir unser viel viele lange oft',
};
