import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in German are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'hallo|moin|und|oder|aber',
  courtesy: 'bitte danke hallo guten tag moin',
  wishes: `ich möchte gerne wissen
ich möchte gern wissen
ich möchte wissen
ich möchte gerne
ich möchte gern
ich möchte
ich würde gerne
ich würde gern
ich hätte gerne
ich hätte gern
ich wollte
ich will
wir möchten gerne
wir möchten gern
wir möchten
wir würden gerne
wir würden gern
können sie mir sagen
könnten sie mir sagen
kannst du mir sagen
könnt ihr mir sagen`,
  articles: 'ein eine einen einem einer der die das den dem meinen meine mein',
  direction: 'von nach zu für vor als bis gegen zwischen',
  negations: 'nicht kein ohn',
  abbreviations:
    'z\\. ?B|ca|bzw|Dr|Nr|Str|Tel|Min|Std|Mo|Di|Mi|Do|Fr|Sa|So|inkl|max|min|ggf|med|OG|EG|u\\. ?a|d\\. ?h|evtl|zzgl|Prof',
  abbreviatedEnds: 'str',
  afterNumber: '(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{Ll}*|OG|EG|UG|Stock|Etage',
  same: `schließen zumachen
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
  // The case of an article says who does what to whom, so German articles stay.
  free: 'und bitte gern gerne',
  forms: ['', 'e', 'en', 'n', 'em', 'es', 's'],
  partBegins:
    'in im an am auf bei beim für mit ohne innerhalb binnen von vom während bis nach vor inklusive wenn falls sofern weil zu zum zur außerhalb durch über unter zwischen pro ab gegen',
  conditions: 'wenn falls sofern weil',
  goesOn: 'vor nach von ab pro bis zu',
  governs:
    'nicht kein keine keinen keinem keiner nie niemals nur aber oder als außer fast etwa ungefähr circa mehr weniger mindestens höchstens muss müssen darf dürfen kann können soll alle jede jeder jedes der die das den dem des ein eine einen einem einer',
  asks: 'was wann wo welche welcher welches wer warum wie kann können darf dürfen muss müssen soll ist sind hat haben habt sie ihr ihre ich mein meine wir unser viel viele lange oft',
  shortUnits: { std: 'stunden' },
  units:
    'sekunde sekunden stunde stunden tag tage tagen nacht nächte nächten woche wochen monat monate monaten jahr jahre jahren',
  shortDays: 'mo di mi do fr sa so',
  from: 'von zwischen',
  to: 'bis',
  between: 'und',
  clauseWords: 'und|oder|aber|sondern',
  joins: 'und|oder',
  yesNo: 'ja nein',
  one: 'ein eine einen einem einer eines',
  beforeDay: 'am an',
  signs: { euro: '€', euros: '€', eur: '€', prozent: '%' },
};
