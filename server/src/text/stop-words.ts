import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import type { Language } from './language.ts';

const EXTRA_ENGLISH = [
  'a',
  'us',
  'please',
  'also',
  'just',
  'get',
  'got',
  'hi',
  'hello',
  'hey',
  'would',
  'pls',
  'u',
  'im',
  'ive',
  'dont',
  'cant',
];

/** Words too common to tell documents apart, lower case, by language. */
export const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set([...english, ...EXTRA_ENGLISH]),
  de: new Set(german),
  es: new Set(spanish),
  fr: new Set(french),
  it: new Set(italian),
  nl: new Set(dutch),
  pt: new Set(portuguese),
};
