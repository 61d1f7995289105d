import { patternOfEveryLanguage } from '../languages/in-every-language.ts';

/** Where a sentence may end: a full stop, and what may begin the next. */
const END = /(?<=[.!?…]["'”»)]?)\s+(?=["“„'(«¿¡]?[\p{Lu}\p{N}€£$])/u;
const SPACELESS_END = /(?<=[。！？])/u;

/** Short forms whose full stop ends no sentence. */
const ABBREVIATION = new RegExp(
  `(?:(?:^|[\\s(„«-])(?:${patternOfEveryLanguage('abbreviations')})|\\p{Ll}(?:${patternOfEveryLanguage('abbreviatedEnds')}))\\.$`,
  'u',
);

/** A short initial piece such as "3." or "1. OG", which belongs to what follows. */
const NUMBER_END = /\b\d{1,2}\.$/u;
const AFTER_NUMBER = new RegExp(
  `^(?:\\p{Lu}\\p{Ll}{2}|${patternOfEveryLanguage('afterNumber')})(?!\\p{L})`,
  'u',
);

/** The first letter of a name, after a title or at the beginning: "Dr. med. K. Brandt", "J. Shaw". */
const INITIAL =
  /(?:^|\p{L}\.\s|(?:Mrs?|Ms|Miss|Herrn?|Frau|Mme|Mlle|Sig|Sra?|Don|Doña|Dhr|Mevr|Pan|Pani|Dona) )\p{Lu}\.$/u;

/** The sentences of a paragraph, each as it stands there. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(END)) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences
    .flatMap((each) => each.split(SPACELESS_END))
    .map((each) => each.trim())
    .filter(Boolean);
}

function goesOn(before: string, piece: string): boolean {
  const end = before.slice(-24);
  if (ABBREVIATION.test(end) || INITIAL.test(end)) return true;
  if (!NUMBER_END.test(end)) return false;
  return AFTER_NUMBER.test(piece) || (/^\p{Lu}/u.test(piece) && before.split(' ', 4).length < 4);
}
