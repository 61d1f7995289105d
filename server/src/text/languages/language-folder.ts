import type { FactWords } from './fact-words.ts';
import type { Frames } from './frames.ts';
import type { EverydayWords, LanguageData } from './language-data.ts';
import type { MailWords } from './mail-words.ts';
import type { Phrases } from './phrases.ts';
import type { Replies } from './replies.ts';
import type { SentenceWords } from './sentence-words.ts';

/** All that is known of a language: the data of its folder. */
export interface LanguageFolder {
  /** In English. */
  name: string;
  phrases: Phrases;
  replies: Replies;
  mails: MailWords;
  facts: FactWords;
  /** Beginnings of words that name a danger of the place: whoever is there should leave it. */
  hazards: string;
}

/** A language whose words are known too, so that knowledge can be searched in it. */
export interface SearchedLanguage extends LanguageFolder {
  words: LanguageData;
  /** How the same is asked in other words. */
  frames: Frames;
  /** By what its sentences are cut, compared and checked. */
  sentences: SentenceWords;
  /** Words of every conversation, which tell no thing from another. */
  ordinary: string;
  /** Everyday words by what they mean, the same in every language. */
  everyday: EverydayWords;
}
