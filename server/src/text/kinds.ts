import type { Language } from './languages/language.ts';
import type { Kind } from './languages/language-data.ts';

/** Kinds in the order of their bits. */
export const KINDS: readonly Kind[] = [
  'money',
  'time',
  'duration',
  'place',
  'phone',
  'mail',
  'frequency',
  'weight',
  'person',
  'distance',
  'age',
  'number',
];

const DAYS_AND_MONTHS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo\\.|di\\.|mi\\.|do\\.|fr\\.|sa\\.|so\\.|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|january|february|march|april|may\\b|june|july|august|september|october|november|december|januar|februar|märz|mai\\b|juni|juli|oktober|dezember|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned|marted|mercoled|gioved|venerd|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|segunda|ter[çc]a|quarta|quinta|sexta|poniedzia|wtorek|środ|czwart|piąt|sobot|niedziel';
const SPANS =
  'minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|nights?|minuten?|min\\.|stunden?|std\\.|(?:arbeits|werk|bank|kalender)?tagen?|(?:arbeits|werk|bank|kalender)?tage|wochen?|monaten?|monate|jahren?|jahre|werktag\\p{L}*|nächten?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|años?|noches?|heures?|jours?|semaines?|mois|ans?|nuits?|minuti?|or[ae]|giorn[io]|settiman[ae]|mes[ei]|ann[io]|nott[ei]|uur|uren|dagen?|weken|week|maanden?|jaar|nachten?|minuut|anos?|meses|godzin\\p{L}*|dni|tygodni\\p{L}*|lat';

/** What a line of each kind holds, in any of the languages. */
const holds: Record<Kind, RegExp> = {
  money:
    /[€£$]\s?\d|\d\s?(?:€|£|\$|eur|euro|usd|aud|zł|%)|\bfree\b|kostenlos|kostenfrei|gratis|gratuit|grátis|bezpłatn|darmow|\bincluded\b|no (?:extra )?charge|pay nothing|inklusive|zahlen nichts|per cent|\bquote|incluid|inclus|compres|inbegrepen/iu,
  time: new RegExp(
    `\\d\\s?(?:am|pm|a\\.m|p\\.m)\\b|\\d{1,2}[:.]\\d{2}|\\d\\s?(?:uhr|uur|h\\b)|\\d[^.]{0,12} (?:vorher|before|ahead|antes|avant|prima|vooraf|van tevoren|wcześniej)\\b|noon|midnight|${DAYS_AND_MONTHS}|\\bdaily\\b|täglich|weekend|24/7|hours`,
    'iu',
  ),
  duration: new RegExp(
    `\\d[\\p{L}\\d\\s–,.-]{0,20}?\\b(?:${SPANS})(?!\\p{L})|\\b(?:two|three|four|five|six|seven|ten|twelve|one|drei|zwei|sechs|vier|fünf|einem|einen|eine|un|una|une|uno|dos|deux|due|een|twee|drie|um|uma|dois)\\s(?:\\p{L}+\\s)?(?:${SPANS})(?!\\p{L})|\\d+\\s?(?:h|min)\\b`,
    'iu',
  ),
  place:
    /\b(?:street|road|avenue|ave|lane|square|way|ridgeway|plain|unit|row|exit|floor|opposite|behind|beside|next to|near|carrer|calle|plaza|avenida|rue|place|via|piazza|località|strada|rua|avenida|praça|ul\.|ulica)\b|str\.|straße|strasse|straat|laan|kade|platz|gasse|weg \d|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4,5}\b|\blocated\b|hof|eingang|(?<!\p{L})(?:hinter (?:de[mnr]|unser\p{L}{0,2}|das|die)|hinterm|neben|gegenüber|(?:unter|erd|ober|dach)geschoss|parkplätze|derrière|à côté|en face|sous-sol|rez-de-chaussée|étage|detrás|al lado|enfrente|cerca de|planta baja|dietro|accanto|di fronte|vicino|piano terra|achter|naast|tegenover|begane grond|verdieping|atrás|ao lado|em frente|perto|obok|naprzeciwko|przy|za rogiem|parterze|piętro|piętrze|piętra|ulicy|devant|davanti|delante|voor de deur|in front|junto|presso|près)(?!\p{L})/iu,
  phone: /\+?\d[\d \-/()]{7,}\d/u,
  mail: /\S@\S/u,
  frequency:
    /every|\bper (?:day|week|month|year)|once|twice|times a|\ba (?:day|week|month|year)\b|daily|weekly|monthly|yearly|annual|alle \d|jede|täglich|wöchentlich|monatlich|mal im|pro (?:tag|woche|monat)|cada|una vez|veces|tou(?:s|tes) les|fois|ogni|volt[ae]|elke|iedere|per (?:week|maand|jaar)|vezes|każd|raz/iu,
  weight: /\d\s?(?:kg|lbs?|g\b|pounds|tonnes?|kilo)|\d.{0,12}\bkg/iu,
  person:
    /\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Hh]err|[Ff]rau|[Pp]rof)\.? \p{Lu}|\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b|manager|director|owner|nurse|staff|team|landlord|tenant|leiter|chefin?|inhaber|due[ñn]|propri|titolare|eigenaar/u,
  distance: /\d\s?(?:km|miles?|m\b|kilomet|meter|minut)/iu,
  age: /\bage|\bold\b|\d+ ?(?:or older|and over|years|jahre|años|ans|anni|jaar|anos|lat|to \d+)|under[- ]?\d|over \d|ab \d|unter \d|at least \d|mindestens/iu,
  number:
    /\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|sept|huit|neuf|dix|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|twee|drie|vijf|zes|zeven|negen|tien|dwa|trzy|cztery|pięć|dois|duas|três|quatro|sete|oito|dez)(?!\p{L})/iu,
};

/** The kinds that a line holds, a bit for each. */
export function kindsHeld(line: string): number {
  return KINDS.reduce((bits, kind, at) => (holds[kind].test(line) ? bits | (1 << at) : bits), 0);
}

/** The kinds that a message asks for, a bit for each. */
export function kindsAsked(message: string, language: Language): number {
  const low = message.toLowerCase().replaceAll('ß', 'ss');
  return KINDS.reduce((bits, kind, at) => (language.asks.get(kind)?.test(low) ? bits | (1 << at) : bits), 0);
}
