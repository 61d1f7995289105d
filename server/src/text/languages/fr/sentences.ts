import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in French are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'bonjour|bonsoir|salut|et|mais',
  courtesy: 'svp merci bonjour salut',
  wishes: `je voudrais savoir
je voudrais
je souhaite
j'aimerais savoir
j'aimerais`,
  articles: 'un une le la les mon ma mes',
  direction: 'à de pour par avant après du au',
  negations: 'pas jamai san',
  abbreviations: 'M|Mme|Mlle|av|bd|env|p\\. ?ex|etc',
  free: 'le la les l un une des et',
  forms: ['', 's', 'x'],
  from: 'de du',
  to: 'à',
  clauseWords: 'et|ou|mais',
  joins: 'et',
  yesNo: 'oui si non',
  one: 'un une',
  beforeDay: 'le',
};
