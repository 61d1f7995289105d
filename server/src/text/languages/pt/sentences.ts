import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in Portuguese are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'olá|e|mas',
  courtesy: 'por favor obrigado olá',
  wishes: `gostaria de saber
gostaria de
queria saber
queria`,
  articles: 'um uma o os a as meu minha',
  direction: 'de para por em com antes depois do',
  negations: 'nao sem',
  abbreviations: 'Sr|Sra|etc',
  free: 'o a os as um uma uns umas e',
  forms: ['', 's', 'es'],
  from: 'de das',
  to: 'a até',
  clauseWords: 'e|ou',
  joins: 'e',
  yesNo: 'sim não',
  one: 'um uma',
  beforeDay: 'na',
};
