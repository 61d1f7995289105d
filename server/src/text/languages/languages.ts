import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { ja } from './ja/index.ts';
import type { LanguageFolder } from './language-folder.ts';
import { nl } from './nl/index.ts';
import { pl } from './pl/index.ts';
import { pt } from './pt/index.ts';

/** Languages that are understood, searched and replied in. */
export const searched = { en, de, es, fr, it, nl, pl, pt };

/** Every language that is understood and replied in; those of `searched` are searched in, too. */
export const languages = { ...searched, ja } satisfies Record<string, LanguageFolder>;

export type LanguageCode = keyof typeof languages;
export type SearchedCode = keyof typeof searched;

// Object.keys forgets that the keys are codes.
export const languageCodes = Object.keys(languages) as LanguageCode[];
export const searchedCodes = Object.keys(searched) as SearchedCode[];

/** The first two letters of a language tag as the code of a language we speak; null where we don't. */
export function codeOf(tag: string): LanguageCode | null {
  return languageCodes.find((code) => code === tag.slice(0, 2).toLowerCase()) ?? null;
}

/** The language of a tag such as `pt-BR`, English for one that is not ours. */
export function knownCode(tag = 'en'): LanguageCode {
  return codeOf(tag) ?? 'en';
}
