import type { Texts } from '../texts/en.ts';

type Load = () => Promise<{ default: Texts }>;

// Each is a file of its own, so that a visitor loads one language only.
const languages: Record<string, Load> = {
  en: () => import('../texts/en.ts'),
  de: () => import('../texts/de.ts'),
  es: () => import('../texts/es.ts'),
  fr: () => import('../texts/fr.ts'),
  it: () => import('../texts/it.ts'),
  nl: () => import('../texts/nl.ts'),
  pl: () => import('../texts/pl.ts'),
  pt: () => import('../texts/pt.ts'),
  ja: () => import('../texts/ja.ts'),
};

/** The first of `wanted` language tags ("pt-BR", "en") that we have, else English. */
export function chooseLanguage(wanted: string[]): string {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in languages) ?? 'en';
}

/** The texts of one language that `chooseLanguage` named; throws when the file cannot be loaded. */
export async function loadTexts(language: string): Promise<Texts> {
  const load = languages[language] ?? languages.en;
  if (!load) throw new RangeError(language);
  return (await load()).default;
}

/** `text` with `{name}`, `{n}` and the like filled in. */
export function fill(text: string, value: string | number): string {
  return text.replace(/{\w+}/, () => `${value}`);
}
