import type { SentenceWords } from '../sentence-words.ts';

/** The words that sentences in Dutch are cut, compared and checked by. */
export const sentences: SentenceWords = {
  openers: 'hoi|en|maar',
  courtesy: 'alstublieft aub dank hoi',
  wishes: `ik zou graag willen
ik zou graag
ik wil graag weten
ik wil graag
ik wil`,
  articles: 'een de het mijn',
  direction: 'van naar voor na dan tot',
  negations: 'niet geen zonder',
  abbreviations: 'nr|bijv|o\\.a|t\\.m|m\\.u\\.v|tel',
  free: 'de het een en alstublieft',
  forms: ['', 'e', 'en', 's'],
  from: 'van',
  to: 'tot',
  clauseWords: 'en|of|maar',
  joins: 'en',
  yesNo: 'ja nee',
  one: '',
  beforeDay: 'op',
};
