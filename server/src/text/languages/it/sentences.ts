import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in Italian are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'ciao|buongiorno|salve|e|ma',
  courtesy: 'prego grazie ciao buongiorno',
  wishes: `vorrei sapere
vorrei`,
  articles: 'un una il lo la gli mio mia',
  direction: 'a da per prima dopo dal al',
  negations: 'non senz mai',
  abbreviations: 'Sig|Dott|Dott\\.ssa|ecc|art',
  free: 'il lo la i gli le l un uno una e ed',
  forms: [''],
  from: 'da dal',
  to: 'a al',
  clauseWords: 'e|o|ma',
  joins: 'e',
  yesNo: 'si no',
  one: 'un uno una',
  beforeDay: 'il',
};
