import { wordsOf } from '../../text/content-words.ts';
import type { Language } from '../../text/languages/language.ts';

/** A number that is no price, no time and no part of a longer one. */
const PLAIN =
  /(?<![\d.,:])\d{1,4}(?![\d\p{L}]|[.,:–-]\d|\s?[€£$%:–-]|\s(?:eur|euros?|pounds?|dollars?|uhr|uur|h)(?!\p{L}))/giu;
/** The word before it: "kiln 2", "Platz Nr. 12", "wheel #4", "a course of 6". */
const BEFORE = /(\p{L}{2,30})\s(?:(?:no|nr|n°)\.?\s|#|(?:of|von|de|di|van|à|po)\s)?$/iu;
const LONGEST_BEFORE = 40;

/** What numbers are the name of, each with its number: of "wheel 4 costs $12" wheels, by 4. */
export function numberedNouns(text: string, language: Language): { noun: string; number: string }[] {
  return [...text.matchAll(PLAIN)].flatMap(({ 0: number, index }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index))?.[1];
    const [word] = before === undefined ? [] : wordsOf(before, language);
    if (!word || word.number || language.stop.has(word.surface) || language.ordinary.has(word.stem))
      return [];
    return isCalendar(word.surface, language) ? [] : [{ noun: word.stem, number }];
  });
}

/** "Friday 9", "March 12": the number is no name there. */
function isCalendar(surface: string, { data }: Language): boolean {
  return `${data.days} ${data.months}`.split(' ').includes(surface);
}
