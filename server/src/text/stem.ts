/// <reference path="./wink-porter2-stemmer.d.ts" />
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import english from 'wink-porter2-stemmer';
import type { Language } from './language.ts';

const STEMMERS: Record<Language, (word: string) => string> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

const MAX_CACHED = 50_000;
const caches = new Map<Language, Map<string, string>>();

/** Snowball stem (Porter2 for English) of a lower-case word, without diacritics. */
export function stem(word: string, language: Language): string {
  const cache = cacheFor(language);
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = withoutDiacritics(STEMMERS[language](word)) || word;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}

function cacheFor(language: Language): Map<string, string> {
  const cache = caches.get(language) ?? new Map<string, string>();
  caches.set(language, cache);
  return cache;
}

function withoutDiacritics(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
}
