import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in Spanish are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'hola|buenas|y|pero|oye',
  courtesy: 'por favor gracias hola buenas',
  wishes: `quisiera saber
quisiera
me gustaría saber
me gustaría
quiero saber
quiero`,
  articles: 'un una el la los las mi',
  direction: 'de a para por antes después que desde hasta',
  negations: 'no sin nunca',
  abbreviations: 'Sr|Sra|Srta|Ud|Uds|Avda|núm|p\\. ?ej|tel|etc',
  free: 'el la los las un una unos unas y',
  forms: ['', 's', 'es'],
  from: 'de desde',
  to: 'a al',
  clauseWords: 'y|o|pero',
  joins: 'y',
  yesNo: 'sí si no',
  one: 'un uno una',
  beforeDay: 'el',
};
