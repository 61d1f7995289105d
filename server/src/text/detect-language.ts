import type { Language } from './language.ts';
import { STOP_WORDS } from './stop-words.ts';
import { words } from './words.ts';

const LANGUAGES = Object.keys(STOP_WORDS) as Language[]; // the record's keys are exactly the languages
const ENOUGH_WORDS = 20_000;

/** The language whose stop words the texts use most; English when nothing speaks for another. */
export function detectLanguage(texts: Iterable<string>): Language {
  const hits = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]));
  let read = 0;
  for (const text of texts) {
    for (const word of words(text)) {
      read++;
      for (const language of LANGUAGES)
        if (STOP_WORDS[language].has(word)) hits.set(language, (hits.get(language) ?? 0) + 1);
    }
    if (read >= ENOUGH_WORDS) break;
  }
  return LANGUAGES.reduce((best, language) =>
    (hits.get(language) ?? 0) > (hits.get(best) ?? 0) ? language : best,
  );
}
