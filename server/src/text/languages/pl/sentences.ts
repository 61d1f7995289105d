import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in Polish are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'cześć|dzień dobry|a',
  courtesy: 'proszę dziękuję cześć',
  wishes: `chciałbym wiedzieć
chciałabym wiedzieć
chciałbym
chciałabym`,
  direction: 'od do dla przed po niż',
  negations: '',
  abbreviations: 'ul|np|godz|tys|nr|tel',
  free: 'i oraz proszę',
  forms: [''],
  from: 'od',
  to: 'do',
  clauseWords: 'i|lub|ale',
  joins: 'i',
  yesNo: 'tak nie',
  one: '',
  beforeDay: 'w',
};
